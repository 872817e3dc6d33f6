/*
 * Runs inside Claude Code (a "mod", from 2.1.287 on): replaces what the model reads of a tool's result, and touches neither the
 * call nor its permissions. There is no Node here: only the language, web APIs and `$`, whose members must be called in place.
 */
import type { RawRef } from '../../engine/model.ts';
import { shorten, slotsOf } from './slots.ts';
import type { ToolCall } from './tool-result.ts';
// Written beside it by `tks init claude`.
import { TKS } from './where.js';

interface Ran {
  readonly result?: unknown;
  readonly text?: string;
  readonly deny?: string;
  readonly isError?: boolean;
}

interface Engine {
  readonly process: {
    run(argv: readonly string[], options: object): Promise<{ readonly exitCode: number; readonly stdout: string }>;
  };
  readonly session: { id(): Promise<string>; cwd(): Promise<string> };
}

interface Event {
  readonly tool: string;
}

type Handler = ($: Engine, event: Event, next: (event: Event) => Promise<Ran>) => Promise<Ran>;
type On = (name: 'tool.call', handler: Handler) => { catch(handler: Handler): void };

/** Stands for the number under which the text will be stored. */
const PENDING: RawRef = { id: '000000000', upTo: undefined };
/** Characters; larger texts go to a process of their own, since all modules share one thread. */
const LARGE = 2_000_000;
/** Milliseconds. */
const DEADLINE = 10_000;

export const register = (on: On): void => {
  on('tool.call', async ($, event, next) => {
    const ran = await next(event);
    const call = callOf(event, ran);
    const output = call && (await compacted($, call));
    return output === undefined ? ran : answer(ran, output);
  }).catch((_, event, next) => next(event));
};

/** What leaves nothing out needs no store, and so no process of ours. */
async function compacted($: Engine, call: ToolCall): Promise<unknown> {
  if (await isOwn($, call)) return stored($, call);
  const slots = slotsOf(call);
  if (slots.length === 0) return undefined;
  if (slots.some(({ text, file }) => file !== undefined || text.length > LARGE)) return stored($, call);
  const here = shorten(call.result, slots, () => PENDING);
  if (!here) return undefined;
  const kept = stored($, call);
  // Only for the journal then, which nobody waits for.
  if (here.isWhole) return here.output;
  // Where nothing can be kept, nothing is left out.
  return (await kept) ?? shorten(call.result, slots, () => undefined)?.output ?? call.result;
}

/** Characters; shorter answers lose nothing. */
const SMALL = 1024;
let asked: Promise<readonly string[]> | undefined;

/** True for a command with a filter of the user's own, which stands in a file: tks itself reads those. */
async function isOwn($: Engine, { tool, input, result }: ToolCall): Promise<boolean> {
  const line = tool === 'Bash' && (input as { readonly command?: unknown }).command;
  if (typeof line !== 'string' || JSON.stringify(result ?? '').length < SMALL) return false;
  asked ??= ownNames($);
  const names = await asked;
  return line.split(/[\s;&|()]+/u).some((word) => names.includes(word.replace(/^.*\//u, '')));
}

/** Asked for once in a session, as the functions of its shell are. */
async function ownNames($: Engine): Promise<readonly string[]> {
  try {
    const { stdout } = await $.process.run([...TKS, 'filters', '--names'], { timeoutMs: DEADLINE });
    return stdout.split(/\s+/u).filter((name) => name !== '');
  } catch {
    return [];
  }
}

/** Has it done by tks itself, which keeps what is left out; undefined if that cannot be. */
async function stored($: Engine, call: ToolCall): Promise<unknown> {
  try {
    const stdin = JSON.stringify(payloadOf(call, await $.session.id(), await $.session.cwd()));
    const { stdout } = await $.process.run([...TKS, 'hook', 'claude'], { stdin, timeoutMs: DEADLINE });
    return stdout === '' ? undefined : JSON.parse(stdout).hookSpecificOutput.updatedToolOutput;
  } catch {
    return undefined;
  }
}

/** A failed command has no structured answer; all other errors are the host's own business. */
function callOf({ tool, ...input }: Event, { deny, isError, text, result }: Ran): ToolCall | undefined {
  if (deny !== undefined) return undefined;
  if (isError !== true) return { tool, input, result };
  return tool === 'Bash' && text?.startsWith('Exit code ') ? { tool, input, result: text } : undefined;
}

/** As the host gives it to a hook, so that one code serves both. */
const payloadOf = ({ tool, input, result }: ToolCall, session: string, cwd: string) => ({
  hook_event_name: 'PostToolUse',
  session_id: session,
  cwd,
  tool_name: tool,
  tool_input: input,
  tool_response: result,
});

/** `deny` keeps the look of a failure: the host shows such a text as an error. */
const answer = (ran: Ran, result: unknown): Ran => (ran.isError === true ? { deny: result as string } : { result });
