// A scripted stand-in for the APIs of models (chat completions, responses, generateContent): answers with the turns of a scenario,
// one after the other, and notes every result of a tool that it is sent.
//   node api.js TURNS.json FOLDER      the port is written to FOLDER/port, results to FOLDER/results.jsonl
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chat } from './api/chat.js';
import { generate } from './api/generate.js';
import { responses } from './api/responses.js';

const [turnsFile, folder] = process.argv.slice(2);
const turns = JSON.parse(readFileSync(turnsFile, 'utf8'));
const PROTOCOLS = [chat, responses, generate];

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const path = request.url.split('?')[0];
  const protocol = request.method === 'POST' && PROTOCOLS.find(({ serves }) => serves.test(path));
  const note = (name, value) => appendFileSync(join(folder, name), `${JSON.stringify(value)}\n`);
  if (!protocol) {
    note('other.jsonl', { method: request.method, path });
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(JSON.stringify({ object: 'list', data: [{ id: 'scripted', object: 'model' }], models: [] }));
  }
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  if (process.env.KEEP) note('requests.jsonl', body);
  const isMain = protocol.toolsOf(body).length > 0;
  const results = protocol.resultsIn(body);
  if (isMain) note('results.jsonl', results);
  // How many turns are over is seen from the conversation, so that a retry does no harm.
  const answered = new Set(results.map(({ turn }) => turn)).size;
  const turn = isMain ? (turns[answered] ?? { text: 'Done.' }) : { text: '{"title":"scripted"}' };
  const calls = (Array.isArray(turn) ? turn : [turn]).map((call, index) => ({
    ...call,
    id: `call_t${answered}_${index}`,
  }));
  protocol.answer(response, { body, path, calls });
});
server.listen(0, '127.0.0.1', () => writeFileSync(join(folder, 'port'), String(server.address().port)));
