import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, createHost, payload } from './world.ts';

const RULES = { permissions: { allow: ['Bash(npm test:*)'], ask: ['Bash(git tag:*)'], deny: ['Bash(git push:*)'] } };

function hostWith(settings: unknown = RULES, options?: readonly string[]) {
  const host = createHost(options);
  host.write('home/.claude/settings.json', settings);
  return host;
}

const host = hostWith();
const commandOf = (command: string, more?: object, on = host) => ask(on, payload(on, command, more))?.input['command'];

describe('allowed as it was: by a rule, or since it only reads', () => {
  test.each([
    ['npm test', 'tks npm test'],
    ['npm test -- --grep cart 2>&1', 'tks npm test -- --grep cart 2>&1'],
    ['git status --short', 'tks git status --short'],
    ['cd src && npm test', 'cd src && tks npm test'],
    ['echo "a b"; git log --oneline -5\nnpm test', 'echo "a b"; tks git log --oneline -5\ntks npm test'],
    ['NODE_ENV=test timeout 60 npm test', 'NODE_ENV=test tks timeout 60 npm test'],
  ])('%s', (command, rewritten) => {
    expect(ask(host, payload(host, command))).toEqual({
      decision: 'allow',
      input: { command: rewritten, description: 'x' },
    });
  });
});

describe('no opinion', () => {
  test.each([
    ['about what the host would ask', 'npm run build'],
    ['if one part would be asked about', 'npm test && npm run build'],
    ['about what is denied', 'git push'],
    ['if one part is denied', 'npm test && git push'],
    ['about what is denied behind something else', 'npm test; X=1 env -u A sudo git  "push"'],
    ['about what might be denied', 'npm test; git $WHAT'],
    ['if a rule asks', 'git status && git tag v1'],
    ['about variables, groups, functions, substitutions', 'npm test $X; (npm test); npm test $(x)'],
    ['about wildcards', 'npm test *'],
    ['about files that are written', 'git status > f; npm test'],
    ['about what runs in the background', 'npm test & git status'],
    ['about git in another folder', 'cd src && git status'],
    ['about other folders', 'cd .. && npm test'],
    ['about folders that are not there', 'cd nowhere && npm test'],
    ['about an option of git that writes', 'git log --output=x'],
    ['about what is not shorter', 'echo x'],
    ['about what the host has a function for', 'grep -rn x src'],
    ['about what the host takes note of', 'cat package.json'],
    ['about what the host finds hashes in', 'git status; git commit -m x'],
    ['about what does not parse', 'npm test; ('],
    ['about long lines', `npm test -- ${'x'.repeat(10_000)}`],
  ])('%s', (_, command) => {
    expect(ask(host, payload(host, command))).toBeUndefined();
  });

  test.each(['auto', 'plan', 'delegate', '', undefined, 7])('in the mode %s', (permission_mode) => {
    expect(commandOf('npm test', { permission_mode })).toBeUndefined();
  });

  test.each([
    ['of other tools', { tool_name: 'PowerShell' }],
    ['of other events', { hook_event_name: 'PostToolUse' }],
    ['in the background', { tool_input: { command: 'npm test', run_in_background: true } }],
    ['without a command', { tool_input: {} }],
    ['of a subagent', { agent_id: 'a1' }],
    ['of an agent', { agent_type: 'reviewer' }],
  ])('on calls %s', (_, more) => {
    expect(commandOf('npm test', more)).toBeUndefined();
  });

  test('through a link that leads out of the project', () => {
    symlinkSync('/', join(host.project, 'out'));
    expect(commandOf('cd out && npm test')).toBeUndefined();
  });

  test.each([
    ['a sandbox', { ...RULES, sandbox: { enabled: true } }],
    ['settings that do not parse', '{"permissions": {'],
    ['settings of another form', { permissions: { allow: 'Bash(npm test)' } }],
    ['rules about files', { permissions: { deny: ['Read(./.env)'], allow: ['Bash(git:*)'] } }, 'git status'],
    ['a rule about tks', { permissions: { ...RULES.permissions, ask: ['Bash(tks:*)'] } }],
    ['a rule about everything', { permissions: { ...RULES.permissions, deny: ['Bash'] } }],
  ])('with %s', (_, settings, command = 'npm test') => {
    expect(commandOf(command, {}, hostWith(settings))).toBeUndefined();
  });

  test.each(['--disallowedTools', '--settings={}', '--setting-sources', '--agent'])('if started with %s', (option) => {
    expect(commandOf('npm test', {}, hostWith(RULES, [option, 'x']))).toBeUndefined();
  });

  test('if the host cannot be looked at', () => {
    expect(commandOf('npm test', {}, { ...host, arguments: [] })).toBeUndefined();
  });

  test('about names that the shell knows as something else', () => {
    const other = hostWith();
    other.write(
      'home/.claude/shell-snapshots/snapshot-bash-1795644866113-a.sh',
      "alias -- npm='pnpm'\ngit () \n{ x; }\n",
    );
    expect(commandOf('npm test', {}, other)).toBeUndefined();
    expect(commandOf('git status', {}, other)).toBeUndefined();
  });
});

