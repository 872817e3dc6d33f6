import type { Line } from './model.ts';
import type { Piece } from './piece.ts';

/*
 * BuildKit ends with the last lines of the step that failed, told once more between two rules, below the step's name:
 * `------`, ` > [2/4] RUN npm ci:`, `0.345 npm error …`, `------`
 * (util/progress/progressui/display.go of moby/buildkit).
 */
const RULE = '------';
const HEAD = /^ > \S.*:$/u;
const SECONDS = /^\d{1,6}\.\d{1,3}(?: |$)/u;

/**
 * Folds those of them that were said in the step itself.
 * @param held all lines
 * @param lines those that the pieces are of
 */
export function lastLogAgain(
  pieces: readonly Piece[],
  held: readonly Line[],
  lines: readonly Line[],
): readonly Piece[] {
  const again = repeated(held);
  if (again.size === 0) return pieces;
  const places = new Map(lines.map(({ number }, at) => [number, at]));
  const isAgain = ({ number, lines: count }: Piece) => {
    const from = places.get(number);
    return from !== undefined && lines.slice(from, from + Math.max(1, count)).every((line) => again.has(line.number));
  };
  return pieces.map((piece) => (isAgain(piece) ? { ...piece, folded: true } : piece));
}

/** Numbers of the lines that were said before. */
function repeated(lines: readonly Line[]): Set<number> {
  const again = new Set<number>();
  const said = new Set<string>(['']);
  let isLast = false;
  for (const [at, { text, prefix, number }] of lines.entries()) {
    if (prefix.startsWith('#')) said.add(text.trimEnd());
    else if (text === RULE) isLast = false;
    else if (HEAD.test(text) && lines[at - 1]?.text === RULE) isLast = true;
    else if (isLast && said.has(text.replace(SECONDS, '').trimEnd())) again.add(number);
  }
  return again;
}
