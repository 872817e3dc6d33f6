import { categoriesOf } from '../context/categories.ts';
import { findingsText } from '../context/findings/text.ts';
import type { Report } from '../context/model.ts';
import { placesOf } from '../context/places.ts';
import { readContext } from '../context/read.ts';
import { contextText, type Look } from '../context/text.ts';
import type { Env } from '../env.ts';
import { CLAUDE_COUNTS_MORE } from '../gain/text.ts';
import { createColours } from '../process/colours.ts';
import { createOutput, isTerminal, terminalWidth } from '../process/output.ts';
import { type Found, findingsIn } from './findings.ts';
import { type FixOptions, fix, undo } from './fix.ts';

export interface ContextOptions extends FixOptions {
  readonly json?: boolean;
  readonly undo?: boolean;
}

/** Tells what a session in a folder begins with, and what of it need not be there; mends that, if it is asked to. */
export async function context(folder: string | undefined, options: ContextOptions, env: Env): Promise<number> {
  const places = placesOf(folder, env);
  const output = createOutput();
  const place = { project: places.folder, env, output };
  let exitCode = 0;
  if (options.undo) exitCode = await undo(place);
  else {
    const { countTokens } = await import('../gain/tokens.ts');
    const report = readContext(places, countTokens);
    const found = await findingsIn(report, places, { countTokens, output });
    for (const warning of [...report.warnings, ...found.warnings]) output.print(`tks: ${warning}\n`, 2, false);
    if (options.fix) exitCode = await fix(found.findings, options, place);
    else output.print(options.json ? contextJson(report, found) : textOf(report, found, env), 1, false);
  }
  await output.drained();
  return exitCode;
}

const textOf = (report: Report, { findings, looked }: Found, env: Env): string =>
  [contextText(report, lookOf(env)), findingsText(findings, looked), `${CLAUDE_COUNTS_MORE}\n`].join('\n');

function contextJson(report: Report, { findings, looked, warnings }: Found): string {
  const numbered = findings.map(({ edits, ...finding }, at) => ({
    number: at + 1,
    ...finding,
    edits: edits.map(({ file, shown }) => ({ file, shown })),
  }));
  const all = { ...report, categories: categoriesOf(report), findings: numbered, looked };
  return `${JSON.stringify({ ...all, warnings: [...report.warnings, ...warnings] }, null, 2)}\n`;
}

/** Columns where nobody looks. */
const USUAL_WIDTH = 100;

function lookOf({ colours }: Env): Look {
  const painted = createColours(true);
  const paint: Look['paint'] = (text, colour) => painted[colour](text);
  return { width: terminalWidth() ?? USUAL_WIDTH, paint: colours && isTerminal(1) ? paint : undefined };
}
