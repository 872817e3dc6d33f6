import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isServed } from '../../src/filter/find.ts';
import { hostNamed } from '../../src/hosts/hosts.ts';
import { createWorld } from '../cli/tks.ts';

const root = mkdtempSync(join(tmpdir(), 'tks-answers-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

/** What a host is told, in a home and a project with these files. */
async function said(name: string, payload: object, files: Readonly<Record<string, string>> = {}, more?: string) {
  const home = join(root, String(count++));
  const folder = join(home, 'project');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), text);
  }
  return hostNamed(name)!.answer({
    payload: JSON.parse(JSON.stringify(payload).replaceAll('$FOLDER', folder)),
    more,
    where: { home, folder, variable: () => undefined },
    prefix: 'tks',
    serves: (words) => isServed(words),
    keeping: async (of) => ({ ...of, time: 0, homes: [join(home, 'tks')] }),
  });
}

const FAILED = [...Array(200).keys()].map((at) => `ok ${at} - case ${at} of the money table`);
const TESTS = `TAP version 13\n${FAILED.join('\n')}\nnot ok 201 - total rounds half even\n  ---\n  error: 'Expected 2.34 to be 2.35'\n  ...\n1..201\n# tests 201\n# pass 200\n# fail 1`;
const FACTS = /^[\s\S]*not ok 201 - total rounds half even[\s\S]*Expected 2\.34 to be 2\.35[\s\S]*# fail 1/u;

/** As each was seen to tell it, or as its documentation says. */
const CALLS: Readonly<Record<string, (line: string) => object>> = {
  codex: (command) => ({
    hook_event_name: 'PreToolUse',
    cwd: '$FOLDER',
    permission_mode: 'default',
    tool_name: 'Bash',
    tool_input: { command },
  }),
  cursor: (command) => ({
    hook_event_name: 'preToolUse',
    conversation_id: 'c',
    workspace_roots: ['$FOLDER'],
    tool_name: 'Shell',
    tool_input: { command, timeout: 5 },
  }),
  droid: (command) => ({
    hook_event_name: 'PreToolUse',
    cwd: '$FOLDER',
    permission_mode: 'off',
    tool_name: 'Execute',
    tool_input: { command, riskLevel: 'low' },
  }),
  qwen: (command) => ({
    hook_event_name: 'PreToolUse',
    cwd: '$FOLDER',
    tool_name: 'run_shell_command',
    tool_input: { command, is_background: false },
  }),
  windsurf: (command_line) => ({ agent_action_name: 'pre_run_command', tool_info: { command_line, cwd: '$FOLDER' } }),
  cline: (command) => ({
    hookName: 'tool_call',
    tool_call: { id: '1', name: 'run_commands', input: { commands: [command, 'pwd'] } },
  }),
};
const asked = (host: string, line: string, files?: Readonly<Record<string, string>>) =>
  said(host, CALLS[host]!(line), files);

describe('a command is changed where nothing else is decided by that', () => {
  test.each([
    [
      'codex',
      {},
      {
        hookSpecificOutput: {
          permissionDecision: 'allow',
          updatedInput: { command: 'tks run --budget 9500 -- npm test' },
        },
      },
    ],
    ['cline', {}, { overrideInput: { commands: ['tks npm test', 'pwd'] } }],
    [
      'cursor',
      {
        '.cursor/cli-config.json': '{"permissions":{"allow":["Shell(npm)"],"deny":["Shell(rm)"]}}',
        '.cursor/permissions.json': '{"terminalAllowlist":["npm test"]}',
      },
      { permission: 'allow', updated_input: { command: 'tks npm test', timeout: 5 } },
    ],
    [
      'droid',
      { '.factory/settings.json': '// mine\n{"commandAllowlist":["npm test"],"commandDenylist":["rm"]}' },
      {
        hookSpecificOutput: {
          permissionDecision: 'allow',
          updatedInput: { command: 'tks npm test', riskLevel: 'low' },
        },
      },
    ],
  ])('%s with %j', async (host, files, answer) => {
    expect((await asked(host, 'npm test', files))?.said).toMatchObject(answer);
  });
});

