import { categoriesOf } from '../context/categories.ts';
import type { Report } from '../context/model.ts';
import type { Offer } from '../context/offers.ts';
import { placesOf } from '../context/places.ts';
import { type CountTokens, readContext } from '../context/read.ts';
import { OTHER_HOSTS, readOther } from '../context/read-other.ts';
import { contextText, type Look } from '../context/text.ts';
import type { Env } from '../env.ts';
import { CLAUDE_COUNTS_MORE } from '../gain/text.ts';
import { createColours } from '../process/colours.ts';
import { createOutput, isTerminal, type Output, terminalWidth } from '../process/output.ts';
import { probeServers } from './probe.ts';

export interface ContextOptions {
  readonly json?: boolean;
  /** `claude`, or one of `OTHER_HOSTS`. */
  readonly host: string;
  /** MCP servers are started and asked. */
  readonly probe?: boolean;
  readonly yes?: boolean;
  /** Seconds that each of them has. */
  readonly timeout: number;
}

/** Tells what a session in a folder begins with. @returns 0 */
export async function context(folder: string | undefined, options: ContextOptions, env: Env): Promise<number> {
  const output = createOutput();
  const report = await reportOf(folder, options, env, output);
  for (const warning of report.warnings) output.print(`tks: ${warning}\n`, 2, false);
  const other = OTHER_HOSTS[options.host];
  const counts = other ? 'Tokens are those of o200k_base.' : CLAUDE_COUNTS_MORE;
  const text = options.json
    ? contextJson(report)
    : `${contextText(report, other?.name ?? 'Claude Code', lookOf(env))}\n${counts}\n`;
  output.print(text, 1, false);
  await output.drained();
  return 0;
}

async function reportOf(folder: string | undefined, options: ContextOptions, env: Env, output: Output) {
  const { host, probe, yes = false, timeout } = options;
  const { countTokens } = await import('../gain/tokens.ts');
  const places = placesOf(folder, env);
  const read = (count: CountTokens, offers?: ReadonlyMap<string, Offer>) =>
    host === 'claude' ? readContext(places, count, offers) : readOther(host, places, count, offers);
  if (!probe) return read(countTokens);
  const configured = read(({ length }) => length);
  const { offers, warnings } = await probeServers(configured, { yes, limit: timeout * 1000 }, env, output);
  const probed = read(countTokens, offers);
  return { ...probed, warnings: [...probed.warnings, ...warnings] };
}

const contextJson = (report: Report): string =>
  `${JSON.stringify({ ...report, categories: categoriesOf(report) }, null, 2)}\n`;

/** Columns where nobody looks. */
const USUAL_WIDTH = 100;

function lookOf({ colours }: Env): Look {
  const painted = createColours(true);
  const paint: Look['paint'] = (text, colour) => painted[colour](text);
  return { width: terminalWidth() ?? USUAL_WIDTH, paint: colours && isTerminal(1) ? paint : undefined };
}
