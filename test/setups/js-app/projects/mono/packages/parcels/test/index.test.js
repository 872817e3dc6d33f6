import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { name, round } from '../src/index.js';

describe('parcels', () => {
  for (const value of [1, 2.5, 3.14159, 10.005, 99.999, 1200.1])
    test(`rounds ${value}`, () => assert.equal(round(value), Number(value.toFixed(2))));
  test('has a name', () => assert.equal(name, 'parcels'));
});
