import type { Env } from '../env.ts';
import { type Cache, openCache } from '../gain/cache.ts';
import { costsOf } from '../gain/costs.ts';
import { countRuns } from '../gain/count.ts';
import { type Journal, type RunEntry, readJournal } from '../gain/entries.ts';
import { gainCsv, gainJson } from '../gain/formats.ts';
import { writePage } from '../gain/html.ts';
import { laterReads } from '../gain/later.ts';
import { type Format, metricsOf } from '../gain/metrics.ts';
import { moneyOf } from '../gain/money.ts';
import { modelOf, readPrices } from '../gain/prices.ts';
import { parseSince } from '../gain/since.ts';
import { type GroupBy, gainOf } from '../gain/sum.ts';
import { gainText, type Told } from '../gain/text.ts';
import { transcriptFiles } from '../gain/transcript.ts';
import { verify } from '../gain/verify.ts';
import { TOLERANCE, verifyText } from '../gain/verify-text.ts';
import { configFolder, homesOf } from '../process/home.ts';
import { createOutput, isTerminal, type Output } from '../process/output.ts';
import { progressOn } from './progress.ts';

declare const TKS_VERSION: string;

export interface GainOptions {
  /** `7d`, `2026-11-20`. */
  readonly since?: string;
  readonly by: GroupBy;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly format?: Format;
  /** A file. */
  readonly html?: string;
  readonly verify?: boolean;
  readonly model?: string;
  /** Tokens a second. */
  readonly rate?: number;
}

/** What one call works on. */
interface Given {
  readonly journal: Journal;
  /** Those since then. */
  readonly runs: readonly RunEntry[];
  readonly since: number;
  readonly homes: readonly string[];
  readonly cache: Cache;
  readonly output: Output;
}

/** Tells what tks saved, and what it cost. @returns 1 if `--verify` finds that the figures are wrong */
export async function gain(options: GainOptions, env: Env): Promise<number> {
  const since = options.since === undefined ? 0 : parseSince(options.since, Date.now());
  const homes = await homesOf(env.home);
  const journal = await readJournal(homes);
  const runs = journal.runs.filter(({ time }) => time >= since);
  const output = createOutput();
  for (const warning of journal.warnings) output.print(`tks: ${warning}\n`, 2, false);
  const given = { journal, runs, since, homes, cache: openCache(homes[0] ?? '', TKS_VERSION), output };
  const code = options.verify ? await verifyGain(given) : await tellGain(given, options, env);
  await output.drained();
  return code;
}

async function tellGain(given: Given, options: GainOptions, env: Env): Promise<number> {
  const told = await toldOf(given, options, env);
  const print = (text: string) => given.output.print(text, 1, false);
  if (options.json) print(gainJson(told, given.journal.warnings));
  else if (options.csv) print(gainCsv(told));
  else if (options.format) print(metricsOf(options.format, told, TKS_VERSION, Date.now()));
  else if (options.html !== undefined) writePage(options.html, told);
  else if (given.runs.length === 0) print('The journal holds no run yet: put tks before a command, then ask again.\n');
  else print(gainText(told));
  return 0;
}

async function toldOf(
  { journal, runs, since, homes, cache, output }: Given,
  options: GainOptions,
  env: Env,
): Promise<Told> {
  const prices = readPrices(await configFolder());
  const model = options.model ?? modelOf(prices, env.claude.variables['ANTHROPIC_MODEL']);
  const counted = countRuns(runs, { homes, cache, countTokens: await tokenCounter(), progress: countingOn(output) });
  cache.save();
  const costs = costsOf(journal, counted, since);
  const result = gainOf(counted, costs, options.by);
  const later = await laterReads(counted, transcriptFiles(env.claude.config, since), (all) => progressOn(output, all));
  return {
    gain: result,
    by: options.by,
    since: runs[0]?.time,
    money: moneyOf(counted, costs, prices, model, later),
    seconds: options.rate === undefined ? undefined : result.total.net / options.rate,
  };
}

async function verifyGain({ runs, homes, cache, output }: Given): Promise<number> {
  const verified = verify(runs, homes, await tokenCounter(), (run) => cache.get(run), countingOn(output));
  output.print(verifyText(verified), 1, false);
  return verified.off <= TOLERANCE ? 0 : 1;
}

const tokenCounter = async () => (await import('../gain/tokens.ts')).countTokens;

const MANY = 20;

/** On a terminal, and taken away at the end. */
const countingOn = (output: Output) => (done: number, all: number) => {
  if (!isTerminal(2) || all < MANY) return;
  output.print(done < all ? `\rtks: counting, ${done} of ${all} runs` : '\r\x1b[K', 2, false);
};
