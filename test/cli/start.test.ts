import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWorld } from './tks.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { folder, sh } = createWorld();
const code = join(folder, 'dist/code');
for (const part of ['bin', 'dist'])
  cpSync(join(ROOT, part), join(folder, part), {
    recursive: true,
    filter: (path) => dirname(path) !== join(ROOT, 'dist/code'),
  });
const compiled = () => readdirSync(code).map((name) => join(code, name));
const run = () => sh('bin/tks.js seq 3');

describe('compiled code that a disk has spoiled', () => {
  const flipped = (bytes: Buffer): Buffer => bytes.map((byte, at) => (at % 97 === 64 ? byte ^ 1 : byte)) as Buffer;

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['no bytes', () => new Uint8Array()],
    ['some bytes', (bytes) => bytes.subarray(0, 5001)],
    ['half of it', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['holes', (bytes) => Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096)])],
    ['other bits', flipped],
  ])('%s: the run is the same, and it is written anew', async (_, spoil) => {
    await run();
    const spoiled = compiled().map((path) => [path, spoil(readFileSync(path))] as const);
    // All that a usual run needs: what it takes to start the command, and the engine.
    expect(spoiled).toHaveLength(2);
    for (const [path, bytes] of spoiled) writeFileSync(path, bytes);
    expect(await run()).toEqual({ stdout: '1\n2\n3\n', stderr: '', code: 0, signal: null });
    const healed = spoiled.filter(([path, bytes]) => !readFileSync(path).equals(bytes));
    expect(healed.length).toBeGreaterThan(1);
  });
});

it('keeps the code of runs with options of Node apart from that of runs without', async () => {
  const options = '--max-old-space-size=4096';
  for (const env of ['', `NODE_OPTIONS=${options} `, '']) await sh(`${env}node bin/tks.js seq 3`);
  const before = compiled().map((path) => statSync(path).ino);
  for (const env of ['', `NODE_OPTIONS=${options} `, '']) await sh(`${env}node bin/tks.js seq 3`);
  expect(compiled().map((path) => statSync(path).ino)).toEqual(before);
});
