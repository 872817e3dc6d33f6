const semver = require('../index.js');

describe('satisfies', () => {
  test.each([
    ['1.2.3', '^1.2.0'],
    ['1.9.9', '^1.2.0'],
    ['0.2.5', '^0.2.3'],
    ['0.0.3', '^0.0.3'],
    ['1.2.9', '~1.2.3'],
    ['1.2.3', '1.2.x'],
    ['1.5.0', '1.x'],
    ['2.0.0', '>=1.2.3 <3'],
    ['3.1.0', '1.x || >=3.1.0'],
    ['1.5.0', '1.2.3 - 2.0.0'],
    ['1.0.0-rc.2', '>=1.0.0-rc.1'],
    ['4.0.0', '*'],
    ['4.0.0', ''],
  ])('%s is in %s', (version, range) => expect(semver.satisfies(version, range)).toBe(true));

  test.each([
    ['2.0.0', '^1.2.0'],
    ['0.3.0', '^0.2.3'],
    ['0.9.0', '^0.2.3'],
    ['0.0.4', '^0.0.3'],
    ['1.3.0', '~1.2.3'],
    ['1.3.0', '1.2.x'],
    ['1.0.0', '>1.0.0'],
    ['1.0.1-rc.2', '>=1.0.0-rc.1'],
    ['2.0.1', '1.2.3 - 2.0.0'],
    ['not a version', '*'],
  ])('%s is not in %s', (version, range) => expect(semver.satisfies(version, range)).toBe(false));
});

describe('validRange', () => {
  test.each([
    ['^1.2.3', '>=1.2.3 <2.0.0-0'],
    ['^0.2.3', '>=0.2.3 <0.3.0-0'],
    ['^0.2', '>=0.2.0 <0.3.0-0'],
    ['~1.2.3', '>=1.2.3 <1.3.0-0'],
    ['1.x', '>=1.0.0 <2.0.0-0'],
    ['1.2.3 - 2.3', '>=1.2.3 <2.4.0-0'],
    ['>=1.2 <1.4 || 2.0.0', '>=1.2.0 <1.4.0-0||2.0.0'],
    ['blerg', null],
  ])('%s is %s', (range, expected) => expect(semver.validRange(range)).toBe(expected));
});

describe('best versions', () => {
  const versions = ['0.2.3', '0.2.9', '0.3.0', '1.0.0', '1.4.2', '2.0.0-beta.1'];
  test('maxSatisfying', () => expect(semver.maxSatisfying(versions, '^0.2.0')).toBe('0.2.9'));
  test('minSatisfying', () => expect(semver.minSatisfying(versions, '^1.0.0')).toBe('1.0.0'));
  test('none', () => expect(semver.maxSatisfying(versions, '^3')).toBeNull());
  test('minVersion', () => expect(semver.minVersion('>1.2.3').version).toBe('1.2.4'));
});

describe('ranges among themselves', () => {
  test('intersect', () => expect(semver.intersects('^1.2.0', '~1.4.0')).toBe(true));
  test('do not intersect', () => expect(semver.intersects('^0.2.0', '^0.3.0')).toBe(false));
  test('subset', () => expect(semver.subset('~1.2.0', '^1.0.0')).toBe(true));
  test('no subset', () => expect(semver.subset('^1.0.0', '~1.2.0')).toBe(false));
  test('gtr', () => expect(semver.gtr('0.4.0', '^0.2.0')).toBe(true));
  test('ltr', () => expect(semver.ltr('0.1.0', '^0.2.0')).toBe(true));
  test('simplifyRange', () =>
    expect(semver.simplifyRange(['1.0.0', '1.0.1', '1.0.2', '1.1.0'], '1.0.0 || 1.0.1 || 1.0.2')).toBe('<=1.0.2'));
});
