import { append } from '../append.ts';
import type { Line, Role } from '../model.ts';
import { joinedPiece, type Piece } from '../piece.ts';
import { asTheyAre, type Rest } from './in-blocks.ts';
import { rowsOf, type Scanned, scanJson } from './json-text.ts';

/** A line of compact JSON holds no more characters, so that a budget can leave lines out. */
const WIDEST = 400;
/** So often what begins like JSON may turn out to be none only after many lines: each line would be read again and again. */
const ATTEMPTS = 3;
const MANY = 20;

const BEGINS = /^\s*[[{]/u;

/** JSON without the blanks between its parts, in lines of moderate length; what is none goes to `rest`, in runs. */
export function json(lines: readonly Line[], rest: Rest = asTheyAre): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let attempts = ATTEMPTS;
  const flush = (to: number) => {
    if (to > from) append(pieces, rest(lines.slice(from, to)));
  };
  for (let at = 0; at < lines.length; ) {
    const found = attempts > 0 && BEGINS.test(lines[at]!.text) ? documentAt(lines, at) : undefined;
    if (typeof found === 'number' && found > MANY) attempts--;
    if (typeof found === 'object') {
      flush(at);
      append(pieces, piecesOf(lines.slice(at, at + found.end), found));
      from = at + found.end;
    }
    at = typeof found === 'object' ? from : at + 1;
  }
  flush(lines.length);
  return pieces;
}

const documentAt = (lines: readonly Line[], from: number) =>
  scanJson((index) => (index > 0 && (lines[from + index]?.skipped ?? 0) > 0 ? undefined : lines[from + index]?.text));

/** A piece a row, for the lines that begin in it; rows of one line are one piece. */
function piecesOf(lines: readonly Line[], { tokens }: Scanned): Piece[] {
  const rows = lines.length === 1 ? rowsOf(tokens, Number.POSITIVE_INFINITY) : rowsOf(tokens, WIDEST);
  const pieces: Piece[] = [];
  let line = 0;
  for (const [at, { text, to }] of rows.entries()) {
    const end = at === rows.length - 1 ? lines.length : tokens[to]!.line;
    if (end > line || at === 0) {
      const own = lines.slice(line, Math.max(end, line + 1));
      pieces.push({ ...joinedPiece(own, text), role: gravestOf(own) });
      line = Math.max(end, line + 1);
    } else {
      const before = pieces.at(-1)!;
      pieces[pieces.length - 1] = { ...before, text: `${before.text}\n${text}` };
    }
  }
  return pieces;
}

/** A record is as grave as what it holds; that a part of it went well says nothing. */
const gravestOf = (lines: readonly Line[]): Role =>
  GRAVE.find((role) => lines.some((line) => line.role === role)) ?? 'plain';

const GRAVE: readonly Role[] = ['failure', 'warning', 'summary'];
