import type { Places } from '../context/read.ts';
import { readContext } from '../context/read.ts';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { createOutput } from '../process/output.ts';

export interface ContextOptions {
  readonly json?: boolean;
}

/** Tells what a session in a folder begins with. @returns 0 */
export async function context(folder: string | undefined, { json }: ContextOptions, env: Env): Promise<number> {
  const { countTokens } = await import('../gain/tokens.ts');
  const report = readContext(placesOf(folder, env), countTokens);
  const output = createOutput();
  for (const warning of report.warnings) output.print(`tks: ${warning}\n`, 2, false);
  output.print(json ? `${JSON.stringify(report, null, 2)}\n` : '', 1, false);
  await output.drained();
  return 0;
}

function placesOf(folder: string | undefined, { claude, folder: current, userFolder }: Env): Places {
  const { config, state, variables } = claude;
  const wanted = folder ?? current;
  if (wanted === undefined) throw new UserError('the current folder does not exist any more');
  return { folder: wanted, home: userFolder, config, state, variables };
}
