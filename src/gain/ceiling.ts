/** Characters that Claude Code shows of a result: all up to a limit; then a preview of a success, both ends of a failure. */
const CEILINGS = {
  success: { limit: 30_000, head: 2_245, tail: 0 },
  failure: { limit: 10_000, head: 5_020, tail: 5_020 },
} as const;

const ceilingOf = (exit: number | undefined) => (exit === 0 ? CEILINGS.success : CEILINGS.failure);

/** What a host with a ceiling shows its reader of an output. */
export function shownOf(text: string, exit: number | undefined): string {
  const { limit, head, tail } = ceilingOf(exit);
  if (text.length <= limit) return text;
  return text.slice(0, head) + (tail > 0 ? text.slice(-tail) : '');
}

/** The same of an output of which only the size is known. */
export function shownSize(characters: number, exit: number | undefined): number {
  const { limit, head, tail } = ceilingOf(exit);
  return characters <= limit ? characters : head + tail;
}
