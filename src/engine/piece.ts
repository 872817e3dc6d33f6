import type { Line, Role, Stream } from './model.ts';

/** What is printed or left out as one: a line, or what a shape made of several. */
export interface Piece {
  readonly text: string;
  /** The name of the job that printed it. */
  readonly prefix: string;
  readonly role: Role;
  /** A fold of a shape's: left out wherever leaving out is allowed. */
  readonly folded: boolean;
  readonly block: number;
  /** The file that was searched and has it; the first piece of a file names it. */
  readonly file: string | undefined;
  /** The line it stands under, which is printed again where the piece that holds it is not. */
  readonly under: string | undefined;
  /** A filter is in force on its lines. */
  readonly known: boolean;
  readonly stream: Stream;
  readonly binary: boolean;
  /** Raw lines it stands for, and the number of the first. */
  readonly lines: number;
  readonly number: number;
  /** A blank line stood before it; it costs no token and parts what does not belong together. */
  readonly gap: boolean;
  /** Raw lines before it that are no longer held. */
  readonly skipped: number;
  /** Characters of its lines that it left out, be it that a mark in it says so. */
  readonly cut: number;
}

export const toPiece = (line: Line): Piece => ({
  text: line.text,
  prefix: line.prefix,
  role: line.role,
  folded: line.role === 'noise',
  block: line.block,
  file: undefined,
  under: undefined,
  known: line.filter !== undefined,
  stream: line.stream,
  binary: line.binary,
  lines: 1,
  number: line.number,
  gap: line.gap,
  skipped: line.skipped,
  cut: line.cut,
});

/** A piece in place of several lines; `text` may hold newlines. */
export const joinedPiece = (lines: readonly Line[], text: string): Piece => ({
  ...toPiece(lines[0]!),
  text,
  lines: lines.length,
});

/** Characters it takes to print it. */
export const costOf = (piece: Piece): number => piece.text.length + piece.prefix.length + 1;

/** What is drawn around a title, or from it to the edge of the page: `_____ test_parse _____`, `1) a test ──────`, `TASK [nginx] *****`. */
const RULED =
  /^(?:(?<rule>[=_*⎯─━═-])\k<rule>{4,} (?<title>.+?) \k<rule>{4,}|(?<begun>.+?) (?<line>[*⎯─━═])\k<line>{4,})$/u;

/** A heading that counts as a verdict (`=== ERRORS ===`) is known by its rules. */
const HEADING = /^(?<rule>[=_*⎯─━═-])\k<rule>{4,} [A-Z ]+ \k<rule>{4,}$/u;

export function unruled<Shown extends { readonly text: string; readonly role?: string }>(piece: Shown): Shown {
  if (piece.role === 'summary' && HEADING.test(piece.text)) return piece;
  const { title, begun } = RULED.exec(piece.text)?.groups ?? {};
  const text = title ?? begun ?? '';
  return /[\p{L}\p{N}]/u.test(text) ? { ...piece, text } : piece;
}
