import { signed } from './text.ts';
import type { Figures, Verified } from './verify.ts';

const ROWS: readonly (readonly [keyof Figures, string])[] = [
  ['rawBytes', 'bytes written'],
  ['rawLines', 'lines written'],
  ['printedBytes', 'bytes printed'],
  ['rawTokens', 'tokens written'],
  ['printedTokens', 'tokens printed'],
];

/** Beyond this part the figures do not agree. */
export const TOLERANCE = 0.01;
const SHOWN = 10;

export function verifyText(verified: Verified): string {
  const { runs, recounted, journal, anew, differing, left, off } = verified;
  const rows = ROWS.map(([key, name]) => [name, signed(journal[key]), signed(anew[key])]);
  const line = ([name, one, other]: string[]) => `  ${name!.padEnd(16)}${one!.padStart(16)}${other!.padStart(16)}`;
  const others = differing.slice(0, SHOWN).map(({ run, bytes }) => {
    const name = [run.program, run.subcommand].filter(Boolean).join(' ');
    return `  raw ${run.raw}, ${name}: ${signed(run.printedBytes)} bytes printed, ${signed(bytes)} now`;
  });
  return [
    `${recounted} of ${runs} runs counted again from their stored output:`,
    '',
    line(['', 'journal', 'counted again']),
    ...rows.map(line),
    '',
    off <= TOLERANCE ? `They agree: ${percentOf(off)} off at most.` : `They do NOT agree: ${percentOf(off)} off.`,
    ...(differing.length > 0 ? [`${differing.length} came out in another size:`, ...others] : []),
    ...Object.entries(left).map(([why, count]) => `Not counted again: ${count} that ${why}.`),
    '',
  ].join('\n');
}

const percentOf = (part: number): string => `${(100 * part).toFixed(2)} %`;
