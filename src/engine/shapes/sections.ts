import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { encodePaths } from './paths.ts';
import { changedRow, type Row as PathRow, stateRow, withRows } from './rows.ts';

const ROW =
  /^(?<indent>\s+)(?:(?<label>[a-z][a-z ]*:|(?:create|delete) mode \d{6}|[*t-] \[[a-z ]+\])\s+)?(?<path>\S.*)$/u;

/** So many rows are printed or left out as one, at most: a budget could not print a piece that is larger than itself. */
const TOGETHER = 100;

/** Characters that must be saved by a label's line of its own. */
const WORTH_A_LINE = 9;

interface Row {
  readonly indent: string;
  readonly label: string | undefined;
  readonly path: string;
}

/** `git status` and its like: a label said once over the rows that share it, a folder once over its files. */
export const sections = (lines: readonly Line[]): Piece[] => withRows(lines, gitRow, labelled);

const gitRow = (text: string): PathRow | undefined => stateRow(text) ?? changedRow(text);

function labelled(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  const closed = closedBlocks(lines);
  for (let at = 0; at < lines.length; ) {
    const row = parse(lines[at]!);
    const continues = (next: Row | undefined) => next?.label === row?.label && next?.indent === row?.indent;
    let end = at + 1;
    while (row && end < lines.length && continues(parse(lines[end]!))) end++;
    const indent = closed[at] ? '' : row?.indent;
    if (!row || indent === undefined) pieces.push(toPiece(lines[at]!));
    else
      append(
        pieces,
        parts(lines.slice(at, end)).map((part) => encode(part, { ...row, indent })),
      );
    at = end;
  }
  return pieces;
}

/** Rows behind a tab up to a blank line need no indentation to be told from what follows; a blank at a time costs a token. */
function closedBlocks(lines: readonly Line[]): boolean[] {
  const closed: boolean[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    const next = lines[at + 1];
    const isLast = next === undefined || next.gap;
    closed[at] = lines[at]!.text.startsWith('\t') && (isLast || (closed[at + 1] ?? false));
  }
  return closed;
}

const parts = (run: readonly Line[]): (readonly Line[])[] =>
  Array.from({ length: Math.ceil(run.length / TOGETHER) }, (_, i) => run.slice(i * TOGETHER, (i + 1) * TOGETHER));

const CONFLICT = /^(?<label>CONFLICT \([a-z/ ]+\): Merge conflict in) (?<path>\S.*)$/u;

function parse(line: Line): Row | undefined {
  const conflict = CONFLICT.exec(line.text)?.groups as { label: string; path: string } | undefined;
  if (conflict) return { indent: '', ...conflict };
  if (line.role === 'failure' || line.role === 'summary' || line.role === 'warning') return undefined;
  const groups = ROW.exec(line.text)?.groups;
  return (
    groups && {
      indent: groups['indent'] === '\t' ? ' ' : groups['indent']!,
      label: groups['label'],
      path: groups['path']!.trimEnd(),
    }
  );
}

function encode(run: readonly Line[], { indent, label }: Row): Piece {
  const rows = run.map((line) => parse(line)!.path);
  if (label === undefined) return joinedPiece(run, encodePaths(rows, indent).join('\n'));
  if ((rows.length - 1) * label.length < WORTH_A_LINE)
    return joinedPiece(run, rows.map((path) => `${indent}${label} ${path}`).join('\n'));
  const deeper = run[0]!.text.startsWith('\t') && indent === '' ? '' : `${indent} `;
  return joinedPiece(run, [indent + label, ...encodePaths(rows, deeper)].join('\n'));
}
