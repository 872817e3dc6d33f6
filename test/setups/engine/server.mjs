// What `docker ps` and `docker images` ask the Engine's API for; ends when its socket is gone, or after five minutes.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';

const [socket] = process.argv.slice(2);
const SERVICES = ['web', 'api', 'worker', 'cron', 'postgres', 'redis', 'mailhog', 'search', 'gateway', 'minio'];
const IMAGES = {
  web: 'registry.example.com/shop/web:2.14.1', api: 'registry.example.com/shop/api:2.14.1', worker: 'registry.example.com/shop/worker:2.14.0',
  cron: 'registry.example.com/shop/worker:2.14.0', postgres: 'postgres:16-alpine', redis: 'redis:7.4', mailhog: 'mailhog/mailhog:v1.0.1',
  search: 'docker.elastic.co/elasticsearch/elasticsearch:8.15.2', gateway: 'nginx:1.27-alpine', minio: 'minio/minio:latest',
};
const PORTS = { web: 3000, api: 8080, postgres: 5432, redis: 6379, mailhog: 8025, search: 9200, gateway: 80, minio: 9000 };
const COMMANDS = { web: 'docker-entrypoint.sh node server.js', api: '/app/api --listen :8080', worker: '/app/worker', cron: '/app/worker --cron', gateway: '/docker-entrypoint.sh nginx -g daemon off;' };
const hash = (text) => createHash('sha256').update(text).digest('hex');
const now = Math.floor(Date.now() / 1000);

const STATES = [
  [11, 'exited', 'Exited (137) 5 hours ago'], [17, 'restarting', 'Restarting (1) 12 seconds ago'], [23, 'running', 'Up 5 hours (unhealthy)'],
  [29, 'created', 'Created'], [31, 'exited', 'Exited (0) 2 days ago'], [37, 'paused', 'Up 2 days (Paused)'], [41, 'dead', 'Dead'],
];
const containers = Array.from({ length: 200 }, (_, at) => {
  const service = SERVICES[at % SERVICES.length];
  const branch = `pr-${4100 + Math.floor(at / SERVICES.length) * 7}`;
  const [, State, Status] = STATES.find(([every]) => at % every === every - 1) ?? [0, 'running', service === 'postgres' ? 'Up 2 days (healthy)' : 'Up 2 days'];
  const port = PORTS[service];
  const isOpen = port !== undefined && (State === 'running' || State === 'paused');
  return {
    Id: hash(`${branch}-${service}`), Names: [`/${branch}-${service}-1`], Image: IMAGES[service], ImageID: `sha256:${hash(IMAGES[service])}`,
    Command: COMMANDS[service] ?? 'docker-entrypoint.sh', Created: now - 86400 * 2 - 3600, State, Status,
    Ports: isOpen ? [{ IP: '0.0.0.0', PrivatePort: port, PublicPort: 20000 + at, Type: 'tcp' }] : port === undefined || State !== 'running' ? [] : [{ PrivatePort: port, Type: 'tcp' }],
    Labels: { 'com.docker.compose.project': branch, 'com.docker.compose.service': service }, HostConfig: { NetworkMode: 'default' }, NetworkSettings: { Networks: {} }, Mounts: [],
  };
});
const images = Array.from({ length: 280 }, (_, at) => {
  const service = ['web', 'api', 'worker', 'migrate'][at % 4];
  const version = `2.${Math.floor(at / 20)}.${Math.floor(at / 4) % 5}`;
  const name = at % 19 === 18 ? '<none>:<none>' : `registry.example.com/shop/${service}:${version}`;
  return {
    Id: `sha256:${hash(`${service}${at}`)}`, ParentId: '', RepoTags: name === '<none>:<none>' ? [] : [name], RepoDigests: [`registry.example.com/shop/${service}@sha256:${hash(name)}`],
    Created: now - 86400 * (3 + Math.floor(at / 6)), Size: 84_000_000 + at * 1_337_001, SharedSize: -1, VirtualSize: 0, Labels: {}, Containers: -1,
  };
});

const ANSWERS = [
  [/\/containers\/json/u, (url) => (url.includes('all=1') ? containers : containers.filter(({ State }) => State !== 'exited' && State !== 'created' && State !== 'dead'))],
  [/\/images\/json/u, () => images],
];
const server = createServer((request, response) => {
  const found = ANSWERS.find(([path]) => path.test(request.url));
  response.writeHead(found || request.url.endsWith('/_ping') ? 200 : 404, { 'Api-Version': '1.47', 'Ostype': 'linux', 'Content-Type': 'application/json' });
  response.end(found ? JSON.stringify(found[1](request.url)) : request.url.endsWith('/_ping') ? 'OK' : '{"message":"page not found"}');
});
server.listen(socket);
setInterval(() => existsSync(socket) || process.exit(), 500);
setTimeout(() => process.exit(), 300_000);
