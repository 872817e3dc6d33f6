import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Fact, isFact } from './facts.ts';

/** A recorded run. */
export interface Case {
  /** `git/status/clean` */
  readonly name: string;
  readonly folder: string;
  readonly argv: readonly string[];
  readonly exit: number;
  readonly facts: readonly Fact[];
  readonly output: Buffer;
  /** The same with colour. */
  readonly ansi: Buffer | undefined;
}

/** Names of the cases below a folder, in order. */
export const caseNames = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`${sep}run.json`))
    .map((file) => dirname(file).split(sep).join('/'))
    .sort();

/** @throws Error that says what is wrong with it */
export function readCase(root: string, name: string): Case {
  const folder = join(root, name);
  const run: unknown = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
  const { argv, exit, facts } = run as Partial<Case>;
  if (!Array.isArray(argv) || !argv.every((word) => typeof word === 'string')) throw new Error("'argv' is no command");
  if (!Number.isInteger(exit)) throw new Error("'exit' is no exit code");
  if (!Array.isArray(facts) || !facts.every(isFact))
    throw new Error('\'facts\' must be like { "why": "the place", "critical": true, "any": [["a.c:7"]] }');
  const ansi = join(folder, 'output.ansi');
  return {
    name: relative(root, folder).split(sep).join('/'),
    folder,
    argv,
    exit: exit!,
    facts,
    output: readFileSync(join(folder, 'output')),
    ansi: existsSync(ansi) ? readFileSync(ansi) : undefined,
  };
}
