import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { isPaths, paths } from './paths.ts';

/** `src/a.ts:12:text`, `v1.2.0:src/a.ts:12:text`; a path that looks like a row could not be told from one. */
const MATCH = /^(?<path>(?!\d+[:=-])[^\s:][^:]*(?::[^:]*[^:\d][^:]*)??):(?<row>\d+:.*)$/su;
/** Rows of one file that are printed or left out as one. */
const TOGETHER = 60;

/** Hits of `grep -n`: the file once, as a line before its rows; text of the rows to the character. */
export function matches(lines: readonly Line[]): Piece[] {
  if (isPaths(lines)) return paths(lines);
  const pieces: Piece[] = [];
  const files = filesOf(lines);
  for (let at = 0; at < lines.length; ) {
    const file = files[at];
    let end = at + 1;
    while (file !== undefined && end < lines.length && end - at < TOGETHER && files[end] === file) end++;
    const run = lines.slice(at, end);
    if (run.length > 1) pieces.push(joinedPiece(run, [file!, ...run.map((line) => rowOf(line, file!))].join('\n')));
    else append(pieces, run.map(toPiece));
    at = end;
  }
  return pieces;
}

const rowOf = ({ text }: Line, file: string): string => (text === '--' ? text : text.slice(file.length + 1));

/** The file of each line. Lines around a hit, `src/a.ts-11-text`, are known by the file of that hit. */
function filesOf(lines: readonly Line[]): (string | undefined)[] {
  const files = lines.map((line) => MATCH.exec(line.text)?.groups?.['path']);
  const isAround = (text: string, file: string) =>
    text.startsWith(`${file}-`) && /^\d+-/u.test(text.slice(file.length + 1, file.length + 12));
  const spread = (at: number, near: string | undefined) => {
    if (files[at] === undefined && near !== undefined && isAround(lines[at]!.text, near)) files[at] = near;
  };
  for (let at = 1; at < lines.length; at++) spread(at, files[at - 1]);
  for (let at = lines.length - 2; at >= 0; at--) spread(at, files[at + 1]);
  for (let at = 1; at < lines.length - 1; at++)
    if (lines[at]!.text === '--' && files[at - 1] === files[at + 1]) files[at] = files[at - 1];
  return files;
}
