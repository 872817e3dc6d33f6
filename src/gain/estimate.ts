import type { CountTokens } from './recount.ts';

/** Characters of each kind of text that are counted one by one; for what comes after, their ratio does. */
const EXACT = 1_000_000;

/** Counts texts too large to be counted one by one. */
export interface Estimator {
  /** @param kind texts of one kind are alike: results of one tool */
  tokens(kind: string, text: string): number;
  /** Part of all characters that was counted one by one. */
  readonly exactShare: number;
}

export function createEstimator(countTokens: CountTokens): Estimator {
  const known = new Map<string, { characters: number; tokens: number }>();
  let [exact, all] = [0, 0];
  return {
    tokens: (kind, text) => {
      const sum = known.get(kind) ?? { characters: 0, tokens: 0 };
      known.set(kind, sum);
      all += text.length;
      if (sum.characters > EXACT) return Math.round((text.length * sum.tokens) / sum.characters);
      const tokens = countTokens(text);
      sum.characters += text.length;
      sum.tokens += tokens;
      exact += text.length;
      return tokens;
    },
    get exactShare() {
      return all === 0 ? 1 : exact / all;
    },
  };
}
