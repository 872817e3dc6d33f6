import type { Block, Filter, Origin, Pattern } from '../engine/model.ts';
import type { FilterSource } from './load.ts';

/** Makes the filter of a checked file; each role's patterns become one expression, made when first asked for. */
export function compile(source: FilterSource, origin: Origin): Filter {
  const { roles } = source;
  const plain = (role: keyof typeof roles) => (roles[role] ?? []).filter((pattern) => typeof pattern === 'string');
  const once = <T>(make: () => T): (() => T) => {
    let made: { value: T } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const regex = (role: keyof typeof roles) => once(() => anyOf(plain(role)));
  const signature = once(() => anyOf(source.signature === undefined ? [] : [source.signature]));
  const blocks = once(() => (roles.failure ?? []).filter((pattern) => typeof pattern === 'object').map(toBlock));
  const made = {
    failure: regex('failure'),
    warning: regex('warning'),
    summary: regex('summary'),
    detail: regex('detail'),
    routine: regex('routine'),
    noise: regex('noise'),
  };
  return {
    path: source.path,
    about: source.about,
    shape: source.shape,
    budget: source.budget,
    live: source.live,
    verbatim: source.verbatim,
    origin,
    get signature() {
      return signature();
    },
    get blocks() {
      return blocks();
    },
    get failure() {
      return made.failure();
    },
    get warning() {
      return made.warning();
    },
    get summary() {
      return made.summary();
    },
    get detail() {
      return made.detail();
    },
    get routine() {
      return made.routine();
    },
    get noise() {
      return made.noise();
    },
  };
}

/** Groups that are counted or named would mean others once several patterns are one. */
const GROUPS = /\\[1-9]|\(\?<[^=!]/u;

/** Several patterns as one; undefined for none. */
export function anyOf(patterns: readonly string[]): Pattern | undefined {
  if (patterns.length === 0) return undefined;
  if (patterns.length === 1 || !patterns.some((pattern) => GROUPS.test(pattern)))
    return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u');
  const each = patterns.map((pattern) => new RegExp(pattern, 'u'));
  return { test: (text) => each.some((one) => one.test(text)) };
}

const toBlock = ({ from, to }: { from: string; to?: string }): Block => ({
  from: new RegExp(from, 'u'),
  to: to === undefined ? undefined : new RegExp(to, 'u'),
});
