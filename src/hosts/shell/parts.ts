import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../atomic.ts';
import type { Package } from '../claude/folder.ts';
import { fillIn, functionNames, renderFunctions, type Served } from '../functions.ts';
import { quote } from '../quote.ts';
import { AGENT_VARIABLES } from './agents.ts';

const ANY = AGENT_VARIABLES.map((name) => `\${${name}-}`).join('');
const ANY_OF_FISH = AGENT_VARIABLES.map((name) => `$${name}`).join('');

/**
 * The files of our folder by their name in it, and the one for fish.
 * @param path where the folder will stand
 */
export function shellParts(path: string, tks: Package, served: readonly Served[]) {
  const template = (name: string) => readFileSync(join(tks.root, 'shell', name), 'utf8');
  const bashEnv = join(path, 'bash-env.sh');
  const output = fillIn(template('agent.sh'), { AGENTS: AGENT_VARIABLES.join(' '), BASH_ENV: quote(bashEnv) });
  const functions = (start?: string) =>
    renderFunctions(template('functions.sh'), tks, served, { folder: 'agent', output, ...(start && { start }) });
  const file = quote(join(path, 'functions.sh'));
  const values = {
    BASH_ENV: quote(bashEnv),
    READ: `[ -z "${ANY}" ] || [ -n "\${CLAUDECODE-}\${__tks_out-}" ] || [ ! -r ${file} ] || . ${file}`,
  };
  const parts = new Map<string, Part>();
  for (const name of ['profile.sh', 'bash-env.sh', 'zsh-env.zsh'])
    parts.set(name, { text: fillIn(template(name), values) });
  parts.set('functions.sh', { text: functions() });
  parts.set('call.sh', { text: functions(CALL) });
  const fish = fillIn(template('conf.fish'), {
    ANY: ANY_OF_FISH,
    BASH_ENV: quoteForFish(bashEnv),
    CALL: quoteForFish(join(path, 'call.sh')),
    AGENTS: AGENT_VARIABLES.join(' '),
    NAMES: functionNames(served).join(' '),
  });
  return { parts, fish };
}

/** Fish starts bash with this, which is then the command's parent. */
const CALL = `if ((SHLVL > 1)); then ((SHLVL--)); else unset SHLVL; fi
__tks_out=$1
shift
__tks_make_folder
__tks_run "$@"`;

/** One word of fish. */
const quoteForFish = (text: string): string => `'${text.replaceAll(/[\\']/gu, '\\$&')}'`;
