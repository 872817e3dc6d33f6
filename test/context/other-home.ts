/*
 * A user's folder and a project with what fills the context of other agents. Each text has a word that stands in no other.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const skill = (word: string) =>
  `---\nname: ${word.toLowerCase()}\ndescription: Does ${word} of an order.\n---\nHow to do it.\n`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const NEAR = { command: 'node', args: ['near.js', '--quiet'], env: { KEY: 'x' } };
const FAR = 'https://example.com/mcp';
const HEADERS = { Auth: 'x' };
const COMMON = {
  'work/AGENTS.md': 'ZABOVE the repository.\n',
  'work/project/AGENTS.md': 'ZPROJECT rules. See @docs/more.md\n',
  'work/project/CLAUDE.md': 'ZCLAUDES own rules.\n',
  'work/project/docs/more.md': 'ZIMPORTED text.\n',
  'home/.claude/CLAUDE.md': 'ZCLAUDES user.\n',
  'work/project/.agents/skills/agreed/SKILL.md': skill('ZAGREED'),
  'home/.agents/skills/ours/SKILL.md': skill('ZOURS'),
};

const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  codex: {
    'home/.codex/AGENTS.md': 'ZUSER rules.\n',
    'home/.codex/config.toml':
      '[projects."@PROJECT@"]\ntrust_level = "trusted"\n[mcp_servers.near]\ncommand = "node"\nargs = ["near.js", "--quiet"]\nenv = { KEY = "x" }\n[mcp_servers.far]\nurl = "https://example.com/mcp"\nhttp_headers = { Auth = "x" }\n',
    'home/.codex/skills/mine/SKILL.md': skill('ZMINE'),
    'work/project/.codex/skills/local/SKILL.md': skill('ZLOCAL'),
    'work/project/.codex/skills/typed/SKILL.md': skill('ZTYPED'),
    'work/project/.codex/skills/typed/agents/openai.yaml': 'policy:\n  allow_implicit_invocation: false\n',
    'work/project/sub/AGENTS.md': 'ZHIDDEN by the other.\n',
    'work/project/sub/AGENTS.override.md': 'ZOVERRIDE below.\n',
  },
  gemini: {
    'home/.gemini/GEMINI.md': 'ZUSER rules. @more.md\n',
    'home/.gemini/settings.json': json({ mcpServers: { near: NEAR, far: { httpUrl: FAR, headers: HEADERS } } }),
    'home/.gemini/more.md': 'ZFURTHER text.\n',
    'home/.gemini/skills/mine/SKILL.md': skill('ZMINE'),
    'work/GEMINI.md': 'ZOUTSIDE the repository.\n',
    'work/project/GEMINI.md': 'ZGEMINIS rules. @./docs/more.md `@docs/code.md`\n<!-- ZKEPT as it is -->\n',
    'work/project/docs/code.md': 'ZQUOTED only.\n',
    'work/project/sub/GEMINI.md': 'ZBELOW it.\n',
    'work/project/.gemini/settings.json': json({ mcpServers: { untrusted: { command: 'nothing' } } }),
  },
  opencode: {
    'home/.config/opencode/AGENTS.md': 'ZUSER rules.\n',
    'home/.config/opencode/skills/mine/SKILL.md': skill('ZMINE'),
    'work/project/.opencode/skills/local/SKILL.md': skill('ZLOCAL'),
    'work/project/.claude/skills/claudish/SKILL.md': skill('ZCLAUDISH'),
    'work/project/.opencode/agents/helper.md':
      '---\ndescription: A ZHELPER for orders.\nmode: subagent\n---\nYou help.\n',
    'work/project/opencode.json': `{
  // Files that are always read.
  "instructions": ["docs/*.md", "extra.md"],
  "mcp": ${json({
    near: { type: 'local', command: ['node', 'near.js', '--quiet'], environment: NEAR.env },
    far: { type: 'remote', url: FAR, headers: HEADERS },
  })},
}
`,
    'work/project/extra.md': 'ZEXTRA rules.\n',
    'work/project/sub/AGENTS.md': 'ZBELOW it.\n',
  },
  cursor: {
    'home/.cursor/mcp.json': json({ mcpServers: { near: NEAR } }),
    'work/project/.cursor/mcp.json': json({ mcpServers: { far: { url: FAR, headers: HEADERS } } }),
    'work/project/.cursor/rules/always.mdc': '---\nalwaysApply: true\n---\nAlways this.\n',
    'work/project/.cursor/rules/asked.mdc': '---\ndescription: How to migrate\nalwaysApply: false\n---\nSo.\n',
    'work/project/.cursor/rules/files.mdc': '---\nglobs: src/**\nalwaysApply: false\n---\nThere.\n',
    'work/project/.cursor/rules/named.mdc': '---\nalwaysApply: false\n---\nNamed.\n',
  },
};

/** The words of all files. */
export const WORDS: readonly string[] = [
  ...new Set(
    Object.values({ ...COMMON, ...OWN['codex'], ...OWN['gemini'], ...OWN['opencode'] }).flatMap(
      (text) => text.match(/\bZ[A-Z]{3,}\b/gu) ?? [],
    ),
  ),
];

/** @param folder gets `work/project/` and `home/` */
export function buildOtherHome(agent: string, folder: string): void {
  for (const [path, text] of Object.entries({ ...COMMON, ...OWN[agent] })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text.replace('@PROJECT@', join(folder, 'work/project')));
  }
  execFileSync('git', ['init', '-q', join(folder, 'work/project')]);
}
