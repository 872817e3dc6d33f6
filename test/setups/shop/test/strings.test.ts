import { describe, expect, test } from 'vitest';
import { camelCase, capitalize, escapeHtml, kebabCase, pluralize, slugify, truncate } from '../src/strings.ts';

describe('case', () => {
  test('capitalize leaves the rest', () => expect(capitalize('hELLO')).toBe('HELLO'));
  test('capitalize takes an empty text', () => expect(capitalize('')).toBe(''));
  test.each([
    ['hello world', 'helloWorld', 'hello-world'],
    ['HelloWorld', 'helloWorld', 'hello-world'],
    ['foo_bar-baz', 'fooBarBaz', 'foo-bar-baz'],
    ['version2Beta', 'version2Beta', 'version2-beta'],
  ])('%s is %s and %s', (text, camel, kebab) => expect([camelCase(text), kebabCase(text)]).toEqual([camel, kebab]));
});

describe('slugify', () => {
  test.each([
    ['Crème Brûlée', 'creme-brulee'],
    ['Straße & Weg', 'strasse-weg'],
    ['  --x--  ', 'x'],
    ['Tea, 100 g', 'tea-100-g'],
  ])('%s is %s', (text, slug) => expect(slugify(text)).toBe(slug));
});

describe('truncate', () => {
  test('leaves a short text', () => expect(truncate('tea', 3)).toBe('tea'));
  test('cuts a long one', () => expect(truncate('green tea from Japan', 10)).toBe('green tea…'));
  test('takes another end', () => expect(truncate('green tea from Japan', 12, '...')).toBe('green tea...'));
});

describe('pluralize', () => {
  test.each([
    [0, '0 items'],
    [1, '1 item'],
    [2, '2 items'],
  ])('%i', (count, expected) => expect(pluralize(count, 'item')).toBe(expected));
  test('takes an own plural', () => expect(pluralize(3, 'box', 'boxes')).toBe('3 boxes'));
});

describe('escapeHtml', () => {
  test('escapes tags', () => expect(escapeHtml('<b>"R&D"</b>')).toBe('&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;'));
  test('leaves others', () => expect(escapeHtml('5 > 4')).toBe('5 &gt; 4'));
});
