// The project at one moment: which pieces of code stand in which file, and the files' text.
import { createHash } from 'node:crypto';
import { cap, DEPENDENCIES, PY, snake, TEST, TS } from './material.mjs';

export const NOUNS = {
  orders: ['order', 'refund', 'voucher'],
  billing: ['invoice', 'payment', 'dunning'],
  shipping: ['parcel', 'label', 'pickup', 'manifest'],
  carriers: ['rate', 'surcharge', 'depot'],
  customers: ['account', 'recipient', 'consent'],
  tracking: ['event', 'webhook', 'claim'],
};

export const AREA_OF = Object.fromEntries(
  Object.entries(NOUNS).flatMap(([area, nouns]) => nouns.map((noun) => [noun, area])),
);

export function emptyProject() {
  return {
    code: new Map(),
    dependencies: new Map(DEPENDENCIES.map(([name, versions]) => [name, versions[0]])),
    version: [0, 1, 0],
    notes: [],
    docs: [],
    ci: 0,
    lockSeed: new Map(),
    moved: new Map(),
  };
}

/** Pieces of one file: `Map(piece → version)`. */
export function fileOf(project, kind, noun) {
  const key = `${kind}/${noun}`;
  if (!project.code.has(key)) project.code.set(key, new Map());
  return project.code.get(key);
}

export function pathOf(project, kind, noun) {
  const area = project.moved.get(noun) ?? AREA_OF[noun];
  if (kind === 'py') return `tools/${snake(noun)}_report.py`;
  return kind === 'ts' ? `src/${area}/${noun}.ts` : `test/${area}/${noun}.test.ts`;
}

/** All files of the project, as `Map(path → text)`. */
export function render(project) {
  const files = new Map();
  for (const [key, pieces] of project.code) {
    const [kind, noun] = key.split('/');
    if (pieces.size)
      files.set(pathOf(project, kind, noun), { ts: tsText, test: testText, py: pyText }[kind](noun, pieces));
  }
  files.set('package.json', manifest(project));
  files.set('package-lock.json', lock(project));
  files.set('CHANGELOG.md', changelog(project));
  files.set('README.md', readme(project));
  if (project.ci) files.set('.github/workflows/ci.yml', workflow(project.ci));
  files.set('.gitignore', 'node_modules/\ndist/\ncoverage/\n.env\n*.log\n');
  files.set(
    'tsconfig.json',
    `${JSON.stringify({ compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, outDir: 'dist' }, include: ['src'] }, null, 2)}\n`,
  );
  return files;
}

function tsText(noun, pieces) {
  const N = cap(noun);
  const high = Math.max(...pieces.values());
  const imports = [
    `import type { Database } from '../lib/database.js';`,
    high > 0 && `import { add, formatMoney, type Money, ZERO } from '../lib/money.js';`,
    high > 0 && `import { ValidationError } from '../lib/errors.js';`,
    pieces.has('retry') && `import { exponential, withRetry } from '../lib/retry.js';`,
    pieces.has('handler') && `import type { Handler, Request, Response } from '../http/types.js';`,
    high > 1 && `import { cursorOf, type Page, PAGE_SIZE } from '../lib/page.js';`,
    pieces.has('validate') && pieces.get('validate') > 1 && `import { z } from 'zod';`,
  ].filter(Boolean);
  const type = `export interface ${N} {
  readonly id: string;
  readonly number: string;
  readonly customerId: string;
  readonly amount: ${high > 0 ? 'Money' : 'number'};
  readonly createdAt: Date;
${high > 1 ? '  readonly deletedAt?: Date;\n' : ''}}
`;
  const rowMapper =
    high > 0
      ? `interface ${N}Row {
  id: string;
  number: string;
  customer_id: string;
  amount: string;
  currency: string;
  created_at: Date;
}

function to${N}(row: ${N}Row): ${N} {
  return {
    id: row.id,
    number: row.number,
    customerId: row.customer_id,
    amount: { cents: Number(row.amount), currency: row.currency },
    createdAt: row.created_at,
  };
}
`
      : '';
  const bodies = [...pieces].map(([piece, version]) => TS[piece](noun).versions[version]);
  return [imports.join('\n') + '\n', type, rowMapper, ...bodies].filter(Boolean).join('\n');
}

function testText(noun, pieces) {
  const N = cap(noun);
  const names = [...pieces.keys()].map((piece) => TS[piece](noun).name);
  return `import { beforeEach, describe, expect, it } from 'vitest';
import { ${names.join(', ')} } from '../../src/${AREA_OF[noun]}/${noun}.js';
import { freshDatabase, make${N}, insert${N} } from '../helpers/${noun}.js';

describe('${noun}s', () => {
  let db: Database;

  beforeEach(async () => {
    db = await freshDatabase();
  });

${[...pieces.keys()].map((piece) => TEST[piece](noun)).join('\n')}});
`;
}

function pyText(noun, pieces) {
  const high = Math.max(...pieces.values());
  const imports =
    high > 1
      ? 'from __future__ import annotations\n\nimport csv\nimport logging\nfrom collections import defaultdict\nfrom collections.abc import Iterable, Iterator\nfrom decimal import Decimal\nfrom pathlib import Path\n\nlog = logging.getLogger(__name__)\n'
      : high > 0
        ? 'import csv\nfrom collections.abc import Iterable\nfrom decimal import Decimal\nfrom pathlib import Path\n'
        : 'import csv\nimport sys\n';
  const bodies = [...pieces].map(([piece, version]) => PY[piece](noun).versions[version]);
  const main = `if __name__ == "__main__":\n    report_${noun}s(load_${noun}s(${high > 0 ? 'Path(sys.argv[1])' : 'sys.argv[1]'}))\n`;
  return [`"""Reports on ${noun}s, from the nightly export."""\n${imports}`, ...bodies, main].join('\n\n');
}

