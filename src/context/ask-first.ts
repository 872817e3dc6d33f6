import type { Item, Server } from './model.ts';
import { NOT_APPROVED } from './servers.ts';

/** A configured server that a session would use. */
export interface Candidate extends Item {
  readonly server: Server;
}

export const candidatesOf = (items: readonly Item[]): Candidate[] =>
  items.filter((item): item is Candidate => item.server !== undefined && item.loaded !== 'off');

/** Without a question only what the host would start unasked is started. */
export const isApproved = ({ why }: Item): boolean => why !== NOT_APPROVED;

/** What would be started; of variables only the names. */
export const listText = (candidates: readonly Candidate[]): string =>
  ['These MCP servers would be started, asked for their tools, and stopped again:', ...candidates.map(lineOf)]
    .map((line) => `${line}\n`)
    .join('');

function lineOf({ name, scope, server, why, source }: Candidate): string {
  const variables = Object.keys({ ...server.env, ...server.headers });
  const notes = [
    `${scope}, ${source}`,
    ...(variables.length > 0 ? [`with ${variables.join(', ')}`] : []),
    ...(why === NOT_APPROVED ? [why] : []),
  ];
  const what = server.url ?? [server.command, ...(server.args ?? [])].join(' ');
  // A project's file may hold what a terminal would obey.
  return `  ${name}: ${what} (${notes.join('; ')})`.replace(/\p{Cc}/gu, '?');
}
