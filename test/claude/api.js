// A scripted stand-in for the Messages API: answers with the scenario's turns, one after the other, and notes every request.
//   node api.js SCENARIO.json FOLDER      the port is written to FOLDER/port, requests to FOLDER/requests.jsonl
// With `counts` in the scenario it counts what it is sent, four characters a token, and notes what it counted in FOLDER/counts.jsonl.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [scenarioFile, folder] = process.argv.slice(2);
const scenario = JSON.parse(readFileSync(scenarioFile, 'utf8'));
const flat = (content) =>
  typeof content === 'string'
    ? content
    : Array.isArray(content)
      ? content.map((block) => block.text ?? '').join('\n')
      : '';

/** A subagent is known by the word that its prompt begins with. */
const isSub = (body) => flat(body.messages?.[0]?.content).includes('[[subagent]]') && scenario.subagent !== undefined;
const scriptOf = (body) => (isSub(body) ? ['s', scenario.subagent] : ['t', scenario.turns]);

const isCompaction = ({ messages }) => /create a detailed summary/iu.test(flat(messages?.at(-1)?.content));

/** Answers so far, of conversations that are compacted: what was called before stands in them no more. */
const answered = { t: 0, s: 0 };

/** The turn after the last one whose calls stand in the conversation, so that a retry does no harm. */
function turnOf(body) {
  const [letter, turns] = scriptOf(body);
  if (isCompaction(body))
    return { at: 0, letter, calls: [{ text: '<summary>All that was looked at is fine.</summary>' }] };
  if (scenario.counts)
    return turnAt(turns[answered[letter]]?.refused ? answered[letter] : answered[letter]++, letter, turns);
  const ids = (body.messages ?? [])
    .filter(({ role, content }) => role === 'assistant' && Array.isArray(content))
    .flatMap(({ content }) => content.map(({ id }) => new RegExp(`^toolu_${letter}(\\d+)_`).exec(id ?? '')?.[1]));
  return turnAt(Math.max(-1, ...ids.filter((id) => id !== undefined).map(Number)) + 1, letter, turns);
}

function turnAt(at, letter, turns) {
  const turn = turns[at] ?? { text: 'Done.' };
  return { at, letter, calls: Array.isArray(turn) ? turn : [turn] };
}

const sizeOf = (value) => Math.ceil(JSON.stringify(value ?? '').length / 4);
/** What the last request of a conversation has left in the cache. */
const cached = { t: 0, s: 0 };

/** A cold cache is one that has expired. */
function usageOf(body, id, [{ cold } = {}]) {
  const [letter] = scriptOf(body);
  const all = sizeOf([body.system, body.tools, body.messages]);
  const read = cold || cached[letter] > all ? 0 : cached[letter];
  cached[letter] = all;
  const usage = { input_tokens: 3, cache_creation_input_tokens: all - read - 3, cache_read_input_tokens: read };
  const results = {};
  const tools = new Map(blocksOf(body, 'tool_use').map(({ id, name }) => [id, name]));
  for (const { tool_use_id, content } of blocksOf(body, 'tool_result')) {
    const tool = tools.get(tool_use_id);
    results[tool] = (results[tool] ?? 0) + sizeOf(content);
  }
  const counted = { id, sub: letter === 's', compaction: isCompaction(body), ...usage, results };
  appendFileSync(join(folder, 'counts.jsonl'), `${JSON.stringify(counted)}\n`);
  return { ...usage, output_tokens: 10 };
}

const blocksOf = ({ messages }, type) =>
  messages.flatMap(({ content }) => (Array.isArray(content) ? content.filter((block) => block.type === type) : []));

const isMain = (body) => (body.tools ?? []).some(({ name }) => name === 'Bash');

function answer(body) {
  if (!isMain(body)) return { content: [{ type: 'text', text: '{"title":"scripted","isNewTopic":false}' }], calls: [] };
  const { at, letter, calls } = turnOf(body);
  const content = calls.map((call, index) =>
    call.tool
      ? { type: 'tool_use', id: `toolu_${letter}${at}_${index}`, name: call.tool, input: call.input }
      : { type: 'text', text: call.text },
  );
  const asked = (body.safeguards ?? []).some(({ type }) => type === 'dangerous_tool_use');
  return { content, calls, ...(asked && { safeguard_results: verdicts(content, calls) }) };
}

/** Auto mode is judged by the server: nothing is flagged but what the scenario says. */
function verdicts(content, calls) {
  const one = (call) => ({ type: 'evaluated', outcome: call.flagged ? 'flagged' : 'not_flagged' });
  const uses = content.map(({ id }, index) => [id, one(calls[index])]).filter(([id]) => id !== undefined);
  return [{ type: 'dangerous_tool_use', status: { type: 'available', tool_uses: Object.fromEntries(uses) } }];
}

function stream(response, message, safeguards) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'request-id': 'scripted' });
  const send = (type, data) => response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  send('message_start', { message: { ...message, content: [], stop_reason: null } });
  for (const [index, block] of message.content.entries()) {
    const isCall = block.type === 'tool_use';
    send('content_block_start', {
      index,
      content_block: isCall ? { ...block, input: {} } : { type: 'text', text: '' },
    });
    const delta = isCall
      ? { type: 'input_json_delta', partial_json: JSON.stringify(block.input) }
      : { type: 'text_delta', text: block.text };
    send('content_block_delta', { index, delta });
    send('content_block_stop', { index });
  }
  const delta = {
    stop_reason: message.stop_reason,
    stop_sequence: null,
    ...(safeguards && { safeguard_results: safeguards }),
  };
  send('message_delta', { delta, usage: { output_tokens: 10 } });
  send('message_stop', {});
  response.end();
}

const USAGE = { input_tokens: 100, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 10 };
let messages = 0;
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const path = request.url.split('?')[0];
  const json = (value) => {
    response.writeHead(200, { 'content-type': 'application/json', 'request-id': 'scripted' });
    response.end(JSON.stringify(value));
  };
  if (path === '/v1/messages/count_tokens') return json({ input_tokens: 100 });
  if (path !== '/v1/messages') return json({ data: [], has_more: false });
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const { system, tools, messages: said } = body;
  if (isMain(body))
    appendFileSync(join(folder, 'requests.jsonl'), `${JSON.stringify({ system, tools, messages: said })}\n`);
  const { content, calls, safeguard_results } = answer(body);
  if (calls[0]?.refused) {
    response.writeHead(400, { 'content-type': 'application/json', 'request-id': 'scripted' });
    return response.end(
      JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', message: 'scripted' } }),
    );
  }
  const id = `msg_${++messages}`;
  const message = {
    id,
    type: 'message',
    role: 'assistant',
    model: body.model,
    content,
    stop_reason: content.some(({ type }) => type === 'tool_use') ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    usage: scenario.counts && isMain(body) ? usageOf(body, id, calls) : USAGE,
  };
  return body.stream ? stream(response, message, safeguard_results) : json({ ...message, safeguard_results });
});
server.listen(0, '127.0.0.1', () => writeFileSync(join(folder, 'port'), String(server.address().port)));
