import { describe, expect, test } from 'vitest';
import { dressOf, holdsText } from '../../src/engine/classify.ts';
import { undress } from '../../src/engine/undress.ts';
import { type Case, cases, filterOf, isForPrograms, printed, reduce, reduceCase } from '../cases.ts';

const reduced = cases().filter((one) => !isForPrograms(one));
const isText = (one: Case) => holdsText(filterOf(one));
const textOf = (bytes: Buffer) => bytes.toString('utf8');
const byCase = (list: readonly Case[]) => list.map((one) => [one.name, one] as const);

const COLOURS = /\u001b\[[0-9;]*m/gu;

/** Every cut there is where the output is small; of a large one chunks that take no longer than all the rest. */
const chunksOf = ({ output }: Case): number[] =>
  output.length < 2_000 ? [1, 7] : output.length < 10_000 ? [7, 100] : output.length < 40_000 ? [100] : [4096];

describe('law 11: same bytes, same output', () => {
  test.each(byCase(reduced))('%s however it is cut', (_, one) => {
    for (const chunk of chunksOf(one)) expect(reduceCase(one, { chunk })).toBe(printed(one));
  });
  test.each(byCase(reduced.filter((one) => one.ansi)))('%s with or without colour', (_, one) => {
    const text = textOf(one.ansi!);
    const dress = dressOf(filterOf(one));
    const undressed = () => text.split('\n').flatMap((line) => undress(line, dress));
    // Colours only: what moves the cursor draws over other lines.
    const plain = Buffer.from(dress === 'all' ? text.replace(COLOURS, '') : undressed().join('\n'));
    expect(reduce(one.argv, one.ansi!, { exit: one.exit })).toBe(reduce(one.argv, plain, { exit: one.exit }));
  });
  test.each(byCase(reduced.filter((one) => !isText(one))))('%s with LF or CRLF', (_, one) => {
    const crlf = Buffer.from(one.output.toString('latin1').replace(/\r?\n/gu, '\r\n'), 'latin1');
    const lf = Buffer.from(one.output.toString('latin1').replace(/\r\n/gu, '\n'), 'latin1');
    const wanted = lf.equals(one.output) ? printed(one) : reduceCase({ ...one, output: lf });
    expect(reduceCase({ ...one, output: crlf })).toBe(wanted);
  });
  const LONG = 'some text that is long enough to be worth a mark';
  test.each([
    ['git status', [`\t${LONG}`, `\t${LONG}`]],
    ['git status', [`\t\t${LONG}`, `\t\t${LONG}`, 'end']],
    ['gcc a.c', [`a.c:1:2: error: ${LONG}`, `    ${LONG}`, `    ${LONG}`]],
  ])('equal lines of %s that a shape makes one piece, reduced twice', (command, lines) => {
    const once = reduce(command.split(' '), Buffer.from(`${lines.join('\n')}\n`), { exit: 1 });
    expect(once).toContain('[tks ×2]');
    expect(reduce(command.split(' '), Buffer.from(once), { exit: 1 })).toBe(once);
  });
  test.each(byCase(reduced))('%s, reduced twice', (_, one) => {
    expect(reduceCase({ ...one, output: Buffer.from(printed(one)) })).toBe(printed(one));
  });
});
