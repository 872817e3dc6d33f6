/** Characters that Claude Code shows of what a line of shell printed: all up to a limit; then a preview of a success, both ends of a failure. */
const CEILINGS = {
  success: { limit: 30_000, head: 2_245, tail: 0 },
  failure: { limit: 10_000, head: 5_020, tail: 5_020 },
} as const;

const ceilingOf = (exit: number | undefined) => (exit === 0 ? CEILINGS.success : CEILINGS.failure);

/** What a host with a ceiling shows its reader of an output. */
export function shownOf(text: string, exit: number | undefined): string {
  const { limit, head, tail } = ceilingOf(exit);
  if (text.length <= Math.max(limit, head + tail)) return text;
  return text.slice(0, head) + (tail > 0 ? text.slice(-tail) : '');
}

/** How many characters are shown of a part of an output. @param whole characters of all of it */
export function shownSize(
  part: { readonly from: number; readonly size: number },
  whole: number,
  exit: number | undefined,
): number {
  const { limit, head, tail } = ceilingOf(exit);
  if (whole <= Math.max(limit, head + tail)) return part.size;
  const to = part.from + part.size;
  const inHead = Math.min(to, head) - part.from;
  const inTail = to - Math.max(part.from, whole - tail);
  return Math.max(0, inHead) + Math.max(0, inTail);
}