function manifest({ version, dependencies }) {
  const dev = ['vitest', 'typescript', 'eslint'];
  const pick = (wanted) =>
    Object.fromEntries(
      [...dependencies]
        .filter(([name]) => dev.includes(name) === wanted)
        .sort()
        .map(([name, at]) => [name, `^${at}`]),
    );
  return `${JSON.stringify(
    {
      name: 'parcelshop',
      version: version.join('.'),
      private: true,
      type: 'module',
      scripts: { build: 'tsc -p .', test: 'vitest run', lint: 'eslint .', start: 'node dist/server.js' },
      dependencies: pick(false),
      devDependencies: pick(true),
    },
    null,
    2,
  )}\n`;
}

const SMALL =
  `abort-controller accepts ansi-regex ansi-styles array-flatten assertion-error atomic-sleep balanced-match body-parser
brace-expansion buffer-writer bytes cac call-bind chai chalk check-error color-convert color-name concat-map content-disposition
content-type cookie cookie-signature cross-spawn debug deep-eql deep-is define-data-property depd destroy ee-first encodeurl
es-define-property es-errors esbuild escape-html esquery estraverse esutils etag fast-deep-equal fast-redact fastq finalhandler
flat-cache flatted forwarded fresh function-bind get-intrinsic glob-parent gopd graphemer has-flag has-symbols hasown
http-errors iconv-lite ignore import-fresh imurmurhash inherits ipaddr.js is-extglob is-glob isexe js-yaml json-buffer keyv levn
local-pkg locate-path lodash.merge loupe magic-string media-typer merge-descriptors methods mime-db mime-types minimatch ms
nanoid natural-compare negotiator object-inspect on-exit-leak-free on-finished optionator p-limit p-locate parent-module parseurl
path-exists path-key path-to-regexp pathe pathval pg-cloudflare pg-connection-string pg-int8 pg-pool pg-protocol pg-types pgpass
picocolors postcss prelude-ls process-warning proxy-addr punycode qs quick-format-unescaped range-parser raw-body real-require
resolve-from rollup safe-buffer safe-stable-stringify safer-buffer send serve-static setprototypeof shebang-command shebang-regex
side-channel siginfo sonic-boom source-map-js split2 stackback statuses std-env strip-json-comments strip-literal supports-color
thread-stream tinybench tinypool tinyspy toidentifier type-check type-is ufo unpipe uri-js utils-merge vary vite vite-node which
why-is-node-running word-wrap xtend yocto-queue`.split(/\s+/);

function lock({ version, dependencies, lockSeed }) {
  const hash = (text) => createHash('sha512').update(text).digest('base64');
  const entry = (name, at, dev) => [
    `node_modules/${name}`,
    {
      version: at,
      resolved: `https://registry.example/${name}/-/${name}-${at}.tgz`,
      integrity: `sha512-${hash(name + at)}`,
      ...(dev && { dev: true }),
      license: 'MIT',
      engines: { node: '>= 10' },
    },
  ];
  const small = SMALL.map((name, index) => {
    const digest = createHash('sha1')
      .update(name + (lockSeed.get(name) ?? 0))
      .digest();
    return entry(name, `${1 + (index % 7)}.${digest[0] % 20}.${digest[1] % 9}`, index % 3 === 0);
  });
  const direct = [...dependencies].map(([name, at]) => entry(name, at, false));
  const packages = Object.fromEntries([
    ['', { name: 'parcelshop', version: version.join('.') }],
    ...[...small, ...direct].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return `${JSON.stringify({ name: 'parcelshop', version: version.join('.'), lockfileVersion: 3, requires: true, packages }, null, 2)}\n`;
}

/** A new version for some of the small packages, as `npm update` does it. */
export function refreshLock(project, random, share) {
  for (const name of SMALL) if (random() < share) project.lockSeed.set(name, (project.lockSeed.get(name) ?? 0) + 1);
}

function changelog({ notes }) {
  return [
    '# Changelog\n',
    ...notes.map(
      ({ version, date, lines }) => `## ${version} (${date})\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`,
    ),
  ].join('\n');
}

function readme({ docs }) {
  return ['# parcelshop\n\nOrders, labels and tracking for small shops, behind one HTTP API.\n', ...docs].join('\n');
}

function workflow(ci) {
  return `name: ci
on:
  push:
    branches: [main]
  pull_request:
jobs:
  test:
    runs-on: ubuntu-${ci > 2 ? '24.04' : '22.04'}
    strategy:
      matrix:
        node: [${ci > 1 ? '20, 22' : '18, 20'}]
    steps:
      - uses: actions/checkout@v${Math.min(3 + (ci > 1 ? 1 : 0), 4)}
      - uses: actions/setup-node@v${ci > 1 ? 4 : 3}
        with:
          node-version: \${{ matrix.node }}
${ci > 3 ? '          cache: npm\n' : ''}      - run: npm ci
      - run: npm run lint
      - run: npm test
${ci > 4 ? '      - run: npm run build\n' : ''}`;
}
