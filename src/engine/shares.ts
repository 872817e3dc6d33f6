import { timesMark } from './mark.ts';
import type { Piece } from './piece.ts';
import { fitting } from './select.ts';
import { groupsOf } from './shapes/folders.ts';
import { filesIn } from './shapes/paths.ts';

interface Decided {
  readonly pieces: readonly Piece[];
  readonly keep: Uint8Array;
}

/** The share of the limit that names may take where rows are to stand below them. */
const NAMES = 0.9;

/**
 * Hits over budget: every file by its name with as many of its rows as there is room for. Where hits of many files are
 * mixed, or so many are found that there is no room for rows of most: all names first, each with how many hits it has,
 * then the rows from the first on.
 * @param allowed 1 for each piece that may stay
 */
export function shares(pieces: readonly Piece[], allowed: Uint8Array, limit: number): Decided {
  const ranks = ranksOf(pieces);
  const order = [...pieces.keys()].filter((at) => allowed[at]).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const keep = fitting(pieces, order, limit);
  const areNamed = order.every((at) => keep[at] || ranks[at]! > 0);
  return areNamed && areShown(pieces, keep) ? { pieces, keep } : namesFirst(pieces, allowed, limit);
}

/** Most of the files have a row below their name. */
function areShown(pieces: readonly Piece[], keep: Uint8Array): boolean {
  const files = new Set(pieces.map(({ file }) => file));
  const shown = new Set(pieces.filter(({ lines }, at) => keep[at] && lines > 0).map(({ file }) => file));
  return shown.size > files.size / 2;
}

/** The how-manieth of its file each piece is; what belongs to none goes with the names. */
function ranksOf(pieces: readonly Piece[]): number[] {
  let rank = 0;
  return pieces.map(({ file }, at) => {
    rank = file !== undefined && file === pieces[at - 1]?.file ? rank + 1 : 0;
    return rank;
  });
}

function namesFirst(pieces: readonly Piece[], allowed: Uint8Array, limit: number): Decided {
  const counts = countsOf(pieces);
  const texts = forms(counts).find((form) => sizeOf(form) <= limit * NAMES) ?? [];
  const names = texts.map((text) => ({ ...pieces[0]!, text, lines: 0, skipped: 0, gap: false, file: undefined }));
  const all = [...names, ...pieces];
  const order = [...pieces.keys()]
    .filter((at) => allowed[at])
    .sort((a, b) => Number(isOfHits(pieces[a]!)) - Number(isOfHits(pieces[b]!)) || a - b)
    .map((at) => names.length + at);
  return { pieces: all, keep: fitting(all, [...names.keys(), ...order], limit) };
}

/** A hit, or what names the file or folder of those below it. */
const isOfHits = ({ file, lines }: Piece): boolean => file !== undefined || lines === 0;

const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length + 1, 0);

/** A line around a hit: `11-text`. */
const AROUND = /^ *\d+-/u;

/** Hits of each file. */
function countsOf(pieces: readonly Piece[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file, text, lines } of pieces) {
    if (file === undefined) continue;
    const isHit = text !== file && text !== '--' && !AROUND.test(text);
    counts.set(file, (counts.get(file) ?? 0) + (isHit ? lines : 0));
  }
  return counts;
}

/** The share of the limit that folders may take where paths are to stand below them. */
const FOLDERS = 0.3;
const NEARLY_ALL = 0.9;

/**
 * Paths over budget: which folders there are, each with how many paths in it.
 * @returns pieces that stand for no line of the output; none if these are no paths, or there is no form that is short enough
 */
export function foldersFirst(pieces: readonly Piece[], limit: number): Piece[] {
  const paths = pieces.filter(({ text }) => PATHS.test(text));
  if (paths.length < pieces.length * NEARLY_ALL) return [];
  const counts = new Map<string, number>();
  for (const path of paths.flatMap(({ text }) => pathsIn(text))) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const deepest = [...counts.keys()].reduce((most, name) => Math.max(most, name.split('/').length), 0);
  const depths = Array.from({ length: Math.max(0, deepest - 1) }, (_, at) => deepest - 1 - at);
  const forms = depths.map((depth) => foldersOf(counts, depth));
  const texts = forms.find((form) => sizeOf(form) <= limit * FOLDERS) ?? [];
  return texts.map((text) => ({ ...pieces[0]!, text, lines: 0, skipped: 0, gap: false }));
}

/** The paths of a piece: two blanks stand before several names side by side, one before a single one. */
function pathsIn(text: string): string[] {
  const [folder = '', ...rows] = text.split('\n');
  if (rows.length === 0) return [text];
  return rows
    .flatMap((row) => (row.startsWith('  ') ? row.slice(2).split(' ') : [row.slice(1)]))
    .map((name) => folder + name);
}

/** A path, or a folder before what is in it. */
const PATHS = /^(?:[^\s:]*\/[^\s:]*|[^\s:]*\/\n {1,2}\S[\s\S]*)$/u;

/** Names with counts, names alone, then folders with counts, each form shorter than the one before. */
function forms(counts: ReadonlyMap<string, number>): (readonly string[])[] {
  const files = [...counts.keys()];
  const deepest = files.reduce((most, file) => Math.max(most, file.split('/').length), 0);
  const depths = Array.from({ length: Math.max(0, deepest - 1) }, (_, at) => deepest - 1 - at);
  return [
    withCounts(files, counts),
    groupsOf(files).flatMap((group) => filesIn(files, group)),
    ...depths.map((depth) => foldersOf(counts, depth)),
  ];
}

const withCounts = (files: readonly string[], counts: ReadonlyMap<string, number>): string[] =>
  groupsOf(files).flatMap(({ folder, from, to }) => {
    const lead = folder === '' ? '' : ' ';
    const rows = files.slice(from, to).map((file) => counted(lead + file.slice(folder.length), counts.get(file)!));
    return folder === '' ? rows : [folder, ...rows];
  });

const counted = (name: string, count: number): string => (count > 1 ? `${name} ${timesMark(count)}` : name);

/** Folders of so many parts with the hits in them, in the order in which they were found. */
function foldersOf(counts: ReadonlyMap<string, number>, depth: number): string[] {
  const folders = new Map<string, number>();
  for (const [file, count] of counts) {
    const parts = file.split('/');
    const name = parts.length > depth ? `${parts.slice(0, depth).join('/')}/` : file;
    folders.set(name, (folders.get(name) ?? 0) + count);
  }
  return [...folders].map(([name, count]) => counted(name, count));
}
