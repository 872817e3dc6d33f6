import type { Money } from './money.ts';
import { dayOf, type Gain, type Group, type GroupBy, type Sum } from './sum.ts';

/** All that is told of the gain. */
export interface Told {
  readonly gain: Gain;
  readonly by: GroupBy;
  /** Milliseconds since 1970 of the first run. */
  readonly since: number | undefined;
  readonly money: Money;
  /** Seconds that a local model would have read on. */
  readonly seconds: number | undefined;
}

export const CLAUDE_COUNTS_MORE =
  'Tokens are those of o200k_base; a Claude model counts some 30 % more for the same text.';

const ROWS = 10;
const BAR = 40;

export const gainText = (told: Told): string =>
  [waterfall(told), ...perDay(told.gain.days), ...tables(told), basisText(told.gain), CLAUDE_COUNTS_MORE]
    .map((part) => `${part}\n`)
    .join('\n');

const grouped = (count: number): string => String(Math.abs(count)).replace(/\B(?=(?:\d{3})+$)/gu, ',');
export const signed = (count: number): string => (count < 0 ? `−${grouped(count)}` : grouped(count));
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(0).replace('-', '−')} %`;

function waterfall({ gain: { total }, since, money, seconds }: Told): string {
  const from = since === undefined ? '' : ` since ${dayOf(since)}`;
  const rows = rowsOf(total);
  const width = Math.max(...rows.map(([, count]) => count.length));
  return [
    `${total.runs} ${total.runs === 1 ? 'run' : 'runs'}${from}, in tokens`,
    '',
    ...rows.map(([name, count, note]) => `  ${name.padEnd(38)}${count.padStart(width)}  ${note}`.trimEnd()),
    '',
    `  ${moneyText(money)}`,
    ...(seconds === undefined ? [] : [`  ${seconds.toFixed(1)} s of prompt reading by a local model at this rate`]),
  ].join('\n');
}

export function rowsOf(total: Sum): [name: string, count: string, note: string][] {
  const cost = (count: number) => signed(count === 0 ? 0 : -count);
  return [
    ['commands wrote', signed(total.raw), ''],
    ['said shorter, nothing lost but noise', cost(total.encoded), percent(total.encoded, total.raw)],
    ['left out, kept in the store', cost(total.folded), percent(total.folded, total.raw)],
    ['tks printed', signed(total.printed), total.marks > 0 ? `${signed(total.marks)} of them marks` : ''],
    ['saved on paper', signed(total.raw - total.printed), percent(total.raw - total.printed, total.raw)],
    ['the host would have cut it anyway', cost(total.ceiling), ''],
    ['the reader’s own pipe took it', cost(total.piped), ''],
    ['had again by tks raw', cost(total.recovered), ''],
    ['run again without tks', cost(total.rerun), ''],
    ['saved', signed(total.net), percent(total.net, total.raw)],
  ];
}

const dollars = (amount: number): string => `${amount < 0 ? '−' : ''}$${Math.abs(amount).toFixed(2)}`;

export const moneyText = ({ model, date, uncached, cached, reads }: Money): string => {
  const later =
    reads === undefined ? 'written to the cache once' : `with the cache, read ${reads.toFixed(1)} times later`;
  return `${dollars(cached)} ${later}, ${dollars(uncached)} without a cache (${model}, prices of ${date})`;
};

const perDay = (days: readonly Group[]): string[] =>
  days.length === 0 ? [] : [['by day, saved', ...chart(days)].join('\n')];

function chart(days: readonly Group[]): string[] {
  const most = Math.max(1, ...days.map(({ net }) => net));
  const width = Math.max(...days.map(({ net }) => signed(net).length));
  return days.map(({ name, net }) => {
    const bar = '█'.repeat(Math.max(0, Math.round((BAR * net) / most)));
    return `  ${name}  ${signed(net).padStart(width)}  ${bar}`.trimEnd();
  });
}

function tables({ gain: { groups }, by }: Told): string[] {
  const gaining = groups.filter(({ net }) => net > 0).slice(0, ROWS);
  const losing = groups
    .filter(({ net }) => net <= 0)
    .toReversed()
    .slice(0, ROWS);
  return [
    ...(gaining.length > 0 ? [table(`${by}: most saved`, gaining)] : []),
    ...(losing.length > 0 ? [table(`${by}: nothing saved, or lost`, losing)] : []),
  ];
}

function table(title: string, groups: readonly Group[]): string {
  const head = [title, 'runs', 'wrote', 'printed', 'costs', 'saved', ''];
  const rows = groups.map((group) => [
    group.name,
    signed(group.runs),
    signed(group.raw),
    signed(group.printed),
    signed(group.ceiling + group.piped + group.recovered + group.rerun),
    signed(group.net),
    percent(group.net, group.raw),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))))
    .map((row) => row.join('  ').trimEnd())
    .join('\n');
}

export function basisText({ basis, total }: Gain): string {
  const others = [
    [basis.filter, 'by the ratio of runs of the same filter'],
    [basis.all, 'by the ratio of all runs'],
    [basis.assumed, 'by a ratio assumed for all output'],
  ] as const;
  const told = others.filter(([count]) => count > 0).map(([count, how]) => `${count} ${how}`);
  return [`Counted exactly from the stored output: ${basis.exact} of ${total.runs} runs`, ...told].join('; ');
}
