import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import type { Commit } from './commits.ts';
import { type Said, saying } from './said.ts';

const HEADER = /^(?<graph>[*|\\/_. -]*\* *[|\\/_. -]*)commit [0-9a-f]{40}/u;
const GRAPH = /^[|\\/_. -]*$/u;
/** Lines of the drawing that lead from one column to another. */
const LEADS = /[\\/_]/u;

type Read = (lines: readonly Line[], said: Said) => Commit | undefined;

/** `log --graph`: each line stands right of a drawing. */
export const isGraphed = (lines: readonly Line[]): boolean => {
  const first = lines.find((line) => line.text.trim() !== '');
  return first !== undefined && HEADER.test(first.text);
};

/** The same encoding as without the drawing; of which every line stays that stands beside something, or leads on. */
export function graphed(lines: readonly Line[], read: Read): Piece[] {
  const said = saying(lines.map((line) => line.text));
  const starts = [...lines.keys()].filter((at) => HEADER.test(lines[at]!.text));
  const head = lines.slice(0, starts[0]).map(toPiece);
  return [...head, ...starts.flatMap((at, i) => record(lines.slice(at, starts[i + 1]), read, said))];
}

function record(lines: readonly Line[], read: Read, said: Said): Piece[] {
  const width = HEADER.exec(lines[0]!.text)!.groups!['graph']!.length;
  const drawn = (at: number) => lines[at]!.text.slice(0, width);
  const bare = lines.map((line) => ({ ...line, text: line.text.slice(width) }));
  const isDrawn = lines.every((_, at) => at === 0 || GRAPH.test(drawn(at)));
  const commit = isDrawn ? read(bare, said) : undefined;
  if (!commit) return lines.map(toPiece);
  const texts = new Map([[0, commit.first]]);
  for (const at of commit.merge) texts.set(at, bare[at]!.text);
  for (const at of commit.body) texts.set(at, ` ${commit.texts[at - commit.subject - 1]!}`);
  const rows = [...commit.before];
  for (let at = 0; at < commit.end; at++)
    if (texts.has(at) || LEADS.test(drawn(at))) rows.push((drawn(at) + (texts.get(at) ?? '')).trimEnd());
  const piece = { ...joinedPiece(lines.slice(0, commit.end), rows.join('\n')), cut: commit.cut, under: commit.under };
  return [piece, ...lines.slice(commit.end).map(toPiece)];
}
