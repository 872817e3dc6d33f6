import { warnedBefore } from './kinds.ts';
import { charactersMark } from './mark.ts';
import type { BudgetName, Budgets } from './model.ts';
import { namesTest } from './names.ts';
import { oddRows, outlineOf } from './odd.ts';
import { costOf, type Piece, unruled } from './piece.ts';
import { BEYOND, select, sizeOf } from './select.ts';
import { settle, WORTH } from './settle.ts';
import { foldersFirst, shares } from './shares.ts';
import { windows } from './windows.ts';

/** Characters; why these sizes stands in DESIGN: hosts cut a success above 30,000 and a failure above 10,000. */
const SOFT: Readonly<Record<BudgetName, number>> = { report: 1_024, list: 24_000, file: 24_000 };
const HARD = { report: 8_000, list: 24_000, file: 24_000, failedList: 9_000, unknown: 12_000 };

export interface Limits {
  readonly budget: BudgetName;
  readonly soft: number;
  readonly hard: number;
  /** The command failed, or nobody knows. */
  readonly failed: boolean;
}

/**
 * @param outcome `unknown`: a log from elsewhere, whose reader no host cuts at 10,000
 * @param asked the user's own hard budgets
 * @param used what the host's output file holds already
 */
export function limitsOf(
  budget: BudgetName,
  outcome: 'succeeded' | 'failed' | 'unknown',
  asked: Budgets | undefined,
  used: number,
): Limits {
  const own = hardOf(budget, outcome);
  const hard = Math.max(1_000, (asked?.[budget] ?? own) - used);
  return { budget, soft: Math.min(SOFT[budget], hard), hard, failed: outcome !== 'succeeded' };
}

function hardOf(budget: BudgetName, outcome: 'succeeded' | 'failed' | 'unknown'): number {
  if (budget === 'report' && outcome === 'unknown') return HARD.unknown;
  return budget === 'list' && outcome === 'failed' ? HARD.failedList : HARD[budget];
}

/** Hits of a search, and not some among other things. */
const areHits = (pieces: readonly Piece[]): boolean =>
  pieces.filter(({ file }) => file !== undefined).length > pieces.length / 2;

const totalOf = (pieces: readonly Piece[], keep: Uint8Array): number =>
  pieces.reduce((sum, piece, at) => sum + (keep[at] ? costOf(piece) : 0), 0);

/**
 * Decides which pieces are printed.
 * @param onlyNoise the command failed and nothing says why, so nothing goes by its role
 * @param wanted indexes of pieces that stay before all others, whatever their role
 * @returns the pieces, long ones clipped if there is too much, and 1 for each that stays
 */
export function decide(
  all: readonly Piece[],
  limits: Limits,
  onlyNoise: boolean,
  wanted: readonly number[] = [],
): { pieces: readonly Piece[]; keep: Uint8Array } {
  let pieces = all;
  const keep = new Uint8Array(pieces.length).fill(1);
  const drop = (test: (piece: Piece) => boolean) => {
    for (const [at, piece] of pieces.entries()) if (test(piece)) keep[at] = 0;
  };
  // Rows that only look like what a tool says of its success (`✓ buy milk`) were asked for, unless a verdict stands beside them.
  const isRun = pieces.some((piece) => piece.known || piece.role === 'summary' || piece.role === 'failure');
  const routineGoes = limits.budget !== 'file' && isRun;
  if (!onlyNoise) {
    drop((piece) => piece.folded || (routineGoes && piece.role === 'routine'));
    if (totalOf(pieces, keep) > limits.soft) drop((piece) => piece.role === 'routine');
    if (totalOf(pieces, keep) > limits.soft) {
      drop((piece) => piece.role === 'detail');
      giveBack(pieces, keep, limits.soft);
      for (const at of warnedBefore(pieces)) keep[at] = 0;
    }
    const end = limits.failed ? brokenOff(pieces) : -1;
    if (end >= 0) keep[end] = 1;
  }
  for (const at of wanted) keep[at] = 1;
  if (fits(pieces, keep, limits.hard)) return { pieces, keep };
  const isFile = limits.budget === 'file';
  pieces = pieces.map((piece) =>
    isFile && piece.file === undefined
      ? clip(piece, LONGEST_OF_FILE)
      : clip(unruled(piece), namesTest(piece.text) ? LONGEST_NAME : LONGEST),
  );
  if (fits(pieces, keep, limits.hard)) return { pieces, keep };
  if (wanted.length === 0) {
    const rows = rowsOf(pieces, keep, limits);
    if (rows) return rows;
  }
  alike(pieces, keep);
  for (const at of wanted) keep[at] = 1;
  return { pieces, keep: fits(pieces, keep, limits.hard) ? keep : select(pieces, keep, limits.hard, wanted) };
}

