import type { Env } from '../env.ts';
import type { Call } from '../hosts/claude/call.ts';
import { answerTo } from '../hosts/claude/post-tool-use.ts';
import { homesOf } from '../process/home.ts';
import type { Answered } from './hook.ts';
import { holdOwnFilters } from './own.ts';
import { recordAnswer } from './record.ts';

/** Replaces what a tool of Claude Code has answered, if it comes out shorter. */
export async function afterTool(call: Call, env: Env): Promise<Answered | undefined> {
  const homes = await homesOf(env.home);
  const { folder, session = env.session } = call;
  const time = Date.now();
  await holdOwnFilters(env, folder);
  const answer = answerTo({ ...call, result: call.response }, { homes, time, folder, session });
  if (!answer) return undefined;
  const said = { hookSpecificOutput: { hookEventName: 'PostToolUse', updatedToolOutput: answer.output } };
  const record = () =>
    recordAnswer(
      answer,
      { time, homes, place: { to: 'hook', tool: call.tool } },
      { ...env, host: 'claude-code', folder, session },
    );
  return { said, record };
}
