import { graphOf, type Position } from './graph.ts';

/** A line that makes a pattern's loops run: a beginning, and what is said again and again. */
export interface Pump {
  readonly head: string;
  readonly seed: string;
}

const LONGEST_WORD = 8;
const MOST_PUMPS = 200;
/** Pairs of places looked at in search of a word that two loops share. */
const MOST_PAIRS = 2_000;

/**
 * Lines on which a pattern may take more than linear time: each loop's own word, and words that two loops one after the other both
 * take, so that where the one ends and the other begins can be chosen in many ways. Which of them are slow is measured.
 */
export function pumpsOf(source: string): Pump[] {
  const { positions } = graphOf(source);
  const ways = positions.map((_, from) => waysFrom(positions, from));
  const loops = [...positions.keys()].filter((at) => ways[at]!.has(at));
  const found = new Map<string, Pump>();
  const add = (head: string, seed: string | undefined) => {
    if (seed && found.size < MOST_PUMPS) found.set(`${head}\n${seed}`, { head, seed });
  };
  for (const loop of loops) {
    const heads = loop === 0 ? [''] : headsOf(positions, ways[0]!.get(loop));
    const others = loops.filter((other) => other !== loop && ways[loop]!.has(other));
    for (const head of heads) {
      for (const seed of wordsOf(positions, ways[loop]!.get(loop)!)) add(head, seed);
      for (const other of others) {
        const way = ways[loop]!.get(other)!;
        for (const seed of [...sharedWords(positions, loop, other, way), ...wordsOf(positions, way)]) add(head, seed);
      }
    }
  }
  return [...found.values()];
}

/** What leads to a loop, at the beginning of a line and within it. */
const headsOf = (positions: readonly Position[], way: readonly number[] | undefined): string[] =>
  way ? [wordsOf(positions, way.slice(0, -1))[0]!, ''] : [];

/** The shortest way from a place to each that can be reached, without the place itself. */
function waysFrom(positions: readonly Position[], from: number): Map<number, readonly number[]> {
  const ways = new Map<number, readonly number[]>();
  let edge: { at: number; way: readonly number[] }[] = [{ at: from, way: [] }];
  while (edge.length > 0)
    edge = edge.flatMap(({ at, way }) =>
      [...positions[at]!.next].flatMap((next) => {
        if (ways.has(next) || positions[next]!.takes.size === 0) return [];
        const longer = [...way, next];
        ways.set(next, longer);
        return [{ at: next, way: longer }];
      }),
    );
  return ways;
}

/** Words along a way: of letters where they may be, and of blanks, since many patterns ask where a word ends. */
const wordsOf = (positions: readonly Position[], way: readonly number[]): string[] =>
  USUAL.map((usual) => way.map((at) => charOf(positions[at]!.takes, usual)).join(''));

const USUAL = [
  ['a', '1', ' '],
  [' ', '.', 'a', '1'],
];

const charOf = (takes: ReadonlySet<string>, usual: readonly string[]): string =>
  usual.find((one) => takes.has(one)) ?? [...takes][0]!;

/** Words that lead from both places back to themselves; the way between the two takes the first of them too, if there is one. */
function sharedWords(positions: readonly Position[], one: number, other: number, way: readonly number[]): string[] {
  const both = (a: number, b: number) => [...positions[a]!.takes].filter((char) => positions[b]!.takes.has(char));
  if (positions[one]!.next.has(one) && positions[other]!.next.has(other)) {
    const shared = both(one, other);
    const onWay = shared.filter((char) => way.every((at) => positions[at]!.takes.has(char)));
    return [onWay[0], shared[0], shared.at(-1)].filter((char) => char !== undefined);
  }
  const seen = new Set<string>();
  let edge = [{ a: one, b: other, word: '' }];
  while (edge.length > 0 && seen.size < MOST_PAIRS && edge[0]!.word.length < LONGEST_WORD) {
    const longer = edge.flatMap(({ a, b, word }) =>
      [...positions[a]!.next].flatMap((nextA) =>
        [...positions[b]!.next].flatMap((nextB) => {
          const [char] = both(nextA, nextB);
          return char === undefined ? [] : [{ a: nextA, b: nextB, word: word + char }];
        }),
      ),
    );
    const back = longer.find(({ a, b }) => a === one && b === other);
    if (back) return [back.word];
    edge = longer.filter(({ a, b }) => !seen.has(`${a} ${b}`) && seen.add(`${a} ${b}`));
  }
  return [];
}
