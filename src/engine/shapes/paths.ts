import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { type Group, groupsOf, isGrouped } from './folders.ts';
import { encodeRows } from './rows.ts';
import { sideBySide } from './side-by-side.ts';

const ROW = /^(?<indent>\s*)(?<path>\S.*)$/u;

/** A folder said once over the paths in it. */
export const encodePaths = (paths: readonly string[], indent: string): string[] =>
  encodeRows(paths.map((path) => ({ indent, before: '', path, after: '' })));

/** Runs of lines that are a path each. */
export function paths(lines: readonly Line[]): Piece[] {
  if (isGrouped(lines.map((line) => line.text))) return withFiles(lines);
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = pathRun(lines, at);
    if (run.length > 1) append(pieces, encodeRun(run));
    else pieces.push(toPiece(lines[at]!));
    at += Math.max(1, run.length);
  }
  return pieces;
}

/** Folders that stand before their files already, each with them: one that is named as a path before is no repetition. */
export function withFiles(lines: readonly Line[]): Piece[] {
  const starts = [...lines.keys()].filter((at) => at === 0 || !lines[at]!.text.startsWith(' '));
  return starts.map((from, i) => {
    const run = lines.slice(from, starts[i + 1]);
    return joinedPiece(run, run.map(({ text }) => text).join('\n'));
  });
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
  return groupsOf(found).map((group) => joinedPiece(run.slice(group.from, group.to), filesIn(found, group).join('\n')));
}

/** The folder, then its files: side by side two blanks deeper, one alone one blank. */
export function filesIn(paths: readonly string[], { folder, from, to }: Group): string[] {
  const names = paths.slice(from, to).map((path) => path.slice(folder.length));
  const rows = sideBySide(names).map((row) => (row.to - row.from > 1 ? `  ${row.text}` : ` ${row.text}`));
  return folder === '' ? names : [folder, ...rows];
}
