// A registry of npm's kind that needs no network: packages of the shelf, published advisories. Ends after ten minutes.
// `node registry.mjs SHELF PORT`
import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { advisories } from './advisories.mjs';
import { DEPRECATED, NEWER, WHICH } from './versions.mjs';

const [shelf, port] = process.argv.slice(2);
const index = JSON.parse(readFileSync(`${shelf}/index.json`, 'utf8'));
// Yarn wants it for whatever could be built; nothing here is.
index['node-gyp'] ??= { '11.5.0': { name: 'node-gyp', version: '11.5.0', dist: index['left-pad']['1.3.0'].dist } };
const byNumbers = (a, b) => a.localeCompare(b, 'en', { numeric: true });

function packument(name) {
  const shelved = index[name];
  if (!shelved) return undefined;
  const versions = {};
  const add = (version, manifest) => {
    const { file: _file, ...dist } = manifest.dist;
    const deprecated = (WHICH[name] ?? /^/).test(version) ? DEPRECATED[name] : undefined;
    versions[version] = { ...manifest, version, _id: `${name}@${version}`, ...(deprecated && { deprecated }), dist: { ...dist, tarball: `http://localhost:${port}/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz` } };
  };
  const last = Object.keys(shelved).sort(byNumbers).at(-1);
  for (const version of Object.keys(shelved).sort(byNumbers)) add(version, shelved[version]);
  for (const version of NEWER[name] ?? []) if (!versions[version]) add(version, shelved[last]);
  const all = Object.keys(versions).sort(byNumbers);
  const stable = all.filter((version) => !version.includes('-'));
  const latest = (stable.length ? stable : all).at(-1);
  const time = Object.fromEntries(all.map((version) => [version, '2024-01-17T10:00:00.000Z']));
  return { name, 'dist-tags': { latest }, versions, time: { created: time[latest], modified: time[latest], ...time } };
}

const satisfies = (version, range) => range.split(' ').every((part) => {
  const [, sign, than] = /^([<>]=?)(.*)$/.exec(part);
  const order = byNumbers(version, than);
  return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : sign === '>=' ? order >= 0 : order > 0;
});

/** What yarn 1 and older pnpm ask: the whole tree; the answer names the paths. */
function auditTree(tree) {
  const found = {};
  const counts = { info: 0, low: 0, moderate: 0, high: 0, critical: 0 };
  let total = 0;
  const walk = (dependencies, path) => {
    for (const [name, { version, dependencies: inner }] of Object.entries(dependencies ?? {})) {
      total++;
      const here = [...path, name.replace(/^.*node_modules\//, '')];
      for (const one of advisories[here.at(-1)] ?? []) {
        if (!satisfies(version, one.vulnerable_versions)) continue;
        counts[one.severity]++;
        const entry = (found[one.id] ??= { ...one, module_name: here.at(-1), github_advisory_id: one.url.split('/').at(-1), patched_versions: one.vulnerable_versions.replace(/^.*<=?/, '>='), overview: one.title, recommendation: 'Upgrade', references: one.url, cves: [], access: 'public', findings: [{ version, paths: [] }] });
        entry.findings[0].paths.push(here.join('>'));
      }
      if (here.length < 12) walk(inner, here);
    }
  };
  walk(tree.dependencies, []);
  const actions = Object.values(found).map((one) => ({ action: 'review', module: one.module_name, resolves: one.findings[0].paths.map((path) => ({ id: one.id, path, dev: false, optional: false, bundled: false })) }));
  return { actions, advisories: found, muted: [], metadata: { vulnerabilities: counts, dependencies: total, devDependencies: 0, optionalDependencies: 0, totalDependencies: total } };
}

function bulk(asked) {
  const answer = {};
  for (const [name, versions] of Object.entries(asked)) {
    const hits = (advisories[name] ?? []).filter(({ vulnerable_versions }) => versions.some((version) => satisfies(version, vulnerable_versions)));
    if (hits.length) answer[name] = hits;
  }
  return answer;
}

const body = (bytes) => JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString() || '{}');

const server = createServer((request, response) => {
  const json = (status, value) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
    const path = decodeURIComponent(request.url.replace(/[?#].*$/, '').slice(1));
    if (path === '-/stop') return response.end(() => process.exit());
    if (path === '-/ping') return json(200, {});
    if (path.endsWith('advisories/bulk')) return json(200, bulk(body(Buffer.concat(chunks))));
    if (path.includes('security/audits')) return json(200, auditTree(body(Buffer.concat(chunks))));
    const [, of, packed] = /^((?:@[^/]+\/)?[^/]+)\/-\/[^/]*?-(\d.*)\.tgz$/.exec(path) ?? [];
    if (of || path.startsWith('tarballs/')) {
      const file = createReadStream(of ? `${shelf}/tarballs/${index[of]?.[packed]?.dist.file}` : `${shelf}/${path}`);
      file.on('error', () => json(404, { error: 'not_found' }));
      return file.pipe(response);
    }
    const [, name, version] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    if (name?.startsWith('@acme/')) return json(401, { error: 'authentication required' });
    const found = packument(name);
    if (!found || (version && !found.versions[found['dist-tags'][version] ?? version])) return json(404, { error: 'Not found' });
    json(200, version ? found.versions[found['dist-tags'][version] ?? version] : found);
  });
});

/** An older one of this port makes room. */
let tries = 20;
server.on('error', () => {
  if (tries-- === 0) process.exit(1);
  fetch(`http://localhost:${port}/-/stop`).catch(() => {});
  setTimeout(() => server.listen(port, 'localhost'), 100);
});
server.listen(port, 'localhost');
setTimeout(() => process.exit(), 600_000);
