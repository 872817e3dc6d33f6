// A server of the Model Context Protocol on standard input and output, with one tool that reports at length.
import { createInterface } from 'node:readline';

const REPORT = Array.from({ length: 400 }, () => 'worker 4 served the request of the money table').join('\n');
const TOOL = { name: 'report', description: 'reports', inputSchema: { type: 'object', properties: {} } };
const ANSWERS = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {} },
    serverInfo: { name: 'probe', version: '1' },
  }),
  'tools/list': () => ({ tools: [TOOL] }),
  'tools/call': () => ({ content: [{ type: 'text', text: `${REPORT}\nthe last line of the report` }] }),
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const result = ANSWERS[method]?.(params) ?? {};
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, result })}\n`);
});
