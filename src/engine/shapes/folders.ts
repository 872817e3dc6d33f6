/** Rows that follow each other and share a folder; empty where there is none to be said once. */
export interface Group {
  readonly folder: string;
  readonly from: number;
  readonly to: number;
}

/** True if folders stand before their rows already. */
export const isGrouped = (texts: readonly string[]): boolean =>
  texts.some((text, at) => text.endsWith('/') && indentOf(texts[at + 1] ?? '') > indentOf(text));

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** So many rows are printed or left out as one, at most: a budget could not print a piece that is larger than itself. */
const TOGETHER = 100;

/** Each row in the group that saves most: a folder said once before its rows, each of them one blank deeper. */
export function groupsOf(paths: readonly string[]): Group[] {
  const folders = paths.map(foldersOf);
  const ends = endsOf(folders);
  const saved = new Array<number>(paths.length + 1).fill(0);
  const best: Group[] = [];
  for (let from = paths.length - 1; from >= 0; from--) {
    best[from] = { folder: '', from, to: from + 1 };
    saved[from] = saved[from + 1]!;
    for (const [depth, folder] of folders[from]!.entries()) {
      const to = ends[from]![depth]!;
      const count = to - from;
      const gain = (count - 1) * folder.length - count - 2;
      if (count < 2 || gain <= 0 || gain + saved[to]! <= saved[from]!) continue;
      saved[from] = gain + saved[to]!;
      best[from] = { folder, from, to };
    }
  }
  const groups: Group[] = [];
  for (let at = 0; at < paths.length; at = best[at]!.to) groups.push(best[at]!);
  return groups;
}

/** Where the run of rows in each of a row's folders ends. */
function endsOf(folders: readonly (readonly string[])[]): number[][] {
  const ends: number[][] = [];
  for (let at = folders.length - 1; at >= 0; at--)
    ends[at] = folders[at]!.map((folder, depth) => {
      const isEnd = folders[at + 1]?.[depth] !== folder || at % TOGETHER === TOGETHER - 1;
      return isEnd ? at + 1 : ends[at + 1]![depth]!;
    });
  return ends;
}

/** From the outermost to the innermost; none where grouping would not be safe to read. A slash that ends a path begins nothing. */
function foldersOf(path: string): string[] {
  if (/ -> | => |^"/u.test(path)) return [];
  const found: string[] = [];
  for (let at = path.indexOf('/'); at >= 0 && at < path.length - 1; at = path.indexOf('/', at + 1))
    found.push(path.slice(0, at + 1));
  return found;
}
