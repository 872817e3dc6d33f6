import { categoriesOf } from '../context/categories.ts';
import { findingsText } from '../context/findings/text.ts';
import type { Report } from '../context/model.ts';
import type { Offer } from '../context/offers.ts';
import { type Places, placesOf } from '../context/places.ts';
import { type CountTokens, readContext } from '../context/read.ts';
import { OTHER_HOSTS, readOther } from '../context/read-other.ts';
import { contextText, type Look } from '../context/text.ts';
import type { Env } from '../env.ts';
import { CLAUDE_COUNTS_MORE } from '../gain/text.ts';
import { createColours } from '../process/colours.ts';
import { createOutput, isTerminal, type Output, terminalWidth } from '../process/output.ts';
import { type Found, findingsIn } from './findings.ts';
import { type FixOptions, fix, undo } from './fix.ts';
import { probeServers } from './probe.ts';

export interface ContextOptions extends FixOptions {
  readonly json?: boolean;
  /** `claude`, or one of `OTHER_HOSTS`. */
  readonly host: string;
  readonly undo?: boolean;
  /** MCP servers are started and asked. */
  readonly probe?: boolean;
  /** Seconds that each of them has. */
  readonly timeout: number;
}

/** Tells what a session in a folder begins with, and what of it need not be there; mends that, if it is asked to. */
export async function context(folder: string | undefined, options: ContextOptions, env: Env): Promise<number> {
  const places = placesOf(folder, env);
  const output = createOutput();
  const place = { project: places.folder, env, output };
  const exitCode = options.undo ? await undo(place) : await tell(places, options, env, output);
  await output.drained();
  return exitCode;
}

async function tell(places: Places, options: ContextOptions, env: Env, output: Output): Promise<number> {
  const { countTokens } = await import('../gain/tokens.ts');
  const report = await reportOf(places, countTokens, options, { env, output });
  const found = options.host === 'claude' ? await findingsIn(report, places, { countTokens, output }) : NOTHING;
  for (const warning of [...report.warnings, ...found.warnings]) output.print(`tks: ${warning}\n`, 2, false);
  if (options.fix) return fix(found.findings, options, { project: places.folder, env, output });
  output.print(options.json ? contextJson(report, found) : textOf(report, found, env), 1, false);
  return 0;
}

async function reportOf(
  places: Places,
  countTokens: CountTokens,
  { host, probe, yes = false, timeout }: ContextOptions,
  { env, output }: { readonly env: Env; readonly output: Output },
): Promise<Report> {
  const read = (count: CountTokens, offers?: ReadonlyMap<string, Offer>) =>
    host === 'claude' ? readContext(places, count, offers) : readOther(host, places, count, offers);
  if (!probe) return read(countTokens);
  const configured = read(({ length }) => length);
  const { offers, warnings } = await probeServers(configured, { yes, limit: timeout * 1000 }, env, output);
  const probed = read(countTokens, offers);
  return { ...probed, warnings: [...probed.warnings, ...warnings] };
}

function textOf(report: Report, { findings, looked }: Found, env: Env): string {
  const other = OTHER_HOSTS[report.host];
  const picture = contextText(report, other?.name ?? 'Claude Code', lookOf(env));
  if (other) return `${picture}\nTokens are those of o200k_base.\n`;
  return [picture, findingsText(findings, looked, terminalWidth()), `${CLAUDE_COUNTS_MORE}\n`].join('\n');
}

function contextJson(report: Report, { findings, looked, warnings }: Found): string {
  const numbered = findings.map(({ edits, ...finding }, at) => ({
    number: at + 1,
    ...finding,
    edits: edits.map(({ file, shown }) => ({ file, shown })),
  }));
  const all = { ...report, categories: categoriesOf(report), findings: numbered, looked };
  return `${JSON.stringify({ ...all, warnings: [...report.warnings, ...warnings] }, null, 2)}\n`;
}

/** Of other hosts no transcripts are read. */
const NOTHING: Found = { findings: [], looked: { days: 0, here: 0, requests: 0, all: 0 }, warnings: [] };

/** Columns where nobody looks. */
const USUAL_WIDTH = 100;

function lookOf({ colours }: Env): Look {
  const painted = createColours(true);
  const paint: Look['paint'] = (text, colour) => painted[colour](text);
  return { width: terminalWidth() ?? USUAL_WIDTH, paint: colours && isTerminal(1) ? paint : undefined };
}
