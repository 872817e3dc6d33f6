import type { RunEntry } from './entries.ts';

/** What is cut, and from where: a line of shell by how it ended, or hits. */
export type Read = Pick<RunEntry, 'exit' | 'tool'>;

/** Characters that Claude Code shows: all up to a limit; then a preview, or both ends of a line of shell that failed. */
const CEILINGS = {
  success: { limit: 30_000, head: 2_245, tail: 0 },
  failure: { limit: 10_000, head: 5_020, tail: 5_020 },
  Grep: { limit: 20_000, head: 2_245, tail: 0 },
} as const;

const ceilingOf = ({ exit, tool }: Read) => CEILINGS[tool === 'Grep' ? tool : exit === 0 ? 'success' : 'failure'];

/** What a host with a ceiling shows its reader of an output. */
export function shownOf(text: string, read: Read): string {
  const { limit, head, tail } = ceilingOf(read);
  if (text.length <= Math.max(limit, head + tail)) return text;
  return text.slice(0, head) + (tail > 0 ? text.slice(-tail) : '');
}

/** How many characters are shown of a part of an output. @param whole characters of all of it */
export function shownSize(part: { readonly from: number; readonly size: number }, whole: number, read: Read): number {
  const { limit, head, tail } = ceilingOf(read);
  if (whole <= Math.max(limit, head + tail)) return part.size;
  const to = part.from + part.size;
  const inHead = Math.min(to, head) - part.from;
  const inTail = to - Math.max(part.from, whole - tail);
  return Math.max(0, inHead) + Math.max(0, inTail);
}
