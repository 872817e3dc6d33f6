import type { Env } from '../env.ts';
import type { ContextOptions } from './context.ts';
import type { HistoryOptions } from './history.ts';
import { invalid, positive } from './option-values.ts';
import type { Done, Program } from './program.ts';

const HELP = `
  tks context                  what a session of Claude Code in this folder begins with, item by item, in tokens
  tks context --session        how the context of the latest session grew, and where less would have done
  tks context --fix 1 3        does what the findings 1 and 3 say; --undo puts each file back, byte for byte`;

/** `tks context`: what fills the context besides the output of commands. */
export function addContext(program: Program, env: Env, done: Done): void {
  program
    .command('context')
    .description('tell what else fills the context: prompt, tools, MCP servers, memory files, skills, agents')
    .argument('[folder]', 'of the session; the current one if nothing is said')
    .option('--session [id]', 'how the context of a session grew: the latest one, or the one whose id begins so')
    .option('--host <host>', `of which agent: ${HOSTS.join(', ')}`, host, 'claude')
    .option('--fix [findings...]', 'do what findings say, by their numbers; asks first')
    .option('--undo', 'put back what --fix changed last')
    .option('--probe', 'start the MCP servers, ask each for its tools, and stop it again')
    .option('--yes', 'with --fix or --probe: do not ask before')
    .option('--timeout <seconds>', 'with --probe: how long a server may take', positive, 60)
    .option('--json', 'for programs')
    .addHelpText('after', HELP)
    .action(async (folder: string | undefined, { session, ...options }: ContextOptions & Partial<HistoryOptions>) => {
      if (session === undefined) done(await (await import('./context.ts')).context(folder, options, env));
      else done(await (await import('./history.ts')).history({ session, ...options }, folder, env));
    });
}

const HOSTS = ['claude', 'codex', 'cursor', 'gemini', 'opencode'];

function host(text: string): string {
  if (!HOSTS.includes(text)) throw invalid(`It must be one of ${HOSTS.join(', ')}.`);
  return text;
}
