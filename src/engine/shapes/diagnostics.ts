import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { sharedFolder } from './folder.ts';
import { type Diagnostic, isRow, noteEnd, RULE, readDiagnostic, SEVERE } from './read-diagnostic.ts';

/** One line of code below a message, with the line's number. */
const CODE = /^\n +(?<number>\d+) \| *(?<code>\S.*)$/u;

/** Fewer characters of code frames are left where they are. */
const MANY = 1_000;

/**
 * Equal messages once with their places; messages of one file under its name. Uses it only where it is smaller.
 * Details of a message (code frames, advice) are folded, since they would part equal messages: files tell the same.
 */
export function diagnostics(lines: readonly Line[], mayFold: boolean): Piece[] {
  return grouped(lines, () => true, mayFold && sizeOf(lines.filter(({ role }) => role === 'detail')) >= MANY);
}

/** The same for output that no filter says holds diagnostics: only what is an error or a warning in a file is one. */
export const someDiagnostics = (lines: readonly Line[]): Piece[] => grouped(lines, isSevere, false);

const isSevere = ({ file, message, isUnder, lines: [line] }: Diagnostic): boolean =>
  !isUnder && /[./]/u.test(file) && (SEVERE.includes(line!.role) || /^(?:error|warning) /u.test(message));

function grouped(lines: readonly Line[], accepts: (item: Diagnostic) => boolean, foldDetails: boolean): Piece[] {
  const pieces: Piece[] = [];
  let run: Diagnostic[] = [];
  let details: Piece[] = [];
  let file: string | undefined;
  const flush = () => {
    append(pieces, encode(run));
    append(pieces, details);
    [run, details] = [[], []];
  };
  for (let at = 0; at < lines.length; ) {
    const read = readDiagnostic(lines, at, file);
    const found = read && accepts(read) ? read : undefined;
    const taken = found?.lines ?? lines.slice(at, noteEnd(lines, at));
    if (found) {
      if (isRow(found)) file = found.file;
      run.push(found);
    } else if (foldDetails && run.length > 0 && lines[at]!.role === 'detail') {
      append(
        details,
        taken.map((line) => ({ ...toPiece(line), folded: true })),
      );
    } else {
      flush();
      pieces.push(joinedPiece(taken, taken.map(({ text }) => text).join('\n')));
    }
    at += taken.length;
  }
  flush();
  return pieces;
}

const sizeOf = (list: readonly { readonly text: string }[]) => list.reduce((sum, { text }) => sum + text.length + 1, 0);

function encode(run: readonly Diagnostic[]): Piece[] {
  const raw = run.flatMap((item) =>
    item.lines.map((line) => ({ ...toPiece(line), text: line.text.replace(RULE, '') })),
  );
  if (run.length < 2) return raw;
  const prefix = sharedFolder(run.map((item) => item.file));
  const pieces = [...groups(run.map((item) => ({ ...item, file: item.file.slice(prefix.length) })))];
  if (prefix !== '') pieces[0] = { ...pieces[0]!, text: `${prefix}\n${pieces[0]!.text}` };
  // What was written like this before is read as it stands.
  return sizeOf(pieces) <= sizeOf(raw) ? pieces : raw;
}

/** Messages in the order of their first place; several that one file alone has stand under its name. */
function* groups(run: readonly Diagnostic[]): Generator<Piece> {
  const byMessage = groupBy(run, keyOf);
  const equalTo = (item: Diagnostic) => byMessage.get(keyOf(item))!;
  const isRowOf = (item: Diagnostic) => {
    const equal = equalTo(item);
    return (
      !item.isUnder &&
      (equal.length === 1 || (codeOf(item) === undefined && equal.every(({ file }) => file === item.file)))
    );
  };
  const isFirst = (item: Diagnostic) => equalTo(item)[0] === item;
  const units = run.filter(isFirst);
  for (const [at, item] of units.entries()) {
    const equal = equalTo(item);
    const follows = (other: Diagnostic | undefined) =>
      other !== undefined && isRowOf(item) && isRowOf(other) && other.file === item.file;
    if (follows(units[at - 1])) yield { ...joined(equal, row(equal)), under: item.file };
    else if (follows(units[at + 1])) yield { ...joined(equal, `${item.file}\n${row(equal)}`), under: item.file };
    else if (equal.length > 1 || item.isUnder) yield* placed(equal);
    else yield joined([item], `${item.file}${glue(item.place)}${item.place}${afterPlace(item)} ${whole(item)}`);
  }
}

/** Messages over the same lines are equal, and those over one line of code each. */
const keyOf = (item: Diagnostic) => item.message + (codeOf(item) === undefined ? item.below : '\n');
/** As rows are read, so that they are read as they are written. */
const row = (equal: readonly Diagnostic[]) =>
  ` ${equal.map(({ place }) => bare(place)).join(' ')} ${equal[0]!.message.replace(/\s+/gu, ' ')}${equal[0]!.below}`;
const whole = (item: Diagnostic) => item.message + item.below;

/** The code below, if that is all there is and its number the place says. */
function codeOf({ place, below }: Diagnostic): string | undefined {
  const { number, code } = CODE.exec(below)?.groups ?? {};
  return number !== undefined && new RegExp(`^\\D${number}\\D`, 'u').test(place) ? code : undefined;
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
  const hasCode = codeOf(equal[0]!) !== undefined;
  const rows = hasCode ? equal.map((item) => [item]) : [...groupBy(equal, (item) => item.file).values()];
  for (const [at, items] of rows.entries()) {
    const text = ` ${placesOf(items)}${hasCode ? ` ${codeOf(items[0]!)}` : ''}`;
    const above = items[0]!.message + (hasCode ? '' : items[0]!.below);
    yield at === 0 ? joined(items, `${above}\n${text}`) : { ...joined(items, text), role: 'plain', gap: false };
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
