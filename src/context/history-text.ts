import { percent, signed } from '../gain/text.ts';
import type { AgentUse } from './contexts.ts';
import type { Growth, Share } from './growth.ts';
import type { Lost, Reset } from './resets.ts';
import { cut, type Source, type Step, sizeOf } from './steps.ts';

export interface History {
  readonly session: string;
  readonly steps: readonly Step[];
  readonly growth: Growth;
  readonly resets: readonly Reset[];
  readonly lost: readonly Lost[];
  readonly summary: { readonly tokens: number; readonly measured: boolean };
  readonly agents: readonly AgentUse[];
}

export const historyText = (history: History): string =>
  [
    headOf(history),
    plot(history),
    sources(history),
    ...results(history),
    ...agents(history),
    ...losses(history),
    resets(history),
  ]
    .map((part) => `${part}\n`)
    .join('\n');

const round = (count: number): string => signed(Math.round(count));
const many = (count: number, word: string): string => `${signed(count)} ${word}${count === 1 ? '' : 's'}`;
const readBy = (steps: readonly Step[]): number => steps.reduce((total, step) => total + sizeOf(step), 0);
const stamp = (time: number): string =>
  Number.isNaN(time) ? '?' : new Date(time).toISOString().slice(0, 16).replace('T', ' ');

function headOf({ session, steps }: History): string {
  const models = [...new Set(steps.map(({ model }) => model))].join(', ');
  return [
    `session ${session}, ${stamp(steps[0]!.time)} to ${stamp(steps.at(-1)!.time)} UTC, ${models}`,
    `${many(steps.length, 'request')} read ${round(readBy(steps))} tokens, the largest ${round(Math.max(...steps.map(sizeOf)))}`,
  ].join('\n');
}

const ROWS = 30;
const BAR = 50;

/** A row for each request, or for some of them together: then the largest. */
function plot({ steps, growth }: History): string {
  const most = Math.max(...steps.map(sizeOf));
  const width = Math.max(...['request', String(steps.length)].map(({ length }) => length));
  const sizes = Math.max(...['tokens', round(most)].map(({ length }) => length));
  const rows = rowsOf(steps).map((at) => {
    const step = steps[at]!;
    const cells = (tokens: number) => Math.round((BAR * tokens) / most);
    const { start, results } = growth.filled[at]!;
    const [one, two, all] = [cells(start), cells(start + results), cells(sizeOf(step))];
    const bar =
      '▒'.repeat(one) + '█'.repeat(Math.max(0, two - one)) + '░'.repeat(Math.max(0, all - Math.max(one, two)));
    const mark = step.compacted === undefined ? '' : `  compacted (${step.compacted})`;
    return `  ${String(at + 1).padStart(width)}  ${round(sizeOf(step)).padStart(sizes)}  ${bar}${mark}`.trimEnd();
  });
  const head = `  ${'request'.padStart(width)}  ${'tokens'.padStart(sizes)}  ▒ the start  █ results of tools  ░ all else`;
  return [head, ...rows].join('\n');
}

/** Indexes: each compaction, and the largest request of each part in between. */
function rowsOf(steps: readonly Step[]): number[] {
  const size = Math.ceil(steps.length / ROWS);
  const groups: number[][] = [];
  for (const [at, { compacted }] of steps.entries()) {
    const last = groups.at(-1);
    if (!last || compacted !== undefined || steps[last[0]!]!.compacted !== undefined || last.length >= size)
      groups.push([at]);
    else last.push(at);
  }
  return groups.map((group) =>
    group.reduce((one, other) => (sizeOf(steps[other]!) > sizeOf(steps[one]!) ? other : one)),
  );
}

const NAMES: Readonly<Record<Source['kind'], string>> = {
  start: 'the start: system prompt, tools, memory, skills',
  result: 'results',
  model: 'what the model wrote',
  user: 'prompts',
  summary: 'summaries of compactions',
  file: 'files put in by the host',
  note: 'notes of the host',
  other: 'not told apart',
};

const nameOf = ({ kind, tool }: Source): string => (tool === undefined ? NAMES[kind] : `results of ${tool}`);

function sources({ growth: { shares }, steps }: History): string {
  const read = readBy(steps);
  const cells = ({ source, count, added, read: own }: Share) => [
    nameOf(source),
    count === 0 ? '' : signed(count),
    round(added),
    round(own),
    percent(own, read),
  ];
  return table(['what it was', 'times', 'tokens', 'read in all', ''], shares.map(cells));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))))
    .map((row) => `  ${row.join('  ').trimEnd()}`)
    .join('\n');
}

const results = ({ growth: { largest } }: History): string[] =>
  largest.length === 0
    ? []
    : [
        table(
          ['result', 'tokens', 'requests'],
          largest.map(({ label, tokens, requests }) => [label, round(tokens), signed(requests)]),
        ),
      ];

const agents = ({ agents: all }: History): string[] =>
  all.length === 0
    ? []
    : [
        table(
          ['subagent, in a context of its own', 'requests', 'largest', 'read in all'],
          all.map(({ description, requests, largest, read }) => [
            cut(description || 'unknown', 60),
            signed(requests),
            round(largest),
            round(read),
          ]),
        ),
      ];

function losses({ lost }: History): string[] {
  if (lost.length === 0) return [];
  const rows = lost.map(({ at, pause, tokens }) => {
    const after = pause >= 300_000 ? `, after a pause of ${Math.round(pause / 60_000)} minutes` : '';
    return `  request ${at + 1}: ${round(tokens)} tokens${after}`;
  });
  return [['The cache was gone, and what it had held was paid for as new:', ...rows].join('\n')];
}

function resets({ resets: all, summary }: History): string {
  if (all.length === 0) return 'No /compact or /clear would have saved much here.';
  const rows = all.map(
    ({ command, at, prompt, saved, dropped, requests, written }) =>
      `  ${command} before request ${at + 1} (${cut(prompt, 40)}): ${round(saved)} tokens\n` +
      `      ${round(dropped)} fewer in each of ${many(requests, 'request')}; ${round(written)} of all these were written to the cache, the rest read from it`,
  );
  const compact = all.some(({ command }) => command === '/compact');
  const left = summary.measured ? 'what this session’s own left on the mean' : 'which is assumed';
  return [
    'What would have paid, each by itself:',
    ...rows,
    '',
    '  /clear: no file of before was touched after. What would have had to be told again is not counted.',
    ...(compact
      ? [`  /compact leaves ${round(summary.tokens)} tokens, ${left}, and reads the whole context once.`]
      : []),
  ].join('\n');
}
