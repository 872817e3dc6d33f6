import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { groupsOf, isGrouped } from './folders.ts';
import { encodeRows } from './rows.ts';

const ROW = /^(?<indent>\s*)(?<path>\S.*)$/u;

/** A folder said once over the paths in it. */
export const encodePaths = (paths: readonly string[], indent: string): string[] =>
  encodeRows(paths.map((path) => ({ indent, before: '', path, after: '' })));

/** Runs of lines that are a path each. */
export function paths(lines: readonly Line[]): Piece[] {
  if (isGrouped(lines.map((line) => line.text))) return lines.map(toPiece);
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
  const found = run.map(pathOf);
  return groupsOf(found).map(({ from, to }) =>
    joinedPiece(run.slice(from, to), encodePaths(found.slice(from, to), '').join('\n')),
  );
}
