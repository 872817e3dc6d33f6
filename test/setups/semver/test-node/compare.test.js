const { describe, test } = require('node:test');
const assert = require('node:assert/strict');
const semver = require('../index.js');

describe('compare', () => {
  const order = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0'];
  for (const [i, version] of order.slice(1).entries())
    test(`${order[i]} is older than ${version}`, () => assert.equal(semver.compare(order[i], version), -1));
  test('sorts', () => assert.deepEqual(semver.sort([...order].reverse()), order));
});

describe('diff', () => {
  test('major', () => assert.equal(semver.diff('1.2.3', '2.0.0'), 'major'));
  test('minor', () => assert.equal(semver.diff('1.2.3', '1.3.0'), 'minor'));
  test('none', () => assert.equal(semver.diff('1.2.3', '1.2.3'), null));
  test('of a text that is no version', { todo: 'decide' }, () => assert.equal(semver.diff('x', '1.2.3'), null));
});
