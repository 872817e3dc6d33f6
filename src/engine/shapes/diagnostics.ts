import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';

/** One message of a compiler or linter, with the lines that belong to it. */
interface Diagnostic {
  readonly file: string;
  /** As the tool writes it: `(3,5)`, `:3:5`, or `3:5` in a row under the file's own line. */
  readonly place: string;
  /** The place stands under the message. */
  readonly isUnder?: true;
  readonly message: string;
  readonly lines: readonly Line[];
}

const FORMS = [
  /^(?<file>[^\s:(][^:(]*)(?<place>\(\d+(?:,\d+)*\)): (?<message>\S.*)$/u,
  /^(?<file>(?:[A-Za-z]:)?[^\s:][^:]*)(?<place>:\d+(?::\d+)?):? (?:- )?(?<message>\S.*)$/u,
];
/** A place under its message: ruff, rustc. */
const UNDER = /^ *--> (?<file>[^\s:][^:]*)(?<place>:\d+(?::\d+)?)$/u;
/** A row of eslint's `stylish` and its like, under the name of the file. */
const ROW = /^ +(?:(?<own>[^\s:][^:]*):)?(?<place>\d+:\d+)(?: -)? +(?<message>\S.*)$/u;
const FILE = /^(?:[A-Za-z]:)?[^\s:]*[^\s:.,;!?)]$/u;
const WRAPPED = 4;
const CONTINUED = /^\s+\S/u;

/** Frames of code that are longer than this together go: the file is at hand. */
const FRAMES = 1_500;

/** Equal messages once with their places; messages of one file under its name. Uses it only where it is smaller. */
export function diagnostics(lines: readonly Line[]): Piece[] {
  return grouped(lines, () => true, sizeOf(lines.filter(isFrame)) > FRAMES);
}

/** The same for output that no filter says holds diagnostics: only what is an error or a warning in a file is one. */
export const someDiagnostics = (lines: readonly Line[]): Piece[] => grouped(lines, isDiagnostic, false);

const isDiagnostic = ({ file, message, isUnder, lines: [line] }: Diagnostic): boolean => {
  const { role } = line!;
  if (isUnder || !/[./]/u.test(file)) return false;
  return role === 'failure' || role === 'warning' || /^(?:error|warning) /u.test(message);
};

function grouped(lines: readonly Line[], accepts: (item: Diagnostic) => boolean, mayFold: boolean): Piece[] {
  const pieces: Piece[] = [];
  let run: Diagnostic[] = [];
  let frames: Piece[] = [];
  let file: string | undefined;
  const flush = () => {
    append(pieces, encode(run));
    append(pieces, frames);
    [run, frames] = [[], []];
  };
  for (let at = 0; at < lines.length; ) {
    const read = readDiagnostic(lines, at, file);
    const found = read && accepts(read) ? read : undefined;
    if (found) {
      if (isRow(found)) file = found.file;
      run.push(found);
    } else if (mayFold && run.length > 0 && isFrame(lines[at]!)) {
      frames.push({ ...toPiece(lines[at]!), folded: true });
    } else {
      flush();
      pieces.push(toPiece(lines[at]!));
    }
    at += found?.lines.length ?? 1;
  }
  flush();
  return pieces;
}

const isFrame = (line: Line): boolean => line.role === 'detail';
const sizeOf = (list: readonly { readonly text: string }[]) => list.reduce((sum, { text }) => sum + text.length + 1, 0);

const isRow = (item: Diagnostic) => /^\d/u.test(item.place);

/** The diagnostic that begins here, if one does; `file` is the one whose rows are being listed. */
function readDiagnostic(lines: readonly Line[], at: number, file: string | undefined): Diagnostic | undefined {
  const text = lines[at]!.text;
  const row = ROW.exec(text)?.groups;
  if (row && file !== undefined && (row['own'] ?? file) === file)
    return diagnostic(file, row, lines.slice(at, row['own'] ? continuedEnd(lines, at) : at + 1));
  const next = lines[at + 1];
  const under = next && UNDER.exec(next.text)?.groups;
  if (under) return { ...diagnostic(under['file']!, { ...under, message: text }, [lines[at]!, next]), isUnder: true };
  if (FILE.test(text) && next) {
    const first = ROW.exec(next.text)?.groups;
    if (first && (first['own'] ?? text) === text)
      return diagnostic(text, first, lines.slice(at, first['own'] ? continuedEnd(lines, at + 1) : at + 2));
  }
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return diagnostic(groups['file']!, groups, lines.slice(at, continuedEnd(lines, at)));
  }
  return undefined;
}

