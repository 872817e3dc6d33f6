import type { Line } from '../model.ts';
import { joinedPiece, type Piece } from '../piece.ts';
import { groupsOf, isGrouped } from './folders.ts';
import { asTheyAre, inRuns, type Rest } from './in-blocks.ts';
import { names } from './names.ts';
import { isPaths, paths, withFiles } from './paths.ts';
import { sized } from './sized.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DAY = String.raw`${MONTH} [ \d]\d|\d{4}-\d\d-\d\d|\d\d-\d\d(?:-\d{4})?`;
const TIME = String.raw`\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: [+-]\d{4})?| \d{4}`;

/** `-rw-r--r-- 1 root root 12 Nov 25 10:00 a.ts` (ls), `-rw-r--r-- root/root 12 2026-11-25 10:00 a.ts` (tar), `12  2026-11-25 10:00   a.ts` (unzip). */
const ROW = new RegExp(
  String.raw`^ *(?:(?<number>(?:\d+ +){0,2})(?<mode>[-dlcbpsDn][-rwxsStTl]{9}[.+@]?(?: +\d+)?) +(?<who>[^\s\d]\S*(?: +[^\s\d]\S*)?) +)?(?<size>\d+, +\d+|[\d.]+[KMGTPE]?) +(?<day>${DAY}) (?<time>${TIME}) +(?<name>\S.*)$`,
  'u',
);

/** `2026-11-26 07:56:49       1066 2025/10/01/audit.parquet` (aws s3 ls), sizes with their unit where people are to read them. */
const OBJECT =
  /^(?<day>\d{4}-\d\d-\d\d) (?<time>\d\d:\d\d:\d\d) +(?<size>\d+(?:\.\d+ [KMGTP]iB|\.\d+ Bytes| Bytes)?) (?<name>\S.*)$/u;

/** What begins like the date of a row; the name of such a file would be taken for one. */
const LIKE_DATE = new RegExp(`^(?:${DAY}|\\d\\d:\\d\\d)`, 'u');

/** Fewer rows have little in common. */
const FEWEST = 3;
/** Rows that are printed or left out as one, each part of them telling all it needs. */
const PART = 40;

interface Row {
  /** Date and time stand first. */
  readonly isDated: boolean;
  readonly number: string;
  readonly mode: string;
  readonly who: string;
  readonly size: string;
  readonly day: string;
  readonly time: string;
  readonly name: string;
}

/** What lists files: rows of `ls -l`, `tar -tv` and `unzip -l`, sizes of `du`, paths, names. */
export function listing(lines: readonly Line[]): Piece[] {
  if (isPaths(lines)) return paths(lines);
  if (isGrouped(lines.map(({ text }) => text))) return withFiles(lines);
  return longRows(lines, (run) => sized(run, (other) => names(other, asTheyAre)));
}

/** Rows of files: mode, owner and date where they are not those of the row before. What is no row goes to `rest`. */
export const longRows = (lines: readonly Line[], rest: Rest): Piece[] =>
  inRuns(lines, ({ text }) => ROW.test(text) || OBJECT.test(text), rowsIn, rest);

const rowsIn = (run: readonly Line[]): Piece[] | undefined =>
  run.length < FEWEST
    ? undefined
    : encode(
        run,
        run.map((line) => read(line.text)),
      );

function read(text: string): Row {
  const object = OBJECT.exec(text)?.groups;
  const groups = (object ?? ROW.exec(text)!.groups) as Record<Exclude<keyof Row, 'isDated'>, string | undefined>;
  const squeezed = (part: keyof typeof groups) => (groups[part] ?? '').trim().replace(/ +/gu, ' ');
  const [number, mode, who, size] = [squeezed('number'), squeezed('mode'), squeezed('who'), squeezed('size')];
  const [day, time] = [squeezed('day'), squeezed('time')];
  return { isDated: object !== undefined, number, mode, who, size, day, time, name: groups.name! };
}

function encode(lines: readonly Line[], rows: readonly Row[]): Piece[] {
  const starts = Array.from({ length: Math.ceil(lines.length / PART) }, (_, i) => i * PART);
  return starts.flatMap((at) => {
    const part = lines.slice(at, at + PART);
    const texts = textsOf(rows.slice(at, at + PART));
    return lines.length <= PART
      ? part.map((line, row) => joinedPiece([line], texts[row]!))
      : [joinedPiece(part, texts.join('\n'))];
  });
}

/** A text a row; the folder of several files stands before the first of them, a blank before each. */
const textsOf = (rows: readonly Row[]): string[] =>
  groupsOf(rows.map(({ name }) => name)).flatMap(({ folder, from, to }) =>
    rows.slice(from, to).map((row, at) => {
      const text = textOf({ ...row, name: row.name.slice(folder.length) }, rows[from + at - 1]);
      if (folder === '') return text;
      return at === 0 ? `${folder}\n ${text}` : ` ${text}`;
    }),
  );

function textOf(row: Row, before: Row | undefined): string {
  const isNew = (part: keyof Row) => before?.[part] !== row[part];
  const isDated = isNew('day') || LIKE_DATE.test(row.name);
  const date = [isDated && row.day, (isDated || isNew('time')) && row.time];
  const parts = row.isDated
    ? [...date, row.size, row.name]
    : [row.number, isNew('mode') && row.mode, isNew('who') && row.who, row.size, ...date, row.name];
  return parts.filter(Boolean).join(' ');
}
