import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';

const ROW = /^(?<indent>\s*)(?<path>\S.*)$/u;

/** `src/a/x.ts`, `src/a/y.ts` become `src/a/` and, one blank deeper, `x.ts` and `y.ts`: in order, and only where it is shorter. */
export function encodePaths(paths: readonly string[], indent: string): string[] {
  const rows: string[] = [];
  for (let at = 0; at < paths.length; ) {
    const folder = folderOf(paths[at]!);
    let end = at + 1;
    while (end < paths.length && folderOf(paths[end]!) === folder) end++;
    const group = paths.slice(at, end);
    if (group.length > 1 && (group.length - 1) * folder.length > group.length + 2)
      append(rows, [indent + folder, ...group.map((path) => `${indent} ${path.slice(folder.length)}`)]);
    else
      append(
        rows,
        group.map((path) => indent + path),
      );
    at = end;
  }
  return rows;
}

/** Up to and with the last slash that does not end the path; empty where grouping would not be safe to read. */
function folderOf(path: string): string {
  if (/ -> |^"/u.test(path)) return '';
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}

/** Runs of lines that are a path each. */
export function paths(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = pathRun(lines, at);
    if (run.length > 1) append(pieces, encodeRun(run));
    else pieces.push(toPiece(lines[at]!));
    at += Math.max(1, run.length);
  }
  return pieces;
}

/** True if nearly every line is a path: the output of `find`, `git ls-files`, `rg -l`. */
export const isPaths = (lines: readonly Line[]): boolean =>
  lines.length >= MANY && lines.filter((line) => PATH.test(line.text)).length > lines.length * NEARLY_ALL;

const MANY = 8;
const NEARLY_ALL = 0.9;
const PATH = /^\s*[^\s:]*\/[^\s:]*$/u;
const pathOf = (line: Line) => ROW.exec(line.text)?.groups?.['path'] ?? '';

function pathRun(lines: readonly Line[], from: number): Line[] {
  let end = from;
  while (end < lines.length && lines[end]!.role === 'plain' && PATH.test(lines[end]!.text)) end++;
  return lines.slice(from, end);
}

/** One piece a folder, so that a budget can leave folders out. */
function encodeRun(run: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < run.length; ) {
    const folder = folderOf(pathOf(run[at]!));
    let end = at + 1;
    while (end < run.length && folder !== '' && folderOf(pathOf(run[end]!)) === folder) end++;
    const group = run.slice(at, end);
    pieces.push(joinedPiece(group, encodePaths(group.map(pathOf), '').join('\n')));
    at = end;
  }
  return pieces;
}
