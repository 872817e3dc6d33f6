import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';

/** `^4663abab src/old.ts (Robin Meyer 2025-02-08 19:42:30 +0100  12) text`; with `-s` without what stands in brackets. */
const ROW =
  /^(?<commit>\^?[0-9a-f]{4,64}(?: +(?!\d+\) )[^\s(]\S*)?) +(?:\((?<said>\S(?:.*?\S)?) +)?(?<number>\d+)\)(?<text>(?: .*)?)$/su;

/** Output this long may be cut by a budget, so every part says by itself what it needs. */
const LONG = 8_000;
const PART = 100;

interface Row {
  readonly commit: string;
  readonly said: string | undefined;
  /** With its number, to the character. */
  readonly text: string;
}

/** `git blame`: the commit before the first line of a run of its lines, author and date where it is met first. */
export function blame(lines: readonly Line[]): Piece[] {
  const rows = lines.map((line) => parse(line.text));
  if (!rows.every((row) => row !== undefined)) return lines.map(toPiece);
  const texts = encode(rows, rows.length);
  const size = texts.reduce((sum, text) => sum + text.length + 1, 0);
  if (size <= LONG) return texts.map((text, at) => ({ ...toPiece(lines[at]!), text }));
  return parts(lines, encode(rows, PART));
}

function parse(text: string): Row | undefined {
  const groups = ROW.exec(text)?.groups as { commit: string; said?: string; number: string; text: string } | undefined;
  return (
    groups && {
      commit: groups.commit.replace(/ +/u, ' '),
      said: groups.said?.replace(/ {2,}/gu, ' '),
      text: `${groups.number})${groups.text}`,
    }
  );
}

/** @param part after so many rows everything is said anew */
function encode(rows: readonly Row[], part: number): string[] {
  const known = new Set<string>();
  let before = '';
  return rows.map(({ commit, said, text }, at) => {
    if (at % part === 0) {
      known.clear();
      before = '';
    }
    const key = `${commit} ${said ?? ''}`;
    if (key === before) return text;
    before = key;
    const isKnown = known.has(key) || said === undefined;
    known.add(key);
    return isKnown ? `${commit} ${text}` : `${commit} (${said} ${text}`;
  });
}

/** One piece a part, so that a budget leaves out none but whole ones. */
function parts(lines: readonly Line[], texts: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += PART)
    pieces.push(joinedPiece(lines.slice(at, at + PART), texts.slice(at, at + PART).join('\n')));
  return pieces;
}
