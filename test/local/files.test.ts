import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportLines } from '../../src/local/exports.ts';
import { readGguf } from '../../src/local/gguf.ts';
import { modelOf } from '../../src/local/model.ts';
import { serverCommand } from '../../src/local/server-command.ts';
import { createLogReader } from '../../src/local/server-log.ts';
import { recorded } from './stand-in.ts';

const header = (name: string) => join(recorded, 'gguf', `tiny-${name}.header.gguf`);
const modelIn = (name: string) => modelOf(readGguf(header(name)), header(name));
const folder = mkdtempSync(join(tmpdir(), 'tks-gguf-'));
const G = 2 ** 30;

describe('a GGUF header', () => {
  test('every key is as the gguf package wrote it', () => {
    const facts = JSON.parse(readFileSync(join(recorded, 'gguf/facts.json'), 'utf8'));
    for (const [file, expected] of Object.entries<Record<string, unknown>>(facts)) {
      const { keys, version, tensors } = readGguf(join(recorded, 'gguf', file));
      expect([version, tensors]).toEqual([expected['GGUF.version'], expected['GGUF.tensor_count']]);
      for (const [key, value] of Object.entries(expected))
        if (keys.has(key) && typeof value !== 'object' && !String(value).startsWith('…'))
          expect(keys.get(key), key).toEqual(value);
      expect(keys.size).toBe(expected['GGUF.kv_count']);
    }
  });

  test('dense, mixture, linear attention', () => {
    // 4 layers × 2 heads × (16 + 16) numbers × 2 bytes
    expect(modelIn('dense-32k')).toMatchObject({
      architecture: 'qwen3',
      trained: 32_768,
      experts: 0,
      kvPerToken: 512,
      tools: false,
    });
    expect(modelIn('moe-256k')).toMatchObject({ experts: 8, expertsUsed: 2, kvPerToken: 512, tools: true });
    expect(modelIn('hybrid-256k')).toMatchObject({ attentionLayers: 1, layers: 4, kvPerToken: 128 });
  });

  test.each([4, 20, 300, 2000])('cut off after %i bytes', (length) => {
    const file = join(folder, `cut-${length}.gguf`);
    writeFileSync(file, readFileSync(header('moe-256k')).subarray(0, length));
    expect(() => readGguf(file)).toThrow(/ends within its header/u);
  });

  test('another file', () => {
    const file = join(folder, 'model.safetensors');
    writeFileSync(file, '\u0000\u0001{"a":1}');
    expect(() => readGguf(file)).toThrow(/is no GGUF file: it begins with/u);
    expect(() => readGguf(join(folder, 'missing'))).toThrow(/cannot be read: ENOENT/u);
  });
});

describe('the line that starts llama-server', () => {
  const options = { file: 'm.gguf', port: 8080, need: 35_000 };
  const large = { ...modelIn('moe-256k'), layers: 48, size: 18 * G, kvPerToken: 98_304 };
  const line = (model: typeof large, vram: number | undefined) => serverCommand(model, { ...options, vram });
  const text = (model: typeof large, vram: number | undefined) =>
    line(model, vram)
      .flags.map((flag) => flag.text)
      .join(' ');

  test('the window fills what the weights leave', () => {
    const { window, flags } = line(large, 26 * G);
    expect(window * 98_304).toBeLessThanOrEqual(26 * G - 18 * G - 1.25 * G);
    expect((window + 1024) * 98_304).toBeGreaterThan(26 * G - 18 * G - 1.25 * G);
    expect(flags.every(({ why }) => why.length > 0)).toBe(true);
  });
  test('a cache of 8 bits where 16 leave too little', () => {
    expect(text(large, 22 * G)).toContain('--cache-type-k q8_0');
    expect(text(large, 48 * G)).not.toContain('--cache-type-k');
  });
  test('experts, or layers, outside a GPU that is too small', () => {
    expect(text(large, 12 * G)).toMatch(/--n-cpu-moe \d+/u);
    expect(text({ ...large, experts: 0 }, 12 * G)).toMatch(/--n-gpu-layers [1-3]\d(?: |$)/u);
  });
  test('what cannot work is said', () => {
    expect(line(modelIn('dense-32k') as typeof large, 24 * G).warnings.join('\n')).toMatch(
      /no tools[\s\S]*32,768 tokens are fewer than the 35,000/u,
    );
  });
});

describe('a log', () => {
  const requests = (log: string) => {
    const reader = createLogReader();
    return readFileSync(join(recorded, 'logs', log), 'utf8')
      .split('\n')
      .flatMap((line) => reader.line(line) ?? []);
  };
  /** As the answers to the same requests told it. */
  const REUSED = {
    'default.log': [1, 8951, 9962, 4, 13613, 14024, 0, 23675, 25166, 10004, 11, 14023],
    'trace.log': [0, 8777, 9784, 0, 13431, 13838, 0, 23485, 24972, 9822, 0, 13838],
  };
  test.each(Object.entries(REUSED))('%s: what was reused', (log, reused) => {
    expect(
      requests(log)
        .slice(1)
        .map((one) => one.reused),
    ).toEqual(reused);
  });
  test('what was refused, and what was thrown away', () => {
    const all = requests('trace.log');
    expect(all.find(({ prompt }) => prompt === 100_161)!.notes).toEqual([
      expect.stringContaining('rejected: request (100161 tokens)'),
    ]);
    expect(all.find(({ prompt }) => prompt === 26)!.notes).toEqual([
      expect.stringContaining('from the beginning'),
      '9 checkpoints thrown away',
    ]);
  });
  test('older builds, without time and level', () => {
    const reader = createLogReader();
    const lines = [
      'prompt eval time =     100.00 ms /   500 tokens',
      '       eval time =     200.00 ms /    10 tokens',
      'stop processing: n_past = 509, truncated = 0',
    ];
    const found = lines.flatMap((line) => reader.line(`slot print_timing: id  0 | task 7 | ${line}`) ?? []);
    expect(found).toEqual([
      {
        task: 7,
        prompt: 500,
        reused: 0,
        evaluated: 500,
        promptSeconds: 0.1,
        answer: 10,
        answerSeconds: 0.2,
        notes: [],
      },
    ]);
  });
});

test.each([
  ['bash', `export A='it'\\''s'`],
  ['fish', `set -gx A 'it\\'s'`],
  ['powershell', `$env:A = 'it''s'`],
] as const)('%s quotes', (shell, line) => expect(exportLines({ A: "it's" }, shell)).toEqual([line]));
