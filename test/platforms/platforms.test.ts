import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rewrite } from '../../src/command-line/rewrite.ts';
import { shellWords } from '../../src/command-line/shell-words.ts';
import { words } from '../../src/command-line/words.ts';
import { createReducer } from '../../src/engine/reduce.ts';
import { find, isServed } from '../../src/filter/find.ts';
import { exitCodeOf } from '../../src/process/exit-code.ts';
import { claimFifos } from '../../src/process/fifo.ts';
import { isOnPath } from '../../src/process/on-path.ts';

const root = mkdtempSync(join(tmpdir(), 'tks-platforms-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
for (const name of ['npm.cmd', 'git.exe', 'jq']) writeFileSync(join(root, name), '');
mkdirSync(join(root, 'empty'));

describe('programs are looked up as the system does', () => {
  test.each([
    ['npm', 'win32', true],
    ['npm.cmd', 'win32', true],
    ['git', 'win32', true],
    ['tsc', 'win32', false],
    ['npm', 'linux', false],
    ['npm', 'darwin', false],
    ['jq', 'darwin', true],
  ])('%s on %s: %s', (program, platform, isThere) => {
    const delimiter = platform === 'win32' ? ';' : ':';
    expect(isOnPath(program, [join(root, 'empty'), root].join(delimiter), platform)).toBe(isThere);
  });

  test.each([
    ['tsc', 'win32', 'EACCES', 127],
    ['npm', 'win32', 'EACCES', 126],
    ['npm', 'linux', 'EACCES', 127],
    [String.raw`.\tool`, 'win32', 'EACCES', 126],
    ['tool', 'win32', 'ENOENT', 127],
  ])('%s on %s that fails with %s gives %i', (program, platform, failed, code) => {
    expect(exitCodeOf({ failed }, program, root, platform)).toBe(code);
  });

  test('there are no FIFOs on Windows', async () => {
    expect(await claimFifos([join(root, 'home')], 1, 'win32')).toBeUndefined();
  });
});

test.each([
  [['npm.cmd', 'test'], 'npm/test'],
  [[String.raw`C:\Program Files\nodejs\npm.cmd`, 'install'], 'npm/install'],
  [['C:/tools/Git/bin/git.EXE', 'log'], 'git/log'],
  [[String.raw`node_modules\.bin\tsc.cmd`, '-p', '.'], 'tsc'],
  [['npx.cmd', 'vitest', 'run'], 'vitest'],
  [[String.raw`.\gradlew.bat`, 'build'], 'gradle'],
  [['python.exe', '-m', 'pytest'], 'pytest'],
  [['py', '-3', '-m', 'pytest'], 'pytest'],
])('%j is served by %s', (argv, path) => {
  expect(find(words(argv))?.path).toBe(path);
});

test('a path of Windows in a line is one word where it is quoted', () => {
  expect(shellWords(String.raw`'C:\Program Files\nodejs\npm.cmd' test`)).toEqual([
    String.raw`C:\Program Files\nodejs\npm.cmd`,
    'test',
  ]);
});

describe('lines of PowerShell are left alone', () => {
  const options = { prefix: 'tks', serves: (command: readonly string[]) => isServed(command) };
  test.each([
    '$env:CI="1"; npm test',
    '$env:NODE_ENV = "test"; npm test',
    'Get-ChildItem -Recurse | Select-String foo',
    'Get-Content a.log -Tail 50; npm test',
    'npm test | Select-Object -First 20',
    'git log | Out-String',
    'npm test 2>&1 | Tee-Object log.txt',
    'if ($LASTEXITCODE -ne 0) { npm test }',
    'npm test; if (-not $?) { exit 1 }',
    'npm test; exit $LASTEXITCODE',
    'foreach ($f in ls) { git add $f }',
    '$log = git log; $log.Count',
    'git log > $null',
    '& "C:\\Program Files\\nodejs\\npm.cmd" test',
    'npm test `\n --silent',
    'Push-Location sub; npm test; Pop-Location',
    'try { npm test } catch { exit 1 }',
    'Set-Location sub\ngit status',
    'powershell -Command "npm test"',
    'cmd /c "npm test"',
  ])('%s', (line) => {
    expect(rewrite(line, options)).toBe(line);
  });

  test.each([
    ['npm test', 'tks npm test'],
    ['git log --author Jean-Paul', 'tks git log --author Jean-Paul'],
    ['curl -H "Accept-Encoding: gzip" x; npm test', 'tks curl -H "Accept-Encoding: gzip" x; tks npm test'],
    ['npm test; echo $?', 'tks npm test; echo $?'],
  ])('%s is none', (line, rewritten) => {
    expect(rewrite(line, options)).toBe(rewritten);
  });
});

test.each([
  ['code page 850', 'Gr\x94\xe1e: Datei nicht gefunden\n'],
  ['code page 1252', 'Gr\xf6\xdfe \x80 5\n'],
  ['code page 936', '\xce\xc4\xbc\xfe\n'],
  ['code page 932', '\x83\x74\x83\x40\x83\x43\x83\x8b\n'],
])('text in %s comes out byte for byte', (_, text) => {
  const bytes: number[] = [];
  const reducer = createReducer({}, (printed, _stream, binary) => {
    bytes.push(...(binary ? [...printed].map((one) => one.charCodeAt(0)) : new TextEncoder().encode(printed)));
  });
  reducer.push(
    Uint8Array.from(text, (one) => one.charCodeAt(0)),
    1,
  );
  reducer.close();
  reducer.end(0, undefined);
  expect(String.fromCharCode(...bytes)).toBe(text);
});
