import { type Context, createContext, Script } from 'node:vm';
import type { Placed, Problem } from './load.ts';
import { type Pump, pumpsOf } from './pattern/loops.ts';
import { SEEDS } from './pattern/seeds.ts';

/** Characters of the lines that are tried; a linear pattern takes less than a millisecond for the longest. */
const LENGTHS = [60, 1_000, 20_000];
/** Milliseconds: what takes longer is looked at again, and what takes this long by itself is not waited for. */
const LONG = 25;
const TOO_LONG = 1_000;
/** A linear pattern takes ten times as long for ten times the length, a quadratic one a hundred times. */
const TIMES = 10;
const GROWN = 30;
/** A last character that no pattern waits for makes it try all other ways. */
const END = '\u2603';

/** Patterns that take more than linear time on some line (law 13). */
export const problemsOfTime = (patterns: readonly Placed[]): Problem[] =>
  patterns.flatMap(({ pattern, line, column }) => {
    const slow = slowLine(pattern);
    return slow === undefined
      ? []
      : [
          {
            line,
            column,
            reason: `a pattern that takes more than linear time, on lines like ${JSON.stringify(slow)}: ${pattern}`,
          },
        ];
  });

/** The beginning of a line on which a pattern takes more than linear time; undefined if none was found. */
export function slowLine(source: string): string | undefined {
  const pumps = [...pumpsOf(source), ...SEEDS.map((seed) => ({ head: '', seed }))];
  const timer = createTimer(source);
  for (const length of LENGTHS) {
    const late = firstSlow(timer, pumps, length);
    if (late) return lineOf(late, 40).slice(0, -END.length);
  }
  return undefined;
}

const lineOf = ({ head, seed }: Pump, length: number): string =>
  head + seed.repeat(Math.ceil(length / seed.length)).slice(0, length) + END;

function firstSlow(timer: Timer, pumps: readonly Pump[], length: number): Pump | undefined {
  const { milliseconds, stoppedAt } = timer(pumps.map((pump) => lineOf(pump, length)));
  const suspects = pumps.filter((_, at) => at === stoppedAt || (milliseconds[at] ?? 0) > LONG);
  const slow = suspects.find((pump) => isSlow(timer, pump, length));
  if (slow || stoppedAt === undefined) return slow;
  return firstSlow(timer, pumps.slice(stoppedAt + 1), length);
}

/** Tried by itself, and against a tenth of it, so that a busy machine speaks no verdict. */
function isSlow(timer: Timer, pump: Pump, length: number): boolean {
  const best = (size: number, tries: number) => {
    const { milliseconds, stoppedAt } = timer(Array(tries).fill(lineOf(pump, size)));
    return stoppedAt === 0 ? Number.POSITIVE_INFINITY : Math.min(...milliseconds);
  };
  const whole = best(length, 3);
  return whole > LONG && (whole === Number.POSITIVE_INFINITY || whole > GROWN * best(Math.ceil(length / TIMES), 9));
}

interface Times {
  readonly milliseconds: readonly number[];
  /** Of the line that took too long; those after it were not tried. */
  readonly stoppedAt: number | undefined;
}
type Timer = (lines: readonly string[]) => Times;

const TRY = new Script(`
  const pattern = new RegExp(source, 'u');
  for (const line of lines) {
    const begun = now();
    pattern.test(line);
    milliseconds.push(now() - begun);
  }`);

/** Only a context of its own can be stopped within a pattern. */
function createTimer(source: string): Timer {
  return (lines) => {
    const milliseconds: number[] = [];
    const context: Context = createContext({ source, lines, milliseconds, now: () => performance.now() });
    try {
      TRY.runInContext(context, { timeout: TOO_LONG });
    } catch {
      return { milliseconds, stoppedAt: milliseconds.length };
    }
    return { milliseconds, stoppedAt: undefined };
  };
}
