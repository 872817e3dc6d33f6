const { describe, test } = require('node:test');
const assert = require('node:assert/strict');
const semver = require('../index.js');

describe('ranges', () => {
  for (const [version, range] of [['1.2.3', '^1.2.0'], ['0.2.5', '^0.2.3'], ['1.2.9', '~1.2.3'], ['2.0.0', '>=1.2.3 <3'], ['1.5.0', '1.x']])
    test(`${version} is in ${range}`, () => assert.ok(semver.satisfies(version, range)));
  for (const [version, range] of [['2.0.0', '^1.2.0'], ['0.3.0', '^0.2.3'], ['1.3.0', '~1.2.3'], ['1.3.0', '1.2.x']])
    test(`${version} is not in ${range}`, () => assert.equal(semver.satisfies(version, range), false));
  test('are written out', () => {
    const ranges = ['^0.2.3', '~1.2.3', '1.x'].map((range) => semver.validRange(range));
    assert.deepEqual(ranges, ['>=0.2.3 <0.3.0-0', '>=1.2.3 <1.3.0-0', '>=1.0.0 <2.0.0-0']);
  });
  test('wait for the registry', { skip: 'offline' }, () => {});
  test('are read from a file', async () => {
    const { readFile } = require('node:fs/promises');
    await readFile('ranges.txt', 'utf8').catch((error) => assert.equal(error.code, 'ENOENT'));
  });
});