describe('no opinion', () => {
  const cursorAllows = '{"permissions":{"allow":["Shell(git)"]}}';
  const editor = { '.cursor/permissions.json': '{"terminalAllowlist":["git"]}' };
  test.each([
    ['codex', 'a rule forbids it', 'git push', { '.codex/rules/x.rules': 'prefix_rule(pattern=["git", "push"])' }],
    ['codex', 'a rule forbids a part', 'npm test && git push', { '.codex/rules/x.rules': "pattern=['git', 'push']" }],
    ['codex', "a rule of the project's", 'git push', { 'project/.codex/rules/x.rules': 'pattern=["git"]' }],
    ['codex', 'a rule allows it', 'npm test', { '.codex/rules/x.rules': 'pattern=["npm"], decision="allow"' }],
    ['codex', 'nearly all is asked about', 'git status', { '.codex/config.toml': 'approval_policy = "untrusted"\n' }],
    ['codex', 'nothing is gained', 'cd sub && pwd', {}],
    ['codex', 'rules that cannot be read', 'npm test', { '.codex/rules/x.rules/file': '' }],
    ['cursor', 'no list allows it', 'git status', {}],
    ['cursor', "only the CLI's list allows it", 'git status', { '.cursor/cli-config.json': cursorAllows }],
    ['cursor', "only the editor's list allows it", 'git status', editor],
    [
      'cursor',
      'one part is not allowed',
      'git status && npm test',
      { ...editor, '.cursor/cli-config.json': cursorAllows },
    ],
    [
      'cursor',
      'a list forbids it',
      'git push',
      { ...editor, '.cursor/cli-config.json': '{"permissions":{"allow":["Shell(git)"],"deny":["Shell(git push:*)"]}}' },
    ],
    [
      'cursor',
      "the project's list forbids it",
      'git push',
      {
        ...editor,
        '.cursor/cli-config.json': cursorAllows,
        'project/.cursor/cli.json': '{"permissions":{"deny":["Shell(git)"]}}',
      },
    ],
    ['cursor', 'a list that is no JSON', 'git status', { ...editor, '.cursor/cli-config.json': `${cursorAllows}}` }],
    ['droid', 'no list allows it', 'npm test', {}],
    [
      'droid',
      'a list forbids it',
      'npm test',
      { '.factory/settings.json': '{"commandAllowlist":["npm *"],"commandDenylist":["npm test"]}' },
    ],
    [
      'qwen',
      'it is not behind tks',
      'git push',
      { '.qwen/settings.json': '{"permissions":{"deny":["Bash(git push *)"]}}' },
    ],
    [
      'qwen',
      'no rule is about it',
      'tks git status',
      { '.qwen/settings.json': '{"permissions":{"deny":["Bash(git push *)"]}}' },
    ],
    ['windsurf', 'no list is about it', 'tks npm test', {}],
    ['cline', 'nothing is gained', 'pwd', {}],
  ])('%s: %s', async (host, _, line, files) => {
    expect(await asked(host, line, files)).toBeUndefined();
  });
});

test.each(['git push', 'git status', 'npm test && git push'])(
  '%s is changed where no rule is about it',
  async (line) => {
    expect(JSON.stringify((await asked('codex', line))?.said)).toContain('tks run --budget 9500 -- git');
  },
);

describe('what the model writes behind tks passes no rule', () => {
  const LIST = '{"windsurf.cascadeCommandsDenyList":["git push"]}';
  test.each([
    ['qwen', 'tks git push', { '.qwen/settings.json': '{"permissions":{"deny":["Bash(git push *)"]}}' }],
    ['qwen', 'cd sub && tks run -- git push', { '.qwen/settings.json': '{"permissions":{"ask":["Bash(git push)"]}}' }],
    [
      'qwen',
      'tks git push',
      { 'project/.qwen/settings.json': '{"tools":{"exclude":["run_shell_command(git push)"]}}' },
    ],
    ['qwen', 'tks git push', { '.qwen/settings.json': '{' }],
    ['qwen', 'node /opt/tks.js "git" push', { '.qwen/settings.json': '{"permissions":{"deny":["Bash(git push *)"]}}' }],
    ['qwen', "'tks'  git push", { '.qwen/settings.json': '{"permissions":{"deny":["Bash(git push *)"]}}' }],
  ])('%s refuses %s', async (host, line, files) => {
    expect((await asked(host, line, files))?.said).toMatchObject({
      hookSpecificOutput: { permissionDecision: 'deny' },
    });
  });

  test('windsurf refuses by its exit code', async () => {
    const files = { '.config/Windsurf/User/settings.json': LIST };
    expect((await asked('windsurf', 'tks git push -f', files))?.refusal).toContain('run it without tks');
  });
});

