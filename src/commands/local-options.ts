import type { Env } from '../env.ts';
import { SHELLS } from '../local/exports.ts';
import type { CommandOptions, EnvOptions, ServerOptions } from './local.ts';
import { invalid, oneOf, positive } from './option-values.ts';
import type { Done, Program } from './program.ts';

const HELP = `
Without --url the ports 8080 (llama-server), 11434 (Ollama), 1234 (LM Studio) and 8000 (vLLM) of this machine are tried.

  tks local check                       what works, what will fail, and how to mend it
  tks local command --model M.gguf --vram 24G
  eval "$(tks local env)" && claude
  llama-server … 2>&1 | tks local log -`;

/** `tks local`: a model server on this machine, and Claude Code's side of it. */
export function addLocal(program: Program, env: Env, done: Done): void {
  const local = program
    .command('local')
    .description('check a local model server for Claude Code, start one, set Claude Code up for it, read its log')
    .addHelpText('after', HELP);
  server(
    local
      .command('check')
      .description('look at the server and at Claude Code, and say what will fail; 1 if it cannot work'),
  )
    .option('--json', 'for programs')
    .action(async (options: ServerOptions) => done(await (await import('./local.ts')).checkLocal(options, env)));
  addCommand(local, env, done);
  addEnv(local, env, done);
  local
    .command('log')
    .description('tell a llama-server’s log request by request')
    .argument('<file>', 'a file, or - for standard input, as it comes')
    .option('--json', 'one JSON object a line')
    .action(async (file: string, { json = false }: { json?: boolean }) => {
      done(await (await import('./local.ts')).readLog(file, json, env));
    });
}

const server = (command: Program): Program =>
  command
    .option('--url <url>', 'its address')
    .option('--model <name>', 'the model, where there are several')
    .option('--key <key>', 'its key; else the one Claude Code has')
    .option('--timeout <seconds>', 'how long to wait for an answer', positive, 30);

function addCommand(local: Program, env: Env, done: Done): void {
  local
    .command('command')
    .description('print the line that starts llama-server with a model, with a reason for each flag')
    .requiredOption('--model <file>', 'a GGUF file')
    .option('--vram <size>', 'memory of the GPU: 24G', bytes)
    .option('--port <port>', 'where it shall listen', positive, 8080)
    .option('--json', 'for programs')
    .action(async (options: CommandOptions) => done(await (await import('./local.ts')).printCommand(options, env)));
}

function addEnv(local: Program, env: Env, done: Done): void {
  server(local.command('env').description('print the variables that make Claude Code use the server'))
    .option('--shell <shell>', `how to write them: ${SHELLS.join(', ')}`, oneOf(SHELLS), 'bash')
    .option('--save <host>', 'write them into the settings of claude instead', oneOf(['claude']))
    .option('--remove <host>', 'take out of them again what --save wrote', oneOf(['claude']))
    .action(async (options: EnvOptions) => done(await (await import('./local.ts')).setUp(options, env)));
}

const UNITS: Readonly<Record<string, number>> = { G: 2 ** 30, M: 2 ** 20 };

/** `24G`, `24GB`, `24GiB`: makers of GPUs mean 2^30. */
function bytes(text: string): number {
  const { amount, unit } = /^(?<amount>\d+(?:\.\d+)?)(?<unit>[GM])(?:i?B)?$/iu.exec(text)?.groups ?? {};
  if (amount === undefined) throw invalid('It must be a size: 24G, 8192M.');
  return Number(amount) * UNITS[unit!.toUpperCase()]!;
}
