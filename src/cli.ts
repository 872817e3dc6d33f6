import { readEnv } from './env.ts';
import { isUserError } from './errors.ts';
import { createOutput } from './process/output.ts';

/** Words that are ours at the first place; all other ones begin a command. */
const SUBCOMMANDS: readonly string[] = [
  'run',
  'pipe',
  'raw',
  'rewrite',
  'hook',
  'init',
  'uninstall',
  'doctor',
  'gain',
  'discover',
  'filters',
  'local',
  'context',
  'completion',
  'help',
];

const env = readEnv();
const output = createOutput();

/** A command as typed has no options of ours, so it starts without the time it takes to load what parses them. */
async function main(words: readonly string[]): Promise<number> {
  const argv = words[0] === '--' ? words.slice(1) : words;
  const [first = '-'] = argv;
  if (argv !== words ? argv.length > 0 : !first.startsWith('-') && !SUBCOMMANDS.includes(first)) {
    const { run } = await import('./commands/run.ts');
    return run(argv, {}, env);
  }
  if (first === '--finish') return (await import('./commands/finish.ts')).finish(words.slice(1), env);
  if (first === '--follow') return (await import('./commands/finish.ts')).follow(words.slice(1), env);
  if (first === 'rewrite' && words.length === 2 && !words[1]!.startsWith('-'))
    return (await import('./commands/rewrite.ts')).rewriteLine(words[1]!, { tks: 'tks' }, env);
  if (words[0] === 'hook' && words[1] === 'claude')
    return (await import('./commands/hook.ts')).hook(env, process.argv[1] ?? '');
  if (words[0] === 'hook' && !words[1]?.startsWith('-'))
    return (await import('./commands/host-hook.ts')).hostHook(words.slice(1), env, process.argv[1] ?? '');
  const { createProgram } = await import('./commands/program.ts');
  let exitCode = 0;
  await createProgram(env, output, (code) => {
    exitCode = code;
  }).parseAsync();
  return exitCode;
}

/** Help and version are no errors; a wrong usage, already told, is ours, and must not look like the command's. */
function exitCodeOfError(error: unknown): number {
  const { code, exitCode } = error as { readonly code?: unknown; readonly exitCode?: number };
  if (typeof code === 'string' && code.startsWith('commander.')) return exitCode === 0 ? 0 : 125;
  const known = isUserError(error) ? error : undefined;
  const hint = known?.hint === undefined ? '' : ` (${known.hint})`;
  output.print(`tks: ${(error as Error | undefined)?.message ?? String(error)}${hint}\n`, 2, false);
  return known?.exitCode ?? 125;
}

void main(process.argv.slice(2))
  .catch(exitCodeOfError)
  .then(async (exitCode) => {
    await output.drained();
    process.exitCode = exitCode;
  });
