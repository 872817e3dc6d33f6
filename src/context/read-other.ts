import { createFiles } from './files.ts';
import { shown } from './memory.ts';
import type { Report } from './model.ts';
import { type Offer, offeredItems } from './offers.ts';
import { codex } from './others/codex.ts';
import { cursor } from './others/cursor.ts';
import { gemini } from './others/gemini.ts';
import { givenOf, type OtherHost } from './others/host.ts';
import { opencode } from './others/opencode.ts';
import type { Places } from './places.ts';
import { type CountTokens, counted } from './read.ts';
import type { Draft } from './surroundings.ts';

/** By the name that `--host` gives them. */
export const OTHER_HOSTS: Readonly<Record<string, OtherHost>> = { cursor, gemini, codex, opencode };

/**
 * Reads what a session of another host begins with, as far as it is known.
 * @param offers what MCP servers said that were asked, by name
 */
export function readOther(
  name: string,
  places: Places,
  countTokens: CountTokens,
  offers: ReadonlyMap<string, Offer> = new Map(),
): Report {
  const host = OTHER_HOSTS[name]!;
  const files = createFiles();
  const drafts = [
    ...host.own.map(([category, what, characters, tokens]): Draft => {
      const item = { category, name: what, scope: 'host', basis: 'estimated', loaded: 'start', text: '' } as const;
      return { ...item, size: { characters, tokens } };
    }),
    ...host.items(givenOf(places, files)).flatMap((item) => {
      const offer = item.loaded === 'off' ? undefined : offers.get(item.name);
      if (offer) return offeredItems(item, offer, countTokens, host.toolOf);
      return [item.category === 'memory_files' ? { ...item, name: shown(item.name, places) } : item];
    }),
  ];
  const window = { tokens: host.window };
  return { host: name, folder: places.folder, window, items: counted(drafts, countTokens), warnings: files.warnings };
}
