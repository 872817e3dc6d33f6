import { decide, type Limits } from './budget.ts';
import { commonRole } from './classify.ts';
import { isOwn, type Line } from './model.ts';
import type { Piece } from './piece.ts';
import { undress } from './undress.ts';

/*
 * What holds of a filter that anybody may have written: failure lines that would be printed without it are printed with it, be it
 * that it calls everything a failure, or text.
 */

/** As if no filter knew it. */
const asUnknown = (piece: Piece): Piece => ({
  ...piece,
  role: roleOf(piece.text),
  block: 0,
  file: undefined,
  folded: false,
  known: false,
});

/** Of text, that is not undressed, and of several lines in one the gravest. */
function roleOf(text: string): Piece['role'] {
  const roles = text.split('\n').flatMap((line) => [undress(line, 'all')].flat().map(commonRole));
  return roles.includes('failure') ? 'failure' : roles[0]!;
}

/** Decides as `decide` does, where a user's filter took part. */
export function decideUnderOwn(pieces: readonly Piece[], limits: Limits, onlyNoise: boolean) {
  const unknown = pieces.map(asUnknown);
  const { keep } = decide(unknown, { ...limits, budget: 'report' }, onlyNoise);
  const wanted = [...unknown.keys()].filter((at) => keep[at] && unknown[at]!.role === 'failure' && !pieces[at]!.folded);
  return decide(pieces, limits, onlyNoise, wanted);
}

/** For what memory lets go of: a user's labels do not decide about that. */
export const unlabelled = (line: Line): Line =>
  isOwn(line.filter) ? { ...line, role: roleOf(line.text), block: 0 } : line;
