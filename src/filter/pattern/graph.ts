import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A place in a pattern that takes one character, and the places that may come after it. */
export interface Position {
  /** Characters it takes, of `SAMPLES` and those that stand in the pattern. */
  readonly takes: ReadonlySet<string>;
  readonly next: Set<number>;
}

/** The places of a pattern as a graph (Glushkov's automaton). 0 is where a search may skip what stands before a match. */
export interface Graph {
  readonly positions: readonly Position[];
}

/** One of each kind that patterns tell apart. */
const SAMPLES = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'\t✓✗×│└─⎯━═•…❯●⚠é中ßЖ\u00a0',
];
/** Copies of what must come several times: more tell nothing new. */
const MOST_COPIES = 12;

/** A part of a pattern: where it may begin and end, and if it may take nothing. */
interface Part {
  readonly empty: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const NOTHING: Part = { empty: true, first: [], last: [] };

export function graphOf(source: string): Graph {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, { unicode: true });
  const samples = [...new Set([...SAMPLES, ...source])];
  const positions: Position[] = [];
  const place = (takes: ReadonlySet<string>): Part => {
    positions.push({ takes, next: new Set() });
    return { empty: false, first: [positions.length - 1], last: [positions.length - 1] };
  };
  const join = (from: readonly number[], to: readonly number[]) => {
    for (const at of from) for (const then of to) positions[at]!.next.add(then);
  };
  const chain = (parts: readonly Part[]): Part =>
    parts.reduce((one, other) => {
      join(one.last, other.first);
      return {
        empty: one.empty && other.empty,
        first: one.empty ? [...one.first, ...other.first] : one.first,
        last: other.empty ? [...one.last, ...other.last] : other.last,
      };
    }, NOTHING);
  const anyOf = (parts: readonly Part[]): Part => ({
    empty: parts.some(({ empty }) => empty),
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
  });
  const again = (part: Part): Part => {
    join(part.last, part.first);
    return part;
  };
  const optional = (part: Part): Part => ({ ...part, empty: true });
  const alternatives = (list: readonly AST.Alternative[]): Part =>
    anyOf(list.map(({ elements }) => chain(elements.map(partOf))));

  const repeated = ({ element, min, max }: AST.Quantifier): Part => {
    const needed = Array.from({ length: Math.min(min, MOST_COPIES) }, () => partOf(element));
    if (max === min) return chain(needed);
    if (max !== Number.POSITIVE_INFINITY) return chain([...needed, optional(partOf(element))]);
    return needed.length === 0
      ? optional(again(partOf(element)))
      : chain([...needed.slice(0, -1), again(needed.at(-1)!)]);
  };
  const partOf = (node: AST.Element): Part => {
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return alternatives(node.alternatives);
      case 'Quantifier':
        return repeated(node);
      case 'Assertion':
        return 'alternatives' in node ? optional(alternatives(node.alternatives)) : NOTHING;
      case 'Backreference':
        return optional(place(new Set(samples)));
      default:
        return place(takenBy(node.raw, samples));
    }
  };
  const start = again(place(new Set(samples)));
  chain([start, alternatives(pattern.alternatives)]);
  return { positions };
}

const takenBy = (raw: string, samples: readonly string[]): ReadonlySet<string> => {
  const alone = new RegExp(`^(?:${raw})$`, 'u');
  return new Set(samples.filter((sample) => alone.test(sample)));
};
