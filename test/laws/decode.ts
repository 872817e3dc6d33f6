/** Undoes the encodings of `src/engine/shapes/`: what they print must give back what they were given. */

const indentOf = (line: string) => line.length - line.trimStart().length;

/** `text [tks ×3]`, and `[tks: 2 lines ×3]` under a block, which may hold both. */
export function decodeRepeats(lines: readonly string[]): string[] {
  /** What each printed line stands for. */
  const out: string[][] = [];
  for (const line of lines) {
    const [, block, times] = /^\[tks: (\d+) lines ×(\d+)\]$/u.exec(line) ?? [];
    const [, text, count] = /^(.*) \[tks ×(\d+)\]$/u.exec(line) ?? [];
    if (block !== undefined) {
      const above = out.slice(-Number(block)).flat();
      out.push(Array.from({ length: Number(times) - 1 }, () => above).flat());
    } else out.push(count === undefined ? [line] : Array<string>(Number(count)).fill(text!));
  }
  return out.flat();
}

/** A folder over its files, a label over its rows: each row as it was, with one blank for any indentation. */
export function decodeSections(lines: readonly string[]): string[] {
  const above: string[] = [];
  let flat = '';
  return lines.flatMap((line, at) => {
    const indent = indentOf(line);
    while (above.length > 0 && indentOf(above.at(-1)!) >= indent) above.pop();
    const opens =
      /(?:\/|:|mode \d{6}|\])$/u.test(line) &&
      indentOf(lines[at + 1] ?? '') > indent &&
      (indent > 0 || line.endsWith('/'));
    if (indent === 0 && /^[a-z][a-z ]*:(?: |$)/u.test(line)) flat = line.endsWith(':') ? line : '';
    if (flat !== '' && flat === line) return [];
    const label = above.find((parent) => !parent.endsWith('/'))?.trim() ?? (flat === '' ? undefined : flat);
    const folder = above.filter((parent) => parent.endsWith('/')).map((parent) => parent.trim());
    if (opens) {
      above.push(line);
      return [];
    }
    const text = folder.join('') + line.trim();
    return [label === undefined ? text : `${label} ${text}`];
  });
}

/** Paths again: a folder over its files, which stand side by side if two blanks stand before them. */
export function decodePaths(lines: readonly string[]): string[] {
  let folder = '';
  return lines.flatMap((line, at) => {
    if (line.endsWith('/') && !line.startsWith(' ') && (lines[at + 1] ?? '').startsWith(' ')) {
      folder = line;
      return [];
    }
    if (line.startsWith('  '))
      return line
        .trim()
        .split(' ')
        .map((name) => folder + name);
    return [line.startsWith(' ') ? folder + line.slice(1) : line];
  });
}

/** Names side by side, behind their folder or in lines of ten: each by itself. */
export const decodeNames = (blocks: readonly (readonly string[])[]): string[][] =>
  blocks.map(([first = '', ...rest]) => {
    const [, folder, few] = /^([^:]+:)(?: (.+))?$/u.exec(first) ?? [];
    const rows = folder === undefined ? [first, ...rest] : rest;
    const isPacked = rows[0]?.split(' ').length === 10;
    const names = rows.flatMap((row) => (isPacked ? row.split(' ') : [row]));
    return [...(folder === undefined ? [] : [folder]), ...(few?.split(' ') ?? []), ...names];
  });

/** A folder over rows that say something before the path: ` M	x.ts`, ` M  x.ts`, or after it: ` x.ts | 6 ++++`. */
export function decodeRows(lines: readonly string[], before: RegExp): string[] {
  let folder = '';
  return lines.flatMap((line, at) => {
    const isFolder = line.endsWith('/') && (/^ {3}\S/u.test(line) || indentOf(lines[at + 1] ?? '') > indentOf(line));
    if (isFolder) folder = line.trim();
    if (isFolder) return [];
    const deeper = before.test(line) ? '' : ' ';
    const state = before.exec(line.slice(deeper.length))?.[0] ?? '';
    const row = line.slice(deeper.length + state.length);
    if (row.startsWith(' ')) return [state + folder + row.slice(1)];
    return [deeper === '' ? line : state + folder + row];
  });
}

