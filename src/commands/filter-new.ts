import { isPrivate } from '../command-line/private.ts';
import { shellWords } from '../command-line/shell-words.ts';
import { words } from '../command-line/words.ts';
import { holdsSecret } from '../engine/secret.ts';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { draftOf } from '../filter/draft.ts';
import { propose } from '../filter/propose.ts';
import { writeFilter } from '../filter/write.ts';
import { bare } from '../laws/laws.ts';
import { factsOf, writeCase } from '../laws/own-cases.ts';
import { createOutput } from '../process/output.ts';
import { recordOutput } from '../process/recording.ts';
import { test } from './filter-test.ts';
import { folderFor, lookAtOwn, pathOf } from './filters.ts';

export interface NewOptions {
  /** What the filter is to serve: `acme/deploy`. */
  readonly name?: string;
  readonly project?: boolean;
}

/** Runs a command, and writes a filter that its output suggests, with the run as its case. @returns 1 if the draft breaks a law */
export async function create(line: string, options: NewOptions, env: Env): Promise<number> {
  const argv = shellWords(line);
  const command = words(argv);
  const path = options.name === undefined ? command[0] : pathOf(options.name);
  if (path === undefined) throw new UserError('there is no command', "tks filters new './deploy --all'");
  if (isPrivate(command)) throw new UserError('what this command prints is secret, and not recorded');
  const { output, exit } = await recordOutput(argv, env);
  const lines = bare(output.toString('utf8')).split('\n');
  if (lines.some(holdsSecret)) throw new UserError('a key or token stands in the output, so it is not recorded');
  const folder = await folderFor(options.project === true, env);
  const known = (await lookAtOwn(env)).find(({ file }) => file.path === path && file.file.startsWith(folder));
  const proposal = propose(lines);
  const draft = draftOf(line, path, lines.length, exit, proposal);
  const file = known?.file.file ?? writeFilter(folder, path, draft);
  const recorded = { argv, exit, output, facts: factsOf(proposal) };
  const name = exit === 0 ? 'passed' : 'failed';
  const place = writeCase({ path, file }, name, recorded);
  const printed = createOutput();
  printed.print(`${known ? 'kept    ' : 'written '} ${file}\nrecorded ${place}\n`, 1, false);
  await printed.drained();
  return test([path], {}, env);
}
