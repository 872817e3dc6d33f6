/*
 * A user's folder and a project with all that fills the context of Claude Code: memory with imports, rules, skills, agents, an output style,
 * hooks, a plugin, and MCP servers of four scopes. Written the same for the real Claude Code and for tks.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** From the repository's root, where tests run. */
const SERVER = resolve('test/context/server.js');
const server = (name: string, count: number, more: object = {}, ...instructions: string[]) => ({
  [name]: { command: process.execPath, args: [SERVER, name, String(count), ...instructions], ...more },
});
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const skill = (description: string, more = '') => `---\ndescription: ${description}\n${more}---\n# How to do it\n`;
const agent = (name: string, description: string, more = '') =>
  `---\nname: ${name}\ndescription: ${description}\n${more}---\nYou do it.\n`;
const command = (line: string) => [{ hooks: [{ type: 'command', command: line }] }];

/** Files by their path in the folder. */
function filesOf(project: string): Record<string, string> {
  const memory = `home/.claude/projects/${project.replace(/[^A-Za-z0-9]/g, '-')}/memory`;
  const numbered = (count: number, line: string) =>
    Array.from({ length: count }, (_, at) => `${line} ${at + 1}\n`).join('');
  return {
    'CLAUDE.md': 'All shops of this folder share one ledger.\n',
    'project/CLAUDE.md':
      '# Shop\n\nMoney is in cents. See @docs/money.md and @docs/loop.md, and `@docs/code.md`.\n<!-- Not for Claude. -->\nUse <!-- as ever --> pnpm.\n\n```sh\ncat @docs/fenced.md\n```\n',
    'project/docs/money.md': '# Money\n\nRound half even.\n',
    'project/docs/loop.md': 'Back to @../CLAUDE.md and to @loop.md.\n',
    'project/docs/code.md': 'Nobody imports this.\n',
    'project/docs/fenced.md': 'Nor this.\n',
    'project/CLAUDE.local.md': 'My port is 4711.\n',
    'project/AGENTS.md': 'Only where there is no CLAUDE.md.\n',
    'project/.claude/rules/tests.md': 'Tests stand beside the code.\n',
    'project/.claude/rules/api/errors.md': '---\npaths:\n  - "src/api/**"\n---\nErrors have a code.\n',
    'project/.claude/skills/release/SKILL.md': skill('Makes a release of the shop.', 'when_to_use: only on main\n'),
    'project/.claude/skills/typed/SKILL.md': skill('Only typed.', 'disable-model-invocation: true\n'),
    'project/.claude/commands/stock/count.md': 'Count what is in stock.\n\nThen report.\n',
    'project/.claude/agents/review.md': agent('review', 'Reviews changes of money.', 'tools: Read, Bash\n'),
    'project/.claude/agents/shared.md': agent('shared', 'The one of the project.'),
    'project/.mcp.json': json({
      mcpServers: { ...server('stock', 3, {}, 'Ask for stock first.'), ...server('always', 1, { alwaysLoad: true }) },
    }),
    'home/.claude/CLAUDE.md': 'I read English. @one.md @~/outside.md\n',
    'home/.claude/one.md': 'One. @two.md\n',
    'home/.claude/two.md': 'Two. @three.md\n',
    'home/.claude/three.md': 'Three. @four.md\n',
    'home/.claude/four.md': 'Four. @five.md\n',
    'home/.claude/five.md': 'One hop too far.\n',
    'home/outside.md': 'Outside of everything.\n',
    'home/.claude/rules/style.md': 'Short sentences.\n',
    'home/.claude/skills/long/SKILL.md': skill(`A long one: ${'word '.repeat(400)}`),
    'home/.claude/skills/release/SKILL.md': skill('The one of the user, which is stronger.'),
    'home/.claude/agents/shared.md': agent('shared', 'The one of the user.'),
    'home/.claude/agents/writer.md': agent('writer', '>\n  Writes texts\n  of all kinds.', 'disallowedTools: Bash\n'),
    'home/.claude/output-styles/terse.md': '---\nname: terse\ndescription: Few words\n---\nUse few words.\n',
    'home/.claude/skills/tools/.claude-plugin/plugin.json': json({ name: 'tools', version: '1.0.0' }),
    'home/.claude/skills/tools/skills/dig/SKILL.md': skill('Digs in logs.'),
    'home/.claude/skills/tools/agents/digger.md': agent('digger', 'Digs for long.'),
    'home/.claude/skills/tools/.mcp.json': json({ mcpServers: server('mine', 2) }),
    'home/.claude/settings.json': json({
      permissions: { allow: ['Bash'] },
      outputStyle: 'terse',
      enableAllProjectMcpServers: true,
      hooks: { SessionStart: command('echo Monday is release day.'), UserPromptSubmit: command('echo Be quick.') },
    }),
    'home/.claude/.claude.json': json({
      hasCompletedOnboarding: true,
      mcpServers: { ...server('mail', 4), ...server('both', 1) },
      projects: {
        [project]: { hasTrustDialogAccepted: true, mcpServers: { ...server('local', 2), ...server('both', 2) } },
      },
    }),
    [`${memory}/MEMORY.md`]: numbered(300, '- remembered'),
  };
}

/** @param folder gets `project/` and `home/.claude/` */
export function buildHome(folder: string): void {
  for (const [path, text] of Object.entries(filesOf(join(folder, 'project')))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('git', ['init', '-q', '-b', 'main', join(folder, 'project')]);
}
