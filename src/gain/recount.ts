import { isMark } from '../engine/mark.ts';
import type { Filter } from '../engine/model.ts';
import type { Print } from '../engine/print.ts';
import { createReducer } from '../engine/reduce.ts';
import { findByName, forPrograms, reducerOptions } from '../filter/find.ts';
import { pageFor, tallyOf } from '../hosts/compact.ts';
import { shownOf } from './ceiling.ts';
import type { RunEntry } from './entries.ts';

/** An output in tokens, and in tokens of what a host with a ceiling shows of it. */
export interface Measure {
  readonly tokens: number;
  readonly shown: number;
}

/** A run counted from its stored output. */
export interface Recount {
  readonly raw: Measure;
  /** As it is printed now. */
  readonly printed: Measure;
  readonly printedBytes: number;
  readonly rawLines: number;
  /** With nothing left out but noise: what encodings alone make of it. */
  readonly encoded: number;
  /** Tokens of lines that are marks. */
  readonly marks: number;
}

export type CountTokens = (text: string) => number;

/** Reduces a stored output again, in the form it was reduced in. */
export function recount(content: Buffer, run: RunEntry, countTokens: CountTokens): Recount {
  const [printed, encoded] = run.page ? pagedAgain(content, run.page, run.raw!) : reducedAgain(content, run);
  const measure = (text: string): Measure => {
    const tokens = countTokens(text);
    const shown = shownOf(text, run);
    return { tokens, shown: shown === text ? tokens : countTokens(shown) };
  };
  return {
    raw: measure(content.toString('utf8')),
    printed: measure(printed.text),
    printedBytes: printed.bytes,
    rawLines: printed.lines,
    encoded: encoded.text === printed.text ? countTokens(printed.text) : countTokens(encoded.text),
    marks: countTokens(marksOf(printed.text)),
  };
}

const marksOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.includes('[tks') && isMark(line))
    .map((line) => `${line.trim()}\n`)
    .join('');

/** As it is printed, and with nothing left out. */
const reducedAgain = (content: Uint8Array, run: RunEntry) =>
  [reduceAgain(content, run, { id: run.raw!, upTo: undefined }), reduceAgain(content, run, undefined)] as const;

function pagedAgain(content: Buffer, of: Required<RunEntry>['page'], id: string) {
  const text = content.toString('utf8');
  const page = pageFor(text, of, id);
  const { printedBytes, rawLines } = page ? tallyOf(text, page) : { printedBytes: content.length, rawLines: 0 };
  return [{ text: page?.text ?? text, bytes: printedBytes, lines: rawLines }, { text }] as const;
}

function reduceAgain(content: Uint8Array, run: RunEntry, raw: { id: string; upTo: undefined } | undefined) {
  const filter = filterOf(run);
  const parts: string[] = [];
  const print: Print = (text, _, binary) => parts.push(binary ? Buffer.from(text, 'latin1').toString('utf8') : text);
  const options = { ...reducerOptions([run.program], filter), budgets: run.budgets, used: run.used };
  const reducer = createReducer(options, print);
  for (let at = 0; at < content.length; at += PART) reducer.push(content.subarray(at, at + PART), 1);
  const { printedBytes, rawLines } = reducer.end(run.exit, raw);
  return { text: parts.join(''), bytes: printedBytes, lines: rawLines };
}

const PART = 65_536;

function filterOf({ filter: path, verbatim }: RunEntry): Filter | undefined {
  const filter = path === undefined ? undefined : findByName(path);
  return filter && verbatim ? forPrograms(filter) : filter;
}
