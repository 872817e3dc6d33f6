import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { HOST_NAMES, MODES, type Mode } from '../hosts/names.ts';
import type { DoctorOptions } from './doctor.ts';
import type { HostOptions } from './host-init.ts';
import type { InitOptions } from './init.ts';
import { oneOf } from './option-values.ts';
import type { Done, Program } from './program.ts';

interface Parts {
  readonly version: string;
  readonly env: Env;
  readonly done: Done;
}

const NAMES: readonly string[] = ['claude', ...HOST_NAMES, 'shell'];

/** `tks init`, `tks uninstall`, `tks doctor`: tks in a host. */
export function addHosts(program: Program, { version, env, done }: Parts): void {
  const start = { version, node: process.execPath, cli: process.argv[1] ?? '' };
  scoped(
    program
      .command('init')
      .description(
        `install tks into a host: ${NAMES.slice(0, -1).join(', ')}; or into the shell, for agents without hooks`,
      ),
  )
    .option('--mode <mode>', `how; claude: ${MODES.join(', ')}; gemini: auto, results`, 'auto')
    .option('--allow-raw', 'claude: also the permission rule Bash(tks raw:*)')
    .option('--long-output', 'claude: also BASH_MAX_OUTPUT_LENGTH=150000')
    .option('--hooks', 'claude: hooks in the settings, for one older than 2.1.287 or one that runs no modules')
    .action(async (name: string, options: InitOptions & HostOptions) => {
      if (name === 'claude')
        done(await (await import('./init.ts')).init({ ...options, mode: claudeMode(options.mode) }, start, env));
      else if (name === 'shell') done(await (await import('./init-shell.ts')).initShell(options, start, env));
      else done(await (await import('./host-init.ts')).initHost(name, options, start, env));
    });
  scoped(program.command('uninstall').description('take tks out of a host; every file is again as it was')).action(
    async (name: string, options: HostOptions) => {
      if (name === 'claude') done(await (await import('./init.ts')).uninstall(options, env));
      else if (name === 'shell') done(await (await import('./init-shell.ts')).uninstallShell(options, env));
      else done(await (await import('./host-init.ts')).uninstallHost(name, options, start, env));
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
    .argument('<host>', NAMES.join(', '), oneOf(NAMES))
    .option('--user', 'for all projects; this is what is meant if nothing is said')
    .option('--project', 'for this folder alone')
    .option('--dry-run', 'print what would change');

function claudeMode(text: string): Mode {
  const known = MODES.find((name) => name === text);
  if (!known) throw new UserError(`'${text}' is no mode of claude`, `known are ${MODES.join(', ')}`);
  return known;
}
