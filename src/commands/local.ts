import type { Env } from '../env.ts';
import { UserError } from '../errors.ts';
import { savedShare } from '../gain/share.ts';
import { placesOf } from '../hosts/claude/places.ts';
import { removeVariables, saveVariables } from '../hosts/claude/saved-variables.ts';
import { claudeFindings } from '../local/claude-findings.ts';
import { exportLines, type Shell, variablesFor } from '../local/exports.ts';
import { findServer } from '../local/find-server.ts';
import { readGguf } from '../local/gguf.ts';
import { measure } from '../local/measure.ts';
import { modelOf } from '../local/model.ts';
import { needOf } from '../local/need.ts';
import { commandText, findingsText, LOG_HEAD, logTotals, type Paint, requestLine } from '../local/report.ts';
import { serverCommand } from '../local/server-command.ts';
import { serverFindings } from '../local/server-findings.ts';
import { createLogReader, type Request } from '../local/server-log.ts';
import { variablesOf } from '../local/settings-variables.ts';
import { createColours } from '../process/colours.ts';
import { homesOf } from '../process/home.ts';
import { readLines } from '../process/lines.ts';
import { createOutput, isTerminal } from '../process/output.ts';

export interface ServerOptions {
  readonly url?: string;
  readonly model?: string;
  readonly key?: string;
  /** Seconds. */
  readonly timeout: number;
  readonly json?: boolean;
}

/** Checks a model server and Claude Code's side of it. @returns 1 if it cannot work */
export async function checkLocal(options: ServerOptions, env: Env): Promise<number> {
  const output = createOutput();
  const project = env.folder ?? '/';
  const variables = variablesOf(env.claude.config, project, env.claude.variables);
  const { facts, ask } = await findServer(wantedOf(options, variables));
  const need = needOf(env.claude.config, project);
  const measured = facts.loaded && facts.speaksMessages ? await measure(ask, facts) : undefined;
  const server = serverFindings(facts, measured, need.tokens);
  const claude = claudeFindings(facts, variables, measured?.rate && need.tokens / measured.rate);
  if (options.json)
    output.print(
      `${JSON.stringify({ server: facts, measured, need, findings: [...server, ...claude] }, null, 2)}\n`,
      1,
      false,
    );
  else output.print(findingsText(facts, server, claude, createPaint(env)), 1, false);
  await output.drained();
  return [...server, ...claude].some(({ verdict }) => verdict === 'broken') ? 1 : 0;
}

const wantedOf = ({ url, model, key, timeout }: ServerOptions, variables: Readonly<Record<string, string>>) => ({
  url,
  model,
  key: key ?? variables['ANTHROPIC_AUTH_TOKEN'] ?? variables['ANTHROPIC_API_KEY'],
  limit: timeout * 1000,
});

export interface CommandOptions {
  readonly model: string;
  readonly vram?: number;
  readonly port: number;
  readonly json?: boolean;
}

/** Prints the line that starts llama-server with a model. @returns 0 */
export async function printCommand({ model: file, vram, port, json }: CommandOptions, env: Env): Promise<number> {
  const output = createOutput();
  const model = modelOf(readGguf(file), file);
  const need = needOf(env.claude.config, env.folder ?? '/').tokens;
  const command = serverCommand(model, { file, vram, port, need });
  output.print(
    json ? `${JSON.stringify({ model, ...command }, null, 2)}\n` : commandText(command, createPaint(env)),
    1,
    false,
  );
  await output.drained();
  return 0;
}

export interface EnvOptions extends ServerOptions {
  readonly shell: Shell;
  readonly save?: string;
  readonly remove?: string;
}

/** Prints the variables that make Claude Code use a server, or writes them into its settings and takes them out. @returns 0 */
export async function setUp(options: EnvOptions, env: Env): Promise<number> {
  const output = createOutput();
  const { settings } = placesOf('user', env);
  if (options.remove !== undefined) {
    const removed = removeVariables(settings);
    output.print(removed ? `${settings} is as it was\n` : `nothing of tks local stands in ${settings}\n`, 1, false);
  } else {
    const variables = await variablesOfServer(options, env);
    if (options.save === undefined) output.print(`${exportLines(variables, options.shell).join('\n')}\n`, 1, false);
    else {
      saveVariables(settings, variables);
      const count = Object.keys(variables).length;
      output.print(`${settings} has ${count} variables more; tks local env --remove claude takes them out\n`, 1, false);
    }
  }
  await output.drained();
  return 0;
}

async function variablesOfServer(options: ServerOptions, env: Env): Promise<Record<string, string>> {
  const { facts } = await findServer(wantedOf(options, env.claude.variables));
  if (!facts.loaded)
    throw new UserError(
      `${facts.kind} at ${facts.url} has no model loaded yet`,
      'load one, so that its window is known',
    );
  return variablesFor(facts, options.key);
}

/** Tells a llama-server's log request by request, as they end. @returns 0 */
export async function readLog(file: string, json: boolean, env: Env): Promise<number> {
  const output = createOutput();
  const reader = createLogReader();
  const requests: Request[] = [];
  if (!json) output.print(`${LOG_HEAD}\n`, 1, false);
  await readLines(file, (line) => {
    const request = reader.line(line);
    if (!request) return;
    requests.push(request);
    output.print(`${json ? JSON.stringify(request) : requestLine(request)}\n`, 1, false);
  });
  if (requests.length === 0)
    throw new UserError(
      `there is no request in ${file === '-' ? 'this log' : file}`,
      'is it llama-server’s? It writes to stderr',
    );
  if (!json) output.print(`\n${logTotals(requests, await savedShare(await homesOf(env.home))).join('\n')}\n`, 1, false);
  await output.drained();
  return 0;
}

/** Colours are for people. */
function createPaint({ colours: wanted }: Env): Paint {
  const colours = createColours(wanted && isTerminal(1));
  const of = { broken: colours.red, costly: colours.yellow, good: colours.green, faint: colours.dim };
  return (text, verdict) => of[verdict](text);
}
