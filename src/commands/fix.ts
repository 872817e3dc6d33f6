import type { Finding } from '../context/findings/finding.ts';
import { findingText } from '../context/findings/text.ts';
import { applyEdits } from '../context/fixes/apply.ts';
import { undoLast } from '../context/fixes/undo.ts';
import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { homesOf } from '../process/home.ts';
import { isTerminal, type Output, terminalWidth } from '../process/output.ts';
import { readAnswer } from '../process/question.ts';

export interface FixOptions {
  /** Numbers of findings, or their ids; true: which ones is asked. */
  readonly fix?: readonly string[] | true;
  readonly yes?: boolean;
}

/** Where it is done. */
export interface FixPlace {
  readonly project: string;
  readonly env: Env;
  readonly output: Output;
}

/** Claude Code hides it from git where it makes it itself. */
const NEW = 'new; it is for you alone, so keep it out of git';
const AFTER = 'tks context --undo puts it back; sessions that run see it when they start again\n';

/** Makes the changes of chosen findings, once they are agreed to. @returns 0; 1 if nobody agreed */
export async function fix(
  findings: readonly Finding[],
  { fix: wanted = true, yes }: FixOptions,
  { project, env, output }: FixPlace,
): Promise<number> {
  if (!yes && !(isTerminal(0) && isTerminal(2)))
    throw new UserError('nobody is here to be asked', 'with --yes it is done unasked: tks context --fix 1 --yes');
  const isAsked = wanted === true || wanted.length === 0;
  if (isAsked && yes)
    throw new UserError('with --yes say which: tks context --fix 1 3 --yes', 'tks context lists them');
  const numbered = findings.map((finding, at) => findingText(finding, at + 1, terminalWidth()));
  if (isAsked) output.print(`${numbered.join('\n')}\n`, 1, false);
  const names = isAsked ? (await ask('Which? Their numbers, or nothing: ', output)).split(/[\s,]+/u) : wanted;
  const chosen = chosenOf(
    findings,
    names.filter((name) => name !== ''),
  );
  if (chosen.length === 0) return 1;
  if (!isAsked && !yes) {
    output.print(`${chosen.map((one) => numbered[findings.indexOf(one)]).join('\n')}\n`, 1, false);
    if (!/^y(?:es)?$/iu.test(await ask('Do it? [y/N] ', output))) return 1;
  }
  const [home = ''] = await homesOf(env.home);
  const ids = chosen.map(({ id }) => id);
  const files = applyEdits(
    chosen.flatMap(({ edits }) => edits),
    { home, project, findings: ids },
  );
  const done = files.map(({ path, isNew }) => `${path} is ${isNew ? NEW : 'changed'}\n`).join('');
  output.print(files.length > 0 ? done + AFTER : 'it is so already\n', 1, false);
  return 0;
}

async function ask(question: string, output: Output): Promise<string> {
  output.print(question, 2, false);
  await output.drained();
  return (await readAnswer()).trim();
}

/** @param names numbers from 1 on, or ids */
function chosenOf(findings: readonly Finding[], names: readonly string[]): Finding[] {
  const chosen = names.map((name) => {
    const finding = /^\d+$/u.test(name) ? findings[Number(name) - 1] : findings.find(({ id }) => id === name);
    if (!finding)
      throw new UserError(
        `there is no finding '${name}'`,
        findings.length === 0
          ? 'nothing was found that need not be there'
          : `there are ${findings.length}: tks context`,
      );
    if (finding.edits.length === 0)
      throw new UserError(`'${name}' is for you to do: ${finding.remedies[0] ?? finding.what}`, 'nothing was changed');
    return finding;
  });
  return [...new Set(chosen)];
}

/** Takes back what `fix` did last in a project. @returns 0 */
export async function undo({ project, env, output }: FixPlace): Promise<number> {
  const record = undoLast(await homesOf(env.home), project);
  if (!record) throw new UserError(`nothing of ${project} is there to be undone`, 'tks context --fix does things');
  for (const { path } of record.files) output.print(`${path} is as it was\n`, 1, false);
  return 0;
}