describe('where nothing is asked', () => {
  const bypassing = { permission_mode: 'bypassPermissions' };

  test('what no rule is about is rewritten, without a decision', () => {
    expect(ask(host, payload(host, 'x=$(pwd); (make -C $x > log; cargo test)', bypassing))).toEqual({
      decision: undefined,
      input: {
        command: 'x=$(pwd); (make -C $x > log; tks cargo test)',
        description: 'x',
      },
    });
  });

  test.each([
    'git diff --exit-code',
    'git diff HEAD --quiet',
    'timeout 5 git grep x',
    '/usr/bin/find . -name x',
    'git -C sub commit -m x',
    'gh pr list',
  ])('what the host has its own ways with stays as it is: %s', (command) => {
    expect(commandOf(command, bypassing)).toBeUndefined();
  });

  test.each(['git push', 'make; g"i"t push', 'make; git $X', 'git tag'])('rules still hold: %s', (command) => {
    expect(commandOf(command, bypassing)).toBeUndefined();
  });
});

describe('settings', () => {
  test('rules of all files hold together', () => {
    const other = hostWith({ permissions: { allow: ['Bash(make)'] } });
    other.write('project/.claude/settings.json', { permissions: { allow: ['Bash(cargo *)'], deny: ['Bash(make:*)'] } });
    other.write('project/.claude/settings.local.json', { permissions: { allow: ['Bash(go test *)'] } });
    expect(['make', 'cargo test', 'go test ./...'].map((command) => commandOf(command, {}, other))).toEqual([
      undefined,
      'tks cargo test',
      'tks go test ./...',
    ]);
  });

  test("an organisation's may be the only ones that allow", () => {
    const other = hostWith({ permissions: { allow: ['Bash(make)'] } });
    other.write('home/.claude/remote-settings.json', {
      allowManagedPermissionRulesOnly: true,
      permissions: { allow: ['Bash(cargo *)'] },
    });
    expect(commandOf('make', {}, other)).toBeUndefined();
    expect(commandOf('cargo test', {}, other)).toBe('tks cargo test');
  });

  test('personal ones of a worktree are the main checkout’s: they deny, and do not allow', () => {
    const other = hostWith({ permissions: { allow: ['Bash(make)'] } });
    other.write('project/.git', `gitdir: ${other.project}/../main/.git/worktrees/fix\n`);
    other.write('main/.claude/settings.local.json', { permissions: { allow: ['Bash(go *)'], deny: ['Bash(make)'] } });
    expect(commandOf('make', {}, other)).toBeUndefined();
    expect(commandOf('go test', {}, other)).toBeUndefined();
  });

  test('none at all', () => {
    expect(commandOf('git status', {}, createHost())).toBe('tks git status');
  });
});