/** Hits of grep under their file, and files under their folder: each with its whole path again. A line around a hit has a `-` where the hit has a colon. */
export function decodeMatches(lines: readonly string[]): string[] {
  let [folder, file] = ['', ''];
  const hit = lines.some((line) => /^(?:\d+[:-]|.*:\d+:)/u.test(line)) ? /:\d+:/u : /:/u;
  return lines.flatMap((line) => {
    const [, number, sign] = /^(\d+)([:-])/u.exec(line) ?? [];
    if (number !== undefined) return [`${file}${sign}${line}`];
    if (line === '--') return [line];
    if (/^[:-]/u.test(line)) return [file + line];
    const depth = folder === '' ? 1 : 2;
    if (line.startsWith(' '.repeat(depth))) return [`${file}:${line.slice(depth)}`];
    if (!line.startsWith(' ')) folder = line.endsWith('/') ? line : '';
    if (line === folder) return [];
    const whole = line.startsWith(' ') ? folder + line.slice(1) : line;
    if (hit.test(whole)) return [whole];
    file = whole;
    return [];
  });
}

/** `file place message` of every diagnostic, in any order. */
export function decodeDiagnostics(lines: readonly string[]): string[] {
  const out: string[] = [];
  let [head, prefix] = ['', ''];
  for (const [at, line] of lines.entries()) {
    const row = /^ +(\d+[,:]\d+(?: \d+[,:]\d+)*) (.*)$/u.exec(line);
    if (/^\/.*\/$/u.test(line)) prefix = line;
    else if (row) out.push(...row[1]!.split(' ').map((place) => `${prefix}${head} ${place} ${row[2]}`));
    else if (line.startsWith(' '))
      out.push(...places(line.trim()).map(([file, place]) => `${prefix}${file} ${place} ${head}`));
    else if ((lines[at + 1] ?? '').startsWith(' ')) head = line;
    else out.push(prefix + normal(line));
  }
  return out;
}

/** `src/a.ts(3,5) (9,5) src/b.ts(4,1)`, `src/a.ts:3:5 9:5 src/b.ts:4:1`, `src/a.ts 3:5 9:5 src/b.ts 4:1` */
function places(row: string): [string, string][] {
  let file = '';
  return row.split(' ').flatMap((word): [string, string][] => {
    const [, own, place] = /^(.*?)[(:]?(?<![.\d])(\d+[,:]\d+)\)?$/u.exec(word) ?? [];
    file = own === undefined ? word : own || file;
    return place === undefined ? [] : [[file, place]];
  });
}

/** `src/a.ts(3,5): message` → `src/a.ts 3,5 message` */
export const normal = (line: string): string =>
  line
    .replace(/^(\S+?)(?:\((\d+,\d+)\)|:(\d+:\d+)| (\d+:\d+)):? +/u, (_, file, a, b, c) => `${file} ${a ?? b ?? c} `)
    .replace(/ +/gu, ' ');

/** git's default log again, without blank lines. */
export function decodeCommits(lines: readonly string[]): string[] {
  const said = { name: '', day: '', year: '' };
  const mails = new Map<string, string>();
  const zones = new Map<string, string>();
  const out: string[] = [];
  let merge = -1;
  for (const line of lines) {
    const commit = /^([0-9a-f]{40})( \(.*?\))?(?: (\d\d:\d\d:\d\d))?(?: (.*))?$/u.exec(line);
    if (commit) {
      const [, hash, deco = '', time, subject] = commit;
      merge = out.length + 1;
      out.push(
        `commit ${hash}${deco}`,
        `Author: ${said.name} ${mails.get(said.name)}`,
        `Date:   ${[said.day, time, said.year, zones.get(said.name)].filter(Boolean).join(' ')}`,
      );
      if (subject !== undefined) out.push(`    ${subject}`);
    } else if (/^ Merge: [0-9a-f]+ [0-9a-f]+/u.test(line) && merge >= 0) out.splice(merge++, 0, line.trim());
    else if (line.startsWith(' ')) out.push(`   ${withMail(line, mails)}`);
    else readCommon(line, said, mails, zones);
  }
  return out;
}

/** `Signed-off-by: name` of someone named before. */
function withMail(line: string, mails: ReadonlyMap<string, string>): string {
  const name = /^ +[A-Z][\w-]*-by: ([^<]+)$/u.exec(line)?.[1];
  const mail = name === undefined ? undefined : mails.get(name);
  return mail === undefined ? line : `${line} ${mail}`;
}

/**
 * `git log --graph` again, without the drawing but where it leads on: each commit's lines, bare, and its leads.
 * The lines of a commit are told by the drawing's star.
 */
