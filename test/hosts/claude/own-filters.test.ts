import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CLI = join(ROOT, 'bin/tks.js');
const root = mkdtempSync(join(tmpdir(), 'tks-own-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'], HOME: root, TKS_HOME: join(root, 'store') };
mkdirSync(join(root, '.config/tks/filters'), { recursive: true });
writeFileSync(join(root, '.config/tks/filters/acme.toml'), "about = 'x'\nroutine = ['^step \\d+$']\n");

const steps = Array.from({ length: 400 }, (_, at) => `step ${at}`).join('\n');
const stdout = `${steps}\nacme is done\n`;
const result = { stdout, stderr: '', interrupted: false, isImage: false };
const SHORT = /^\[tks -400 lines\]\nacme is done\n\[tks raw \d{9}: 400 of 401 lines left out\]$/u;

/** As the host does it: a process, its input, its output. */
const run = (argv: readonly string[], { stdin = '' }: { stdin?: string } = {}) => {
  const { status, stdout } = spawnSync(argv[0]!, argv.slice(1), { cwd: root, env, input: stdin, encoding: 'utf8' });
  return { exitCode: status ?? 1, stdout };
};

it('a hook uses filters of one’s own', { timeout: 60_000 }, () => {
  const call = {
    hook_event_name: 'PostToolUse',
    session_id: 's',
    cwd: root,
    tool_name: 'Bash',
    tool_input: { command: 'acme --all' },
    tool_response: result,
  };
  const said = run([process.execPath, CLI, 'hook', 'claude'], { stdin: JSON.stringify(call) }).stdout;
  expect(JSON.parse(said).hookSpecificOutput.updatedToolOutput.stdout).toMatch(SHORT);
});

it('so does the module in the host, which asks tks once whose they are', { timeout: 60_000 }, async () => {
  for (const name of ['register.js', 'slots.js']) copyFileSync(join(ROOT, 'dist/claude', name), join(root, name));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(root, 'where.js'), `export const TKS = ${JSON.stringify([process.execPath, CLI])};\n`);
  const { register } = await import(pathToFileURL(join(root, 'register.js')).href);
  const asked: string[] = [];
  const engine = {
    process: {
      run: async (argv: readonly string[], options: object) => {
        asked.push(argv.slice(2).join(' '));
        return run(argv, options);
      },
    },
    session: { id: async () => 's', cwd: async () => root },
  };
  type Handler = (engine: object, event: object, next: () => Promise<object>) => Promise<{ result: typeof result }>;
  let handle: Handler | undefined;
  register((_: string, handler: Handler) => {
    handle = handler;
    return { catch: () => {} };
  });
  const answer = (command: string) => handle!(engine, { tool: 'Bash', command }, async () => ({ result }));
  expect((await answer('cd x && ./bin/acme --all')).result.stdout).toMatch(SHORT);
  expect((await answer('acme')).result.stdout).toMatch(SHORT);
  expect((await answer('other')).result.stdout).toBe(stdout);
  expect(asked).toEqual(['filters --names', 'hook claude', 'hook claude']);
});
