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

/** A server as the request will hold it. */
export function offeredItems(
  item: Draft,
  { tools, instructions }: Offer,
  countTokens: (text: string) => number,
): Draft[] {
  const named = tools.map(({ name, ...tool }) => ({
    ...tool,
    name: `${toolPrefix(item.name)}${name.replace(NOT_IN_NAMES, '_')}`,
  }));
  const texts = named.map(({ name, description, inputSchema }) =>
    JSON.stringify({ name, description, input_schema: inputSchema }),
  );
  const known = named.map(
    ({ name }, at): Tool => ({ name, characters: texts[at]!.length, tokens: countTokens(texts[at]!) }),
  );
  const text = item.loaded === 'start' ? texts.join('\n') : named.map(({ name }) => `${name}\n`).join('');
  const server = item.server && { ...item.server, tools: known };
  return [
    { ...item, basis: 'exact', text, ...(server && { server }) },
    ...(instructions ? [instructionsOf(item, `## ${item.name}\n${instructions}`)] : []),
  ];
}

const NOT_IN_NAMES = /[^A-Za-z0-9_-]/gu;
