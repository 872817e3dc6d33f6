import { failedStep, stepsOf } from './failed-step.ts';
import { namesTest } from './names.ts';
import { outlineOf } from './odd.ts';
import type { Piece } from './piece.ts';

/** So many warnings of a kind are told where something else failed. */
const EACH = 5;

/** Each name of a test is a thing of its own, whatever numbers it holds but how long it took. */
export const thingOf = (text: string): string =>
  namesTest(text) ? text.replace(/ \(\d[\d.]* ?m?s\)$/u, '') : outlineOf(text);

/** The same message about other names and files. */
export const kindOf = ({ text }: Piece): string => thingOf(text).replace(/"[^"]*"|'[^']*'|`[^`]*`|\S*\/\S*/gu, '0');

/** The first few of each kind, and the others. */
export function byKind(pieces: readonly Piece[], found: readonly number[]): { few: number[]; more: number[] } {
  const counts = new Map<string, number>();
  const [few, more]: [number[], number[]] = [[], []];
  for (const at of found) {
    const kind = kindOf(pieces[at]!);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    (count <= EACH ? few : more).push(at);
  }
  return { few, more };
}

/** Warnings like others in steps of a CI run before the one that failed. */
export function warnedBefore(pieces: readonly Piece[]): number[] {
  const end = failedStep(pieces);
  const [start] = stepsOf(pieces, [end]);
  const before = pieces.slice(0, start ?? 0);
  return byKind(
    pieces,
    [...before.keys()].filter((at) => pieces[at]!.role === 'warning'),
  ).more;
}
