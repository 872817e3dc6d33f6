import { append } from '../append.ts';
import type { Line, Role } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { sharedFolder } from './folder.ts';

/** One message of a compiler or linter, with the lines that belong to it. */
interface Diagnostic {
  readonly file: string;
  /** As the tool writes it: `(3,5)`, `:3:5`, or `3:5` in a row under the file's own line. */
  readonly place: string;
  readonly message: string;
  readonly lines: readonly Line[];
}

const FORMS = [
  /^(?<file>(?:\[(?:ERROR|WARN(?:ING)?)\] )?[^\s:([][^:([]*)(?<place>:\[\d+(?:,\d+)?\]) (?<message>\S.*)$/u,
  /^(?<file>[^\s:(][^:(]*)(?<place>\(\d+(?:,\d+)*\)): (?<message>\S.*)$/u,
  /^(?<file>(?:[A-Za-z]:)?[^\s:][^:]*)(?<place>:\d+(?::\d+)?):? (?:- )?(?<message>\S.*)$/u,
  /^(?<file>[^\s:][^:]*): (?<place>line \d+, col \d+), (?<message>\S.*)$/u,
  /^(?<file>[^\s:]*[./][^\s:]*)(?<place>) (?<message>[\w/-]+(?: +FIXABLE)? +━+)$/u,
];
/** What fills a title up to the width of the page. */
const RULE = / +[━─═]{3,}$/u;
/** A row of eslint's `stylish` and its like, under the name of the file. */
const ROW = /^ +(?<place>\d+:\d+) +(?<message>\S.*)$/u;
/** The place under the message, as miette draws it: `  ,-[src/a.ts:3:5]`. */
const UNDER = /^ +(?:,-|╭─)\[(?<file>[^\]]+?)(?<place>:\d+:\d+)\]$/u;
const FILE = /^(?:[A-Za-z]:)?[^\s:]*[^\s:.,;!?)]$/u;
const CONTINUED = /^\s+\S/u;
const SEVERE: readonly Role[] = ['failure', 'warning'];

/** Fewer characters of code frames are left where they are. */
const MANY = 400;

/**
 * Equal messages once with their places; messages of one file under its name. Uses it only where it is smaller.
 * Details of a message (code frames, advice) are folded, since they would part equal messages: files tell the same.
 */
export function diagnostics(lines: readonly Line[], mayFold: boolean): Piece[] {
  const details = lines.reduce((sum, { role, text }) => sum + (role === 'detail' ? text.length : 0), 0);
  return grouped(lines, () => true, mayFold && details >= MANY);
}

/** The same for output that no filter says holds diagnostics: only what is an error or a warning in a file is one. */
export const someDiagnostics = (lines: readonly Line[]): Piece[] =>
  grouped(
    lines,
    ({ file, message, lines: [line] }) => {
      const { role } = line!;
      return /[./]/u.test(file) && (role === 'failure' || role === 'warning' || /^(?:error|warning) /u.test(message));
    },
    false,
  );

function grouped(lines: readonly Line[], accepts: (item: Diagnostic) => boolean, foldDetails: boolean): Piece[] {
  const pieces: Piece[] = [];
  let run: Diagnostic[] = [];
  let details: Piece[] = [];
  let file: string | undefined;
  const flush = () => {
    append(pieces, encode(run));
    append(pieces, details);
    run = [];
    details = [];
  };
  for (let at = 0; at < lines.length; ) {
    const read = readDiagnostic(lines, at, file);
    const found = read && accepts(read) ? read : undefined;
    if (found) {
      if (isRow(found)) file = found.file;
      run.push(found);
    } else if (foldDetails && run.length > 0 && lines[at]!.role === 'detail') {
      details.push({ ...toPiece(lines[at]!), folded: true });
    } else {
      flush();
      pieces.push(toPiece(lines[at]!));
    }
    at += found?.lines.length ?? 1;
  }
  flush();
  return pieces;
}

const isRow = (item: Diagnostic) => /^\d/u.test(item.place);

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
  const under = next && UNDER.exec(next.text)?.groups;
  if (under) return diagnostic(under['file']!, { ...under, message: text.trim() }, lines.slice(at, at + 2), 2);
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups) return diagnostic(groups['file']!, groups, lines.slice(at, continuedEnd(lines, at)));
  }
  return undefined;
}

/** @param told how many lines are said by file, place and message */
function diagnostic(
  file: string,
  groups: Record<string, string>,
  lines: readonly Line[],
  told = lines[0]!.text === file ? 2 : 1,
): Diagnostic {
  const continued = lines.slice(told).map((line) => `\n${line.text}`);
  return { file, place: groups['place']!, message: messageOf(groups) + continued.join(''), lines };
}

/** The columns of a row are padded; other messages keep their blanks. */
const messageOf = (groups: Record<string, string>): string => {
  const message = groups['message']!.replace(RULE, '').trimEnd();
  return /^\d/u.test(groups['place']!) ? message.replace(/\s+/gu, ' ') : message;
};

function continuedEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  const { role: own, text } = lines[at]!;
  const belongs = ({ role }: Line) => role === own || role === 'plain' || (own === 'plain' && SEVERE.includes(role));
  // Under a title the message follows, whatever it begins with.
  if (RULE.test(text) && CONTINUED.test(lines[end]?.text ?? '')) end++;
  while (end < lines.length && CONTINUED.test(lines[end]!.text) && belongs(lines[end]!)) end++;
  return end;
}

