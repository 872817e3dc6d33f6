import { describe, expect, it } from 'vitest';
import { countTokens } from '../../src/gain/tokens.ts';
import { cases } from '../cases.ts';
import { tokens } from './day.ts';

describe('tokens', () => {
  it.each([
    ['', 0],
    ['hello world', 2],
    ['a <|endoftext|> b', tokens('a <|endoftext|> b')],
    ['naïve 👩‍👩‍👧 日本語 \uD800 end', tokens('naïve 👩‍👩‍👧 日本語 \uD800 end')],
    ['a\r\n\r\n  b\t\tc   \n', tokens('a\r\n\r\n  b\t\tc   \n')],
    ['─'.repeat(80), tokens('─'.repeat(80))],
    ['xy'.repeat(200), tokens('xy'.repeat(200))],
  ])('of %j are %i', (text, count) => expect(countTokens(text)).toBe(count));

  it('are those that js-tiktoken counts, of recorded outputs', () => {
    const some = cases().filter(({ output }, at) => at % 40 === 0 && output.length < 40_000);
    for (const { name, output } of some) expect(countTokens(output.toString()), name).toBe(tokens(output));
    expect(some.length).toBeGreaterThan(20);
  });

  // Its own encoder takes minutes for these.
  it('of one word without end are counted all the same', () => {
    for (const character of ['=', '─', ' ', 'a', '\n']) {
      const few = countTokens(character.repeat(4000));
      expect(countTokens(character.repeat(64_000)) / few).toBeCloseTo(16, 0);
    }
  });
});
