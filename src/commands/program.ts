import { Command, InvalidArgumentError } from 'commander';
import type { Env } from '../env.ts';
import { EXAMPLES } from '../help/examples.ts';
import { TOPICS } from '../help/topics.ts';
import type { Output } from '../process/output.ts';
import type { CompletedShell } from './completion.ts';
import { addContext } from './context-options.ts';
import { addFilters } from './filter-options.ts';
import { addGain } from './gain-options.ts';
import { addHosts } from './host-options.ts';
import { addLocal } from './local-options.ts';
import { oneOf } from './option-values.ts';
import type { PipeOptions } from './pipe.ts';
import type { RawOptions } from './raw.ts';
import type { RewriteOptions } from './rewrite.ts';
import type { RunOptions } from './run.ts';

declare const TKS_VERSION: string;

const HELP = `
Put tks before any command; it runs once, exactly as typed, and its output comes out shorter:
  tks git log                  tks npm test -- --grep cart        tks make

What is left out is marked, and the whole can be had again:
  tks raw                      the last run, byte for byte
  tks raw 482913057            the run with this number, as the last line of an output names it
  tks raw --grep error         its lines that match, with their numbers
  TKS_RAW=1 tks git log        tks switched off for this run

Words of the command stay the command's: tks git log --raw gives --raw to git.
A command that is called like one of these: tks run -- raw

More: tks help TOPIC, with ${Object.keys(TOPICS).join(', ')}`;

const COMPLETION = `
  bash   eval "$(tks completion bash)"              in ~/.bashrc, behind what loads bash-completion
  zsh    eval "$(tks completion zsh)"               in ~/.zshrc, behind compinit
  fish   tks completion fish >~/.config/fish/completions/tks.fish`;

function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** A command of commander's, for the files that add some. */
export type Program = Command;
export type Done = (exitCode: number) => void;

/** The command line of tks; `done` gets the exit code of what was asked for. */
export function createProgram(env: Env, output: Output, done: Done): Command {
  const program = new Command('tks')
    .description('Runs a command and prints what a coding agent needs of its output, in far fewer tokens.')
    .usage('CMD…  |  tks <subcommand> …')
    .version(TKS_VERSION)
    .argument('[command...]', 'what to run, as you would type it')
    .enablePositionalOptions()
    .passThroughOptions()
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.print(text, 1, false),
      writeErr: (text) => output.print(text, 2, false),
    })
    .addHelpText('after', HELP)
    .action(async (argv: string[]) => {
      if (argv.length === 0) program.outputHelp();
      else done(await (await import('./run.ts')).run(argv, {}, env));
    });
  addRun(program, env, done);
  addPipe(program, env, done);
  addRaw(program, env, done);
  addRewrite(program, env, done);
  addHook(program, env, done);
  addGain(program, env, done);
  addFilters(program, env, done);
  addHosts(program, { version: TKS_VERSION, env, done });
  addLocal(program, env, done);
  addContext(program, env, done);
  addCompletion(program, done);
  addHelp(program, output);
  for (const [name, text] of Object.entries(EXAMPLES)) named(program, name)?.addHelpText('after', text);
  tellNext(program, 'tks');
  return program;
}

/** A mistake is told in one line, with the next step. */
function tellNext(command: Command, line: string): void {
  const outputError = (text: string, write: (text: string) => void) =>
    write(`${plain(text).trimEnd().replaceAll('\n', ' ')} (${line} --help tells what there is)\n`);
  command.configureOutput({ outputError });
  for (const below of command.commands) tellNext(below, `${line} ${below.name()}`);
}

const plain = (text: string): string =>
  text
    .replace(/^error: command-argument value ('.*') is invalid for argument '(.*?)'\./u, 'tks: $1 is no $2.')
    .replace(/^error:/u, 'tks:');

const named = (program: Command, name: string) => program.commands.find((command) => command.name() === name);