export function decodeGraph(lines: readonly string[]): { commits: string[]; leads: string[] } {
  const leads: string[] = [];
  const bare = lines.flatMap((line) => {
    const [, drawn = '', text = ''] = /^((?:[|\\/_*. -](?![^\s|\\/_*.-]))*[|\\/_*] *)?(.*)$/u.exec(line) ?? [];
    if (/[\\/_]/u.test(drawn)) leads.push(drawn.trim());
    if (drawn.trim() === '') return [line];
    if (text === '') return [];
    return [drawn.includes('*') ? text : ` ${text.trim()}`];
  });
  return { commits: decodeCommits(bare), leads };
}

/** `[Author: ]name <mail>[ Date:] day year zone`, of which only what changed is there; mail and zone are their author's. */
function readCommon(
  line: string,
  said: Record<'name' | 'day' | 'year', string>,
  mails: Map<string, string>,
  zones: Map<string, string>,
) {
  let rest = line.replace(/^Author: /u, '').replace(' Date: ', ' ');
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[1];
    if (found !== undefined) rest = rest.slice(0, -found.length).trimEnd();
    return found;
  };
  const zone = take(/([+-]\d{4})$/u);
  said.year = take(/(?<![<\w])(\d{4})$/u) ?? said.year;
  said.day = take(/((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d+|\d{4}-\d\d-\d\d)$/u) ?? said.day;
  const mail = take(/(<[^>]*>)$/u);
  if (rest !== '') said.name = rest;
  if (mail !== undefined) mails.set(said.name, mail);
  if (zone !== undefined) zones.set(said.name, zone);
}

/** git's blame again, its columns parted by one blank. */
export function decodeBlame(lines: readonly string[]): string[] {
  const [files, said, zones] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  let commit = '';
  return lines.map((line) => {
    const [, hash, file, signature, text] =
      /^(?:(\^?[0-9a-f]{4,}) (?:((?!\d+\) )[^\s(]\S*) )?(?:(\(.+?) )?)?(\d+\) .*)$/su.exec(line)!;
    commit = hash ?? commit;
    if (file !== undefined) files.set(commit, file);
    const [, name, zone] = /^(.*?)(?: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?: ([+-]\d{4}))?$/u.exec(signature ?? '') ?? [];
    if (zone !== undefined) zones.set(name!, zone);
    if (signature !== undefined)
      said.set(commit, zone === undefined && zones.has(name!) ? `${signature} ${zones.get(name!)}` : signature);
    return [commit, files.get(commit), said.get(commit), text].filter(Boolean).join(' ');
  });
}

/** A job's name over its lines, each one blank deeper: every line with its name, blank lines aside. */
export function decodeJobs(lines: readonly string[], names: readonly string[]): string[] {
  let name = '';
  return lines.flatMap((line) => {
    const own = names.find((prefix) => line.startsWith(prefix));
    const isUnder = own === undefined && name !== '' && line.startsWith(' ');
    if (!isUnder) name = own ?? '';
    return line === '' ? [] : [isUnder ? name + line.slice(1) : line];
  });
}

/** Cells between tabs; where the names are as many words as each row has between two tabs, each word is a cell. */
function cellsOf(lines: readonly string[], width: number, hasNames: boolean): string[][] {
  const rows = lines.map((line) => Array.from({ length: width }, (_, at) => line.split('\t')[at] ?? ''));
  const isMany = rows[0]!.map((names, at) => {
    const { length } = names.split(' ');
    return hasNames && length > 1 && rows.every((row) => row[at]!.split(' ').length === length);
  });
  return rows.map((row) => row.flatMap((cell, at) => (isMany[at] ? cell.split(' ') : [cell])));
}

/**
 * Cells of a table again, a row each. What all rows share stands before the names: its name, a tab, its value; it comes
 * last in each row here, since where it stood is not said. Where the names have that name, it is what the column's cells
 * share, but those that stand for no value: their beginning, which ends with a separator, or their end, which does not.
 */
