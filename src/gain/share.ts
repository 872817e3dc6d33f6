import { readJournal } from './entries.ts';

/** Bytes that say something. */
const MUCH = 100_000;

/** The share of what commands printed that tks kept from the reader, 0 to 1; undefined if too little is known of it. */
export async function savedShare(homes: readonly string[]): Promise<number | undefined> {
  const { runs } = await readJournal(homes);
  const sum = (of: 'rawBytes' | 'printedBytes') => runs.reduce((bytes, run) => bytes + run[of], 0);
  return sum('rawBytes') < MUCH ? undefined : 1 - sum('printedBytes') / sum('rawBytes');
}
