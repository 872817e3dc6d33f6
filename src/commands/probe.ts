import { type Candidate, candidatesOf, isApproved, listText } from '../context/ask-first.ts';
import type { Report } from '../context/model.ts';
import type { Offer } from '../context/offers.ts';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { isTerminal, type Output } from '../process/output.ts';
import { readAnswer } from '../process/question.ts';

declare const TKS_VERSION: string;

interface Wanted {
  /** It was said already that they may be started. */
  readonly yes: boolean;
  /** Milliseconds that each of them has. */
  readonly limit: number;
}

/** What servers said, and a line for each that said nothing. */
interface Probed {
  readonly offers: ReadonlyMap<string, Offer>;
  readonly warnings: readonly string[];
}

const AT_ONCE = 4;

/** Lists the servers of a report, asks whether to start them unless that was said, and does. */
export async function probeServers(report: Report, { yes, limit }: Wanted, env: Env, output: Output): Promise<Probed> {
  const all = candidatesOf(report.items);
  const candidates = yes ? all.filter(isApproved) : all;
  const offers = new Map<string, Offer>();
  const warnings = all
    .filter((one) => !candidates.includes(one))
    .map(({ name }) => `MCP server ${name} was not started: its agent would ask first`);
  if (candidates.length > 0) output.print(listText(candidates), 2, false);
  if (candidates.length > 0 && !yes && !(await isAgreed(output)))
    throw new UserError('no MCP server was started', 'tks context without --probe starts none', 1);
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    const some = candidates.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map((one) => answerOf(one, report.folder, limit, env)));
    for (const [index, { name }] of some.entries()) {
      const answer = answers[index]!;
      if (typeof answer === 'string') warnings.push(`MCP server ${name} ${answer}`);
      else offers.set(name, answer);
    }
  }
  return { offers, warnings };
}

/** @returns what went wrong, if something did */
async function answerOf({ server }: Candidate, folder: string, limit: number, env: Env): Promise<Offer | string> {
  const { probe } = await import('../context/probe.ts');
  const { variable } = env;
  return probe(server, { folder, limit, variable, version: TKS_VERSION }).catch((error: Error) => error.message);
}

async function isAgreed(output: Output): Promise<boolean> {
  if (!isTerminal(0) || !isTerminal(2))
    throw new UserError('starting MCP servers has to be agreed to, and there is no terminal', 'add --yes');
  output.print('Start them? [y/N] ', 2, false);
  return /^y(?:es)?$/iu.test((await readAnswer()).trim());
}
