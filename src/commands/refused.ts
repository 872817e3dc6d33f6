import type { Env } from '../env.ts';
import type { Refused } from '../filter/own.ts';
import { isFirstTold } from '../filter/verdicts.ts';
import { homesOf } from '../process/home.ts';
import { createOutput } from '../process/output.ts';

/**
 * Tells which filter files are not used, once for each content. A host's reader can mend a file, but has no business to trust one: it
 * is not told of those.
 */
export async function tellRefused(refused: readonly Refused[], env: Env): Promise<void> {
  const [home = ''] = await homesOf(env.home);
  const told = refused.filter(
    ({ complaint, hash }) => (complaint !== undefined || env.host === undefined) && isFirstTold(home, hash),
  );
  const untrusted = told.filter(({ complaint }) => complaint === undefined);
  const lines = told.flatMap(({ complaint }) => (complaint === undefined ? [] : `${complaint}; it is not used`));
  if (untrusted.length > 0) lines.push(sayUntrusted(untrusted));
  const output = createOutput();
  for (const line of lines) output.print(`tks: ${line}\n`, 2, false);
  await output.drained();
}

const sayUntrusted = (files: readonly Refused[]): string =>
  `${files.map(({ file }) => file).join(', ')}: not used until you have looked and said that you trust ${
    files.length === 1 ? 'it' : 'them'
  } (tks filters trust)`;
