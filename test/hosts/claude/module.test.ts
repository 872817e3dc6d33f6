import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createWorld, type World } from '../../cli/tks.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** A result as Claude Code 2.1.330 gave it to a module of its own. */
function recorded(name: string) {
  const { tool, input, result, error } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'results', `${name}.json`), 'utf8'),
  );
  const ran = error === undefined ? { result } : { result: `Error: ${error}`, text: error, isError: true };
  return { event: { tool, ...input }, ran };
}

type Handler = ($: object, event: object, next: () => Promise<object>) => Promise<{ result?: unknown; deny?: string }>;

/** The module as it is installed, in a host that gives it what Claude Code does. */
async function load({ folder, home }: World) {
  const place = join(folder, 'module');
  cpSync(join(ROOT, 'dist/claude'), place, { recursive: true });
  const tks = [process.execPath, join(ROOT, 'bin/tks.js')];
  writeFileSync(join(place, 'where.js'), `export const TKS = ${JSON.stringify(tks)};\n`);
  const { register } = await import(pathToFileURL(join(place, 'register.js')).href);
  let handler: Handler | undefined;
  register((_: string, given: Handler) => {
    handler = given;
    return { catch: () => {} };
  });
  const running: Promise<unknown>[] = [];
  const run = ([program, ...args]: string[], { stdin }: { stdin: string }) => {
    const child = spawn(program!, args, { env: { PATH: process.env['PATH'], HOME: home, TKS_HOME: home } });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stdin.end(stdin);
    const ended = new Promise((resolve) =>
      child.once('close', (exitCode) => resolve({ exitCode, stdout: Buffer.concat(parts).toString() })),
    );
    running.push(ended);
    return ended;
  };
  const $ = { process: { run }, session: { id: async () => 's-1', cwd: async () => '/home/user/project' } };
  return {
    call: (name: string) => {
      const { event, ran } = recorded(name);
      return handler!($, event, async () => ran);
    },
    ended: () => Promise.all(running),
  };
}

const CALLS = [
  ['bash-git-log', 'Bash', 'git'],
  ['bash-failure', 'Bash', 'node'],
  ['grep-content', 'Grep', 'Grep'],
  ['grep-files', 'Grep', 'Grep'],
  ['glob', 'Glob', 'Glob'],
  ['read-lock', 'Read', 'Read'],
  ['read-log', 'Read', 'Read'],
  ['mcp', 'mcp__probe__list', 'mcp__probe__list'],
] as const;

interface Result {
  readonly stdout?: string;
  readonly content?: string;
  readonly filenames?: readonly string[];
  readonly file?: { readonly content: string };
  readonly 0?: { readonly text: string };
}

const textIn = ({ stdout, content, filenames, file, 0: block }: Result): string =>
  block?.text ?? file?.content ?? stdout ?? content ?? filenames!.join('\n');

test('each result that is shortened has its line in the journal, and is counted exactly', async () => {
  const world = createWorld();
  const host = await load(world);
  const answers = [];
  for (const [name] of CALLS) {
    answers.push(await host.call(name));
    await host.ended();
  }
  const lines = readFileSync(join(world.home, 'journal.jsonl'), 'utf8').trim().split('\n');
  const entries = lines.map((line) => JSON.parse(line));
  expect(entries.map(({ tool, program }) => [tool, program])).toEqual(
    CALLS.map(([, tool, program]) => [tool, program]),
  );
  for (const entry of entries)
    expect(entry).toMatchObject({ to: 'hook', host: 'claude-code', session: 's-1', folder: '/home/user/project' });
  const { total, basis } = JSON.parse((await world.sh('tks gain --json')).stdout);
  expect(basis).toEqual({ exact: CALLS.length, filter: 0, all: 0, assumed: 0 });
  // Of other tools than the shell the host would have shown all.
  expect(total.ceiling).toBe(0);
  expect((await world.sh('tks gain --verify')).stdout).toContain('They agree: 0.00 % off at most.');
  // What the model reads is what was counted.
  for (const [at, { result, deny }] of answers.entries()) {
    const text = deny?.replace(/^Exit code \d+\n/u, '') ?? textIn(result as Result);
    expect(Math.abs(Buffer.byteLength(text) - entries[at].printedBytes), CALLS[at]![0]).toBeLessThan(2);
  }
});
