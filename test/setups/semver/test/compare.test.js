const semver = require('../index.js');

describe('compare', () => {
  test.each([
    ['1.0.0', '2.0.0', -1],
    ['2.0.0', '2.1.0', -1],
    ['2.1.0', '2.1.1', -1],
    ['2.1.1', '2.1.1', 0],
    ['3.0.0', '2.9.9', 1],
    ['1.0.0-alpha', '1.0.0', -1],
    ['1.0.0-alpha', '1.0.0-alpha.1', -1],
    ['1.0.0-alpha.1', '1.0.0-alpha.beta', -1],
    ['1.0.0-alpha.beta', '1.0.0-beta', -1],
    ['1.0.0-beta', '1.0.0-beta.2', -1],
    ['1.0.0-beta.2', '1.0.0-beta.11', -1],
    ['1.0.0-beta.11', '1.0.0-rc.1', -1],
    ['1.0.0-rc.1', '1.0.0-rc.1', 0],
    ['1.0.0+build.1', '1.0.0+build.2', 0],
  ])('%s and %s: %i', (a, b, expected) => {
    expect(semver.compare(a, b)).toBe(expected);
    expect(semver.rcompare(a, b)).toBe(expected === 0 ? 0 : -expected);
  });

  test('compareBuild looks at builds', () => expect(semver.compareBuild('1.0.0+1', '1.0.0+2')).toBe(-1));
  test('compareLoose takes loose versions', () => expect(semver.compareLoose('v1.0.0', '=1.0.0')).toBe(0));
});

describe('sort', () => {
  const sorted = ['0.9.0', '1.0.0-alpha.1', '1.0.0-alpha.2', '1.0.0-alpha.10', '1.0.0', '1.2.0', '2.0.0'];
  test('puts the oldest first', () => expect(semver.sort([...sorted].reverse())).toEqual(sorted));
  test('rsort puts the newest first', () => expect(semver.rsort([...sorted])).toEqual([...sorted].reverse()));
});

describe('cmp', () => {
  test.each([
    ['1.2.3', '<', '1.2.4', true],
    ['1.2.3', '>=', '1.2.3', true],
    ['1.2.3', '!=', '1.2.3', false],
    ['1.2.3', '===', '1.2.3', true],
    ['1.2.3-a', '>', '1.2.2', true],
  ])('%s %s %s is %s', (a, op, b, expected) => expect(semver.cmp(a, op, b)).toBe(expected));
  test('refuses an unknown operator', () => expect(() => semver.cmp('1.0.0', '~', '1.0.0')).toThrow('Invalid operator: ~'));
});
