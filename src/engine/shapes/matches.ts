import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { type Piece, toPiece } from '../piece.ts';
import { groupsOf } from './folders.ts';
import { isPaths, paths } from './paths.ts';

/** `src/a.ts:12:text`, `v1.2.0:src/a.ts:12:text`; a path that looks like a row could not be told from one. */
const NUMBERED = /^(?<path>(?!\d+[:=-])[^\s:][^:]*(?::[^:]*[^:\d][^:]*)??):(?<row>\d+:.*)$/su;
/** `src/a.ts:text`, as `grep -r` and `rg` print it without being asked for numbers. */
const BARE = /^(?!\d+[:=-])(?=[^:/.]*[./])(?<path>[^\s:]+):/su;
/** A row below its file. */
const ROW = /^\d+[:-]/u;

/** How hits begin, and what stands between a file and a row. */
interface Form {
  readonly hit: RegExp;
  /** What a line around a hit has after its file. */
  readonly around: RegExp;
  /** Of a row, what follows the file's name without this many characters. */
  readonly parted: number;
}

const FORMS: readonly Form[] = [
  { hit: NUMBERED, around: /^-\d+-/u, parted: 1 },
  { hit: BARE, around: /^-/u, parted: 0 },
];

/** Lines of one file, or one line that is no hit. */
interface Part {
  readonly file: string | undefined;
  readonly lines: readonly Line[];
  /** All of its lines begin with the file. */
  readonly areHits: boolean;
}

/**
 * Hits of `grep`: a folder once before its files, a file once before its rows; text of the rows to the character. Each
 * piece knows its file, so that a budget can name every file and show some of its rows.
 */
export function matches(lines: readonly Line[]): Piece[] {
  if (isPaths(lines)) return paths(lines);
  const form = FORMS.find(({ hit }) => lines.some(({ text }) => hit.test(text)));
  if (!form) return underHeadings(lines);
  const parts = partsOf(lines, form);
  const pieces: Piece[] = [];
  for (const { folder, from, to } of groupsOf(parts.map(({ file }) => file ?? ''))) {
    if (folder !== '') pieces.push(nameOf(parts[from]!.lines[0]!, folder));
    for (let at = from; at < to; at++) append(pieces, piecesOf(parts[at]!, folder, form));
  }
  return pieces;
}

function partsOf(lines: readonly Line[], form: Form): Part[] {
  const hits = lines.map((line) => form.hit.exec(line.text)?.groups?.['path']);
  const files = filesOf(lines, hits, form);
  const parts: Part[] = [];
  for (let at = 0; at < lines.length; ) {
    const file = files[at];
    let end = at + 1;
    while (file !== undefined && end < lines.length && files[end] === file) end++;
    parts.push({ file, lines: lines.slice(at, end), areHits: hits.slice(at, end).every((hit) => hit === file) });
    at = end;
  }
  return parts;
}

/** A file's hits: one as it came, several in rows below the name; text alone one blank deeper, so that no row is taken for a name. */
function piecesOf({ file, lines, areHits }: Part, folder: string, { parted }: Form): Piece[] {
  const lead = folder === '' ? '' : ' ';
  if (file === undefined) return lines.map(toPiece);
  if (lines.length === 1)
    return lines.map((line) => ({ ...toPiece(line), file, text: lead + line.text.slice(folder.length) }));
  const isAll = parted === 0 && areHits;
  const rowOf = ({ text }: Line): string => {
    if (text === '--') return text;
    return isAll ? `${lead} ${text.slice(file.length + 1)}` : text.slice(file.length + parted);
  };
  const rows = lines.map((line) => ({ ...toPiece(line), file, gap: false, text: rowOf(line) }));
  return [{ ...nameOf(lines[0]!, lead + file.slice(folder.length)), file }, ...rows];
}

/** A name stands for no line of the output: those below it hold it. */
const nameOf = (line: Line, text: string): Piece => ({ ...toPiece(line), text, lines: 0, skipped: 0 });

/** The file of each line. Lines around a hit, `src/a.ts-11-text`, are known by the file of that hit. */
function filesOf(lines: readonly Line[], hits: readonly (string | undefined)[], { around }: Form) {
  const files = [...hits];
  const isAround = (text: string, file: string) => text.startsWith(file) && around.test(text.slice(file.length));
  const spread = (at: number, near: string | undefined) => {
    if (files[at] === undefined && near !== undefined && isAround(lines[at]!.text, near)) files[at] = near;
  };
  for (let at = 1; at < lines.length; at++) spread(at, files[at - 1]);
  for (let at = lines.length - 2; at >= 0; at--) spread(at, files[at + 1]);
  for (let at = 1; at < lines.length - 1; at++)
    if (lines[at]!.text === '--' && files[at - 1] === files[at + 1]) files[at] = files[at - 1];
  return files;
}

/** Rows that stand below their files already. */
function underHeadings(lines: readonly Line[]): Piece[] {
  let file: string | undefined;
  return lines.map((line, at) => {
    const isRow = ROW.test(line.text) || (line.text === '--' && ROW.test(lines[at - 1]?.text ?? ''));
    const isName = !isRow && ROW.test(lines[at + 1]?.text ?? '');
    if (isName) file = line.text;
    return { ...toPiece(line), file: isRow || isName ? file : undefined };
  });
}
