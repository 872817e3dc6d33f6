import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/context/model.ts';
import { placesOf } from '../../src/context/places.ts';
import { readOther } from '../../src/context/read-other.ts';
import { readEnv } from '../../src/env.ts';
import { buildOtherHome } from './other-home.ts';
import { disagreements, recordedParts } from './other-request.ts';

const folders: string[] = [];
function home(agent: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tks-other-'));
  folders.push(folder);
  buildOtherHome(agent, folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const contextOf = (agent: string, folder: string): Report =>
  readOther(
    agent,
    placesOf(join(folder, 'work/project'), readEnv({ HOME: join(folder, 'home') })),
    ({ length }) => length,
  );

test.each(['codex', 'gemini', 'opencode'].flatMap((agent) => [[agent, ''] as const, [agent, 'sub'] as const]))(
  'what is counted of %s in project/%s is what its first request held, word for word',
  (agent, sub) => {
    const folder = home(agent);
    expect(disagreements(agent, folder, sub, recordedParts(agent, folder, sub))).toEqual([]);
  },
);

test('rules of Cursor by how they are applied', () => {
  const folder = home('cursor');
  const rules = contextOf('cursor', folder).items.filter(({ category }) => category === 'memory_files');
  expect(rules.map(({ name, loaded, characters, why }) => [name, loaded, characters, why])).toEqual([
    ['.cursor/rules/always.mdc', 'start', 'Always this.\n'.length, undefined],
    ['.cursor/rules/asked.mdc', 'deferred', 'How to migrate'.length, 'read if its description fits'],
    ['.cursor/rules/files.mdc', 'deferred', 0, 'with files of src/**'],
    ['.cursor/rules/named.mdc', 'deferred', 0, 'only if it is named'],
    ['AGENTS.md', 'start', 'ZPROJECT rules. See @docs/more.md\n'.length, undefined],
  ]);
});

describe.each(['codex', 'gemini', 'opencode', 'cursor'])('servers of %s', (agent) => {
  const report = contextOf(agent, home(agent));
  const server = (name: string) => report.items.find((item) => item.server?.name === name);

  test('over both ways', () => {
    expect(server('near')?.server).toMatchObject({
      transport: 'stdio',
      command: 'node',
      args: ['near.js', '--quiet'],
      env: { KEY: 'x' },
    });
    expect(server('far')?.server).toMatchObject({
      transport: 'http',
      url: 'https://example.com/mcp',
      headers: { Auth: 'x' },
    });
  });
  test('are not known before they were asked', () => {
    expect(server('near')).toMatchObject({ basis: 'unknown', loaded: 'start', tokens: 0 });
  });
});

test.each([
  ['codex', 'home/.codex/config.toml', '[mcp_servers', /config\.toml:1: /],
  ['gemini', 'home/.gemini/settings.json', '{"a":', /settings\.json is no valid JSON/],
  ['opencode', 'work/project/opencode.json', '{"a" 1}', /opencode\.json is no valid JSON/],
  ['cursor', 'home/.cursor/mcp.json', '7', /mcp\.json is no JSON object/],
])('a broken file of %s costs a line', (agent, file, text, warning) => {
  const folder = home(agent);
  writeFileSync(join(folder, file), text);
  expect(contextOf(agent, folder).warnings).toEqual([expect.stringMatching(warning)]);
});
