import type { Filter, RawRef, Stream, Tally } from './model.ts';

export interface ReducerOptions {
  readonly filter?: Filter | undefined;
  /** Finds the filter of a command echoed in the output, given its text (`vitest run`). */
  readonly findEchoed?: ((command: string) => Filter | undefined) | undefined;
  /** Filters that carry a signature. */
  readonly recognisable?: readonly Filter[] | undefined;
  /** Hard budget in characters, in place of the budget's own. */
  readonly budget?: number | undefined;
  /** Characters that stand in the host's output file already. */
  readonly used?: number | undefined;
  /** A terminal, or a command known to be live: in live mode no hard budget holds. */
  readonly endless?: boolean | undefined;
}

/** Prints `text` (whole lines, or an unfinished last one) to the stream it came from. */
export type Print = (text: string, stream: Stream, binary: boolean) => void;

export interface Reducer {
  /** Takes the bytes as they come; never prints in whole mode. */
  push(chunk: Uint8Array, stream: Stream): void;
  /** From here on live mode (law 12). `stored`: the raw output is safe, so lines may be left out. */
  goLive(stored: boolean): void;
  /** Nothing came for 200 ms: in live mode an unfinished line is shown. */
  idle(): void;
  /** True once a private key or token was seen: the output is neither elided nor to be stored. */
  readonly secret: boolean;
  /** The command ended. `exit` undefined: not known. `raw` undefined: not stored, so nothing is left out. */
  end(exit: number | undefined, raw: RawRef | undefined): Tally;
}

export function createReducer(_options: ReducerOptions, print: Print): Reducer {
  const decoder = new TextDecoder();
  let bytes = 0;
  return {
    secret: false,
    push: (chunk, stream) => {
      bytes += chunk.length;
      print(decoder.decode(chunk, { stream: true }), stream, false);
    },
    goLive: () => {},
    idle: () => {},
    end: () => ({ rawBytes: bytes, rawLines: 0, printedBytes: bytes, printedLines: 0, leftOut: {} }),
  };
}
