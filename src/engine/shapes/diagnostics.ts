import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';

/** One message of a compiler or linter, with the lines that belong to it. */
interface Diagnostic {
  readonly file: string;
  /** As the tool writes it: `(3,5)`, `:3:5`, or `3:5` in a row under the file's own line. */
  readonly place: string;
  readonly message: string;
  /** The lines below it. */
  readonly below: string;
  readonly lines: readonly Line[];
}

const FORMS = [
  /^(?<file>[^\s:(][^:(]*)(?<place>\(\d+(?:,\d+)*\)): (?<message>\S.*)$/u,
  /^(?<file>(?:[A-Za-z]:)?[^\s:][^:]*)(?<place>:\d+(?::\d+)?):? (?:- )?(?<message>\S.*)$/u,
];
/** A row of eslint's `stylish` and its like, under the name of the file. */
const ROW = /^ +(?<place>\d+:\d+) +(?<message>\S.*)$/u;
const FILE = /^(?:[A-Za-z]:)?[^\s:]*[^\s:.,;!?)]$/u;
const CONTINUED = /^\s+\S/u;
/** Compilers print code below a message, and notes that belong to it. */
const COMPILED = /^(?:fatal |internal compiler )?(?:error|warning): /u;
const NOTE = /^(?:[A-Za-z]:)?[^\s:][^:]*:\d+:\d+: note: /u;
/** One line of code below a message, with the line's number. */
const CODE = /^\n +(?<number>\d+) \| *(?<code>\S.*)$/u;

/** Equal messages once with their places; messages of one file under its name. Uses it only where it is smaller. */
export function diagnostics(lines: readonly Line[]): Piece[] {
  return grouped(lines, () => true);
}

/** The same for output that no filter says holds diagnostics: only what is an error or a warning in a file is one. */
export const someDiagnostics = (lines: readonly Line[]): Piece[] =>
  grouped(lines, ({ file, message, lines: [line] }) => {
    const { role } = line!;
    return /[./]/u.test(file) && (role === 'failure' || role === 'warning' || /^(?:error|warning) /u.test(message));
  });

function grouped(lines: readonly Line[], accepts: (item: Diagnostic) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let run: Diagnostic[] = [];
  let file: string | undefined;
  const flush = () => {
    append(pieces, encode(run));
    run = [];
  };
  for (let at = 0; at < lines.length; ) {
    const read = readDiagnostic(lines, at, file);
    const found = read && accepts(read) ? read : undefined;
    const taken = found?.lines ?? lines.slice(at, NOTE.test(lines[at]!.text) ? belowEnd(lines, at) : at + 1);
    if (found) {
      if (isRow(found)) file = found.file;
      run.push(found);
    } else {
      flush();
      pieces.push(joinedPiece(taken, taken.map(({ text }) => text).join('\n')));
    }
    at += taken.length;
  }
  flush();
  return pieces;
}

const isRow = (item: Diagnostic) => /^\d/u.test(item.place);

/** A note by itself is one with the code below it. */
function belowEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && CONTINUED.test(lines[end]!.text)) end++;
  return end;
}

/** The diagnostic that begins here, if one does; `file` is the one whose rows are being listed. */
function readDiagnostic(lines: readonly Line[], at: number, file: string | undefined): Diagnostic | undefined {
  const text = lines[at]!.text;
  const row = ROW.exec(text)?.groups;
  if (row && file !== undefined) return diagnostic(file, row, [lines[at]!]);
  const next = lines[at + 1];
  if (FILE.test(text) && next) {
    const first = ROW.exec(next.text)?.groups;
    if (first) return diagnostic(text, first, lines.slice(at, at + 2));
  }
  if (NOTE.test(text)) return undefined;
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return diagnostic(groups['file']!, groups, lines.slice(at, endOf(lines, at, groups['message']!)));
  }
  return undefined;
}

function diagnostic(file: string, groups: Record<string, string>, lines: readonly Line[]): Diagnostic {
  const continued = lines.slice(lines[0]!.text === file ? 2 : 1).map((line) => `\n${line.text}`);
  return { file, place: groups['place']!, message: messageOf(groups), below: continued.join(''), lines };
}

/** The columns of a row are padded; other messages keep their blanks. */
const messageOf = (groups: Record<string, string>): string =>
  /^\d/u.test(groups['place']!) ? groups['message']!.replace(/\s+/gu, ' ').trimEnd() : groups['message']!.trimEnd();

function endOf(lines: readonly Line[], at: number, message: string): number {
  const isCompiled = COMPILED.test(message);
  const belongs = ({ text, role }: Line) =>
    CONTINUED.test(text)
      ? isCompiled || role === lines[at]!.role
      : isCompiled && role !== 'detail' && role !== 'routine' && NOTE.test(text);
  let end = at + 1;
  while (end < lines.length && belongs(lines[end]!)) end++;
  return end;
}

