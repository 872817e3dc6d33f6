import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { llamaServer, type StandIn, serve } from './stand-in.ts';

const BIN = join(import.meta.dirname, '../../bin/tks.js');
let running: StandIn[] = [];
afterEach(async () => {
  for (const one of running) await one.close();
  running = [];
});
const started = async (one: Promise<StandIn>) => {
  running.push(await one);
  return running.at(-1)!.url;
};

interface Found {
  readonly id: string;
  readonly verdict: string;
  readonly what: string;
  readonly remedy?: string;
}

function tks(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tks-local-'));
  const child = spawn(process.execPath, [BIN, 'local', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise<{ code: number; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code: code!, out, err })),
  );
}

async function check(url: string, env: Readonly<Record<string, string>> = {}, more: readonly string[] = []) {
  const { code, out, err } = await tks(['check', '--json', '--url', url, ...more], env);
  expect(err).toBe('');
  const { findings, server } = JSON.parse(out) as { findings: Found[]; server: { kind: string } };
  return { code, server, of: (id: string) => findings.find((one) => one.id === id) };
}

describe('a real llama-server’s answers', () => {
  test('one slot of 65,536 tokens, tools: it works', async () => {
    const { code, of } = await check(await started(llamaServer('A-moe-64k-one-slot')));
    expect(code).toBe(0);
    expect(of('window')).toMatchObject({ verdict: 'good', what: expect.stringContaining('65,536') });
    expect(of('tools')).toMatchObject({ verdict: 'good' });
    expect(of('messages')).toMatchObject({ verdict: 'good' });
    expect(of('speed')).toMatchObject({ what: expect.stringContaining('1,668 prompt tokens a second') });
    expect(of('slots')).toBeUndefined();
  });

  test('four slots divide --ctx-size; the model ends at 32,768; its template knows no tools', async () => {
    const { code, of } = await check(await started(llamaServer('B-dense-32k-four-slots')));
    expect(code).toBe(1);
    expect(of('window')).toMatchObject({ verdict: 'broken', what: expect.stringContaining('16,384') });
    expect(of('slots')).toMatchObject({ verdict: 'broken', remedy: expect.stringContaining('--parallel 1') });
    expect(of('slots')!.what).toContain('65,536');
    expect(of('trained')).toMatchObject({ verdict: 'broken', what: expect.stringContaining('32,768') });
    expect(of('tools')).toMatchObject({ verdict: 'broken', what: expect.stringContaining('dropped in silence') });
  });

  test('one slot, cut down to what the model was trained for', async () => {
    const { code, of } = await check(await started(llamaServer('B2-dense-32k-one-slot')));
    expect(code).toBe(1);
    expect(of('trained')).toMatchObject({ verdict: 'broken' });
    expect(of('slots')).toBeUndefined();
  });

  test('four slots of a model that ends at 32,768 share one pool', async () => {
    const { of } = await check(await started(llamaServer('B3-dense-32k-four-slots-unified')));
    expect(of('slots')).toMatchObject({ verdict: 'costly', what: expect.stringContaining('share one pool') });
  });

  test('four slots of 16,384 of a model with 262,144', async () => {
    const { code, of } = await check(await started(llamaServer('B4-moe-four-slots-not-unified')));
    expect(code).toBe(1);
    expect(of('slots')).toMatchObject({ verdict: 'broken', remedy: '--parallel 1 gives one request 65,536' });
    expect(of('trained')).toMatchObject({ verdict: 'good' });
  });

  test('no jinja: requests that have tools fail', async () => {
    const { code, of } = await check(await started(llamaServer('C-no-jinja')));
    expect(code).toBe(1);
    expect(of('tools')).toMatchObject({ verdict: 'broken', remedy: 'start it with --jinja' });
  });

  test.each(['D-defaults', 'D2-defaults-dense'])('%s: slots share a pool', async (configuration) => {
    const { of } = await check(await started(llamaServer(configuration)));
    expect(of('slots')).toMatchObject({ verdict: 'costly', remedy: '--parallel 1' });
  });

  test('a key: refused without, taken from Claude Code or the command line', async () => {
    const url = await started(llamaServer('E-api-key', 'secret'));
    const refused = await tks(['check', '--url', url, '--key', 'wrong']);
    expect(refused).toMatchObject({ code: 125, out: '' });
    expect(refused.err).toMatch(/^tks: http:\S+ refuses the key \(.*--key KEY.*\)\n$/u);
    expect((await check(url, {}, ['--key', 'secret'])).of('window')).toMatchObject({ verdict: 'good' });
    expect((await check(url, { ANTHROPIC_AUTH_TOKEN: 'secret' })).of('window')).toMatchObject({ verdict: 'good' });
  });
});

/** Answers by path; what is not there is not found. */
const paths = (table: Readonly<Record<string, unknown>>) =>
  started(serve((_, path) => (path in table ? [200, table[path] as object] : [404, '{}'])));

