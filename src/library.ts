import { isPrivate } from './command-line/private.ts';
import { shellWords } from './command-line/shell-words.ts';
import { words } from './command-line/words.ts';
import { BUDGETS } from './engine/model.ts';
import { createReducer } from './engine/reduce.ts';
import { find, isVerbatim, reducerOptions } from './filter/find.ts';

/** What is known of an output. */
export interface ReduceOptions {
  /** The command that printed it: a line of shell, or its words. Without it only what is common to all commands is known. */
  readonly command?: string | readonly string[] | undefined;
  /** Its exit code; undefined if that is not known. A failed command keeps its reasons. */
  readonly exit?: number | undefined;
  /** Characters that may be printed, at least 1,000, in place of the budget of the command's kind. */
  readonly budget?: number | undefined;
  /**
   * Nine digits under which you keep the whole output; the last line names them when something is left out:
   * `[tks raw 482913057: 312 of 1204 lines left out]`. Without it nothing is left out but noise: the rest is only said shorter.
   */
  readonly raw?: string | undefined;
}

/** An output, compacted. */
export interface Reduced {
  /** What a reader gets: the command's own words, and marks in `[tks…]`. */
  readonly text: string;
  /** Lines of the output that are not in `text`, noise included. */
  readonly leftOut: number;
  /** The output holds a private key or a known form of token, or the command prints secrets: `text` is all of it; do not keep it. */
  readonly secret: boolean;
  /** The filter that was used: `git/log`. */
  readonly filter: string | undefined;
}

/**
 * Compacts what a command has printed, as `tks` does.
 *
 * Pure and synchronous: no Node, no network, no clock; the same bytes give the same text.
 * @param output text, or the bytes as they came
 * @throws RangeError if `raw` is not nine digits or `budget` is no whole number of 1,000 or more
 */
export function reduce(output: string | Uint8Array, options: ReduceOptions = {}): Reduced {
  const { exit, budget, raw, command: line = [] } = options;
  check(options);
  const command = words(typeof line === 'string' ? shellWords(line) : line);
  const filter = find(command);
  const isSecret = isPrivate(command);
  if (isSecret || isVerbatim(filter, command))
    return { text: textOf(output), leftOut: 0, secret: isSecret, filter: filter?.path };
  const printed: string[] = [];
  const budgets = budget === undefined ? undefined : Object.fromEntries(BUDGETS.map((name) => [name, budget]));
  const reducer = createReducer({ ...reducerOptions(command, filter), budgets }, (text, _, binary) =>
    printed.push(binary ? textOf(Uint8Array.from(text, (unit) => unit.charCodeAt(0))) : text),
  );
  reducer.push(typeof output === 'string' ? new TextEncoder().encode(output) : output, 1);
  reducer.close();
  const { leftOut } = reducer.end(exit, raw === undefined || reducer.secret ? undefined : { id: raw, upTo: undefined });
  return {
    text: printed.join(''),
    leftOut: Object.values(leftOut).reduce((sum, count) => sum + count, 0),
    secret: reducer.secret,
    filter: filter?.path,
  };
}

function check({ raw, budget }: ReduceOptions): void {
  if (raw !== undefined && !/^\d{9}$/u.test(raw)) throw new RangeError(`raw must be nine digits, not '${raw}'`);
  if (budget !== undefined && !(Number.isSafeInteger(budget) && budget >= 1000))
    throw new RangeError(`budget must be a whole number of characters from 1,000 on, not ${budget}`);
}

const textOf = (output: string | Uint8Array): string =>
  typeof output === 'string' ? output : new TextDecoder('utf-8', { ignoreBOM: true }).decode(output);
