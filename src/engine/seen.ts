/** How often an outline was seen; `undefined`: not remembered, since so many others are. */
export interface Seen {
  /** Counts one more. @returns how often it was seen before */
  count(outline: number): number | undefined;
  /** Lines of this outline are wanted for ever. */
  keepAlways(outline: number): void;
}

/** As a count: each of its lines is wanted. */
export const ALWAYS = -1;

/** @param most outlines that are remembered */
export function createSeen(most: number): Seen {
  const counts = new Map<number, number>();
  return {
    count(outline) {
      const count = counts.get(outline);
      if (count === ALWAYS) return count;
      if (count === undefined && counts.size >= most) return undefined;
      counts.set(outline, (count ?? 0) + 1);
      return count ?? 0;
    },
    keepAlways(outline) {
      if (counts.has(outline)) counts.set(outline, ALWAYS);
    },
  };
}
