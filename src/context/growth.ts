import { type Part, type Source, type Step, sizeOf } from './steps.ts';

/** Tokens from one source, as the API counted them. */
export interface Share {
  readonly source: Source;
  /** Results, prompts and so on. */
  count: number;
  /** What of it came into the context. */
  added: number;
  /** The same, once for each request that it stood in. */
  read: number;
}

/** One result of a tool. */
export interface Large {
  readonly label: string;
  readonly tokens: number;
  /** Requests that it stood in. */
  readonly requests: number;
}

export interface Growth {
  /** Sum of `read` over them is that of all requests. */
  readonly shares: readonly Share[];
  readonly largest: readonly Large[];
  /** What of each request came from tools' results, and from the start: tokens. */
  readonly filled: readonly { readonly start: number; readonly results: number }[];
  /** Tokens that the session begins with, before anything was said. */
  readonly start: number;
}

/**
 * What came in can be this many times what was counted of it, or that part of it: tokenizers differ, and messages have frames. If there
 * is more, it is not its own; if there is less, something else has gone.
 */
const MOST = 2;
const LEAST = 0.5;
const LARGEST = 5;

const keyOf = ({ kind, tool }: Source): string => `${kind} ${tool ?? ''}`;

/**
 * Tells sources apart. How much the context grew is known exactly, and what came into it too; of what came at once, each part gets
 * its share by its own count.
 */
export function growthOf(steps: readonly Step[]): Growth {
  const shares = new Map<string, Share>();
  const held = new Map<Share, number>();
  const largest: Large[] = [];
  const filled: { start: number; results: number }[] = [];
  const shareOf = (source: Source): Share => {
    const share = shares.get(keyOf(source)) ?? { source, count: 0, added: 0, read: 0 };
    shares.set(keyOf(source), share);
    return share;
  };
  const add = (source: Source, tokens: number) => {
    const share = shareOf(source);
    share.added += tokens;
    held.set(share, (held.get(share) ?? 0) + tokens);
  };
  const start = startOf(steps);
  let size = 0;
  for (const [at, step] of steps.entries()) {
    const before = size;
    size = sizeOf(step);
    const isFirst = at === 0 || step.compacted !== undefined;
    if (isFirst) {
      held.clear();
      add({ kind: 'start' }, Math.min(start, size));
    }
    const parts = isFirst ? step.parts.filter(({ source }) => source.kind !== 'note') : step.parts;
    const room = isFirst ? Math.max(0, size - start) : size - before;
    const { given, rest } = divide(parts, room, isFirst ? room : size);
    // What was there before the context became smaller, without any compaction that the transcript tells of.
    if (!isFirst && room < sum(given)) shrink(held, size - sum(given));
    for (const [index, part] of parts.entries()) {
      add(part.source, given[index]!);
      if (part.kept) continue;
      shareOf(part.source).count++;
      if (part.label !== undefined)
        largest.push({ label: part.label, tokens: given[index]!, requests: endOf(steps, at) - at });
    }
    if (rest > 0) add(restOf(parts), rest);
    for (const [share, tokens] of held) share.read += tokens;
    filled.push({ start: held.get(shareOf({ kind: 'start' })) ?? 0, results: resultsIn(held) });
  }
  return {
    shares: [...shares.values()].filter(({ read }) => read > 0).sort((one, other) => other.read - one.read),
    largest: largest.sort((one, other) => other.tokens * other.requests - one.tokens * one.requests).slice(0, LARGEST),
    filled,
    start,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** All of the first request but what the user gave to it. */
function startOf([first]: readonly Step[]): number {
  if (!first) return 0;
  const given = sum(first.parts.filter(({ source }) => source.kind !== 'note').map(({ tokens }) => tokens));
  return Math.max(0, sizeOf(first) - given);
}

/** The index of the request that a context has ended before. */
export function endOf(steps: readonly Step[], from: number): number {
  const end = steps.findIndex(({ compacted }, at) => at > from && compacted !== undefined);
  return end < 0 ? steps.length : end;
}

/** @param room what the request is larger by @param most for all parts, if something else has gone */
function divide(parts: readonly Part[], room: number, most: number): { given: number[]; rest: number } {
  const counted = sum(parts.map(({ tokens }) => tokens));
  if (counted === 0) return { given: parts.map(() => 0), rest: Math.max(0, room) };
  const all = room >= LEAST * counted ? Math.min(room, MOST * counted) : Math.min(counted, most);
  return { given: parts.map(({ tokens }) => (tokens * all) / counted), rest: Math.max(0, room - all) };
}

function shrink(held: Map<Share, number>, size: number): void {
  const all = sum([...held.values()]);
  for (const [share, tokens] of held) held.set(share, all === 0 ? 0 : (tokens * size) / all);
}

/** A search for tools puts their definitions into the context. */
const restOf = (parts: readonly Part[]): Source =>
  parts.find(({ source }) => source.tool === 'ToolSearch')?.source ?? { kind: 'other' };

const resultsIn = (held: ReadonlyMap<Share, number>): number =>
  sum([...held].filter(([{ source }]) => source.kind === 'result').map(([, tokens]) => tokens));
