import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { encodePaths } from './paths.ts';

const ROW = /^(?<indent>\s+)(?:(?<label>[a-z][a-z ]*:|(?:create|delete) mode \d{6})\s+)?(?<path>\S.*)$/u;

/** Characters that must be saved by a label's line of its own. */
const WORTH_A_LINE = 9;

interface Row {
  readonly indent: string;
  readonly label: string | undefined;
  readonly path: string;
}

/** `git status` and its like: a label said once over the rows that share it, a folder once over its files. */
export function sections(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const row = parse(lines[at]!);
    const continues = (next: Row | undefined) => next?.label === row?.label && next?.indent === row?.indent;
    let end = at + 1;
    while (row && end < lines.length && continues(parse(lines[end]!))) end++;
    pieces.push(row ? encode(lines.slice(at, end), row) : toPiece(lines[at]!));
    at = end;
  }
  return pieces;
}

function parse(line: Line): Row | undefined {
  if (line.role === 'failure' || line.role === 'summary' || line.role === 'warning') return undefined;
  const groups = ROW.exec(line.text)?.groups;
  return (
    groups && {
      indent: groups['indent'] === '\t' ? ' ' : groups['indent']!,
      label: groups['label'],
      path: groups['path']!,
    }
  );
}

function encode(run: readonly Line[], { indent, label }: Row): Piece {
  const rows = run.map((line) => parse(line)!.path);
  if (label === undefined) return joinedPiece(run, encodePaths(rows, indent).join('\n'));
  if ((rows.length - 1) * label.length < WORTH_A_LINE)
    return joinedPiece(run, run.map((line) => indent + line.text.trim()).join('\n'));
  return joinedPiece(run, [indent + label, ...encodePaths(rows, `${indent} `)].join('\n'));
}
