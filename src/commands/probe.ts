import { type Candidate, candidatesOf, isApproved, listText } from '../context/ask-first.ts';
import type { Report } from '../context/model.ts';
import type { Offer } from '../context/offers.ts';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { isTerminal, type Output } from '../process/output.ts';
import { readAnswer } from '../process/question.ts';

declare const TKS_VERSION: string;

/** What servers said, and a line for each that said nothing. */
export interface Probed {
  readonly offers: ReadonlyMap<string, Offer>;
  readonly warnings: readonly string[];
}

/** Milliseconds that a server has; `npx` and `uvx` may have to fetch it first. */
const LIMIT = 60_000;
const AT_ONCE = 4;

/** Lists the servers of a report, asks whether to start them unless that was said already, and does. */
export async function probeServers(
  report: Report,
  { yes }: { readonly yes: boolean },
  env: Env,
  output: Output,
): Promise<Probed> {
  const all = candidatesOf(report.items);
  const candidates = yes ? all.filter(isApproved) : all;
  const warnings = all
    .filter((one) => !candidates.includes(one))
    .map(({ name }) => `MCP server ${name} was not started: Claude Code has not been allowed to start it yet`);
  if (candidates.length === 0) return { offers: new Map(), warnings };
  output.print(listText(candidates), 2, false);
  if (!yes && !(await isAgreed(output)))
    throw new UserError('no MCP server was started', 'tks context without --probe starts none', 1);
  const offers = new Map<string, Offer>();
  for (let at = 0; at < candidates.length; at += AT_ONCE)
    await Promise.all(
      candidates.slice(at, at + AT_ONCE).map((one) => probeOne(one, report.folder, env, offers, warnings)),
    );
  return { offers, warnings };
}

async function probeOne(
  { name, server }: Candidate,
  folder: string,
  { variable }: Env,
  offers: Map<string, Offer>,
  warnings: string[],
): Promise<void> {
  const { probe } = await import('../context/probe.ts');
  try {
    offers.set(name, await probe(server, { folder, limit: LIMIT, variable, version: TKS_VERSION }));
  } catch (error) {
    warnings.push(`MCP server ${name} ${(error as Error).message}`);
  }
}

async function isAgreed(output: Output): Promise<boolean> {
  if (!isTerminal(0) || !isTerminal(2))
    throw new UserError('starting MCP servers has to be agreed to, and there is no terminal', 'add --yes');
  output.print('Start them? [y/N] ', 2, false);
  return /^y(?:es)?$/iu.test((await readAnswer()).trim());
}