describe('a result is shorter, and nothing that is needed is gone', () => {
  const shell = { command: 'node --test' };
  test('copilot', async () => {
    const result = `${TESTS}\n<shellId: 0 completed with exit code 1>`;
    const payload = {
      sessionId: 's',
      cwd: '$FOLDER',
      toolName: 'bash',
      toolArgs: shell,
      toolResult: { resultType: 'success', textResultForLlm: result },
    };
    const answer = (await said('copilot', payload))?.said as { modifiedResult: Record<string, string> };
    expect(answer.modifiedResult['resultType']).toBe('success');
    expect(answer.modifiedResult['textResultForLlm']).toMatch(FACTS);
    expect(answer.modifiedResult['textResultForLlm']).toMatch(/\n<shellId: 0 completed with exit code 1>$/u);
    expect(answer.modifiedResult['textResultForLlm']!.length).toBeLessThan(result.length / 4);
  });

  test('copilot, from the file that it has put a large one into, and from no other', async () => {
    const file = join(tmpdir(), `${Date.now()}-copilot-tool-output-${process.pid}-test.txt`);
    writeFileSync(file, TESTS);
    const preview = (path: string) =>
      `Output too large to read at once (9 KB). Saved to: ${path}\nConsider using …\n\nPreview (first 500 chars):\n${TESTS.slice(0, 500)}\n<shellId: 0 completed with exit code 1>`;
    const payload = (path: string) => ({
      toolName: 'bash',
      toolArgs: shell,
      toolResult: { resultType: 'success', textResultForLlm: preview(path) },
    });
    const answer = (await said('copilot', payload(file)))?.said as { modifiedResult: Record<string, string> };
    expect(answer.modifiedResult['textResultForLlm']).toMatch(FACTS);
    expect(await said('copilot', payload('/etc/1-copilot-tool-output-x.txt'))).toBeUndefined();
    rmSync(file);
  });

  test('copilot, of what it has made shorter itself', async () => {
    const result = `Shell output was automatically compacted. Compacted output below.\n\n${TESTS}\n<shellId: 0 completed with exit code 1>`;
    const toolResult = { resultType: 'success', textResultForLlm: result };
    expect(await said('copilot', { toolName: 'bash', toolArgs: shell, toolResult })).toBeUndefined();
  });

  const gemini = (output: string, exit: string) => ({
    hook_event_name: 'AfterTool',
    session_id: 's',
    cwd: '$FOLDER',
    tool_name: 'run_shell_command',
    tool_input: shell,
    tool_response: {
      llmContent: `<untrusted_context>\nOutput: ${output}${exit}\nProcess Group PGID: 7\n</untrusted_context>`,
    },
  });

  test('gemini, a failure', async () => {
    const { decision, reason } = (await said('gemini', gemini(TESTS, '\nExit Code: 1')))!.said as Record<
      string,
      string
    >;
    expect(decision).toBe('deny');
    expect(reason).toMatch(FACTS);
    expect(reason).toMatch(/^<untrusted_context>\nOutput: /u);
    expect(reason).toMatch(/\nExit Code: 1\nProcess Group PGID: 7\n<\/untrusted_context>$/u);
  });

  test('gemini would call a success an error: only if it was asked for', async () => {
    const passed = gemini(TESTS.replace(/not ok/u, 'ok'), '');
    expect(await said('gemini', passed)).toBeUndefined();
    expect((await said('gemini', passed, {}, 'results'))?.said).toMatchObject({ decision: 'deny' });
  });

  test('opencode', async () => {
    const payload = {
      tool: 'bash',
      folder: '$FOLDER',
      session: 's',
      args: shell,
      output: TESTS,
      metadata: { exit: 1, truncated: false },
    };
    const { output } = (await said('opencode', payload))!.said as { output: string };
    expect(output).toMatch(FACTS);
    expect(output.length).toBeLessThan(TESTS.length / 4);
  });

  test('opencode, blocks of an MCP server', async () => {
    const block = { type: 'text', text: FAILED.map((line) => line.replace(/\d+/gu, '7')).join('\n') };
    const answer = await said('opencode', {
      tool: 'db_query',
      content: [{ type: 'image' }, block, { type: 'text', text: 'x' }],
    });
    const { content } = answer!.said as { content: Record<string, string> };
    expect(Object.keys(content)).toEqual(['1']);
    expect(content['1']!.length).toBeLessThan(block.text.length / 4);
  });

  test('cursor, of an MCP tool', async () => {
    const text = FAILED.map((line) => line.replace(/\d+/gu, '7')).join('\n');
    const payload = {
      hook_event_name: 'postToolUse',
      tool_name: 'MCP:query',
      workspace_roots: ['$FOLDER'],
      tool_output: JSON.stringify({ content: [{ type: 'text', text }], isError: false }),
    };
    const answer = (await said('cursor', payload))?.said as {
      updated_mcp_tool_output: { content: { text: string }[] };
    };
    expect(answer.updated_mcp_tool_output).toMatchObject({ isError: false, content: [{ type: 'text' }] });
    expect(answer.updated_mcp_tool_output.content[0]!.text.length).toBeLessThan(text.length / 4);
  });
});

