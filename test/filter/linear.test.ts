import { describe, expect, it } from 'vitest';
import { slowLine } from '../../src/filter/linear.ts';

describe('law 13: a pattern that takes more than linear time is found, with a line on which it does', () => {
  it.each([
    ['^(a+)+$', 'nested'],
    ['(?:a|a)*$', 'two alternatives that are one'],
    ['^(?:[ab]|a\\d?)+;', 'two that overlap'],
    ['^(\\w+\\s?)*:$', 'nested, with what may be missing between'],
    ['(.*)*x', 'nested, of anything'],
    ['a+b', 'begun anywhere'],
    ['\\s+$', 'blanks before the end'],
    ['^\\w+[0-9]+$', 'two loops that take the same'],
    ['^.*foo.*bar', 'two loops of anything'],
    ['\\bfoo\\b.*bar', 'a word anywhere, then anything'],
    ['a(?=.*b)', 'looking ahead from anywhere'],
    ['(?<=a.*)b', 'looking behind from anywhere'],
    ['(?:ab)+c', 'a word again and again, begun anywhere'],
    ['a[ab]+c', 'what may begin within itself'],
    ['^error .*: .* at .*\\.c$', 'three of anything'],
  ])('%s: %s', (source) => {
    const line = slowLine(source);
    expect(line).toBeTypeOf('string');
    expect(line!.length).toBeGreaterThanOrEqual(40);
  });

  it.each([
    '^\\s+$',
    '^uploading part \\d+ of \\d+$',
    '^a(?=.*b)',
    '^(?:\\w+,)*\\w+;$',
    '^(?:[-:]\\d+)*$',
    '^([-=_*])\\1{4,}$',
    '^\\[\\d+/\\d+\\] ',
    'x(?:ab)+c',
    '^.{0,200}foo.{0,200}bar',
    '^\\S+ +\\d+ tests?$',
    '\\p{Lu}{2,10}-\\d+',
    '',
  ])('%s takes linear time', (source) => {
    expect(slowLine(source)).toBeUndefined();
  });
});
