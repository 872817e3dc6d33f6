import type { Line } from '../model.ts';
import type { Piece } from '../piece.ts';
import { inRuns, type Rest } from './in-blocks.ts';
import { encodeRun, type Row } from './rows.ts';

/** `4.0K<tab>src/a.ts`, as `du` prints it, and `  12  19 156 src/a.ts`, as `wc` does. */
const SIZED = /^ *(?<before>[\d.,]+[KMGTPEB]?(?: +\d+){0,4})[ \t](?<path>\S.*)$/u;

/** Sizes and counts with paths: a folder once over its rows. */
export const sized = (lines: readonly Line[], rest: Rest): Piece[] =>
  inRuns(
    lines,
    ({ text }) => SIZED.test(text),
    (run) => encodeRun(run, run.map(rowOf)),
    rest,
  );

function rowOf({ text }: Line): Row {
  const { before, path } = SIZED.exec(text)!.groups as { before: string; path: string };
  return { indent: '', before: `${before.replace(/ +/gu, ' ')} `, path, after: '' };
}
