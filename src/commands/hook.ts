import type { Env } from '../env.ts';
import { type Call, mayBeRewritten, readCall } from '../hosts/claude/call.ts';
import { readWhole } from '../process/input.ts';
import { createOutput } from '../process/output.ts';

/** Milliseconds for the host to say what it wants; it then goes on as if there were no hook. */
const DEADLINE = 2000;
/** Bytes of a call; there is nothing to be gained from larger ones. */
const LARGEST = 4_194_304;

export interface Answered {
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
  if (mayBeRewritten(call)) return (await import('./before-tool.ts')).beforeTool(call, env, bin);
  return call.event === 'PostToolUse' ? (await import('./after-tool.ts')).afterTool(call, env) : undefined;
}
