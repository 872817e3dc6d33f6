// A real MCP server with as many tools as are asked for: `node server.js NAME COUNT [INSTRUCTIONS]`.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const [name, count, instructions] = process.argv.slice(2);
const server = new Server(
  { name, version: '1.0.0' },
  { capabilities: { tools: {} }, ...(instructions && { instructions }) },
);
const tools = Array.from({ length: Number(count) }, (_, at) => ({
  name: `order_${at}`,
  description: `Does number ${at} of the things that ${name} can do with an order.`,
  inputSchema: {
    type: 'object',
    properties: {
      order: { type: 'string', description: 'Number of the order' },
      depth: { type: 'integer', minimum: 1 },
    },
    required: ['order'],
  },
}));
server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
server.setRequestHandler(CallToolRequestSchema, () => ({ content: [{ type: 'text', text: 'done' }] }));
await server.connect(new StdioServerTransport());
