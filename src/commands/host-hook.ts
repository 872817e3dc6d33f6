import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { isServed } from '../filter/find.ts';
import type { Asked, Host, Said } from '../hosts/host.ts';
import { HOSTS, hostNamed } from '../hosts/hosts.ts';
import { fieldsOf } from '../hosts/payload.ts';
import { asWord } from '../hosts/quote.ts';
import { whereOf } from '../hosts/where.ts';
import { homesOf } from '../process/home.ts';
import { readWhole } from '../process/input.ts';
import { createOutput } from '../process/output.ts';
import { holdOwnFilters } from './own.ts';
import { recordAnswer } from './record.ts';

/** Milliseconds for the host to say what it wants; it then goes on as if there were no hook. */
const DEADLINE = 2000;
/** Bytes; there is nothing to be gained from larger calls. */
const LARGEST = 16_777_216;
/** By which a host knows that a command is not to run. */
const REFUSED = 2;

/** Answers a hook of a host with one JSON object; whatever fails here, the host goes on by itself. @returns 0, or 2 for a refusal */
export async function hostHook([name = '', more]: readonly string[], env: Env, bin: string): Promise<number> {
  const host = hostNamed(name);
  if (!host)
    throw new UserError(`'${name}' is no host`, `known are claude, ${HOSTS.flatMap(({ names }) => names).join(', ')}`);
  const output = createOutput();
  const time = Date.now();
  const said = await answerOf(host, more, time, env, bin);
  if (said?.refusal !== undefined) output.print(`${said.refusal}\n`, 2, false);
  else if (said?.said !== undefined) output.print(`${JSON.stringify(said.said)}\n`, 1, false);
  else if (host.silence !== undefined) output.print(`${host.silence}\n`, 1, false);
  await output.drained();
  if (said?.answer) await record(said, host, time, env);
  return said?.refusal === undefined ? 0 : REFUSED;
}

async function answerOf(
  host: Host,
  more: string | undefined,
  time: number,
  env: Env,
  bin: string,
): Promise<Said | undefined> {
  try {
    const text = await readWhole(LARGEST, DEADLINE);
    if (env.off || text === undefined) return undefined;
    await holdOwnFilters(env, env.folder);
    const asked: Asked = {
      payload: fieldsOf(JSON.parse(text)),
      more,
      where: whereOf(env),
      prefix: `${asWord(process.execPath)} ${asWord(bin)}`,
      serves: (words) => isServed(words),
      keeping: async (of) => ({ ...of, time, homes: await homesOf(env.home) }),
    };
    return await host.answer(asked);
  } catch {
    return undefined;
  }
}

async function record({ answer, session }: Said, { names: [host] }: Host, time: number, env: Env): Promise<void> {
  try {
    const common = { time, homes: await homesOf(env.home), place: { to: 'hook' } } as const;
    await recordAnswer(answer!, common, { ...env, host, session });
  } catch {
    // The host has its answer.
  }
}
