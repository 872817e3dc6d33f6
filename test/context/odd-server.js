// MCP servers that are not as they should be, or that tell what they were given: `node odd-server.js KIND [FILE]`.
import { spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const [kind, file] = process.argv.slice(2);

/** Serves pages of tools, one tool each. */
async function serve(names) {
  const server = new Server({ name: kind, version: '1.0.0' }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, ({ params }) => {
    const at = Number(params?.cursor ?? 0);
    const next = at + 1 < names.length ? { nextCursor: String(at + 1) } : {};
    return { tools: names.slice(at, at + 1).map((name) => ({ name, inputSchema: { type: 'object' } })), ...next };
  });
  await server.connect(new StdioServerTransport());
}

const kinds = {
  /** A tool for each variable. */
  env: () =>
    serve(Object.entries(process.env).map(([name, value]) => (name.startsWith('SHOP_') ? `${name}=${value}` : name))),
  noisy: () => {
    process.stdout.write('listening now\n{"not": "a message"}\n\n');
    return serve(['one', 'two']);
  },
  nothing: () => new Server({ name: kind, version: '1' }, { capabilities: {} }).connect(new StdioServerTransport()),
  crash: () => {
    process.stderr.write('starting\nSHOP_KEY is missing\n');
    process.exitCode = 3;
  },
  /** Never answers, heeds no signal, and has started another one that does neither. */
  silent: () => {
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => {});
    const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], {
      stdio: 'ignore',
    });
    appendFileSync(file, `${process.pid}\n${child.pid}\n`);
    setInterval(() => {}, 1000);
  },
  /** Leaves a trace that it was started. */
  trace: () => {
    writeFileSync(file, 'started');
    return serve(['one']);
  },
};
await kinds[kind]();
