import { entryKind, templateOf } from '../entry.ts';
import { isMark } from '../mark.ts';
import { namesTest } from '../names.ts';
import type { Piece } from '../piece.ts';
import { withoutVaried } from './varied.ts';

/** Fewer entries are read as they are. */
const MANY = 20;
/** What says that something went wrong is folded only if it does so this often. */
const OFTEN = 5;
/** Entries that stay before and after the first of a kind that went wrong, and for how many kinds. */
const BEFORE = 2;
const AFTER = 1;
const KINDS = 50;
/** More lines than this are no continuation of an entry. */
const LONGEST = 100;

/** An entry with the lines that belong to it: a trace, a value over several lines. */
interface Entry {
  readonly from: number;
  readonly end: number;
  readonly template: string;
  /** It says that something went wrong, or how much did. */
  readonly tells: boolean;
  /** Rows without a time are a list of places or findings, each of which is wanted. */
  readonly timed: boolean;
}

/** Entries of a log that differ only in numbers, ids and times: the first and the last of each kind stay, in their order. */
export function log(pieces: readonly Piece[]): Piece[] {
  const entries = entriesOf(pieces);
  if (entries.length < MANY) return [...pieces];
  const kept = keptOf(entries);
  const folded = new Uint8Array(pieces.length);
  for (const [at, { from, end }] of entries.entries()) if (!kept.has(at)) folded.fill(1, from, end);
  return pieces.map((piece, at) => (folded[at] ? { ...piece, folded: true } : piece));
}

function entriesOf(pieces: readonly Piece[]): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = isHead(pieces[at]!) ? entryEnd(pieces, at) : at + 1;
    if (isHead(pieces[at]!) && end - at <= LONGEST) entries.push(toEntry(pieces, at, end));
    at = end;
  }
  return entries;
}

const isHead = (piece: Piece): boolean =>
  piece.block === 0 && entryKind(piece.text) !== undefined && !namesTest(piece.text);

function entryEnd(pieces: readonly Piece[], from: number): number {
  let end = from + 1;
  while (end < pieces.length && isContinuation(pieces[end]!)) end++;
  return end;
}

const isContinuation = (piece: Piece): boolean =>
  piece.block === 0 &&
  piece.skipped === 0 &&
  entryKind(piece.text) === undefined &&
  !isMark(piece.text) &&
  !namesTest(piece.text);

function toEntry(pieces: readonly Piece[], from: number, end: number): Entry {
  const lines = pieces.slice(from, end);
  const timed = entryKind(lines[0]!.text) === 'timed';
  const tells = lines.some(({ role }) => role === 'failure' || role === 'warning' || role === 'summary');
  return { from, end, template: lines.map(({ text }) => templateOf(text)).join('\n'), tells, timed };
}

/** The first and the last of each kind, and what stands around the first of a kind that went wrong. */
function keptOf(entries: readonly Entry[]): Set<number> {
  const kinds = kindsOf(entries);
  const kept = new Set<number>();
  let wrong = 0;
  for (const at of kinds.values()) {
    const { tells, timed } = entries[at[0]!]!;
    for (const index of tells && (at.length < OFTEN || !timed) ? at : [at[0]!, at.at(-1)!]) kept.add(index);
    if (tells && wrong++ < KINDS) for (let near = at[0]! - BEFORE; near <= at[0]! + AFTER; near++) kept.add(near);
  }
  return kept;
}

/** Indexes of the entries of each kind. What went wrong is of one kind only with the same words. */
function kindsOf(entries: readonly Entry[]): Map<string, number[]> {
  const quiet = entries.filter(({ tells, timed }) => timed && !tells);
  const varied = withoutVaried(new Set(quiet.map(({ template }) => template)));
  const kinds = new Map<string, number[]>();
  for (const [at, { template, tells }] of entries.entries()) {
    const name = tells ? template : (varied.get(template) ?? template);
    const kind = kinds.get(name);
    if (kind) kind.push(at);
    else kinds.set(name, [at]);
  }
  return kinds;
}
