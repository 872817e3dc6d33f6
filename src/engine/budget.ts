import type { BudgetName } from './model.ts';
import { costOf, type Piece } from './piece.ts';
import { select } from './select.ts';
import { windows } from './windows.ts';

/** Characters; why these sizes stands in DESIGN: hosts cut a success above 30,000 and a failure above 10,000. */
const SOFT: Readonly<Record<BudgetName, number>> = { report: 3_000, list: 24_000, file: 24_000 };
const HARD = { report: 8_000, list: 24_000, file: 24_000, failedList: 9_000 };

export interface Limits {
  readonly budget: BudgetName;
  readonly soft: number;
  readonly hard: number;
}

/**
 * @param asked the user's own hard budget
 * @param used what the host's output file holds already
 */
export function limitsOf(budget: BudgetName, failed: boolean, asked: number | undefined, used: number): Limits {
  const own = budget === 'list' && failed ? HARD.failedList : HARD[budget];
  const hard = Math.max(1_000, (asked ?? own) - used);
  return { budget, soft: Math.min(SOFT[budget], hard), hard };
}

const totalOf = (pieces: readonly Piece[], keep: Uint8Array): number =>
  pieces.reduce((sum, piece, at) => sum + (keep[at] ? costOf(piece) : 0), 0);

/**
 * Decides which pieces are printed.
 * @param onlyNoise the command failed and nothing says why, so nothing goes by its role
 * @returns 1 for each piece that stays
 */
export function decide(pieces: readonly Piece[], limits: Limits, onlyNoise: boolean): Uint8Array {
  const keep = new Uint8Array(pieces.length).fill(1);
  const drop = (test: (piece: Piece) => boolean) => {
    for (const [at, piece] of pieces.entries()) if (test(piece)) keep[at] = 0;
  };
  if (!onlyNoise) {
    drop((piece) => piece.folded || (limits.budget !== 'file' && piece.role === 'routine'));
    if (totalOf(pieces, keep) > limits.soft) drop((piece) => piece.role === 'routine');
    if (totalOf(pieces, keep) > limits.soft) {
      const first = firstBlocks(pieces);
      drop((piece) => piece.role === 'detail' && !first.has(piece.block));
    }
  }
  if (totalOf(pieces, keep) <= limits.hard) return keep;
  return limits.budget === 'file' ? windows(pieces, keep, limits.hard) : select(pieces, keep, limits.hard);
}

/** The two failure blocks that keep their details. */
function firstBlocks(pieces: readonly Piece[]): Set<number> {
  const first = new Set<number>();
  for (const { block } of pieces) if (block > 0 && first.size < 2) first.add(block);
  return first;
}
