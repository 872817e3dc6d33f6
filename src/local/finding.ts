/** `broken`: it cannot work; `costly`: it works, slower or not for long; `good`: as it should be. */
export type Verdict = 'broken' | 'costly' | 'good';

/** One thing that was looked at. */
export interface Finding {
  /** Stands for it in `--json`: `window`. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly what: string;
  readonly cause?: string;
  /** What to type or to write. */
  readonly remedy?: string;
}

/** `65,536` */
export const tokens = (count: number): string => Math.round(count).toLocaleString('en-US');