function encode(run: readonly Diagnostic[]): Piece[] {
  const raw = run.flatMap((item) => item.lines.map(toPiece));
  if (run.length < 2) return raw;
  const prefix = sharedFolder(run);
  const pieces = [...groups(run.map((item) => ({ ...item, file: item.file.slice(prefix.length) })))];
  if (prefix !== '') pieces[0] = { ...pieces[0]!, text: `${prefix}\n${pieces[0]!.text}` };
  const size = (list: readonly Piece[]) => list.reduce((sum, piece) => sum + piece.text.length + 1, 0);
  return size(pieces) < size(raw) ? pieces : raw;
}

const FEW_FILES = 3;

/** The folder that all files of absolute paths are under, but for its last part: what is left still tells where a file is. */
function sharedFolder(run: readonly Diagnostic[]): string {
  const files = [...new Set(run.map((item) => item.file))];
  if (files.length < FEW_FILES || !files.every((file) => file.startsWith('/'))) return '';
  let prefix = files[0]!;
  for (const file of files)
    while (!file.startsWith(prefix)) prefix = prefix.slice(0, prefix.lastIndexOf('/', prefix.length - 2) + 1);
  return prefix.slice(0, prefix.lastIndexOf('/', prefix.length - 2) + 1);
}

/** Messages in the order of their first place; several of one file that occur once stand under its name. */
function* groups(run: readonly Diagnostic[]): Generator<Piece> {
  const keyOf = (item: Diagnostic) => item.message + (codeOf(item) === undefined ? item.below : '\n');
  const byMessage = groupBy(run, keyOf);
  const isOnce = (item: Diagnostic | undefined) => item !== undefined && byMessage.get(keyOf(item))!.length === 1;
  const isFirst = (item: Diagnostic) => byMessage.get(keyOf(item))![0] === item;
  const units = run.filter(isFirst);
  for (const [at, item] of units.entries()) {
    const equal = byMessage.get(keyOf(item))!;
    const follows = (other: Diagnostic | undefined) => isOnce(other) && other!.file === item.file;
    if (equal.length > 1) yield* placed(equal);
    else if (follows(units[at - 1])) yield joined([item], ` ${bare(item.place)} ${whole(item)}`);
    else if (follows(units[at + 1])) yield joined([item], `${item.file}\n ${bare(item.place)} ${whole(item)}`);
    else yield joined([item], `${item.file}${glue(item.place)}${item.place}${afterPlace(item)} ${whole(item)}`);
  }
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const map = new Map<Key, Item[]>();
  for (const item of items) {
    const group = map.get(keyOf(item));
    if (group) group.push(item);
    else map.set(keyOf(item), [item]);
  }
  return map;
}

const whole = (item: Diagnostic) => item.message + item.below;

/** The code below, if that is all there is and its number the place says. */
function codeOf({ place, below }: Diagnostic): string | undefined {
  const { number, code } = CODE.exec(below)?.groups ?? {};
  return number !== undefined && new RegExp(`^\\D${number}\\D`, 'u').test(place) ? code : undefined;
}

const bare = (place: string) => place.replace(/^[:(]|\)$/gu, '');
/** A row's place stands apart from the file, others are written on to it and end with a colon. */
const glue = (place: string) => (/^\d/u.test(place) ? ' ' : '');
const afterPlace = (item: Diagnostic) => (isRow(item) ? '' : ':');

/** A message with the places of its first file, then ` src/a.ts(3,5) (9,5)` for each other: so a budget can leave places out. */
function* placed(equal: readonly Diagnostic[]): Generator<Piece> {
  let isFirst = true;
  const hasCode = codeOf(equal[0]!) !== undefined;
  const rows = hasCode ? equal.map((item) => [item]) : groupBy(equal, (item) => item.file).values();
  for (const items of rows) {
    const text = ` ${placesOf(items)}${hasCode ? ` ${codeOf(items[0]!)}` : ''}`;
    const above = items[0]!.message + (hasCode ? '' : items[0]!.below);
    yield isFirst ? joined(items, `${above}\n${text}`) : { ...joined(items, text), role: 'plain' };
    isFirst = false;
  }
}

function placesOf(items: readonly Diagnostic[]): string {
  const [first, ...rest] = items;
  return [first!.file + glue(first!.place) + first!.place, ...rest.map(({ place }) => place.replace(/^:/u, ''))].join(
    ' ',
  );
}

const joined = (items: readonly Diagnostic[], text: string): Piece =>
  joinedPiece(
    items.flatMap((item) => item.lines),
    text,
  );
