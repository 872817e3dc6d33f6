import type { Tool } from './model.ts';
import type { Draft } from './surroundings.ts';
import { instructionsOf, toolPrefix } from './told.ts';

export interface OfferedTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: unknown;
}

/** What an MCP server said when it was asked. */
export interface Offer {
  readonly tools: readonly OfferedTool[];
  readonly instructions?: string;
}

type ToolOf = (server: string, tool: OfferedTool) => object;

/** As Claude Code's request holds a tool. */
const toolOfClaude: ToolOf = (server, { name, description, inputSchema }) => ({
  name: `${toolPrefix(server)}${plain(name)}`,
  description,
  input_schema: inputSchema,
});

/** A server as the request will hold it. @param toolOf what a tool is in a request of the host */
export function offeredItems(
  item: Draft,
  { tools, instructions }: Offer,
  countTokens: (text: string) => number,
  toolOf: ToolOf = toolOfClaude,
): Draft[] {
  const known = tools.map((tool) => {
    const text = JSON.stringify(toolOf(item.name, tool));
    return { name: `${toolPrefix(item.name)}${plain(tool.name)}`, text };
  });
  const text = known.map((tool) => (item.loaded === 'start' ? tool.text : `${tool.name}\n`)).join('');
  const counted = known.map(
    ({ name, text: one }): Tool => ({ name, characters: one.length, tokens: countTokens(one) }),
  );
  const server = item.server && { ...item.server, tools: counted };
  return [
    { ...item, basis: 'exact', text, ...(server && { server }) },
    ...(instructions ? [instructionsOf(item, `## ${item.name}\n${instructions}`)] : []),
  ];
}

const plain = (name: string): string => name.replace(/[^A-Za-z0-9_-]/gu, '_');
