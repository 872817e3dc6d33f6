// Raises most versions in package-lock.json and package.json, as `npm update` does.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
const raise = (version, by) => version.replace(/\d+$/, (patch) => String(Number(patch) + by));

const lock = read('package-lock.json');
for (const [path, entry] of Object.entries(lock.packages)) {
  const digest = createHash('sha1').update(path).digest();
  if (!path || digest[0] > 150) continue;
  const name = path.slice('node_modules/'.length);
  entry.version = raise(entry.version, 1 + (digest[1] % 4));
  entry.resolved = `https://registry.example/${name}/-/${name}-${entry.version}.tgz`;
  entry.integrity = `sha512-${createHash('sha512').update(name + entry.version).digest('base64')}`;
}
write('package-lock.json', lock);

const manifest = read('package.json');
for (const group of [manifest.dependencies, manifest.devDependencies])
  for (const name of Object.keys(group)) group[name] = `^${lock.packages[`node_modules/${name}`].version}`;
write('package.json', manifest);
