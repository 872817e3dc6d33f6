import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { type Group, groupsOf, isGrouped } from './folders.ts';

/** A path, and what git says of it before and after. */
export interface Row {
  /** Where paths begin, if what stands before has columns of its own, which it keeps: ` M` is not `M `. */
  readonly indent: string;
  readonly before: string;
  readonly path: string;
  readonly after: string;
}

/** ` src/a.ts   | 6 ++++` */
const STAT = /^ (?<path>\S(?:.*?\S)?) +\| +(?<after>\d+(?: [+-]+)?|Bin .*|Unmerged)$/u;
/** `M	src/a.ts` */
const STATUS = /^(?<before>[ABDMTUX]\t)(?<path>\S[^\t]*)$/u;
/** ` M src/a.ts` */
const SHORT = /^(?<before>(?! {2})[ ACDMRTU?!]{2} )(?<path>\S.*)$/u;
/** `rm 'src/a.ts'`, `Would remove src/a.ts`: what is done stands with the folder. */
const DONE = /^(?:(?:add|rm|remove) '|(?:Would remove|Removing|Would skip repository|Skipping repository) )\S/u;

/** `src/a/x.ts`, `src/a/y.ts` become `src/a/` and, one blank deeper, `x.ts` and `y.ts`: in order, and only where it is shorter. */
export const encodeRows = (rows: readonly Row[]): string[] =>
  groupsOf(rows.map(({ path }) => path)).flatMap((group) => encodeGroup(rows.slice(group.from, group.to), group));

function encodeGroup(rows: readonly Row[], { folder }: Group): string[] {
  const { indent } = rows[0]!;
  const deeper = folder === '' ? indent : `${indent} `;
  const lead = (before: string) =>
    before.length > deeper.length ? deeper + before : before + deeper.slice(before.length);
  const texts = rows.map(({ before, path, after }) => lead(before) + path.slice(folder.length) + after);
  return folder === '' ? texts : [indent + folder, ...texts];
}

/** Rows of `--stat` and `--name-status`. */
export const changedRow = (text: string): Row | undefined => statRow(text) ?? rowIn(STATUS.exec(text)?.groups);

/** Rows of `status --short`, and of commands that say what they do with each path. */
export const stateRow = (text: string): Row | undefined =>
  rowIn(SHORT.exec(text)?.groups, '   ') ?? (DONE.test(text) ? rowIn({ before: '', path: text }) : undefined);

const rowIn = (groups: Record<string, string> | undefined, indent = ''): Row | undefined =>
  groups && { indent, before: groups['before']!, path: groups['path']!, after: '' };

function statRow(text: string): Row | undefined {
  const groups = STAT.exec(text)?.groups;
  return groups && { indent: '', before: '', path: groups['path']!, after: ` | ${groups['after']}` };
}

/** A folder as it stands before rows with something before their paths. */
const FOLDER = /^ {3}\S.*\/$/u;

/** Runs of rows of one form, a folder said once over its rows. The others go to `rest`, in runs. */
export function withRows(
  lines: readonly Line[],
  parse: (text: string) => Row | undefined,
  rest: (lines: readonly Line[]) => Piece[],
): Piece[] {
  if (isGrouped(lines.map((line) => line.text)) || lines.some((line) => FOLDER.test(line.text)))
    return lines.map(toPiece);
  const pieces: Piece[] = [];
  const rows = lines.map((line) => parse(line.text));
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (end < lines.length && (rows[end] === undefined) === (rows[at] === undefined)) end++;
    const run = lines.slice(at, end);
    append(pieces, rows[at] ? encodeRun(run, rows.slice(at, end) as Row[]) : rest(run));
    at = end;
  }
  return pieces;
}

/** One piece a folder, so that a budget can leave folders out. */
export function encodeRun(lines: readonly Line[], rows: readonly Row[]): Piece[] {
  return groupsOf(rows.map(({ path }) => path)).map((group) => {
    const texts = encodeGroup(rows.slice(group.from, group.to), group);
    return joinedPiece(lines.slice(group.from, group.to), texts.join('\n'));
  });
}
