import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMark } from '../../../src/engine/mark.ts';
import { pageOf } from '../../../src/engine/page.ts';
import { answerTo } from '../../../src/hosts/claude/post-tool-use.ts';

const home = mkdtempSync(join(tmpdir(), 'tks-results-'));
const keeping = { homes: [home], time: 0, folder: '/home/user/project', session: undefined };

/** As Claude Code 2.1.330 gave it to a module of its own. */
function recorded(name: string) {
  const { tool, input, result, error } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'results', `${name}.json`), 'utf8'),
  );
  return { tool, input, result: result ?? error };
}

const answered = (name: string) => {
  const call = recorded(name);
  return { before: call.result, after: answerTo(call, keeping)?.output as typeof call.result };
};

const kept = (text: string) => readFileSync(join(home, 'raw', /\[tks raw (\d{9}):/u.exec(text)![1]!), 'utf8');

describe('a command', () => {
  test('that succeeded: each commit is there, the rest of the result is as it was', () => {
    const { before, after } = answered('bash-git-log');
    expect({ ...after, stdout: '' }).toEqual({ ...before, stdout: '' });
    expect(after.stdout.match(/commit number \d+/gu)).toHaveLength(20);
    expect(after.stdout.length).toBeLessThan(before.stdout.length / 2);
  });

  test('that failed: how it ended comes first, then why', () => {
    const { before, after } = answered('bash-failure');
    expect(after).toMatch(/^Exit code 1\n/u);
    for (const fact of ['not ok 51 - case 50', '1 !== 2', 'a.test.js:1:', '# fail 1']) expect(after).toContain(fact);
    expect(`Exit code 1\n${kept(after)}`.trimEnd()).toBe(before.trimEnd());
  });

  test('whose output is too large for the host: all of its file is seen, and no preview is left to it', () => {
    const { tool, input, result } = recorded('bash-spilled');
    const file = join(home, 'spilled.txt');
    const whole = Array.from({ length: 3000 }, (_, at) => `2026-11-25 10:00:00 INFO request ${at} done\n`).join('');
    writeFileSync(file, whole);
    const { stdout, ...rest } = answerTo({ tool, input, result: { ...result, persistedOutputPath: file } }, keeping)!
      .output as Record<string, string>;
    expect(Object.keys(rest).filter((key) => key.startsWith('persisted'))).toEqual([]);
    expect(stdout).toContain('request 2999 done');
    expect(kept(stdout!)).toBe(whole);
  });

  test.each([
    ['has been emptied since', () => ''],
    ['holds a secret, so that nothing may be left out', (text: string) => `-----BEGIN RSA PRIVATE KEY-----\n${text}`],
  ])('whose file %s: the preview stays', (_, contentOf) => {
    const { tool, input, result } = recorded('bash-spilled');
    const file = join(home, 'spilled.txt');
    writeFileSync(file, contentOf(result.stdout.repeat(4)));
    expect(answerTo({ tool, input, result: { ...result, persistedOutputPath: file } }, keeping)).toBeUndefined();
  });
});

describe('a file', () => {
  test.each(['read-log', 'read-lock', 'read-minified'])('%s: what is shown keeps its line numbers', (name) => {
    const { before, after } = answered(name);
    const lines = before.file.content.split('\n');
    const shown: string[] = after.file.content.split('\n');
    expect(after.file.content.length).toBeLessThan(25_000);
    expect(shown).toHaveLength(after.file.numLines);
    for (const [at, line] of shown.entries())
      if (!line.includes('[tks')) expect(line).toBe(lines[after.file.startLine - 1 + at]);
    expect(after.file.totalLines).toBe(before.file.totalLines);
  });

  test('a log shows its end, unless the host has cut that off already', () => {
    expect(answered('read-log').after.file.content).toContain('INFO request 899 done');
    const { content, startLine } = answered('read-log-cut-by-the-host').after.file;
    expect([startLine, content.split('\n')[0]]).toEqual([1, '2026-11-25 10:00:0 INFO request 0 done']);
    expect(content).toMatch(/\[tks: lines \d+-3001 left out\]\n.*raw holds lines 1-\d+\]$/u);
  });
});

test('files found stand below their folder, each of them, in the order they came', () => {
  for (const name of ['glob', 'grep-files']) {
    const { before, after } = answered(name);
    const ends = (names: string[]) =>
      names.flatMap((line) => line.trim().split(' ')).flatMap((one) => /[^/]+$/u.exec(one) ?? []);
    expect(ends(after.filenames)).toEqual(ends(before.filenames));
    expect(after.numFiles).toBe(before.numFiles);
  }
});

test('more hits than the host shows, and names that it shows a part of', () => {
  const { tool, input, result } = recorded('grep-content');
  const content = Array.from({ length: 900 }, (_, at) => `src/values.ts:${at}:export const value${at} = ${at};`).join(
    '\n',
  );
  const { output } = answerTo({ tool, input, result: { ...result, content } }, keeping)!;
  // Of more than 20,000 characters it would have shown the first 2,000.
  expect((output as { content: string }).content.length).toBeLessThan(20_000);
  expect((output as { content: string }).content.length).toBeGreaterThan(15_000);
  // It counts the names of such a list itself.
  const glob = recorded('glob');
  expect(answerTo(glob, keeping)).toBeDefined();
  expect(answerTo({ ...glob, result: { ...glob.result, truncated: true } }, keeping)).toBeUndefined();
});

test.each([
  ['text of a source', 'read-source'],
  ['a range that was asked for', 'read-lock-range'],
  ['a short output', 'bash-commit'],
  ['a refusal', 'bash-refused'],
  ['a command in the background', 'bash-background'],
])('%s stays as it is', (_, name) => expect(answered(name).after).toBeUndefined());

test('what tks made, and what was asked to stay raw, stays', () => {
  const call = recorded('bash-git-log');
  const made = answerTo(call, keeping)!.output as { stdout: string };
  expect(answerTo({ ...call, result: made }, keeping)).toBeUndefined();
  for (const command of ['command git log', '\\git log', 'TKS_RAW=1 git log', 'tks git log', 'git log | cat'])
    expect(answerTo({ ...call, input: { command } }, keeping), command).toBeUndefined();
});

test('a page never shifts a line', () => {
  const lines = fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(lines, fc.constantFrom('head', 'tail'), fc.nat(400), (all, side, limit) => {
      const text = all.join('\n');
      const page = pageOf(text, side, all.length, limit, '123456789');
      const given = text.split('\n');
      for (const [at, line] of (page?.text.split('\n') ?? []).entries())
        if (!isMark(line)) expect(line).toBe(given[page!.from - 1 + at]);
    }),
  );
});

test('as a hook: one object, and the whole of it under its number', () => {
  const { tool, input, result } = recorded('read-lock');
  const payload = {
    hook_event_name: 'PostToolUse',
    session_id: 's',
    cwd: '/',
    tool_name: tool,
    tool_input: input,
    tool_response: result,
  };
  const tks = (args: string[], stdin: string) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../../bin/tks.js'), ...args], {
      input: stdin,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TKS_HOME: home },
    });
  const { status, stdout, stderr } = tks(['hook', 'claude'], JSON.stringify(payload));
  expect([status, stderr]).toEqual([0, '']);
  const said = JSON.parse(stdout).hookSpecificOutput;
  expect(said.hookEventName).toBe('PostToolUse');
  const [, id] = /\[tks raw (\d{9}):/u.exec(said.updatedToolOutput.file.content)!;
  expect(tks(['raw', id!], '').stdout).toBe(result.file.content);
});
