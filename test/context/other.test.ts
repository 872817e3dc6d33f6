import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createFiles } from '../../src/context/files.ts';
import { givenOf } from '../../src/context/others/host.ts';
import { placesOf } from '../../src/context/places.ts';
import { OTHER_HOSTS } from '../../src/context/read-other.ts';
import { readEnv } from '../../src/env.ts';
import { buildOtherHome, WORDS } from './other-home.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Recorded from the real agents, with `/FOLDER` in the place of the folder: the texts of their first request that hold one of our words. */
const recorded = (name: string, folder: string): string =>
  (JSON.parse(readFileSync(`test/context/recorded/${name}.json`, 'utf8')) as { texts: string[] }).texts
    .join('\n')
    .replaceAll('/FOLDER', folder);

describe.each([
  ['codex', ''],
  ['codex', 'sub'],
  ['gemini', ''],
  ['gemini', 'sub'],
  ['opencode', ''],
  ['opencode', 'sub'],
])('%s in project/%s', (agent, sub) => {
  const folder = mkdtempSync(join(tmpdir(), 'tks-other-'));
  folders.push(folder);
  buildOtherHome(agent, folder);
  const env = readEnv({ HOME: join(folder, 'home') });
  const given = givenOf(placesOf(join(folder, 'work/project', sub), env), createFiles());
  const items = OTHER_HOSTS[agent]!.items(given);
  const request = recorded(`${agent}${sub === '' ? '' : `-${sub}`}`, folder);
  const texts = items.map(({ text }) => text).filter((text) => text !== '');

  test('all that is counted stands in the first request, word for word', () => {
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => !request.includes(text))).toEqual([]);
  });

  test('all of it that stands in the request is counted', () => {
    const all = texts.join('\n');
    const has = (text: string) => WORDS.filter((word) => new RegExp(`\\b${word}\\b`, 'u').test(text));
    expect(has(all)).toEqual(has(request));
  });
});