function addHelp(program: Command, output: Output): void {
  const topics = Object.keys(TOPICS);
  const names = [...new Set([...topics, ...program.commands.map((command) => command.name())])];
  program
    .command('help')
    .description('tell about a topic, or a command')
    .argument('[topic]', `${topics.join(', ')}; or a command`, oneOf(names))
    .argument('[subcommand]')
    .action((topic: string | undefined, below: string | undefined) => {
      const command = topic === undefined ? program : named(program, topic);
      const told = [TOPICS[topic ?? ''], (below && command && named(command, below)) || command]
        .filter((part) => part !== undefined)
        .map((part) => (typeof part === 'string' ? `${part}\n` : textOf(part)));
      output.print(told.join('\n'), 1, false);
    });
}

/** The help of a command with what stands below its options. */
function textOf(command: Command): string {
  const parts: string[] = [];
  command.configureOutput({ writeOut: (text) => parts.push(text) }).outputHelp();
  return parts.join('');
}

function addCompletion(program: Command, done: Done): void {
  program
    .command('completion')
    .description('print what makes a shell complete tks and the commands behind it')
    .argument('<shell>', 'bash, zsh, fish', oneOf(['bash', 'zsh', 'fish']))
    .addHelpText('after', COMPLETION)
    .action(async (shell: CompletedShell) => {
      done(await (await import('./completion.ts')).completion(shell, program));
    });
}

function addRun(program: Command, env: Env, done: Done): void {
  program
    .command('run')
    .description('run a command with options of tks before it')
    .argument('<command...>')
    .option('--raw', 'leave the output as it is')
    .option('--filter <name>', 'use this filter: git/log')
    .option('--budget <characters>', 'print at most this much', count)
    .option('--live', 'print as the command goes')
    .passThroughOptions()
    .action(async (argv: readonly string[], options: RunOptions) => {
      done(await (await import('./run.ts')).run(argv, options, env));
    });
}

function addPipe(program: Command, env: Env, done: Done): void {
  program
    .command('pipe')
    .description('compact standard input')
    .option('--as <command>', 'what printed it: --as "npm test"')
    .option('--exit <code>', 'how that ended', count)
    .option('--budget <characters>', 'print at most this much', count)
    .action(async (options: PipeOptions) => {
      done(await (await import('./pipe.ts')).pipe(options, env));
    });
}

function addRaw(program: Command, env: Env, done: Done): void {
  program
    .command('raw')
    .description('print a run as it was, the last one without an id')
    .argument('[id]', 'nine digits')
    .option('--lines <from-to>', 'only these: 10-20, 10-, 10')
    .option('--grep <pattern>', 'only lines that match, with their numbers')
    .option('--list', 'the runs that are stored')
    .option('--json', 'with --list: one JSON object a line')
    .action(async (id: string | undefined, options: RawOptions) => {
      done(await (await import('./raw.ts')).raw(id, options, env));
    });
}

function addRewrite(program: Command, env: Env, done: Done): void {
  program
    .command('rewrite')
    .description('print a line of shell with tks before the commands whose output is read; exit 1 if there is none')
    .argument('<line>', "in quotes: 'cd sub && npm test'")
    .option('--tks <text>', 'what to put before them, as it is to stand in the line: a path', 'tks')
    .option('--json', 'one JSON object: {"line": …, "changed": …}')
    .action(async (line: string, options: RewriteOptions) => {
      done(await (await import('./rewrite.ts')).rewriteLine(line, options, env));
    });
}

/** `cli.ts` takes the short way there; this is for who asks what it is. */
function addHook(program: Command, env: Env, done: Done): void {
  program
    .command('hook')
    .description('answer a hook of a host, which tells on standard input what it is about to do')
    .argument('<host>', 'claude, cursor, gemini … as `tks init` names them')
    .action(async () => {
      done(await (await import('./hook.ts')).hook(env, process.argv[1] ?? ''));
    });
}
