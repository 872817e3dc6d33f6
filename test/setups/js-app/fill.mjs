// Puts the packages of shelf.json and all they need, as npm's own client fetches them, into the current folder, with an
// index of their manifests: a registry that needs no network.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const npm = (...args) => execFileSync('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], { encoding: 'utf8', maxBuffer: 1 << 28 });
npm('install', '--package-lock-only', '--legacy-peer-deps', '--ignore-scripts');
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const wanted = new Map();
for (const [path, { name, version, deprecated }] of Object.entries(packages))
  if (path) wanted.set(`${name ?? path.replace(/^.*node_modules\//, '')}@${version}`, deprecated);

mkdirSync('tarballs', { recursive: true });
const index = {};
const specs = [...wanted.keys()];
for (let at = 0; at < specs.length; at += 40) {
  const packed = JSON.parse(npm('pack', '--json', '--pack-destination', 'tarballs', ...specs.slice(at, at + 40)));
  for (const { name, version, filename, integrity, shasum, unpackedSize, entryCount } of Object.values(packed)) {
    const file = filename.replace('@', '').replace('/', '-');
    const manifest = JSON.parse(execFileSync('tar', ['-xzO', '--wildcards', '--no-wildcards-match-slash', '-f', `tarballs/${file}`, '*/package.json'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
    const deprecated = wanted.get(`${name}@${version}`);
    (index[name] ??= {})[version] = {
      ...manifest,
      _id: `${name}@${version}`,
      ...(deprecated && { deprecated }),
      dist: { file, integrity, shasum, unpackedSize, fileCount: entryCount },
    };
  }
}
writeFileSync('index.json', JSON.stringify(index));
