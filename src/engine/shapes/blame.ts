import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';

/** `^4663abab src/old.ts (Robin Meyer 2025-02-08 19:42:30 +0100  12) text`; with `-s` without what stands in brackets. */
const ROW =
  /^(?<commit>\^?[0-9a-f]{4,64})(?: +(?<file>(?!\d+\) )[^\s(]\S*))? +(?:\((?<said>\S(?:.*?\S)?) +)?(?<number>\d+)\)(?<text>(?: .*)?)$/su;

/** Whose the zone is. */
const ZONED = /^(?<name>.+) \d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?<zone> [+-]\d{4})$/u;

/** Output this long may be cut by a budget, so every part says by itself what it needs. */
const LONG = 8_000;
const PART = 100;

interface Row {
  readonly commit: string;
  /** Where it came from, if other files are looked at. */
  readonly file: string | undefined;
  readonly said: string | undefined;
  /** With its number, to the character. */
  readonly text: string;
}

/** `git blame`: the commit before the first line of a run of its lines; its file, author and date where it is met first. */
export function blame(lines: readonly Line[]): Piece[] {
  const rows = lines.map((line) => parse(line.text));
  if (!rows.every((row) => row !== undefined)) return lines.map(toPiece);
  const texts = encode(rows, rows.length);
  const size = texts.reduce((sum, text) => sum + text.length + 1, 0);
  if (size <= LONG) return texts.map((text, at) => ({ ...toPiece(lines[at]!), text }));
  return parts(lines, encode(rows, PART));
}

function parse(text: string): Row | undefined {
  const groups = ROW.exec(text)?.groups as
    | Partial<Record<'commit' | 'file' | 'said' | 'number' | 'text', string>>
    | undefined;
  return (
    groups && {
      commit: groups.commit!,
      file: groups.file,
      said: groups.said?.replace(/ {2,}/gu, ' '),
      text: `${groups.number!})${groups.text!}`,
    }
  );
}

/** @param part after so many rows everything is said anew */
function encode(rows: readonly Row[], part: number): string[] {
  let known = new Map<string, string | undefined>();
  let before: Row | undefined;
  const isNew = (key: string, value: string | undefined) => {
    const fresh = value !== undefined && known.get(key) !== value;
    known.set(key, value);
    return fresh;
  };
  return rows.map((row, at) => {
    if (at % part === 0) [known, before] = [new Map(), undefined];
    const { commit, file, said, text } = row;
    const isSame = before?.commit === commit && before.file === file && before.said === said;
    before = row;
    if (isSame) return text;
    const words = [commit];
    if (isNew(`${commit} file`, file)) words.push(file!);
    if (isNew(commit, said)) words.push(`(${withoutZone(said!, isNew)}`);
    return [...words, text].join(' ');
  });
}

/** Where its author's zone was said before, that is the zone. */
function withoutZone(said: string, isNew: (key: string, value: string) => boolean): string {
  const { name, zone } = (ZONED.exec(said)?.groups ?? {}) as { name?: string; zone?: string };
  return zone === undefined || isNew(`(${name}`, zone) ? said : said.slice(0, -zone.length);
}

/** One piece a part, so that a budget leaves out none but whole ones. */
function parts(lines: readonly Line[], texts: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += PART)
    pieces.push(joinedPiece(lines.slice(at, at + PART), texts.slice(at, at + PART).join('\n')));
  return pieces;
}
