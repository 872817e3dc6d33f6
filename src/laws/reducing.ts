import type { Stream } from '../engine/model.ts';
import { createReducer, type ReducerOptions } from '../engine/reduce.ts';

export interface ReduceOptions extends ReducerOptions {
  /** Undefined: not known. */
  readonly exit: number | undefined;
  /** Live mode from this byte on. */
  readonly liveAt?: number;
  readonly chunk?: number;
  readonly stored?: boolean;
}

const RAW = { id: '123456789', upTo: undefined };

/** The engine over bytes, as the commands use it. */
export function reduceBytes(input: Uint8Array, options: ReduceOptions): Buffer {
  const { exit, liveAt, chunk = 65_536, stored = true, ...reducing } = options;
  const printed: Buffer[] = [];
  const print = (text: string, _stream: Stream, binary: boolean) =>
    printed.push(Buffer.from(text, binary ? 'latin1' : 'utf8'));
  const reducer = createReducer(reducing, print);
  for (let at = 0; at < input.length; ) {
    const live = liveAt !== undefined && at < liveAt ? liveAt : Number.POSITIVE_INFINITY;
    const end = Math.min(at + chunk, input.length, live);
    if (liveAt === at) reducer.goLive(() => stored);
    reducer.push(input.subarray(at, end), 1);
    at = end;
  }
  reducer.end(exit, stored ? RAW : undefined);
  return Buffer.concat(printed);
}