function encode(run: readonly Diagnostic[]): Piece[] {
  const raw = run.flatMap((item) =>
    item.lines.map((line) => ({ ...toPiece(line), text: line.text.replace(RULE, '') })),
  );
  if (run.length < 2) return raw;
  const prefix = sharedFolder(run.map((item) => item.file));
  const pieces = [...groups(run.map((item) => ({ ...item, file: item.file.slice(prefix.length) })))];
  if (prefix !== '') pieces[0] = { ...pieces[0]!, text: `${prefix}\n${pieces[0]!.text}` };
  const size = (list: readonly Piece[]) => list.reduce((sum, piece) => sum + piece.text.length + 1, 0);
  return size(pieces) < size(raw) ? pieces : raw;
}

/** Messages in the order of their first place; several of one file that occur once stand under its name. */
function* groups(run: readonly Diagnostic[]): Generator<Piece> {
  const byMessage = groupBy(run, (item) => item.message);
  const isOnce = (item: Diagnostic | undefined) => item !== undefined && byMessage.get(item.message)!.length === 1;
  const isFirst = (item: Diagnostic) => byMessage.get(item.message)![0] === item;
  const units = run.filter(isFirst);
  for (const [at, item] of units.entries()) {
    const equal = byMessage.get(item.message)!;
    const follows = (other: Diagnostic | undefined) => isOnce(other) && other!.file === item.file;
    if (equal.length > 1) yield* placed(equal);
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
const glue = (place: string) => (/^\d/u.test(place) ? ' ' : isWritten(place) ? ': ' : '');
const afterPlace = (item: Diagnostic) => (isRow(item) ? '' : isWritten(item.place) ? ',' : ':');
/** As eslint's `compact` has it. */
const isWritten = (place: string) => place.startsWith('line ');

/** A message with the places of its first file, then ` src/a.ts(3,5) (9,5)` for each other: so a budget can leave places out. */
function* placed(equal: readonly Diagnostic[]): Generator<Piece> {
  let isFirst = true;
  for (const items of groupBy(equal, (item) => item.file).values()) {
    const text = ` ${placesOf(items)}`;
    yield isFirst
      ? joined(items, `${items[0]!.message}\n${text}`)
      : { ...joined(items, text), role: 'plain', gap: false };
    isFirst = false;
  }
}

function placesOf(items: readonly Diagnostic[]): string {
  const [first, ...rest] = items;
  return [first!.file + glue(first!.place) + first!.place, ...rest.map(({ place }) => place.replace(/^:/u, ''))].join(
    ' ',
  );
}

function joined(items: readonly Diagnostic[], text: string): Piece {
  const lines = items.flatMap((item) => item.lines);
  const role = SEVERE.find((severe) => lines.some((line) => line.role === severe)) ?? lines[0]!.role;
  return { ...joinedPiece(lines, text), role };
}
