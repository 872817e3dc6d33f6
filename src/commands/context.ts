import { categoriesOf } from '../context/categories.ts';
import type { Report } from '../context/model.ts';
import { placesOf } from '../context/places.ts';
import { readContext } from '../context/read.ts';
import { contextText, type Look } from '../context/text.ts';
import type { Env } from '../env.ts';
import { CLAUDE_COUNTS_MORE } from '../gain/text.ts';
import { createColours } from '../process/colours.ts';
import { createOutput, isTerminal, terminalWidth } from '../process/output.ts';

export interface ContextOptions {
  readonly json?: boolean;
}

/** Tells what a session in a folder begins with. @returns 0 */
export async function context(folder: string | undefined, { json }: ContextOptions, env: Env): Promise<number> {
  const { countTokens } = await import('../gain/tokens.ts');
  const report = readContext(placesOf(folder, env), countTokens);
  const output = createOutput();
  for (const warning of report.warnings) output.print(`tks: ${warning}\n`, 2, false);
  output.print(json ? contextJson(report) : `${contextText(report, lookOf(env))}\n${CLAUDE_COUNTS_MORE}\n`, 1, false);
  await output.drained();
  return 0;
}

const contextJson = (report: Report): string =>
  `${JSON.stringify({ ...report, categories: categoriesOf(report) }, null, 2)}\n`;

/** Columns where nobody looks. */
const USUAL_WIDTH = 100;

function lookOf({ colours }: Env): Look {
  const painted = createColours(true);
  const paint: Look['paint'] = (text, colour) => painted[colour](text);
  return { width: terminalWidth() ?? USUAL_WIDTH, paint: colours && isTerminal(1) ? paint : undefined };
}
