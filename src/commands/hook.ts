import type { Env } from '../env.ts';
import { type Call, mayBeRewritten, readCall } from '../hosts/claude/call.ts';
import { asWord } from '../hosts/quote.ts';
import { homesOf } from '../process/home.ts';
import { readWhole } from '../process/input.ts';
import { createOutput } from '../process/output.ts';
import { holdOwnFilters } from './own.ts';
import { recordAnswer } from './record.ts';

/** Milliseconds for the host to say what it wants; it then goes on as if there were no hook. */
const DEADLINE = 2000;
/** Bytes of a call; there is nothing to be gained from larger ones. */
const LARGEST = 4_194_304;

interface Answered {
  readonly said: object;
  /** What is left to do once the host has it. */
  readonly record?: () => Promise<void>;
}

/** Answers a hook of Claude Code: one JSON object, or nothing, which is no opinion. Never fails. @returns 0 */
export async function hook(env: Env, bin: string): Promise<number> {
  const output = createOutput();
  try {
    const call = readCall((await readWhole(LARGEST, DEADLINE)) ?? '');
    const answered = call && (await answer(call, env, bin));
    if (answered) output.print(`${JSON.stringify(answered.said)}\n`, 1, false);
    await output.drained();
    await answered?.record?.();
  } catch {
    // The command runs as it was typed.
  }
  await output.drained();
  return 0;
}

/** Most calls are none of ours, and wait for no more than it takes to see that. */
async function answer(call: Call, env: Env, bin: string): Promise<Answered | undefined> {
  if (env.off) return undefined;
  if (mayBeRewritten(call)) return preToolUse(call, env, bin);
  return call.event === 'PostToolUse' ? postToolUse(call, env) : undefined;
}

async function preToolUse(call: Call, env: Env, bin: string): Promise<Answered | undefined> {
  const { claude, folder = '/' } = env;
  const { isServed } = await import('../filter/find.ts');
  const { preToolUse } = await import('../hosts/claude/pre-tool-use.ts');
  const { argumentsOf } = await import('../hosts/claude/arguments.ts');
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

async function postToolUse(call: Call, env: Env): Promise<Answered | undefined> {
  const { answerTo } = await import('../hosts/claude/post-tool-use.ts');
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
