import { describe, expect, test } from 'vitest';
import { isPostcode, label, problems } from '../src/address.ts';
import { berlin, london } from './fixtures.ts';

describe('postcodes', () => {
  test.each([
    ['DE', '10119'],
    ['AT', '1010'],
    ['NL', '1012 AB'],
    ['GB', 'SW1A 1AA'],
    ['US', '94103-1234'],
    ['JP', '100-0001'],
    ['FR', '75001'],
  ])('%s takes %s', (country, postcode) => expect(isPostcode(country, postcode)).toBe(true));
  test.each([
    ['DE', '1011'],
    ['US', '9410'],
    ['JP', '1000001'],
    ['FR', ''],
  ])('%s refuses %j', (country, postcode) => expect(isPostcode(country, postcode)).toBe(false));
});

describe('label', () => {
  test('at home has no country', () => expect(label(berlin)).toBe('Ada Lovelace\nTorstr. 1\n10119 Berlin'));
  test('of Britain has the postcode below the city', () =>
    expect(label(london)).toBe('Alan Turing\n2 Baker St\nLondon\nNW1 6XE\nGB'));
});

describe('problems', () => {
  test('are none in a good address', () => expect(problems(berlin)).toEqual([]));
  test('name what is missing', () => expect(problems({ ...berlin, street: ' ', city: '' })).toEqual(['street is missing', 'city is missing']));
  test('name a bad postcode', () => expect(problems({ ...berlin, postcode: 'X' })).toEqual(["postcode 'X' is not valid in DE"]));
});
