import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../src/filter/load.ts';
import { filterSchema } from '../../src/filter/schema.ts';
import { filterFiles } from '../filters.ts';

const written = JSON.parse(readFileSync('schema/filter.json', 'utf8'));
const isValid = new Ajv({ formats: { regex: (text) => new RegExp(text, 'u') !== undefined } }).compile(written);

it('the schema that is shipped is the one the loader means', () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(filterSchema())));
  for (const [key, { description }] of Object.entries<{ description?: string }>(written.properties))
    expect(description, key).toMatch(/^[A-Z].*\.$|^[A-Z].*: \S+$/u);
});

it.each(filterFiles().map((file) => [file.path, file] as const))('%s is valid', (_, { text }) => {
  expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true);
});

describe('schema and loader refuse the same', () => {
  it.each([
    ['nothing', ''],
    ['no about', "noise = ['a']"],
    ['an about that is none', 'about = 3'],
    ['an unknown key', "about = 'x'\ncolour = 'red'"],
    ['a list that is none', "about = 'x'\nnoise = 'a'"],
    ['a pattern that is none', "about = 'x'\nroutine = [1]"],
    ['a block of another role', "about = 'x'\nnoise = [{ from = 'a' }]"],
    ['an unknown key in a block', "about = 'x'\nfailure = [{ from = 'a', till = 'b' }]"],
    ['a block without a beginning', "about = 'x'\nfailure = [{ to = 'a' }]"],
    ['a shape nobody has', "about = 'x'\nshape = 'cube'"],
    ['a budget nobody has', "about = 'x'\nbudget = 'huge'"],
    ['a signature that is none', "about = 'x'\nsignature = ['a']"],
    ['words that are none', "about = 'x'\nlive = [true]"],
  ])('%s', (_, text) => {
    expect(isValid(parse(text))).toBe(false);
    expect(() => parseFilter('x', text, 'f.toml')).toThrow();
  });
  it('and a bad pattern', () => {
    expect(() => isValid(parse("about = 'x'\nnoise = ['(']"))).toThrow();
  });
});
