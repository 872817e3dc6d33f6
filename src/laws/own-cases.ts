import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Proposal } from '../filter/propose.ts';
import { type Case, caseNames, readCase } from './case.ts';
import type { Fact } from './facts.ts';

/** `.tks/filters/git/push.toml` has its cases in `.tks/cases/git/push`. */
const folderOf = ({ path, file }: { readonly path: string; readonly file: string }): string => {
  let base = dirname(file);
  for (const _ of path.split('/')) base = dirname(base);
  return join(base, 'cases', path);
};

/** The recorded runs of a filter that is not ours, or what is wrong with one. */
export function ownCases(filter: {
  readonly path: string;
  readonly file: string;
}): (Case | { readonly name: string; readonly reason: string })[] {
  const folder = folderOf(filter);
  if (!existsSync(folder)) return [];
  // Those of a longer path have a folder of their own.
  const names = caseNames(folder).filter((name) => !name.includes('/'));
  return names.map((name) => {
    try {
      return { ...readCase(folder, name), name: `${filter.path}/${name}` };
    } catch (error) {
      return { name: `${filter.path}/${name}`, reason: (error as Error).message };
    }
  });
}

/** Writes a case, under the first free name. @returns its folder */
export function writeCase(
  filter: { readonly path: string; readonly file: string },
  name: string,
  { argv, exit, facts, output }: Pick<Case, 'argv' | 'exit' | 'facts' | 'output'>,
): string {
  const wanted = join(folderOf(filter), name);
  let folder = wanted;
  for (let count = 2; existsSync(folder); count++) folder = `${wanted}-${count}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'run.json'), `${JSON.stringify({ argv, exit, facts }, null, 2)}\n`);
  writeFileSync(join(folder, 'output'), output);
  return folder;
}

/** Facts that a run suggests: why it failed, and what it came to; the reader will know better. */
export const factsOf = ({ failures, summary, rest }: Pick<Proposal, 'failures' | 'summary' | 'rest'>): Fact[] => [
  ...factsFrom(failures, 'why it failed', true),
  ...factsFrom(
    summary.map(({ example }) => example),
    'what it came to',
    true,
  ),
  ...factsFrom(rest, 'a line of its own', false),
];

const FEW = 5;

const factsFrom = (lines: readonly string[], why: string, critical: boolean): Fact[] =>
  [...new Set(lines)].slice(0, FEW).map((line) => ({ why, critical, any: [[line.trim()]] }));
