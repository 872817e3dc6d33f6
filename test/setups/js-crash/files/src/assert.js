import assert from 'node:assert/strict';

const expected = { order: 'O-00251', lines: [{ sku: 'HT-100', pieces: 3 }, { sku: 'PT-300', pieces: 1 }], total: 41.5 };
const actual = { order: 'O-00251', lines: [{ sku: 'HT-100', pieces: 3 }, { sku: 'PT-300', pieces: 2 }], total: 54.0 };
assert.deepEqual(actual, expected);
