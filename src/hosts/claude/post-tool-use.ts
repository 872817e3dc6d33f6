import { closeSync, openSync, readSync } from 'node:fs';
import { type Label, labelOf } from '../../command-line/label.ts';
import { openRawStore, type RawStore } from '../../process/raw-store.ts';
import { type Compacted, compact, putAll, slotsOf } from './compact.ts';
import type { Slot, ToolCall } from './tool-result.ts';

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

/** @returns undefined where the result stays as it is */
export function answerTo(call: ToolCall, keeping: Keeping): Answer | undefined {
  const made = slotsOf(call).flatMap((slot) => {
    const label = labelFor(call, slot);
    const store = openRawStore(keeping.homes, { ...keeping, label });
    const one = compact(slot, { keep: () => storeAll(store, slot), bytes: bytesOf });
    return one ? [{ ...one, store, label }] : [];
  });
  return made.length === 0 ? undefined : { output: putAll(call.result, made), made };
}

/** A tool that runs no command stands by its own name. */
const labelFor = ({ tool }: ToolCall, { command }: Slot): Label =>
  tool === 'Bash' ? labelOf(command) : { program: tool, subcommand: undefined };

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