describe('other servers, by their documentation', () => {
  test('Ollama: the window in use, the share of the GPU, too old for messages', async () => {
    const url = await paths({
      '/api/version': { version: '0.12.6' },
      '/api/ps': { models: [{ name: 'gemma3', size: 6591830464, size_vram: 5333539264, context_length: 4096 }] },
      '/api/show': {
        capabilities: ['completion', 'tools'],
        model_info: { 'general.architecture': 'gemma3', 'gemma3.context_length': 131072 },
      },
    });
    const { code, server, of } = await check(url);
    expect([code, server.kind]).toEqual([1, 'Ollama']);
    expect(of('messages')).toMatchObject({ verdict: 'broken', remedy: expect.stringContaining('0.14.0') });
    expect(of('window')).toMatchObject({ verdict: 'broken', remedy: 'OLLAMA_CONTEXT_LENGTH=64000 ollama serve' });
    expect(of('gpu')!.what).toContain('81 %');
  });

  test('LM Studio: nothing loaded', async () => {
    const url = await paths({
      '/api/v1/models': { models: [{ type: 'llm', key: 'gemma', loaded_instances: [], max_context_length: 32768 }] },
    });
    expect((await check(url)).of('loaded')).toMatchObject({ verdict: 'broken' });
  });

  test('vLLM: answers count against the window', async () => {
    const url = await paths({
      '/v1/models': { data: [{ id: 'my-model', owned_by: 'vllm', max_model_len: 65536 }] },
      '/v1/messages': { usage: { input_tokens: 900 } },
    });
    const { server, of } = await check(url, {
      ANTHROPIC_BASE_URL: url,
      ANTHROPIC_AUTH_TOKEN: 'x',
      ANTHROPIC_MODEL: 'my-model',
      ANTHROPIC_DEFAULT_OPUS_MODEL: 'my-model',
      ANTHROPIC_DEFAULT_SONNET_MODEL: 'my-model',
      ANTHROPIC_DEFAULT_HAIKU_MODEL: 'my-model',
    });
    expect(server.kind).toBe('vLLM');
    expect(of('output-tokens')).toMatchObject({ remedy: 'CLAUDE_CODE_MAX_OUTPUT_TOKENS=8192' });
    expect(of('model')).toMatchObject({ verdict: 'good' });
  });

  test('a llama-server of before messages', async () => {
    const url = await paths({
      '/health': { status: 'ok' },
      '/props': { default_generation_settings: { n_ctx: 65536 }, total_slots: 1, chat_template: '{% if tools %}' },
      '/v1/models': { data: [{ id: 'm', owned_by: 'llamacpp', meta: { n_ctx_train: 131072 } }] },
    });
    const { code, of } = await check(url);
    expect(code).toBe(1);
    expect(of('messages')).toMatchObject({ verdict: 'broken' });
    expect(of('tools')).toMatchObject({ verdict: 'good' });
  });
});

