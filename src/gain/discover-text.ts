import type { Change } from './changes.ts';
import type { Discovered, Use } from './discover.ts';
import { CLAUDE_COUNTS_MORE, percent, signed } from './text.ts';

/** What was looked at. */
export interface Looked {
  readonly files: number;
  readonly bytes: number;
  /** Part of all characters whose tokens were counted one by one. */
  readonly exactShare: number;
}

const ROWS = 12;

export function discoverText(found: Discovered, changes: readonly Change[], { files, exactShare }: Looked): string {
  const tools = [...found.tools.values()].sort((one, other) => other.tokens - one.tokens).slice(0, ROWS);
  const all = [...found.tools.values()].reduce((sum, { tokens }) => sum + tokens, 0);
  const past = [...found.past.values()].sort((one, other) => other.saved - one.saved).slice(0, ROWS);
  const cell = (text: string) => text.padStart(12);
  const rows = (uses: readonly Use[], width: number) =>
    uses.map(
      ({ name, calls, tokens, saved }) =>
        `  ${name.padEnd(width)}${[signed(calls), signed(tokens), percent(tokens, all), signed(saved)].map(cell).join('')}`,
    );
  const table = (title: string, uses: readonly Use[]) => {
    const width = Math.max(title.length, ...uses.map(({ name }) => name.length));
    const head = ['calls', 'tokens', 'share', 'tks saves'].map(cell).join('');
    return uses.length === 0 ? [] : [[`  ${title.padEnd(width)}${head}`, ...rows(uses, width)].join('\n')];
  };
  return [
    `${files} ${files === 1 ? 'transcript' : 'transcripts'}, ${signed(found.requests)} requests, ${signed(all)} tokens of tool results`,
    ...table('tool', tools),
    ...table('past tks', past),
    `${signed(found.through.calls)} Bash calls went through tks, ${signed(found.through.tokens)} tokens.`,
    changesText(changes),
    `${CLAUDE_COUNTS_MORE} ${percent(exactShare, 1)} of the text was counted one by one, the rest by the ratio of its kind.`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

const changesText = (changes: readonly Change[]): string =>
  changes.length === 0
    ? 'Nothing found that would pay.'
    : ['What would pay most:', ...changes.map(changeText)].join('\n');

const changeText = ({ what, tokens, reads, command }: Change, at: number): string => {
  const later = reads > 0 ? `, and ${signed(reads)} read again from the cache` : '';
  return `${String(at + 1).padStart(3)}. ${what}: ${signed(tokens)} tokens${later}\n       ${command}`;
};
