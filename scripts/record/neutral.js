// Replaces what belongs to this machine by fixed names, and touches nothing else.
// Works on one character a byte, so that output in no known encoding survives.
import { homedir, hostname, release, userInfo } from 'node:os';
import { cache } from './sandbox.js';

const COLOUR = '(?:\\u001b\\[[\\d;]*m)*';
const NPM_CONFIG_WARNING = new RegExp(
  `^${COLOUR}npm${COLOUR} ${COLOUR}warn(?:ing)?${COLOUR} ${COLOUR}Unknown (?:user|env|global|builtin|cli) config .*\\n`,
  'gim',
);

const REGISTRIES = [
  'registry.npmjs.org',
  'registry.yarnpkg.com',
  'pypi.org',
  'files.pythonhosted.org',
  'index.crates.io',
  'static.crates.io',
  'proxy.golang.org',
  'repo.maven.apache.org',
  'repo1.maven.org',
  'rubygems.org',
  'index.rubygems.org',
  'repo.packagist.org',
  'deb.debian.org',
  'packagist.org',
];

/** The registry stand-in of the setup `js-app`. */
const LOCAL_REGISTRY = /http:\/\/(?:localhost|127\.0\.0\.1):48\d{3}(?!\d)/g;

export function neutral(bytes, sandbox) {
  const rules = [
    [NPM_CONFIG_WARNING, ''],
    [new RegExp(`${literal(sandbox.root)}(?![\\w.-])`, 'g'), ''],
    [path(`${cache}/npm`), '/home/user/.npm'],
    [path(cache), '/home/user/.cache'],
    [path(homedir()), '/home/user'],
    ...REGISTRIES.map((host) => [new RegExp(`(?<=https?://)${literal(host)}`, 'g'), 'registry.example']),
    [LOCAL_REGISTRY, 'https://registry.example'],
    [new RegExp(literal(release()), 'g'), '6.1.0-13-amd64'],
    ...names(hostname(), 'host'),
    ...names(userInfo().username, 'user'),
    ...owners(userInfo().username),
  ];
  let text = Buffer.from(bytes).toString('latin1');
  for (const [pattern, name] of rules) text = text.replace(pattern, name);
  return Buffer.from(text, 'latin1');
}

/**
 * A path as a whole: not in the middle of a longer one (`src/root`), and no prefix of another name (`/rooted`); the m
 * that ends a colour code is no letter before it.
 */
function path(folder) {
  const before = '(?<=^|(?:^|[\\s"])-[ILF]|\\u001b\\[[\\d;]*m|[^\\w.-])(?<!(?<!file:/)/)';
  return new RegExp(`${before}${literal(folder)}(?![\\w.-])`, 'g');
}

/** Short or common names (`vm`, `root`) are words of other texts too, so they are replaced only where a name stands. */
function names(name, fixed) {
  const word = literal(name);
  if (name.length > 4) return [[new RegExp(`(?<![\\w.-])${word}(?![\\w-])`, 'g'), fixed]];
  return fixed === 'host'
    ? [[new RegExp(`(?<=\\w@|\\bhostname="?)${word}\\b`, 'g'), fixed]]
    : [[new RegExp(`(?<![\\w.-])${word}(?=@\\w)`, 'g'), fixed]];
}

/** Owner and group of `ls -l`, owner of `ps`; the columns keep their widths where the name has four letters. */
function owners(name) {
  const word = literal(name);
  return [
    [new RegExp(`^((?:total.*\\n)?[-bcdlps][-rwxsStT]{9}[.+@]? +\\d+) ${word}( +)${word}(?= )`, 'gm'), '$1 user$2user'],
    [new RegExp(`^${word}(?= +\\d+ +\\d)`, 'gm'), 'user'],
  ];
}

function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