describe('Claude Code’s side', () => {
  test('settings outrank the shell; each mistake has its remedy', async () => {
    const url = await started(llamaServer('A-moe-64k-one-slot'));
    const config = mkdtempSync(join(tmpdir(), 'tks-claude-'));
    writeFileSync(
      join(config, 'settings.json'),
      JSON.stringify({ env: { ANTHROPIC_BASE_URL: `${url}/v1`, CLAUDE_CODE_MAX_CONTEXT_TOKENS: '200000' } }),
    );
    const { code, of } = await check(url, { CLAUDE_CONFIG_DIR: config, ANTHROPIC_BASE_URL: 'http://elsewhere:1' });
    expect(code).toBe(1);
    expect(of('base-url')).toMatchObject({ verdict: 'broken', remedy: `ANTHROPIC_BASE_URL=${url}` });
    expect(of('key')).toMatchObject({ verdict: 'broken' });
    expect(of('context-tokens')).toMatchObject({ verdict: 'broken', remedy: 'CLAUDE_CODE_MAX_CONTEXT_TOKENS=65536' });
    expect(of('attribution')).toMatchObject({ verdict: 'costly' });
  });

  test('what `tks local env` prints is all that it wants', async () => {
    const url = await started(llamaServer('A-moe-64k-one-slot'));
    const { out } = await tks(['env', '--url', url]);
    const variables = Object.fromEntries(
      out
        .trim()
        .split('\n')
        .map((line) => /^export (\w+)='(.*)'$/u.exec(line)!.slice(1)),
    );
    const { code, of } = await check(url, variables);
    expect(code).toBe(0);
    for (const id of ['base-url', 'key', 'model', 'context-tokens'])
      expect(of(id), id).toMatchObject({ verdict: 'good' });
    for (const id of ['attribution', 'traffic', 'timeout', 'tool-search']) expect(of(id), id).toBeUndefined();
    const without = await check(url, { ...variables, ENABLE_TOOL_SEARCH: 'false' });
    expect(without.of('tool-search')).toMatchObject({ verdict: 'costly' });
  });

  test('--save writes it into the settings, --remove leaves each byte as it was', async () => {
    const url = await started(llamaServer('A-moe-64k-one-slot'));
    const config = mkdtempSync(join(tmpdir(), 'tks-claude-'));
    const settings = join(config, 'settings.json');
    const env = { CLAUDE_CONFIG_DIR: config };
    for (const before of [undefined, '{\n\t// mine\n\t"model": "opus",  "env": {"A": "1"}\n}', '{}']) {
      if (before === undefined) rmSync(settings, { force: true });
      else writeFileSync(settings, before);
      expect((await tks(['env', '--url', url, '--save', 'claude'], env)).code).toBe(0);
      expect((await tks(['env', '--url', url, '--save', 'claude'], env)).code).toBe(0);
      expect(readFileSync(settings, 'utf8')).toContain(`"ANTHROPIC_BASE_URL": "${url}"`);
      expect((await tks(['env', '--remove', 'claude'], env)).code).toBe(0);
      expect(existsSync(settings) ? readFileSync(settings, 'utf8') : undefined).toBe(before);
    }
    expect(readdirSync(config)).toEqual(['settings.json']);
  });

  test('--save leaves what somebody else has set, and says so', async () => {
    const url = await started(llamaServer('A-moe-64k-one-slot'));
    const config = mkdtempSync(join(tmpdir(), 'tks-claude-'));
    const before = '{"env": {"ANTHROPIC_BASE_URL": "http://elsewhere:1"}}';
    writeFileSync(join(config, 'settings.json'), before);
    const { code, err } = await tks(['env', '--url', url, '--save', 'claude'], { CLAUDE_CONFIG_DIR: config });
    expect(code).toBe(125);
    expect(err).toMatch(/^tks: \S+ sets ANTHROPIC_BASE_URL to "http:\/\/elsewhere:1" already \(take that out first/u);
    expect(readFileSync(join(config, 'settings.json'), 'utf8')).toBe(before);
  });

  test('what a session begins with is taken from this project’s own', async () => {
    const url = await started(llamaServer('A-moe-64k-one-slot'));
    const [config, project] = [mkdtempSync(join(tmpdir(), 'tks-claude-')), mkdtempSync(join(tmpdir(), 'tks-project-'))];
    const folder = join(config, 'projects', project.replace(/[^A-Za-z0-9]/gu, '-'));
    mkdirSync(folder, { recursive: true });
    const usage = { input_tokens: 10, cache_creation_input_tokens: 70_000, cache_read_input_tokens: 1_000 };
    writeFileSync(
      join(folder, 's.jsonl'),
      `{"type":"user"}\nbroken "usage"\n${JSON.stringify({ type: 'assistant', message: { usage } })}\n`,
    );
    const { needOf } = await import('../../src/local/need.ts');
    expect(needOf(config, project)).toEqual({ tokens: 71_010, measured: true });
    expect(url).toBeTruthy();
  });
});

describe('no answer that can be used', () => {
  const line = async (url: string, more: readonly string[] = []) => {
    const { code, out, err } = await tks(['check', '--url', url, ...more]);
    expect([code, out]).toEqual([125, '']);
    expect(err).toMatch(/^tks: .*\n$/u);
    return err;
  };
  test('nobody listens', async () => {
    const gone = await serve(() => [200, '']);
    await gone.close();
    expect(await line(gone.url)).toContain(`nothing listens at ${gone.url} (start the server`);
  });
  test('no such host', async () =>
    expect(await line('http://tks.invalid:8080')).toMatch(/no host of the name|no answer/u));
  test('no address', async () => expect(await line('http://[')).toContain('is no address'));
  test('another service', async () => {
    expect(await line(await started(serve(() => [200, '<html></html>'])))).toContain('neither llama-server, Ollama');
  });
  test('a slow one, within the time limit', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    expect(await line(`http://127.0.0.1:${port}`, ['--timeout', '0.5'])).toContain('did not answer within 0.5 s');
    silent.close();
  });
  test('TLS where there is none', async () => {
    const url = await started(llamaServer('A-moe-64k-one-slot'));
    expect(await line(url.replace('http:', 'https:'))).toMatch(/does not speak TLS \(try http: --url http:/u);
  });
});

test('a model that is loading', async () => {
  const url = await started(
    serve(() => [
      503,
      '{"error":{"message":"Loading model","type":"unavailable_error","code":503}}',
      { server: 'llama.cpp' },
    ]),
  );
  expect((await check(url)).of('loaded')).toMatchObject({
    verdict: 'broken',
    what: expect.stringContaining('no model loaded yet'),
  });
});
