import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases, reduce } from '../cases.ts';
import {
  bareJson,
  decodeBlame,
  decodeCommits,
  decodeDiagnostics,
  decodeGraph,
  decodeJobs,
  decodeListing,
  decodeMatches,
  decodeNames,
  decodePaths,
  decodeRepeats,
  decodeRows,
  decodeSections,
  decodeTable,
  decodeTree,
  normal,
} from './decode.ts';

/** Nothing may be left out, so what is printed is encodings alone. */
const encoded = (argv: readonly string[], lines: readonly string[], exit = 1): string[] => {
  const out = reduce(argv, Buffer.from(`${lines.join('\n')}\n`), { exit, stored: false });
  return out.split('\n').filter((line) => line.trim() !== '');
};

const FILES = [
  'src/a.ts',
  'src/b.ts',
  'lib/deep/c.ts',
  '/home/u/p/src/d.ts',
  '/home/u/p/src/e.ts',
  '/home/u/p/test/f.ts',
];
const MESSAGES = [
  "error TS2322: Type 'x' is not assignable to type 'y'.",
  'error TS2304: Cannot find name.',
  'warning W1: odd',
];
const diagnostic = fc.record({
  file: fc.constantFrom(...FILES),
  line: fc.integer({ min: 1, max: 999 }),
  column: fc.integer({ min: 1, max: 99 }),
  message: fc.constantFrom(...MESSAGES),
});