describe('as a process', () => {
  test.each([
    ['cursor', 'not JSON', '{}\n'],
    ['cursor', '{"hook_event_name":"preToolUse","tool_name":"Read","tool_input":{}}', '{}\n'],
    ['gemini', '[1]', ''],
    ['codex', '{"hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":7},"cwd":"/"}', ''],
    ['opencode', '', ''],
    ['copilot', '{"toolName":"bash","toolResult":{"textResultForLlm":{"a":1},"resultType":"success"}}', ''],
    ['cline', 'null', '{}\n'],
  ])('%s says nothing to %s', async (host, input, stdout) => {
    expect(await createWorld().sh(`tks hook ${host}`, { input })).toEqual({
      stdout,
      stderr: '',
      code: 0,
      signal: null,
    });
  });

  test('windsurf is refused with 2, and the reason on stderr', async () => {
    const world = createWorld();
    mkdirSync(join(world.folder, '.vscode'));
    writeFileSync(join(world.folder, '.vscode/settings.json'), '{"windsurf.cascadeCommandsDenyList":["git push"]}');
    const input = JSON.stringify(CALLS['windsurf']!('tks git push'));
    expect(await world.sh('tks hook windsurf', { input })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('run it without tks'),
    });
  });

  test('what was left out can be had again', async () => {
    const world = createWorld();
    const call = {
      tool: 'bash',
      folder: world.folder,
      session: 's',
      args: { command: 'node --test' },
      output: TESTS,
      metadata: { exit: 1 },
    };
    const { stdout } = await world.sh('tks hook opencode', { input: JSON.stringify(call) });
    const id = /raw (\d{9})/u.exec(stdout)![1]!;
    expect((await world.sh(`tks raw ${id}`)).stdout.trimEnd()).toBe(TESTS);
  });

  test('in the file that Droid collects an output in, and in no other', async () => {
    const world = createWorld();
    const tests = `import test from 'node:test'; for (let i = 0; i < 60; i++) test('case ' + i + ' of the table', () => {});`;
    writeFileSync(join(world.folder, 'a.test.mjs'), tests);
    const folder = 'droid-terminal-Zqq4K4';
    const line = (file: string) => `mkdir -p ${folder}; tks node --test a.test.mjs >${file} 2>&1; cat ${file}`;
    const own = await world.sh(line(`${folder}/ac0dfd32-0474-4920-a14f-364daa5339e0.log`));
    expect(own.stdout).toContain('# pass 60');
    expect(own.stdout).not.toContain('case 7 of the table');
    expect((await world.sh(line('mine.log'))).stdout).toContain('case 7 of the table');
  });

  test('TKS_RAW=1 is no opinion', async () => {
    const input = JSON.stringify(CALLS['codex']!('npm test'));
    expect((await createWorld().sh('TKS_RAW=1 tks hook codex', { input })).stdout).toBe('');
  });

  test('a host that there is not', async () => {
    expect(await createWorld().sh('tks hook emacs', { input: '' })).toMatchObject({
      code: 125,
      stderr: expect.stringContaining('known are claude, cursor, gemini'),
    });
  });
});
