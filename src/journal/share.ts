import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The share of what commands printed that tks kept from the reader, 0 to 1; undefined if too little is known of it. */
export async function savedShare(homes: readonly string[]): Promise<number | undefined> {
  let [raw, printed] = [0, 0];
  for (const line of homes.flatMap(linesOf))
    try {
      const { rawBytes, printedBytes } = JSON.parse(line);
      if (rawBytes > 0 && printedBytes >= 0) {
        raw += rawBytes;
        printed += printedBytes;
      }
    } catch {
      // A line that was cut short by a full disk.
    }
  return raw < MUCH ? undefined : 1 - printed / raw;
}

/** Bytes. */
const MUCH = 100_000;

function linesOf(home: string): string[] {
  try {
    return readFileSync(join(home, 'journal.jsonl'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
