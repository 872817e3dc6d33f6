const semver = require('../index.js');

describe('parse', () => {
  test('knows the parts', () =>
    expect(semver.parse('1.2.3-rc.1+build.5')).toMatchObject({ major: 1, minor: 2, patch: 3, prerelease: ['rc', 1], build: ['build', '5'] }));
  test.each(['1.2', 'v', '1.2.3.4', 'a.b.c', '01.2.3', ''])('refuses %j', (text) => expect(semver.parse(text)).toBeNull());
  test('throws if told so', () => expect(() => semver.parse('1.2', false, true)).toThrow('Invalid Version: 1.2'));
  test('has a limit of length', () => expect(semver.valid(`1.2.${'3'.repeat(300)}`)).toBeNull());
});

describe('clean', () => {
  test.each([
    [' =v1.2.3 ', '1.2.3'],
    ['v1.2.3-rc.1', '1.2.3-rc.1'],
    ['1.2.3+build', '1.2.3'],
    ['~1.2.3', null],
  ])('%j is %s', (text, expected) => expect(semver.clean(text)).toBe(expected));
});

describe('coerce', () => {
  test.each([
    ['v2', '2.0.0'],
    ['version 1.2 of it', '1.2.0'],
    ['1.2.3.4', '1.2.3'],
    [42, '42.0.0'],
  ])('%j is %s', (text, expected) => expect(semver.coerce(text).version).toBe(expected));
  test('gives up', () => expect(semver.coerce('none')).toBeNull());
  test('reads from the right', () => expect(semver.coerce('1.2.3.4', { rtl: true }).version).toBe('2.3.4'));
});

describe('parts', () => {
  test('major', () => expect(semver.major('1.2.3')).toBe(1));
  test('minor', () => expect(semver.minor('1.2.3')).toBe(2));
  test('patch', () => expect(semver.patch('1.2.3')).toBe(3));
  test('prerelease', () => expect(semver.prerelease('1.2.3-beta.2')).toEqual(['beta', 2]));
  test('no prerelease', () => expect(semver.prerelease('1.2.3')).toBeNull());
});
