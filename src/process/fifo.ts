import { closeSync, constants, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFifos } from './execute.ts';
import { ensureFolder } from './home.ts';

/** A FIFO claimed for one run. */
export interface Fifo {
  /** Does not block. */
  readonly reader: number;
  /** Opens a reader that blocks, for a process that reads on after us: one description cannot do both. */
  readonly openHeir: () => number;
  readonly writer: number;
  /** Gives the FIFO back for the next run; only when nobody holds it. */
  readonly giveBack: () => void;
  /** Takes its name away; for one that is still held, or was never used up. */
  readonly forget: () => void;
}

/** So many FIFOs wait in the store for the next runs; each saves a run the start of `mkfifo`. */
const SPARES = 4;

/**
 * Claims as many FIFOs from the first folder that can hold them.
 * @param homes folders of ours, best first
 * @returns undefined where there are none, as on Windows
 */
export async function claimFifos(
  homes: readonly string[],
  count: number,
  platform: string = process.platform,
): Promise<Fifo[] | undefined> {
  if (platform === 'win32') return undefined;
  for (const home of homes) {
    const fifos = await claimIn(join(home, 'fifo'), count).catch(() => undefined);
    if (fifos) return fifos;
  }
  return undefined;
}

async function claimIn(folder: string, count: number): Promise<Fifo[] | undefined> {
  const names = Array.from({ length: count }, (_, index) => join(folder, `${process.pid}-${index}`));
  const slots = names.map((name) => claimSpare(folder, name));
  const missing = names.filter((_, index) => slots[index] === undefined);
  if (missing.length > 0) {
    ensureFolder(folder);
    if (!(await makeFifos(missing))) return undefined;
  }
  return names.map((name, index) => open(folder, name, slots[index] ?? ((process.pid + index) % SPARES) + 1));
}

function claimSpare(folder: string, name: string): number | undefined {
  for (let slot = 1; slot <= SPARES; slot++) {
    try {
      renameSync(join(folder, `spare-${slot}`), name);
      return slot;
    } catch {
      // Taken by another run, or not there yet.
    }
  }
  return undefined;
}

function open(folder: string, name: string, slot: number): Fifo {
  const reader = openSync(name, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = openSync(name, constants.O_WRONLY);
  return {
    reader,
    writer,
    openHeir: () => openHeir(name),
    giveBack: () => renameSync(name, join(folder, `spare-${slot}`)),
    forget: () => rmSync(name, { force: true }),
  };
}

/** A reader that blocks waits for a writer, so there is one for that moment. */
function openHeir(name: string): number {
  const writer = openSync(name, constants.O_WRONLY | constants.O_NONBLOCK);
  const heir = openSync(name, constants.O_RDONLY);
  closeSync(writer);
  return heir;
}
