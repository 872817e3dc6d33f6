import type { Costs } from './costs.ts';
import type { Basis, Counted } from './count.ts';

/** Tokens, but for `runs` and `bytes`. `net` = raw − printed − ceiling − piped − recovered − rerun. */
export interface Sum {
  runs: number;
  /** What the commands wrote. */
  raw: number;
  /** Saved by saying the same shorter. */
  encoded: number;
  /** Saved by leaving out what the store keeps. */
  folded: number;
  /** What was printed in its place. */
  printed: number;
  /** The part of `printed` that is marks. */
  marks: number;
  /** Saved only on paper: the host would have cut it anyway. */
  ceiling: number;
  /** Saved only on paper: the reader's own pipe (`| head`) took it. */
  piped: number;
  /** Had again by `tks raw`. */
  recovered: number;
  /** Had again by a run without tks. */
  rerun: number;
  net: number;
}

const emptySum = (): Sum => ({
  runs: 0,
  raw: 0,
  encoded: 0,
  folded: 0,
  printed: 0,
  marks: 0,
  ceiling: 0,
  piped: 0,
  recovered: 0,
  rerun: 0,
  net: 0,
});

export type GroupBy = (typeof GROUPS)[number];

export const GROUPS = ['command', 'project', 'day', 'host', 'filter'] as const;

export interface Group extends Sum {
  readonly name: string;
}

export interface Gain {
  readonly total: Sum;
  /** How many runs were counted in which way. */
  readonly basis: Readonly<Record<Basis, number>>;
  /** Those that save most first. */
  readonly groups: readonly Group[];
  /** In order. */
  readonly days: readonly Group[];
}

export function gainOf(counted: readonly Counted[], costs: Costs, by: GroupBy): Gain {
  const total = emptySum();
  const basis = { exact: 0, filter: 0, all: 0, assumed: 0 };
  const groups = new Map<string, Group>();
  const days = new Map<string, Group>();
  for (const one of counted) {
    basis[one.basis]++;
    const sum = sumOf(one, costs);
    for (const to of [total, groupIn(groups, nameOf(one, by)), groupIn(days, nameOf(one, 'day'))]) add(to, sum);
  }
  total.recovered += costs.unknown;
  total.net -= costs.unknown;
  return {
    total,
    basis,
    groups: [...groups.values()].sort((one, other) => other.net - one.net || one.name.localeCompare(other.name)),
    days: [...days.values()].sort((one, other) => one.name.localeCompare(other.name)),
  };
}

/** One run's, with what it cost later. */
export function sumOf(one: Counted, costs: Costs): Sum {
  const { raw, printed, encoded, marks } = one;
  const saved = raw.tokens - printed.tokens;
  const ceiling = costs.ceiling.get(one) ?? 0;
  const piped = isPiped(one) ? saved - ceiling : 0;
  const recovered = costs.recovered.get(one) ?? 0;
  const rerun = costs.rerun.get(one) ?? 0;
  return {
    runs: 1,
    raw: raw.tokens,
    encoded: raw.tokens - encoded,
    folded: encoded - printed.tokens,
    printed: printed.tokens,
    marks,
    ceiling,
    piped,
    recovered,
    rerun,
    net: saved - ceiling - piped - recovered - rerun,
  };
}

/** A reader that left, or one of the line's own commands: this host's own end is no pipe. */
const isPiped = ({ run }: Counted): boolean => run.closed === true || (run.host === 'claude-code' && run.to === 'pipe');

function groupIn(groups: Map<string, Group>, name: string): Group {
  const known = groups.get(name) ?? { name, ...emptySum() };
  groups.set(name, known);
  return known;
}

function add(to: Sum, sum: Sum): void {
  for (const key of Object.keys(sum) as (keyof Sum)[]) to[key] += sum[key];
}

function nameOf({ run }: Counted, by: GroupBy): string {
  switch (by) {
    case 'command':
      return [run.program || '(unknown)', run.subcommand].filter((word) => word !== undefined).join(' ');
    case 'project':
      return run.folder ?? '(unknown)';
    case 'day':
      return dayOf(run.time);
    case 'host':
      return run.host ?? `(${run.to ?? 'unknown'})`;
    case 'filter':
      return run.origin === undefined ? (run.filter ?? '(none)') : `${run.filter} (${run.origin})`;
  }
}

/** Here, not in Greenwich. */
export const dayOf = (time: number): string =>
  new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
