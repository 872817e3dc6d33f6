/*
 * A user's folder and a project with what fills the context of other agents. Each text has a word that stands in no other.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const skill = (word: string) =>
  `---\nname: ${word.toLowerCase()}\ndescription: Does ${word} of an order.\n---\nHow to do it.\n`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
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
    'home/.codex/config.toml': '[projects."@PROJECT@"]\ntrust_level = "trusted"\n',
    'home/.codex/skills/mine/SKILL.md': skill('ZMINE'),
    'work/project/.codex/skills/local/SKILL.md': skill('ZLOCAL'),
    'work/project/sub/AGENTS.md': 'ZHIDDEN by the other.\n',
    'work/project/sub/AGENTS.override.md': 'ZOVERRIDE below.\n',
  },
  gemini: {
    'home/.gemini/GEMINI.md': 'ZUSER rules. @more.md\n',
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
    'work/project/opencode.json':
      '{\n  // Files that are always read.\n  "instructions": ["docs/*.md", "extra.md"],\n}\n',
    'work/project/extra.md': 'ZEXTRA rules.\n',
    'work/project/sub/AGENTS.md': 'ZBELOW it.\n',
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
