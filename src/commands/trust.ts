import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { type Looked, lookAt } from '../filter/inventory.ts';
import { sayProblem } from '../filter/load.ts';
import { placesOf } from '../filter/places.ts';
import { readTrusted, writeTrusted } from '../filter/trust.ts';
import { configFolder } from '../process/home.ts';
import { createOutput, isTerminal, type Output } from '../process/output.ts';
import { readAnswer } from '../process/question.ts';

export interface TrustOptions {
  readonly yes?: boolean;
}

/** Shows filters of the project, and trusts them if the user says so. @returns 1 if some stay untrusted */
export async function trust(names: readonly string[], { yes }: TrustOptions, env: Env): Promise<number> {
  const { config, looked } = await projectFilters(names, env);
  const open = looked.filter(({ isTrusted }) => !isTrusted);
  const [whole, broken] = [open.filter(({ source }) => source), open.filter(({ source }) => !source)];
  const output = createOutput();
  const say = (text: string) => output.print(text, 1, false);
  if (open.length === 0) say('Every filter of this project is trusted already.\n');
  for (const { file, content } of whole) say(`# ${file.file}\n${visible(content!.text)}\n`);
  for (const { file, problems } of broken) say(`${sayProblem(file.file, problems[0]!)}; it cannot be trusted\n`);
  const question = `Use ${whole.length === 1 ? 'this filter' : `these ${whole.length} filters`}, as long as nobody changes ${whole.length === 1 ? 'it' : 'them'}? [y/N] `;
  const agreed = whole.length > 0 && (yes || (await agrees(question, output)));
  if (agreed) {
    writeTrusted(config, new Map([...readTrusted(config), ...whole.map(hashed)]));
    say(`Trusted: ${whole.map(({ file }) => file.path).join(', ')}\n`);
  }
  await output.drained();
  return broken.length > 0 || (whole.length > 0 && !agreed) ? 1 : 0;
}

async function agrees(question: string, output: Output): Promise<boolean> {
  if (!isTerminal(1)) throw new UserError('nobody is there to answer', 'ask on a terminal, or say --yes');
  output.print(question, 1, false);
  await output.drained();
  return /^y(?:es)?$/iu.test((await readAnswer()).trim());
}

/** Takes trust back. @returns 0 */
export async function untrust(names: readonly string[], env: Env): Promise<number> {
  const { config, looked } = await projectFilters(names, env);
  const files = looked.map(({ file }) => file.file);
  const left = [...readTrusted(config)].filter(([, file]) => !files.includes(file));
  writeTrusted(config, new Map(left));
  const output = createOutput();
  output.print(`Not trusted: ${looked.map(({ file }) => file.path).join(', ')}\n`, 1, false);
  await output.drained();
  return 0;
}

const hashed = ({ content, file }: Looked): readonly [string, string] => [content!.hash, file.file];

async function projectFilters(names: readonly string[], env: Env) {
  const config = await configFolder();
  if (config === undefined) throw new UserError('there is no home folder to remember trust in', 'set XDG_CONFIG_HOME');
  const paths = names.map((name) => name.trim().replaceAll(/\s+/gu, '/'));
  const all = lookAt(placesOf(config, env.folder), config, undefined).filter(({ file }) => file.origin === 'project');
  const looked = all.filter(({ file }) => paths.length === 0 || paths.includes(file.path));
  const missing = paths.find((path) => !looked.some(({ file }) => file.path === path));
  if (missing !== undefined) throw new UserError(`this project has no filter '${missing}'`, 'tks filters lists them');
  if (all.length === 0)
    throw new UserError(
      'this project has no filters',
      'they would stand in .tks/filters, from here up to the root of the repository',
    );
  return { config, looked };
}

/** Nothing in a file may hide another part of it from who looks. */
const visible = (text: string): string =>
  text.replace(/[^\n\t\P{C}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
