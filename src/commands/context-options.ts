import type { Env } from '../env.ts';
import type { ContextOptions } from './context.ts';
import type { Done, Program } from './program.ts';

const HELP = `
  tks context                  what a session of Claude Code in this folder begins with, item by item, in tokens`;

/** `tks context`: what fills the context besides the output of commands. */
export function addContext(program: Program, env: Env, done: Done): void {
  program
    .command('context')
    .description('tell what else fills the context: prompt, tools, MCP servers, memory files, skills, agents')
    .argument('[folder]', 'of the session; the current one if nothing is said')
    .option('--json', 'for programs')
    .addHelpText('after', HELP)
    .action(async (folder: string | undefined, options: ContextOptions) => {
      done(await (await import('./context.ts')).context(folder, options, env));
    });
}
