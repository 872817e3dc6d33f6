// Answers gh as GitHub does, over a socket in the folder given; ends when that folder is gone, or after five minutes.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { graphql } from './graphql.mjs';
import { rest } from './rest.mjs';

const [folder, , mode] = process.argv.slice(2);
const socket = join(folder, 'github.sock');

const LIMITED = {
  message: 'API rate limit exceeded for user ID 8812.',
  documentation_url: 'https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting',
};

function answer(request, body) {
  if (mode === 'limited') return { status: 403, json: LIMITED, headers: { 'X-RateLimit-Remaining': '0' } };
  if (request.url.startsWith('/graphql')) return { json: graphql(JSON.parse(body)) };
  if (/\/logs$/.test(request.url)) return { bytes: readFileSync(join(folder, 'logs.zip')), type: 'application/zip' };
  return rest(request, body);
}

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const { status = 200, json, bytes, type = 'application/json; charset=utf-8', headers } = answer(request, body);
    console.error(request.method, request.url, status, body.slice(0, 3000));
    response.writeHead(status, { 'Content-Type': type, 'X-OAuth-Scopes': 'gist, read:org, repo, workflow', ...headers });
    response.end(bytes ?? (json === undefined ? '' : JSON.stringify(json)));
  });
});
server.listen(socket);
setInterval(() => existsSync(socket) || process.exit(), 500);
setTimeout(() => process.exit(), 300_000);
