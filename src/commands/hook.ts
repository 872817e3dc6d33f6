import type { Env } from '../env.ts';
import { type Call, mayBeRewritten, readCall } from '../hosts/claude/call.ts';
import { readInput } from '../process/input.ts';
import { createOutput } from '../process/output.ts';

/** Milliseconds for the host to say what it wants; it then goes on as if there were no hook. */
const DEADLINE = 2000;
/** Bytes of a call; there is nothing to be gained from larger ones. */
const LARGEST = 4_194_304;

/** Answers a hook of Claude Code: one JSON object, or nothing, which is no opinion. Never fails. @returns 0 */
export async function hook(env: Env, bin: string): Promise<number> {
  const output = createOutput();
  try {
    const call = readCall((await readText()) ?? '');
    const said = call && (await answer(call, env, bin));
    if (said) output.print(`${JSON.stringify(said)}\n`, 1, false);
  } catch {
    // The command runs as it was typed.
  }
  await output.drained();
  return 0;
}

/** Most calls are none of ours, and wait for no more than it takes to see that. */
async function answer(call: Call, env: Env, bin: string): Promise<object | undefined> {
  return mayBeRewritten(call) ? preToolUse(call, env, bin) : undefined;
}

async function preToolUse(call: Call, { claude, folder = '/' }: Env, bin: string): Promise<object | undefined> {
  const { isServed } = await import('../filter/find.ts');
  const { preToolUse } = await import('../hosts/claude/pre-tool-use.ts');
  return preToolUse(call, {
    config: claude.config,
    project: claude.project ?? folder,
    pid: claude.pid,
    prefix: `${quoted(process.execPath)} ${quoted(bin)}`,
    serves: (words) => isServed(words),
  });
}

const quoted = (path: string): string => (/^[\w@%+=:,./-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);

async function readText(): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  const input = readInput((chunk) => {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(Buffer.from(chunk));
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    input.stop();
  }, DEADLINE);
  await input.ended;
  clearTimeout(timer);
  return late || size > LARGEST ? undefined : Buffer.concat(chunks).toString('utf8');
}
