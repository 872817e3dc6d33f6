import type { Discovered } from './discover.ts';

/** Something to do, and what it would have saved in the time that was looked at. */
export interface Change {
  readonly what: string;
  /** Tokens, each once. */
  readonly tokens: number;
  /** The same, for each later request that read it from the cache. */
  readonly reads: number;
  /** What makes the change, for a shell. */
  readonly command: string;
}

interface Ways {
  readonly notes: string;
  readonly options?: string;
}

const MOST = 10;
/** Tokens that are worth a line. */
const WORTH = 500;

/** Those that would pay most. @param ways a host's file of instructions, and what `tks init` needs to know for it */
export function changesOf({ past, rereads }: Discovered, ways: (host: string) => Ways): Change[] {
  const commands = [...past.values()].map(({ host, name, calls, saved, savedReads }) => ({
    what: `${calls} × ${name} without tks`,
    tokens: saved,
    reads: savedReads,
    command: ['tks init', host, ways(host).options].filter((word) => word !== undefined).join(' '),
  }));
  const files = [...rereads.values()].map(({ host, file, reads, tokens }) => ({
    what: `${file} read whole ${reads} times`,
    tokens,
    reads: 0,
    command: `echo ${quoted(`Read ${file} in parts: search it first, then read with offset and limit.`)} >> ${ways(host).notes}`,
  }));
  return [...commands, ...files]
    .filter(({ tokens }) => tokens >= WORTH)
    .sort((one, other) => other.tokens - one.tokens)
    .slice(0, MOST);
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
