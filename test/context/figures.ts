import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Item, Report } from '../../src/context/model.ts';
import { placesOf } from '../../src/context/places.ts';
import { readContext } from '../../src/context/read.ts';
import { readEnv } from '../../src/env.ts';
import { countTokens } from '../../src/gain/tokens.ts';
import type { Request } from './first-request.ts';
import { textsIn } from './first-request.ts';

/** As the session of `test/claude` has it. */
export const environmentOf = (folder: string): NodeJS.ProcessEnv => {
  const home = join(folder, 'home');
  return {
    PATH: process.env['PATH'],
    HOME: home,
    CLAUDE_CONFIG_DIR: join(home, '.claude'),
    TKS_HOME: join(folder, 'tks'),
  };
};

/** What `tks context` says of the project in a folder. */
export const contextOf = (folder: string, ...args: readonly string[]): Report =>
  JSON.parse(
    execFileSync(process.execPath, ['bin/tks.js', 'context', join(folder, 'project'), '--json', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: environmentOf(folder),
    }),
  ) as Report;

/** The same within this process, with characters in the place of tokens. */
export const quickContextOf = (folder: string): Report =>
  readContext(
    placesOf(
      join(folder, 'project'),
      readEnv({ HOME: join(folder, 'home'), CLAUDE_CONFIG_DIR: join(folder, 'home/.claude') }),
    ),
    (text) => text.length,
  );

/** Name of an item in the request's own words. */
const keyOf = ({ category, name, source }: Item): string =>
  `${category} ${{ memory_files: source, mcp_tools: toolName(name), mcp_tools_deferred: toolName(name) }[category as string] ?? name}`;
const toolName = (server: string) => server.replace(/[^A-Za-z0-9_-]/g, '_');

/** Blank lines between the parts. */
const JOINT = 2;

/** Each figure that is not the request's own; nothing if all are. Hooks are no part of it, since they have no names there. */
export function differences({ items }: Report, request: Request): string[] {
  const texts = textsIn(request);
  const wrong: string[] = [];
  for (const item of items.filter(({ category, characters }) => category !== 'messages' && characters > 0)) {
    const key = keyOf(item);
    const text = texts.get(key);
    texts.delete(key);
    const [characters, tokens] = text === undefined ? [0, 0] : [text.length, countTokens(text)];
    const isRight = between(item.characters, characters) && between(item.tokens, tokens);
    if (!isRight)
      wrong.push(
        `${key}: ${item.characters} characters, ${item.tokens} tokens; in the request ${characters}, ${tokens}`,
      );
  }
  const missing = [...texts.keys()].filter((key) => !key.startsWith('messages'));
  return [...wrong, ...missing.map((key) => `${key} is in the request alone`)];
}

const between = (count: number, real: number) => count >= real && count <= real + JOINT;
