import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { type Piece, toPiece } from '../piece.ts';
import { isPaths, paths } from './paths.ts';
import { changedRow, withRows } from './rows.ts';

const HEADER = /^diff --(?:git|cc|combined) /u;
const HUNK = /^@@+ (?<ranges>(?:[-+]\d+(?:,\d+)? )+)@@+/u;
const INDEX = /^index [0-9a-f,]+\.\.[0-9a-f]+(?: \d+)?$/u;
const BAR = /^(?<row> \S.* \| +\d+) (?<bar>[+-]+)$/u;
const SUM = /^ 1 file changed(?:, (?<added>\d+) insertions?\(\+\))?(?:, (?<removed>\d+) deletions?\(-\))?$/u;
/** Content that nobody wrote by hand: the first to go when there is too much. */
const GENERATED =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Cargo\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|composer\.lock|Gemfile\.lock|go\.sum|flake\.lock|\S+\.min\.(?:js|css)|\S+\.map|\S+\.snap|(?:dist|vendor|third_party)\/\S+)$/u;

/** Lines of a deleted file that tell which one it was. */
const OF_DELETED = 20;

/** Patches: one header a file, and roles that let lock files and then context go first. Text of files keeps every character. */
export function diff(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    let next = at;
    while (next < lines.length && !HEADER.test(lines[next]!.text)) next++;
    append(pieces, outside(lines.slice(at, next)));
    at = next;
    if (at === lines.length) break;
    const hunks = headerEnd(lines, at);
    const about = lines.slice(at, hunks);
    append(pieces, header(about));
    const end = hunksEnd(lines, hunks);
    append(pieces, hunkPieces(lines.slice(hunks, end), readable(about)));
    at = end;
  }
  return pieces;
}

/** What stands before the patches, or in place of them: `--stat`, `--name-status`, `--name-only`. */
const outside = (lines: readonly Line[]): Piece[] =>
  isPaths(lines) ? paths(lines) : withRows(withoutBars(lines), changedRow, (rest) => rest.map(toPiece));

/** Of one file, the bar says no more than the sum below it, unless it is drawn to a scale. */
const withoutBars = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, at) => {
    const { row, bar } = (BAR.exec(line.text)?.groups ?? {}) as { row?: string; bar?: string };
    const sum = bar === undefined ? undefined : SUM.exec(lines[at + 1]?.text ?? '')?.groups;
    const count = (name: string) => Number(sum?.[name] ?? 0);
    return sum && bar === '+'.repeat(count('added')) + '-'.repeat(count('removed')) ? { ...line, text: row! } : line;
  });

const isGenerated = (header: string) => GENERATED.test(header.replace(/^diff --\w+ /u, ''));

const HEADER_LINE =
  /^(?:old mode|new mode|new file mode|deleted file mode|mode|similarity|dissimilarity|rename|copy|index|---|\+\+\+|Binary files) /u;

function headerEnd(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && HEADER_LINE.test(lines[end]!.text)) {
    const [text, before] = [lines[end]!.text, lines[end - 1]!.text];
    // So begins the next file as this shape prints it.
    if (text.startsWith('+++ ') && !before.startsWith('--- ')) break;
    if (/^(?:new|deleted) file mode /u.test(text) && !HEADER.test(before)) break;
    end++;
  }
  return end;
}

/** `diff --git a/x b/x`, `--- a/x` and `+++ b/x` say the same name four times: the last one that is a file stays. */
function header(lines: readonly Line[]): Piece[] {
  const [, before, after] = /^diff --git (?:a\/)?(.+) (?:b\/)?(.+)$/u.exec(lines[0]!.text) ?? [];
  const has = (start: string) => lines.some((line) => line.text.startsWith(start));
  const name = has('+++ /dev/null') ? '--- ' : '+++ ';
  const isPlain = before !== undefined && before === after && has('+++ ') && has('--- ');
  const drop = (text: string): boolean => {
    if (INDEX.test(text)) return true;
    if (!isPlain)
      return text.startsWith('--- ') || text.startsWith('+++ ') ? lines[0]!.text.startsWith('diff --git ') : false;
    return text.startsWith('diff --git ') || (/^(?:---|\+\+\+) /u.test(text) && !text.startsWith(name));
  };
  const pieces: Piece[] = [];
  let dropped = 0;
  for (const line of lines) {
    if (drop(line.text)) dropped++;
    else pieces.push(toPiece(line));
  }
  const last = pieces.at(-1)!;
  return [...pieces.slice(0, -1), { ...last, lines: last.lines + dropped, number: lines[0]!.number }];
}

/** Hunks are as long as their header says, whatever their lines look like. */
function hunksEnd(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && HUNK.test(lines[at]!.text)) at = hunkEnd(lines, at);
  return at;
}

function hunkEnd(lines: readonly Line[], from: number): number {
  const ranges = HUNK.exec(lines[from]!.text)!.groups!['ranges']!.trim().split(' ');
  const counts = ranges.map((range) => Number(range.split(',')[1] ?? 1));
  const parents = ranges.length - 1;
  let at = from + 1;
  while (at < lines.length && (counts.some((count) => count > 0) || lines[at]!.text.startsWith('\\'))) {
    const text = lines[at]!.text;
    if (!/^[-+ \\]/u.test(text) && text !== '' && text !== '\r') break;
    if (!text.startsWith('\\')) countDown(counts, text, parents);
    at++;
  }
  return at;
}

/** A line counts for each side that has it: a parent unless it is added there, the result unless it is removed. */
function countDown(counts: number[], text: string, parents: number) {
  const marks = text.slice(0, parents).padEnd(parents);
  for (let parent = 0; parent < parents; parent++) {
    if (marks[parent] === '+') continue;
    if (marks[parent] === '-' || !marks.includes('-')) counts[parent]!--;
  }
  if (!marks.includes('-')) counts[parents]!--;
}

/** How many lines somebody wants to read, if there is too much. */
function readable(header: readonly Line[]): number {
  if (isGenerated(header[0]!.text)) return 0;
  return header.some((line) => line.text.startsWith('deleted file mode ')) ? OF_DELETED : Number.POSITIVE_INFINITY;
}

const hunkPieces = (lines: readonly Line[], wanted: number): Piece[] =>
  lines.map((line, at) => {
    const isChange = /^[-+@\\]/u.test(line.text) || /^ [-+]/u.test(line.text);
    return { ...toPiece(line), role: at >= wanted ? 'routine' : isChange ? 'plain' : 'detail' };
  });