function diagnostic(file: string, groups: Record<string, string>, lines: readonly Line[]): Diagnostic {
  const continued = lines
    .slice(lines[0]!.text === file || UNDER.test(lines[1]?.text ?? '') ? 2 : 1)
    .map((line) => `\n${line.text}`);
  return { file, place: groups['place']!, message: messageOf(groups) + continued.join(''), lines };
}

/** The columns of a row are padded; other messages keep their blanks. */
const messageOf = (groups: Record<string, string>): string =>
  /^\d/u.test(groups['place']!) ? groups['message']!.replace(/\s+/gu, ' ').trimEnd() : groups['message']!.trimEnd();

function continuedEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && CONTINUED.test(lines[end]!.text) && lines[end]!.role === lines[at]!.role) end++;
  return wrappedEnd(lines, end);
}

/** The rest of a long message, written from the margin on before its frame of code, as mypy does. */
function wrappedEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < from + WRAPPED && lines[end]?.role === 'plain' && !FORMS.some((form) => form.test(lines[end]!.text)))
    end++;
  return end > from && lines[end]?.role === 'detail' ? end : from;
}

function encode(run: readonly Diagnostic[]): Piece[] {
  const raw = run.flatMap((item) => item.lines.map(toPiece));
  if (run.length < 2) return raw;
  const prefix = sharedFolder(run);
  const pieces = [...groups(run.map((item) => ({ ...item, file: item.file.slice(prefix.length) })))];
  if (prefix !== '') pieces[0] = { ...pieces[0]!, text: `${prefix}\n${pieces[0]!.text}` };
  return sizeOf(pieces) < sizeOf(raw) ? pieces : raw;
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
  const byMessage = groupBy(run, (item) => item.message);
  const isOnce = (item: Diagnostic | undefined) =>
    item !== undefined && !item.isUnder && byMessage.get(item.message)!.length === 1;
  const isFirst = (item: Diagnostic) => byMessage.get(item.message)![0] === item;
  const units = run.filter(isFirst);
  for (const [at, item] of units.entries()) {
    const equal = byMessage.get(item.message)!;
    const follows = (other: Diagnostic | undefined) => isOnce(other) && other!.file === item.file;
    if (equal.length > 1 || item.isUnder) yield* placed(equal);
    else if (follows(units[at - 1])) yield joined([item], ` ${bare(item.place)} ${item.message}`);
    else if (follows(units[at + 1])) yield joined([item], `${item.file}\n ${bare(item.place)} ${item.message}`);
    else yield joined([item], `${item.file}${glue(item.place)}${item.place}${afterPlace(item)} ${item.message}`);
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

const bare = (place: string) => place.replace(/^[:(]|\)$/gu, '');
/** A row's place stands apart from the file, others are written on to it and end with a colon. */
const glue = (place: string) => (/^\d/u.test(place) ? ' ' : '');
const afterPlace = (item: Diagnostic) => (isRow(item) ? '' : ':');

/** A message with the places of its first file, then ` src/a.ts(3,5) (9,5)` for each other: so a budget can leave places out. */
function* placed(equal: readonly Diagnostic[]): Generator<Piece> {
  let isFirst = true;
  for (const items of groupBy(equal, (item) => item.file).values()) {
    const text = ` ${placesOf(items)}`;
    yield isFirst ? joined(items, `${items[0]!.message}\n${text}`) : { ...joined(items, text), role: 'plain' };
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