describe('what an encoding prints gives back what it was given', () => {
  test.each([
    ['tsc', ({ file, line, column, message }) => `${file}(${line},${column}): ${message}`],
    ['gcc', ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`],
  ] as [string, (one: { file: string; line: number; column: number; message: string }) => string][])(
    'diagnostics of %s',
    (program, print) => {
      fc.assert(
        fc.property(fc.array(diagnostic, { minLength: 1, maxLength: 30 }), (list) => {
          const lines = [...new Set(list.map(print))];
          const decoded = decodeDiagnostics(decodeRepeats(encoded([program], lines)));
          expect(decoded.map((line) => line.replace(/ +/gu, ' ')).sort()).toEqual(lines.map(normal).sort());
        }),
      );
    },
  );

  test('rows of eslint', () => {
    fc.assert(
      fc.property(fc.array(diagnostic, { minLength: 1, maxLength: 30 }), (list) => {
        const byFile = FILES.map((file) => [file, list.filter((one) => one.file === file)] as const).filter(
          ([, rows]) => rows.length > 0,
        );
        const rowOf = ({ line, column, message }: { line: number; column: number; message: string }) =>
          `${`${line}:${column}`.padEnd(7)}  ${message.replace(' ', '    ')}  rule`;
        const lines = byFile.flatMap(([file, rows]) => ['', file, ...new Set(rows.map((row) => `  ${rowOf(row)}`))]);
        const wanted = byFile.flatMap(([file, rows]) => [
          ...new Set(rows.map((row) => `${file} ${rowOf(row)}`.replace(/ +/gu, ' '))),
        ]);
        const decoded = decodeDiagnostics(decodeRepeats(encoded(['eslint', '.'], lines)));
        expect(decoded.map((line) => line.replace(/ +/gu, ' ')).sort()).toEqual(wanted.sort());
      }),
    );
  });

  test('rows of git status', () => {
    const path = fc
      .array(fc.constantFrom('src', 'a', 'b.ts', 'lib', 'c d.md'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'));
    const row = fc.tuple(fc.constantFrom('modified:', 'new file:', 'deleted:', 'both modified:'), path);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const lines = rows.map(([label, name]) => `\t${label.padEnd(11)} ${name}`);
        const decoded = decodeSections(encoded(['git', 'status'], ['Changes to be committed:', ...lines], 0).slice(1));
        expect(decoded.map((line) => line.replace(/ +/gu, ' '))).toEqual(
          rows.map(([label, name]) => `${label} ${name}`),
        );
      }),
    );
  });

  test.each([
    ['git diff --name-status', ['M\t', 'A\t', 'D\t'], '', /^[A-Z]\t/u],
    ['git status -s', [' M ', 'M  ', 'MM ', '?? ', 'UU '], '', /^(?! {2})[ A-Z?]{2} /u],
    ['git diff --stat', [' '], ' | 12 ++++--', /^/u],
  ] as [string, string[], string, RegExp][])('rows of %s', (command, states, after, before) => {
    const name = fc
      .array(fc.constantFrom('src', 'a', 'b.ts', 'lib', 'deep', 'x y.md'), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('/'));
    const row = fc.tuple(fc.constantFrom(...states), name).map(([state, path]) => `${state}${path}${after}`);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const out = reduce(command.split(' '), Buffer.from(`${rows.join('\n')}\n`), { exit: 0, stored: false });
        const wanted = rows.map((text) => (after === '' ? text : text.trimStart()));
        expect(decodeRows(out.trimEnd().split('\n'), before)).toEqual(wanted);
      }),
    );
  });

  test.each(['numbers', 'context', 'many', 'revision'])('git/grep/%s', (name) => {
    const one = cases(`git/grep/${name}`)[0]!;
    const lines = one.output.toString('utf8').trimEnd().split('\n');
    const out = reduce(one.argv, one.output, { exit: 0, stored: false }).trimEnd().split('\n');
    expect(decodeMatches(out)).toEqual(lines);
  });

  test('lists of paths', () => {
    const path = fc
      .array(fc.constantFrom('src', 'a', 'b.ts', 'lib', 'c d.md'), { minLength: 2, maxLength: 5 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 8, maxLength: 40 }), (rows) => {
        expect(decodePaths(encoded(['find', '.'], rows, 0))).toEqual(rows);
      }),
    );
  });

  test('names of files', () => {
    const name = fc.constantFrom('a.ts', 'b', 'c d e.md', 'Makefile', '2024', 'x-1.2');
    const folder = fc.tuple(
      fc.constantFrom('src:', 'how to:', 'src/lib:'),
      fc.array(name, { minLength: 1, maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), fc.array(folder, { maxLength: 5 }), (first, folders) => {
        fc.pre(first.length + folders.length > 0);
        const blocks = [...(first.length > 0 ? [first] : []), ...folders.map(([head, list]) => [head, ...list])];
        const out = reduce(['ls', '-R'], Buffer.from(`${blocks.map((block) => block.join('\n')).join('\n\n')}\n`), {
          exit: 0,
          stored: false,
        });
        expect(
          decodeNames(
            out
              .trimEnd()
              .split('\n\n')
              .map((block) => decodeRepeats(block.split('\n'))),
          ),
        ).toEqual(blocks);
      }),
    );
  });

  test('a mark speaks of whole blocks only', () => {
    const [a, b, c] = ['short', 'the first of the lines', 'another one of them, longer than the first'] as const;
    const lines = [a, a, a, a, a, b, a, b, a, c, a, c, a, c];
    expect(decodeRepeats(encoded(['x'], lines))).toEqual(lines);
  });

  test('repeated lines and blocks', () => {
    const line = fc.constantFrom('the first of the lines', 'another one of them, longer than the first', 'short');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(line, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 9 })), {
          maxLength: 8,
        }),
        (runs) => {
          const lines = runs.flatMap(([block, times]) => Array.from({ length: times }, () => block).flat());
          fc.pre(lines.length > 0);
          expect(decodeRepeats(encoded(['x'], lines))).toEqual(lines);
        },
      ),
    );
  });

  test.each([
    ['compose', ['web-1     | ', 'worker-2  | '], []],
    ['concurrently', ['[web] ', '[worker] '], ['[web] exited with code 0', '[worker] exited with code 1']],
    [
      'turbo',
      ['web:build: ', '@a/worker:build: '],
      ['web:build: cache bypass, force executing 12', '@a/worker:build: cache miss, executing 34'],
    ],
  ] as [string, string[], string[]][])('names of jobs as %s writes them', (_, names, evidence) => {
    const text = fc.constantFrom('one', 'another', '  an indented one', 'error: a bad one', 'three more words');
    const own = fc.constantFrom('no job said this', 'nor this');
    const line = fc.oneof(
      { arbitrary: fc.tuple(fc.constantFrom(...names), text), weight: 8 },
      fc.tuple(fc.constant(''), own),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (rows) => {
        const begin = names.flatMap((name) => [`${name}begin`, `${name}go on`]);
        const lines = [...begin, ...rows.map(([name, said], at) => `${name}${said} ${'x'.repeat(at)}`), ...evidence];
        const out = reduce(['x'], Buffer.from(`${lines.join('\n')}\n`), { exit: 1, stored: false })
          .trimEnd()
          .split('\n');
        expect(decodeJobs(out, names)).toEqual(lines.map((row) => row.trimEnd()));
      }),
    );
  });

  test.each([
    'git/log/recent',
    'git/log/decorated',
    'git/log/lookalikes',
    'git/log/single',
    'git/log/whole',
    'git/log/iso-date',
    'git/log/short-date',
  ])('%s', (name) => {
    const one = cases(name).find((found) => found.name === name)!;
    const raw = one.output
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(decodeCommits(encoded(one.argv, one.output.toString('utf8').trimEnd().split('\n'), 0))).toEqual(raw);
  });

  test.each(['git/log/graph', 'git/log/first-parent'])('%s', (name) => {
    const one = cases(name).find((found) => found.name === name)!;
    const raw = one.output.toString('utf8').trimEnd().split('\n');
    const drawn = raw.map((line) => /^[*|\\/_ ]*/u.exec(line)![0]);
    const bare = raw.map((line, at) => line.slice(drawn[at]!.length));
    const { commits, leads } = decodeGraph(encoded(one.argv, raw, 0));
    expect(commits.map((line) => line.trim())).toEqual(bare.filter((line) => line.trim() !== ''));
    expect(leads).toEqual(drawn.filter((lead) => /[\\/_]/u.test(lead)).map((lead) => lead.trim()));
  });

  test.each(['source', 'tests', 'readme', 'range', 'moved', 'email', 'short-date', 'names-only', 'uncommitted'])(
    'git/blame/%s',
    (name) => {
      const one = cases(`git/blame/${name}`)[0]!;
      const lines = one.output.toString('utf8').trimEnd().split('\n');
      const split = (line: string) => /^(.*?\d+\) )(.*)$/u.exec(line)!.slice(1);
      const wanted = lines.map((line) => split(line)[0]!.replace(/ +/gu, ' ') + split(line)[1]!);
      const out = reduce(one.argv, one.output, { exit: 0, stored: false }).trimEnd().split('\n');
      expect(decodeBlame(out)).toEqual(wanted);
    },
  );

  const whole = (argv: string, lines: readonly string[]): string[] =>
    reduce(argv.split(' '), Buffer.from(`${lines.join('\n')}\n`), { exit: 0, stored: false })
      .trimEnd()
      .split('\n');
  /** What `tabwriter` and most others print. */
  const padded = (rows: readonly (readonly string[])[]): string[] => {
    const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)) + 3);
    return rows.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('')
        .trimEnd(),
    );
  };
  const bordered = (rows: readonly (readonly string[])[]): string[] => {
    const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
    const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
    const texts = rows.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`);
    return [rule, texts[0]!, rule, ...texts.slice(1), rule];
  };
  const cell = fc.constantFrom(
    'web',
    'Running',
    '3',
    '12',
    '2 weeks ago',
    'Up 3 hours',
    '',
    '0.0.0.0:80->80/tcp',
    'a|b',
    '<none>',
    'ip-10-0-1-23.compute.internal',
    'ip-10-0-1-24.compute.internal',
    'example.com/team/web:1.2',
    'example.com/team/api',
  );
  const NAMES = ['NAME', 'IMAGE ID', 'STATUS', 'PORTS', 'AGE'];
  const rowsOf = fc
    .integer({ min: 3, max: 5 })
    .chain((width) =>
      fc
        .array(
          fc.tuple(
            fc.constantFrom('web-1', 'web-2', 'db'),
            fc.array(cell, { minLength: width - 1, maxLength: width - 1 }),
          ),
          { minLength: 3, maxLength: 12 },
        )
        .map((rows) => [NAMES.slice(0, width), ...rows.map(([name, more]) => [name, ...more])]),
    );
  /** Columns that all rows share come last. */
  const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => [...row].sort());

  test.each([
    ['aligned', padded],
    ['bordered', bordered],
  ])('tables, %s', (_, print) => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(sorted(decodeTable(decodeRepeats(whole('x', print(rows))), true))).toEqual(sorted(rows));
      }),
    );
  });

  test('columns of a table whose cells share their beginning or their end', () => {
    const host = fc.tuple(fc.constantFrom('ip-10-0-1-', 'db.', 'a'), fc.nat(3)).map((parts) => parts.join(''));
    const cellsOf = (before: string, after: string) =>
      fc.oneof(
        { weight: 9, arbitrary: host.map((name) => before + name + after) },
        { weight: 1, arbitrary: fc.constantFrom('<none>', '-', 'None') },
      );
    const image = cellsOf('registry.example.com/team/', '');
    const node = cellsOf('', '.eu-west-1.compute.internal');
    fc.assert(
      fc.property(fc.array(fc.tuple(image, node), { minLength: 4, maxLength: 20 }), (cells) => {
        const rows = [['NAME', 'IMAGE', 'NODE'], ...cells.map((pair, at) => [`pod-${at}`, ...pair])];
        expect(sorted(decodeTable(decodeRepeats(whole('x', padded(rows))), true))).toEqual(sorted(rows));
      }),
    );
  });

  test('JSON, also inside other text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(2, 4, '\t'), (value, indent) => {
        const text = JSON.stringify({ value, 'a \\" b': [1.5, 'c  d'] }, null, indent);
        const out = whole('x', ['the answer:', ...text.split('\n'), 'that is all']);
        expect(out[0]).toBe('the answer:');
        expect(out.at(-1)).toBe('that is all');
        expect(out.slice(1, -1).join('')).toBe(bareJson(text));
      }),
    );
  });

  const STYLES = {
    tree: { item: '├── ', last: '└── ', line: '│\u00a0\u00a0 ', gap: '    ' },
    ascii: { item: '|-- ', last: '`-- ', line: '|   ', gap: '    ' },
    gradle: { item: '+--- ', last: '\\--- ', line: '|    ', gap: '     ' },
    yarn: { item: '├─ ', last: '└─ ', line: '│  ', gap: '   ' },
  };
  test.each(Object.entries(STYLES))('trees as %s draws them', (_, style) => {
    const names = fc.constantFrom('src', 'a.ts', 'lib v1.2', '[x] y', 'a@1.0.2', 'b@0.1');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), names), { minLength: 3, maxLength: 20 }), (items) => {
        const depths: number[] = [];
        for (const [wish] of items) depths.push(1 + Math.min(wish, depths.at(-1) ?? 0));
        const text = (name: string, at: number) => (name.includes('@') ? `${name}${at} deduped` : `${name} ${at}`);
        const bare = ['root', ...items.map(([, name], at) => ' '.repeat(depths[at]!) + text(name, at))];
        const drawn = decodeTree(bare, style);
        expect(decodeTree(whole('x', drawn), style)).toEqual(drawn);
      }),
    );
  });

  test('rows of ls -l', () => {
    const row = fc.tuple(
      fc.constantFrom('-rw-r--r--', 'drwxr-xr-x', 'lrwxrwxrwx'),
      fc.constantFrom('1', '12'),
      fc.constantFrom('root  root ', 'ada   staff'),
      fc.constantFrom('0', '4096', '123456'),
      fc.constantFrom('Nov 25 10:00', 'Nov 25 10:01', 'Nov  5  2024'),
      fc.constantFrom(
        'a.ts',
        'b c.ts',
        '10:00 x',
        'Nov 25 10:00',
        '1 2 3',
        'x -> y',
        'src/a/b.ts',
        'src/a/c d',
        'src/e.ts',
      ),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 100 }), (rows) => {
        const lines = rows.map(([mode, links, who, size, date, name]) =>
          [mode, links.padStart(2), who, size.padStart(6), date, name].join(' '),
        );
        const out = decodeRepeats(whole('x', lines));
        expect(decodeListing(out)).toEqual(
          lines.map((line, at) => `${line.slice(0, -rows[at]![5].length).replace(/ +/gu, ' ')}${rows[at]![5]}`),
        );
      }),
    );
  });
});
