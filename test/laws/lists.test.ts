import { describe, expect, test } from 'vitest';
import { LEFT_OUT } from '../../src/laws/claims.ts';
import { bare } from '../../src/laws/laws.ts';
import { type Case, cases, printed, reduce, reduceCase } from '../cases.ts';
import { bareJson, decodeMatches, decodeObjects, decodePaths, decodeTable } from './decode.ts';

/*
 * Of lists of up to 300 entries, within the budget for lists, every name, state, id and path is told, and of which entry:
 * decoded, each row is what the tool printed. In live mode, from whichever byte on, not one is lost to what went out before.
 */

/** The words of a row in any order, since a column that all rows share comes last. */
const wordsOf = (row: string): string =>
  row
    .split(/\s+/u)
    .filter((word) => !/^[|│+-]*$/u.test(word))
    .sort()
    .join(' ');

const rowsOf = (text: string): string[] =>
  text.split('\n').filter((row) => row.trim() !== '' && !/^\(\d+ rows\)$/u.test(row));
const tableOf = (text: string): string[] => decodeTable(rowsOf(text), true).map((cells) => wordsOf(cells.join(' ')));
const plain = (text: string): string[] =>
  rowsOf(text)
    .map(wordsOf)
    .filter((row) => row !== '');

/** Rows of cells behind tabs, with the end that stands before them. */
function tabbed(text: string): string[] {
  const [first = '', ...rows] = rowsOf(text);
  const shared = /^\t+( .+)$/u.exec(first)?.[1];
  return shared === undefined ? [first, ...rows] : rows.map((row) => row + shared);
}

interface List {
  /** What the raw output and the printed one are made of. */
  readonly raw: (text: string) => readonly string[];
  readonly printed: (text: string) => readonly string[];
  readonly names: readonly string[];
}

const LISTS: readonly List[] = [
  {
    raw: plain,
    printed: tableOf,
    names: [
      'kubectl/get/load',
      'kubectl/get/load-wide',
      'kubectl/get/all-namespaces',
      'docker/ps-many',
      'docker/images-many',
      'psql/many-rows',
    ],
  },
  { raw: plain, printed: plain, names: ['kubectl/top-pods', 'kubectl/delete-pods'] },
  { raw: rowsOf, printed: tabbed, names: ['gh/pr-list-many', 'gh/issue-list-many', 'gh/pr-list', 'gh/issue-list'] },
  { raw: rowsOf, printed: (text) => decodePaths(rowsOf(text)), names: ['none/find-list', 'git/ls-files/all'] },
  { raw: rowsOf, printed: (text) => decodeMatches(rowsOf(text)), names: ['git/grep/many', 'rg/numbers'] },
  {
    raw: (text) => rowsOf(text).map((row) => row.replace(/ +/gu, ' ')),
    printed: (text) => decodeObjects(rowsOf(text)),
    names: ['aws/s3/ls-many'],
  },
  {
    raw: (text) => [bareJson(text)],
    printed: (text) => [bareJson(text)],
    names: ['aws/list-queues', 'aws/list-records', 'aws/ecr-images'],
  },
];

const named = (name: string): Case => cases(name).find((one) => one.name === name)!;

describe.each(LISTS.flatMap(({ names, ...list }) => names.map((name) => [name, list] as const)))('%s', (name, list) => {
  const one = named(name);
  test('tells every entry', () => {
    expect(printed(one)).not.toMatch(LEFT_OUT);
    expect(list.printed(printed(one))).toEqual(list.raw(bare(one.output.toString('utf8'))));
  });
  test.each([0, 0.1, 0.5, 0.9])('the same live, from %d of it on', (share) => {
    const liveAt = Math.floor(one.output.length * share);
    const live = reduceCase(one, { liveAt });
    expect(live).not.toMatch(LEFT_OUT);
    expect(live).toBe(printed(one));
  });
});

test('asked to be printed as they come, rows are', () => {
  const one = named('kubectl/get/load');
  const [first, second] = one.output.toString('utf8').split('\n');
  expect(reduceCase(one, { liveAt: 0, asItGoes: true }).split('\n').slice(0, 2)).toEqual([first, second]);
});

describe('hits over the budget', () => {
  const hits = (files: readonly string[], rows: number, mixed: boolean): string[] => {
    const hit = (file: string, row: number) =>
      `${file}:${row * 7 + 1}:export const value_${row} = compute(${row}, 'long enough for a row');`;
    const numbers = Array.from({ length: rows }, (_, row) => row);
    return mixed
      ? numbers.flatMap((row) => files.map((file) => hit(file, row)))
      : files.flatMap((file) => numbers.map((row) => hit(file, row)));
  };
  const filesOf = (count: number) =>
    Array.from({ length: count }, (_, at) => `src/${['api', 'core', 'web'][at % 3]}/module_${at}.ts`).sort();
  const searched = (lines: readonly string[]): string[] =>
    reduce(['rg', '-n', 'export'], Buffer.from(`${lines.join('\n')}\n`))
      .trimEnd()
      .split('\n');

  test.each([
    ['of one file after the other', 400, 3, false],
    ['of files that are mixed', 60, 12, true],
  ] as const)('%s name every file with its count, and fill the rest with rows', (_, count, rows, mixed) => {
    const files = filesOf(count);
    const lines = hits(files, rows, mixed);
    const out = searched(lines);
    const told = new Map<string, number>();
    let folder = '';
    for (const line of out) {
      if (/^\S+\/$/u.test(line)) folder = line;
      const [, name, times] = /^ ?(\S+\.ts) \[tks ×(\d+)\]$/u.exec(line) ?? [];
      if (name !== undefined) told.set(line.startsWith(' ') ? folder + name : name, Number(times));
    }
    expect([...told].sort()).toEqual(files.map((file) => [file, rows]).sort());
    expect(out.filter((line) => line.includes('export const')).length).toBeGreaterThan(50);
    expect(out.at(-1)).toMatch(new RegExp(`: \\d+ of ${lines.length} lines left out`, 'u'));
  });

  test('of more files than there is room for: folders with their counts', () => {
    const out = searched(hits(filesOf(5_000), 2, false));
    expect(out.slice(0, 3)).toEqual(['src/api/ [tks ×3334]', 'src/core/ [tks ×3334]', 'src/web/ [tks ×3332]']);
  });
});

test.each(['find src -type f', 'rg --files', 'git ls-files'])(
  'paths over the budget, %s: each folder with how many there are in it, then as many as there is room for',
  (command) => {
    const folders = Array.from({ length: 90 }, (_, at) => `src/${['api', 'core', 'web'][at % 3]}/part-${at}/`);
    const paths = folders.flatMap((folder, at) =>
      Array.from({ length: 3 + (at % 40) }, (_, file) => `${folder}${file % 4 === 3 ? 'deep/' : ''}module_${file}.ts`),
    );
    const counts = new Map<string, number>();
    for (const path of paths) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const out = reduce(command.split(' '), Buffer.from(`${paths.join('\n')}\n`))
      .trimEnd()
      .split('\n');
    const told = [...counts].map(([folder, count]) => (count > 1 ? `${folder} [tks ×${count}]` : folder));
    expect(out.slice(0, told.length)).toEqual(told);
    expect(out.slice(told.length).join('\n').length).toBeGreaterThan(15_000);
    expect(out.at(-1)).toMatch(new RegExp(`: \\d+ of ${paths.length} lines left out`, 'u'));
  },
);
