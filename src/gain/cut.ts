import type { Recovery } from '../journal/journal.ts';
import { shownSize } from './ceiling.ts';
import type { Counted } from './count.ts';

/** True if what was printed is read through a host that shows a part only. Of other tools' results it shows all. */
export const hasCeiling = ({ to, host, tool }: Pick<Recovery, 'to' | 'host' | 'tool'>): boolean =>
  host === 'claude-code' && (to === 'host' || (to === 'hook' && (tool === 'Bash' || tool === 'Grep')));

/** Tokens by which a run saved only on paper: the host would have cut them anyway. */
export function cutsOf(counted: readonly Counted[]): ReadonlyMap<Counted, number> {
  const cuts = new Map<Counted, number>();
  for (const line of linesOf(counted.filter(({ run }) => hasCeiling(run))))
    for (const [at, cut] of cutsIn(line).entries()) cuts.set(line[at]!, cut);
  return cuts;
}

/** The host cuts what a line of shell printed, not what each of its commands did. */
function linesOf(counted: readonly Counted[]): Counted[][] {
  const lines = new Map<string | Counted, Counted[]>();
  for (const one of counted) {
    const { output, session = '' } = one.run;
    const key = output === undefined ? one : `${session}/${output}`;
    const line = lines.get(key);
    if (line) line.push(one);
    else lines.set(key, [one]);
  }
  return [...lines.values()];
}

function cutsIn(line: readonly Counted[]): number[] {
  const isAlone = line.length === 1 && line[0]!.run.used === undefined;
  if (isAlone) return line.map(({ raw, printed }) => raw.tokens - raw.shown - (printed.tokens - printed.shown));
  const [raw, printed] = [hiddenIn(line, 'raw'), hiddenIn(line, 'printed')];
  return line.map((_, at) => raw[at]! - printed[at]!);
}

/** Of several commands, each one's tokens are spread evenly over its bytes, and those are taken for characters. */
function hiddenIn(line: readonly Counted[], what: 'raw' | 'printed'): number[] {
  let [whole, end] = [0, 0];
  const parts = line.map(({ run, [what]: { tokens } }) => {
    const { used = 0, printedBytes, [`${what}Bytes` as const]: size } = run;
    // What came between two of ours is somebody else's, and stays.
    const from = whole + Math.max(0, used - end);
    [whole, end] = [from + size, used + printedBytes];
    return { from, size, tokens };
  });
  const last = line.at(-1)!.run;
  return parts.map(({ tokens, ...part }) =>
    part.size === 0 ? 0 : tokens - Math.round((tokens * shownSize(part, whole, last)) / part.size),
  );
}
