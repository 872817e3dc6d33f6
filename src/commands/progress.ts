import { isTerminal, type Output } from '../process/output.ts';

export interface Progress {
  /** Told of bytes that were read. */
  read(bytes: number): void;
  /** Takes it away. */
  end(): void;
}

/** A bar on a terminal, of transcripts that are read. @param all bytes */
export function progressOn(output: Output, all: number): Progress {
  if (!isTerminal(2)) return { read: () => {}, end: () => {} };
  let [done, shown] = [0, -1];
  return {
    read: (bytes) => {
      done += bytes;
      const percent = Math.min(100, Math.floor((100 * done) / Math.max(1, all)));
      if (percent === shown) return;
      shown = percent;
      const bar = '#'.repeat(percent / 5).padEnd(20, '.');
      output.print(`\rtks: reading transcripts [${bar}] ${percent} %`, 2, false);
    },
    end: () => (shown < 0 ? undefined : output.print('\r\x1b[K', 2, false)),
  };
}