export function decodeTable(lines: readonly string[], hasNames: boolean): string[][] {
  const bare = lines.map((line) => (lines.every((other) => other.startsWith(' ')) ? line.slice(1) : line));
  const width = Math.max(...bare.map((line) => line.split('\t').length));
  const rest = bare.findIndex(
    (line, at) =>
      !(
        hasNames &&
        line.split('\t').length === 2 &&
        (width > 2 || (at < bare.length - 1 && !bare.at(-1)!.includes('\t')))
      ),
  );
  const [pairs, rows] = [bare.slice(0, rest).map((line) => line.split('\t')), bare.slice(rest)];
  const words = rows.map((line) => line.split(' '));
  const count = Math.min(...words.map(({ length }) => length));
  const [names = [], ...below] = rows.some((line) => line.includes('\t'))
    ? cellsOf(rows, width, hasNames)
    : words.map((row) => [...row.slice(0, count - 1), row.slice(count - 1).join(' ')]);
  const common = pairs.filter(([name]) => !names.includes(name!));
  const whole = (cell: string, at: number) => {
    const shared = pairs.find(([name]) => name === names[at])?.[1] ?? '';
    if (/^(?:|-+|<[a-z]+>|None|none|NULL|null|N\/A|n\/a)$/u.test(cell)) return cell;
    return /[./:@_-]$/u.test(shared) ? shared + cell : cell + shared;
  };
  return [names, ...below.map((row) => row.map(whole))].map((row, at) => [
    ...row,
    ...common.map((pair) => pair[at === 0 ? 0 : 1]!),
  ]);
}

/** A tree drawn again: `before` stands left of names at each level below the first. Tabs part items side by side. */
export function decodeTree(
  rows: readonly string[],
  style: { item: string; last: string; line: string; gap: string },
): string[] {
  const lines = rows.flatMap((row) => {
    const [, said] = /^ +(?:\S+@\S+ ){2,}([a-z]+)$/u.exec(row) ?? [];
    const items = said === undefined ? row.trim().split('\t') : row.trim().split(' ').slice(0, -1);
    return items.map((item) => ' '.repeat(indentOf(row)) + item + (said === undefined ? '' : ` ${said}`));
  });
  const depths = lines.map(indentOf);
  const goesOn = (at: number, depth: number) => depths.slice(at + 1).find((next) => next <= depth) === depth;
  return lines.map((line, at) => {
    const depth = depths[at]!;
    if (depth === 0) return line;
    const above = Array.from({ length: depth - 1 }, (_, level) => (goesOn(at, level + 1) ? style.line : style.gap));
    return above.join('') + (goesOn(at, depth) ? style.item : style.last) + line.slice(depth);
  });
}

const MODE = /^(?<mode>[-dlcbps][-rwxsStT]{9}[.+@]? \d+) /u;
const WHO = /^(?<who>[^\s\d]\S* \S+) /u;
const SIZE = /^(?<size>\d\S*) /u;
const DAY = /^(?<day>[A-Z][a-z]{2} \d+) (?<time>\d\d:\d\d|\d{4}) /u;
const TIME = /^(?<time>\d\d:\d\d) /u;

/** Rows of `ls -l` again, with one blank between their parts. */
export function decodeListing(lines: readonly string[]): string[] {
  const said: Record<string, string> = {};
  let folder = '';
  return lines.flatMap((line) => {
    if (!line.startsWith(' ')) folder = line.endsWith('/') && !line.includes(' ') ? line : '';
    if (line === folder) return [];
    let rest = line.trimStart();
    for (const part of [MODE, WHO, SIZE, DAY, TIME]) {
      const found = part.exec(rest);
      Object.assign(said, found?.groups);
      rest = rest.slice(found?.[0].length ?? 0);
      if (part === DAY && found) break;
    }
    return [[said['mode'], said['who'], said['size'], said['day'], said['time'], folder + rest].join(' ')];
  });
}

/** Rows of `aws s3 ls` again, with one blank between their parts. */
export function decodeObjects(lines: readonly string[]): string[] {
  let [folder, day, time] = ['', '', ''];
  return lines.flatMap((line) => {
    const isFolder = line.endsWith('/') && !line.includes(' ');
    if (isFolder || !line.startsWith(' ')) folder = isFolder ? line : '';
    if (isFolder) return [];
    const [, newDay, newTime, size, name] =
      /^ ?(?:(\d{4}-\d\d-\d\d) )?(?:(\d\d:\d\d:\d\d) )?(\d+(?:\.\d+)?(?: [A-Z][a-z]*i?B| Bytes)?) (.*)$/u.exec(line)!;
    day = newDay ?? day;
    time = newTime ?? time;
    return [`${day} ${time} ${size} ${folder}${name}`];
  });
}

/** JSON without what no parser sees. */
export const bareJson = (text: string): string =>
  text.replace(/("(?:[^"\\]|\\.)*")|\s+/gu, (_, string?: string) => string ?? '');
