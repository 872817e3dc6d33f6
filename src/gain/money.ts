import type { Costs } from './costs.ts';
import type { Counted } from './count.ts';
import { type Prices, priceOf } from './prices.ts';
import { sumOf } from './sum.ts';

/** What the saved tokens would have cost, in US dollars. */
export interface Money {
  readonly model: string;
  /** Of the prices. */
  readonly date: string;
  /** Each token once, without a cache. */
  readonly uncached: number;
  /** Each token written to the cache once, and read from it by every later request that is known of. */
  readonly cached: number;
  /** Later requests, a saved token had on the mean; undefined where no transcript tells. */
  readonly reads: number | undefined;
}

/** How many requests of the session followed a run, before its context was compacted; undefined if no transcript tells. */
export type LaterReads = (one: Counted) => number | undefined;

export function moneyOf(
  counted: readonly Counted[],
  costs: Costs,
  prices: Prices,
  model: string,
  later: LaterReads,
): Money {
  const { input, write, read } = priceOf(prices, model);
  let [net, known, reads] = [0, 0, 0];
  for (const one of counted) {
    const saved = sumOf(one, costs).net;
    const requests = later(one);
    net += saved;
    known += requests === undefined ? 0 : saved;
    reads += saved * (requests ?? 0);
  }
  net -= costs.unknown;
  const dollars = (tokens: number, price: number) => (tokens * price) / 1e6;
  return {
    model,
    date: prices.date,
    uncached: dollars(net, input),
    cached: dollars(net, write) + dollars(reads, read),
    reads: known === 0 ? undefined : reads / known,
  };
}
