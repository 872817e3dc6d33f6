import { isMark, isRawMark } from '../engine/mark.ts';
import type { Filter, RawRef, Tally } from '../engine/model.ts';
import { type Page, pageOf } from '../engine/page.ts';
import { createReducer } from '../engine/reduce.ts';
import { holdsSecret } from '../engine/secret.ts';
import { find, reducerOptions } from '../filter/find.ts';
import type { Slot } from './slot.ts';

/** What became of one text. */
export interface Compacted {
  readonly slot: Slot;
  readonly filter: Filter | undefined;
  readonly text: string;
  readonly page: Page | undefined;
  readonly tally: Tally;
  /** Where it is kept whole. */
  readonly raw: RawRef | undefined;
  /** Nothing but noise was left out. */
  readonly isWhole: boolean;
}

export interface CompactOptions {
  /** Keeps a text whole before anything of it is left out; undefined: it cannot be kept, and nothing is. */
  readonly keep: (slot: Slot) => RawRef | undefined;
  /** The bytes of a slot, in place of its text. */
  readonly bytes?: (slot: Slot) => Iterable<Uint8Array>;
}

/** Smaller texts lose nothing but noise. */
const SMALL = 1024;
/** Characters shown of a file that is no source. */
const PAGE = 24_000;

/** What tks made already, or was asked to leave out, has its mark. */
export const isWorthIt = ({ text, file }: Slot): boolean =>
  (text.length >= SMALL || file !== undefined) && !text.split('\n').some(isMark);

/** @returns undefined where nothing is gained */
export function compact(slot: Slot, options: CompactOptions): Compacted | undefined {
  return slot.page ? paged(slot, slot.page, options) : reduced(slot, options);
}

export const putAll = (result: unknown, made: readonly Compacted[]): unknown =>
  made.reduce((whole, { slot, text, page }) => slot.put(whole, text, page), result);

const encoder = new TextEncoder();

function reduced(
  slot: Slot,
  { keep, bytes = ({ text }) => [encoder.encode(text)] }: CompactOptions,
): Compacted | undefined {
  const filter = find(slot.command);
  const printed: string[] = [];
  const options = { ...reducerOptions(slot.command, filter), budgets: slot.budgets };
  const reducer = createReducer(options, (text) => printed.push(text));
  for (const chunk of bytes(slot)) reducer.push(chunk, 1);
  reducer.close();
  const raw = reducer.secret ? undefined : keep(slot);
  const tally = reducer.end(slot.exit, raw);
  const text = printed.join('').replace(/\n$/u, '');
  // The host shows the beginning of a file of its own; should the file hold less than that, it is not what it was.
  if (text.length >= (slot.room ?? slot.text.trimEnd().length) || tally.rawBytes < slot.text.length) return undefined;
  return { slot, filter, text, page: undefined, tally, raw, isWhole: !isRawMark(lastLine(text)) };
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** A page is worth its marks, else it is none. */
function paged(slot: Slot, { side, total }: Required<Slot>['page'], { keep }: CompactOptions): Compacted | undefined {
  if (slot.text.length <= PAGE || slot.text.split('\n').some(holdsSecret)) return undefined;
  const raw = keep(slot);
  const page = raw && pageFor(slot.text, { side, total }, raw.id);
  if (!page) return undefined;
  const tally = tallyOf(slot.text, page);
  return { slot, filter: find(slot.command), text: page.text, page, tally, raw, isWhole: false };
}

/** What is shown of a file that is no source; undefined if that is all of it. */
export const pageFor = (text: string, { side, total }: Required<Slot>['page'], id: string): Page | undefined =>
  pageOf(text, side, total, PAGE, id);

export function tallyOf(text: string, page: Page): Tally {
  const [rawLines, printedLines] = [text.split('\n').length, page.lines];
  const [rawBytes, printedBytes] = [text, page.text].map((one) => encoder.encode(one).length) as [number, number];
  return { rawBytes, rawLines, printedBytes, printedLines, leftOut: { plain: rawLines - printedLines } };
}
