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
  const all = sum([...found.tools.values()], 'tokens');
  const past = [...found.past.values()].sort((one, other) => other.saved - one.saved).slice(0, ROWS);
  const through = [...found.through.values()];
  const cell = (text: string) => text.padStart(12);
  const rows = (uses: readonly Use[], width: number) =>
    uses.map(
      ({ calls, tokens, saved, ...use }) =>
        `  ${nameOf(use).padEnd(width)}${[signed(calls), signed(tokens), percent(tokens, all), signed(saved)].map(cell).join('')}`,
    );
  const table = (title: string, uses: readonly Use[]) => {
    const width = Math.max(title.length, ...uses.map((use) => nameOf(use).length));
    const head = ['calls', 'tokens', 'share', 'tks saves'].map(cell).join('');
    return uses.length === 0 ? [] : [[`  ${title.padEnd(width)}${head}`, ...rows(uses, width)].join('\n')];
  };
  return [
    `${files} ${files === 1 ? 'transcript' : 'transcripts'}, ${signed(found.requests)} requests, ${signed(all)} tokens of tool results`,
    ...table('tool', tools),
    ...table('past tks', past),
    `${signed(sum(through, 'calls'))} commands went through tks, ${signed(sum(through, 'tokens'))} tokens.`,
    changesText(changes),
    `${CLAUDE_COUNTS_MORE} ${percent(exactShare, 1)} of the text was counted one by one, the rest by the ratio of its kind.`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

const sum = (uses: readonly Use[], of: 'calls' | 'tokens'): number => uses.reduce((all, use) => all + use[of], 0);

/** Most have one host, and for most that is this one. */
const nameOf = ({ host, name }: Pick<Use, 'host' | 'name'>): string => (host === 'claude' ? name : `${name} (${host})`);

const changesText = (changes: readonly Change[]): string =>
  changes.length === 0
    ? 'Nothing found that would pay.'
    : ['What would pay most:', ...changes.map(changeText)].join('\n');

const changeText = ({ what, tokens, reads, command }: Change, at: number): string => {
  const later = reads > 0 ? `, and ${signed(reads)} read again from the cache` : '';
  return `${String(at + 1).padStart(3)}. ${what}: ${signed(tokens)} tokens${later}\n       ${command}`;
};
