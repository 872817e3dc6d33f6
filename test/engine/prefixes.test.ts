import { describe, expect, it } from 'vitest';
import { createPrefixes } from '../../src/engine/prefixes.ts';

function textsOf(lines: readonly string[]): (string | undefined)[] {
  const prefixes = createPrefixes();
  for (const line of lines) prefixes.learn(line);
  return lines.map((line) => prefixes.split(line)?.text);
}

describe('the name of a job before its lines', () => {
  it('is the job and the step in a log of GitHub, one of them is enough', () =>
    expect(
      textsOf(['unit (node 20)\tRun npm test\t2025-11-20T09:34:06.0188022Z > vitest run', 'ok\texample.com/a\t0.1s']),
    ).toEqual(['> vitest run', undefined]));

  it('is told from the text where that holds a tab', () =>
    expect(textsOf(['Attaching to web-1, db-1', 'web-1  | ok\texample.com/a\t0.1s', 'db-1   | \tat main'])).toEqual([
      undefined,
      'ok\texample.com/a\t0.1s',
      '\tat main',
    ]));

  it('ends before the seconds of a step that printed a blank line', () =>
    expect(textsOf(['#4 [1/2] FROM a', '#4 DONE 0.1s', '#5 [2/2] RUN b', '#5 0.345', '#5 10.345 c'])).toEqual([
      '[1/2] FROM a',
      'DONE 0.1s',
      '[2/2] RUN b',
      '',
      'c',
    ]));
});
