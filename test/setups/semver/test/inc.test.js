const semver = require('../index.js');

describe('inc', () => {
  test.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'premajor', '2.0.0-0'],
    ['1.2.3', 'preminor', '1.3.0-0'],
    ['1.2.3', 'prepatch', '1.2.4-0'],
    ['1.2.3-4', 'prerelease', '1.2.3-5'],
    ['1.2.3-beta.4', 'prerelease', '1.2.3-beta.5'],
    ['1.2.3-beta', 'prerelease', '1.2.3-beta.0'],
    ['1.2.0-0', 'minor', '1.2.0'],
    ['1.2.3-beta', 'release', '1.2.3'],
    ['nonsense', 'minor', null],
  ])('%s %s is %s', (version, release, expected) => expect(semver.inc(version, release)).toBe(expected));
  test('takes an identifier', () => expect(semver.inc('1.2.3', 'prerelease', 'rc')).toBe('1.2.4-rc.0'));
  test('refuses an unknown release', () => expect(semver.inc('1.2.3', 'huge')).toBeNull());
});

describe('diff', () => {
  test.each([
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.2.4-rc.1', 'prepatch'],
    ['1.2.3-a', '1.2.3-b', 'prerelease'],
    ['1.2.3', '1.2.3', null],
  ])('%s and %s: %s', (a, b, expected) => expect(semver.diff(a, b)).toBe(expected));
});
