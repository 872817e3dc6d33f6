import type { Env } from '../env.ts';
import { MODES, type Mode } from '../hosts/claude/folder.ts';
import type { DoctorOptions } from './doctor.ts';
import type { InitOptions, ScopeOptions } from './init.ts';
import { invalid } from './option-values.ts';
import type { Done, Program } from './program.ts';

interface Parts {
  readonly version: string;
  readonly env: Env;
  readonly done: Done;
}

/** `tks init`, `tks uninstall`, `tks doctor`: tks in a host. */
export function addHosts(program: Program, { version, env, done }: Parts): void {
  const start = { version, node: process.execPath, cli: process.argv[1] ?? '' };
  scoped(program.command('init').description('install tks into a host: claude'))
    .option('--mode <mode>', `how: ${MODES.join(', ')}`, mode, 'auto')
    .option('--allow-raw', 'also the permission rule Bash(tks raw:*)')
    .option('--long-output', 'also BASH_MAX_OUTPUT_LENGTH=150000')
    .option('--hooks', 'hooks in the settings, for a Claude Code older than 2.1.287 or one that runs no modules')
    .action(async (_host: string, options: InitOptions) => {
      done(await (await import('./init.ts')).init(options, start, env));
    });
  scoped(program.command('uninstall').description('take tks out of a host; every file is again as it was')).action(
    async (_host: string, options: ScopeOptions) => {
      done(await (await import('./init.ts')).uninstall(options, env));
    },
  );
  program
    .command('doctor')
    .description('tell what is installed, whether it works, and how to mend it; 1 if something is wrong')
    .option('--json', 'for programs')
    .action(async (options: DoctorOptions) => {
      done(await (await import('./doctor.ts')).doctor(options, start, env));
    });
}

const scoped = (command: Program): Program =>
  command
    .argument('<host>', 'claude', host)
    .option('--user', 'for all projects; this is what is meant if nothing is said')
    .option('--project', 'for this folder alone')
    .option('--dry-run', 'print what would change');

function mode(text: string): Mode {
  const known = MODES.find((name) => name === text);
  if (!known) throw invalid(`It must be one of ${MODES.join(', ')}.`);
  return known;
}

function host(text: string): 'claude' {
  if (text !== 'claude') throw invalid('There is only claude yet.');
  return text;
}
