import type { Env } from '../env.ts';
import { isServed } from '../filter/find.ts';
import { argumentsOf } from '../hosts/claude/arguments.ts';
import type { Call } from '../hosts/claude/call.ts';
import { preToolUse } from '../hosts/claude/pre-tool-use.ts';
import { asWord } from '../hosts/quote.ts';
import type { Answered } from './hook.ts';
import { holdOwnFilters } from './own.ts';

/** Answers what is asked before a command of Claude Code runs. */
export async function beforeTool(call: Call, env: Env, bin: string): Promise<Answered | undefined> {
  const { claude, folder = '/' } = env;
  await holdOwnFilters(env, call.folder);
  const said = preToolUse(call, {
    config: claude.config,
    project: claude.project ?? folder,
    arguments: await argumentsOf(claude.pid),
    prefix: `${asWord(process.execPath)} ${asWord(bin)}`,
    serves: (words) => isServed(words),
  });
  return said && { said };
}
