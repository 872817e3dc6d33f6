import { closeSync, openSync, readSync } from 'node:fs';
import { type Label, labelOf } from '../command-line/label.ts';
import { openRawStore, type RawStore } from '../process/raw-store.ts';
import { type Compacted, compact, isWorthIt, putAll } from './compact.ts';
import type { Slot } from './slot.ts';

/** Where what is left out is kept. */
export interface Keeping {
  readonly homes: readonly string[];
  readonly time: number;
  readonly folder: string | undefined;
  readonly session: string | undefined;
}

/** What was made of a call's result, and what to note of each text in it. */
export interface Answer {
  readonly output: unknown;
  readonly made: readonly (Compacted & { readonly store: RawStore; readonly label: Label })[];
}

/** What a tool answered, and the texts in it. */
export interface Answered {
  readonly result: unknown;
  readonly slots: readonly Slot[];
  /** Its name, unless it runs commands: those stand by their own. */
  readonly tool: string | undefined;
}

/** Keeps whole what something is left out of. @returns undefined where the result stays as it is */
export function shortened({ result, slots, tool }: Answered, keeping: Keeping): Answer | undefined {
  const made = slots.filter(isWorthIt).flatMap((slot) => {
    const label = tool === undefined ? labelOf(slot.command) : { program: tool, subcommand: undefined };
    const store = openRawStore(keeping.homes, { ...keeping, label });
    const one = compact(slot, { keep: () => storeAll(store, slot), bytes: bytesOf });
    return one ? [{ ...one, store, label }] : [];
  });
  return made.length === 0 ? undefined : { output: putAll(result, made), made };
}

function storeAll(store: RawStore, slot: Slot) {
  for (const block of bytesOf(slot)) store.write(block);
  return store.seal(slot.exit);
}

const BLOCK = 65_536;

/** The host's file of a result that is too large for it, or the text. @throws if the file is gone: then the result stays */
function* bytesOf({ file, text }: Slot): Iterable<Uint8Array> {
  if (file === undefined) return yield Buffer.from(text);
  const fd = openSync(file, 'r');
  try {
    const block = Buffer.allocUnsafe(BLOCK);
    for (let length = readSync(fd, block); length > 0; length = readSync(fd, block)) yield block.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}
