import type { Printed } from '../print.ts';

/** Python's: what of the line above raised. Where `~` stands beside it, it is a part of that. */
const POINTER = /^[\s|>]*(?<carets>\^+)\s*$/u;
/** What may stand before a whole statement's expression. */
const BEFORE = /^[\s|>]*(?:(?:return|raise|yield|await|assert|del) |(?:[\w.]+(?:\[[^\]]*\])?,? ?)+[-+*|]?= )*$/u;

type Shown = Pick<Printed, 'text' | 'number' | 'lines'>;

/** Takes away what points at a whole statement, and what points at a line that is not there: neither tells a place within it. */
export const withoutPointers = <Line extends Shown>(lines: readonly Line[]): readonly Line[] =>
  lines.filter((line, at) => {
    const above = lines[at - 1];
    return !above || !POINTER.test(line.text) || (follows(line, above) && !pointsAtAll(line.text, above.text));
  });

const follows = ({ number }: Shown, above: Shown): boolean =>
  number === undefined || (above.number !== undefined && above.number + (above.lines ?? 1) === number);

function pointsAtAll(pointer: string, code: string): boolean {
  const { carets } = POINTER.exec(pointer)?.groups ?? {};
  if (carets === undefined) return false;
  const start = pointer.indexOf(carets);
  return start + carets.length === code.trimEnd().length && BEFORE.test(code.slice(0, start));
}