/** Rows, hits and text, of which the order counts; undefined for what tells of a run. */
function rowsOf(pieces: readonly Piece[], keep: Uint8Array, limits: Limits) {
  if (limits.budget !== 'report' && areHits(pieces)) return shares(pieces, keep, limits.hard);
  const areGrouped = pieces.some(({ text }) => text.includes('\n'));
  if (limits.budget === 'file')
    return areGrouped ? listed(pieces, keep, limits.hard) : windowed(pieces, keep, limits.hard);
  if (limits.budget === 'list' && !pieces.some((piece) => piece.role === 'failure'))
    return listed(pieces, keep, limits.hard);
  return undefined;
}

const windowed = (pieces: readonly Piece[], keep: Uint8Array, hard: number) => ({
  pieces,
  keep: windows(pieces, keep, hard),
});

/** Rows from the first and the last on, with those between that are not like the others; of paths all folders before them. */
function listed(pieces: readonly Piece[], keep: Uint8Array, hard: number) {
  const folders = foldersFirst(pieces, hard);
  const most = hard - folders.reduce((sum, piece) => sum + costOf(piece), 0);
  const kept = windows(pieces, keep, most, toldRows(pieces), oddRows(pieces.map(({ text }) => text)));
  return { pieces: [...folders, ...pieces], keep: Uint8Array.from([...folders.map(() => 1), ...kept]) };
}

/** What is left out in runs too small for a mark is printed all the same; between many failures that is a lot. */
function fits(pieces: readonly Piece[], keep: Uint8Array, hard: number): boolean {
  return totalOf(pieces, keep) <= hard && sizeOf(pieces, settle(pieces, keep)) <= hard * BEYOND;
}

/** Rows that a filter calls verdicts, or not as they should be (a pod that is not ready), if most of the others are neither. */
function toldRows(pieces: readonly Piece[]): number[] {
  const found = [...pieces.keys()].filter((at) => pieces[at]!.role === 'warning' || pieces[at]!.role === 'summary');
  return found.length < pieces.length / 2 ? found : [];
}

/** So many lines one after the other that differ in numbers alone are told by the first and the last. */
const MANY_ALIKE = 20;

function alike(pieces: readonly Piece[], keep: Uint8Array): void {
  const outlines = pieces.map(({ role, text }) => (role === 'plain' ? outlineOf(text) : ''));
  for (let at = 0; at < pieces.length; ) {
    let end = at + 1;
    while (end < pieces.length && outlines[at] !== '' && outlines[end] === outlines[at]) end++;
    if (end - at >= MANY_ALIKE) keep.fill(0, at + 1, end - 1);
    at = end;
  }
}

/** What went well last, if no failure and no verdict follows: where a run broke off (`[ RUN      ] Stock.Takes`, then nothing). */
function brokenOff(pieces: readonly Piece[]): number {
  const last = pieces.findLastIndex(({ role }) => role === 'routine' || role === 'failure' || role === 'summary');
  return pieces[last]?.role === 'routine' ? last : -1;
}

/** What is shown of a line if there is too much: messages say what matters within this. */
const LONGEST = 500;
/** A failing test's name with the beginning of its message, which is told in full elsewhere. */
const LONGEST_NAME = 160;
const LONGEST_OF_FILE = 4_000;

function clip(piece: Piece, longest: number): Piece {
  if (piece.text.length <= longest + WORTH || piece.text.includes('\n')) return piece;
  const blank = piece.text.lastIndexOf(' ', longest);
  // Not within a word, and never between the halves of a character outside the first plane.
  const end = blank > longest / 2 ? blank : /[\uD800-\uDBFF]/u.test(piece.text[longest - 1]!) ? longest - 1 : longest;
  const cut = piece.cut + textLength(piece.text.slice(end));
  return { ...piece, text: `${piece.text.slice(0, end)} ${charactersMark(cut)}`, cut };
}

/** Characters without a mark's own. */
const textLength = (text: string): number => text.replace(/ \[tks -\d+ characters\] /u, '').length;

/** The first two failure blocks keep of their details what fits. */
function giveBack(pieces: readonly Piece[], keep: Uint8Array, soft: number) {
  let left = soft - totalOf(pieces, keep);
  const first = firstBlocks(pieces);
  for (const [at, piece] of pieces.entries()) {
    if (keep[at] || piece.folded || !first.has(piece.block)) continue;
    left -= costOf(piece);
    if (left < 0) return;
    keep[at] = 1;
  }
}

function firstBlocks(pieces: readonly Piece[]): Set<number> {
  const first = new Set<number>();
  for (const [at, { block }] of pieces.entries())
    if (block > 0 && first.size < 2 && pieces[at + 1]?.block === block) first.add(block);
  return first;
}
