import { createEstimator } from '../gain/estimate.ts';
import { agentItems } from './agents.ts';
import { createFiles } from './files.ts';
import { hookItems } from './hooks.ts';
import { memoryItems } from './memory.ts';
import type { Item, Report } from './model.ts';
import { type Offer, offeredItems } from './offers.ts';
import { ownItems } from './own.ts';
import type { Places } from './places.ts';
import { pluginsOf } from './plugins.ts';
import { serverItems } from './servers.ts';
import { lastSession } from './session.ts';
import { skillItems, skillsOf } from './skills.ts';
import { styleItems } from './style.ts';
import { type Draft, surroundingsOf } from './surroundings.ts';
import { withoutDenied } from './switched-off.ts';
import { toldItems } from './told.ts';
import { listingBudget, windowOf } from './window.ts';

export type CountTokens = (text: string) => number;

/**
 * Reads what a session of Claude Code in this folder begins with; starts nothing.
 * @param offers what MCP servers said that were asked, by name
 */
export function readContext(
  places: Places,
  countTokens: CountTokens,
  offers: ReadonlyMap<string, Offer> = new Map(),
): Report {
  const files = createFiles();
  const given = surroundingsOf(places, files);
  const session = lastSession(given);
  const window = windowOf(given, session);
  const plugins = pluginsOf(given);
  const skills = skillsOf(given, plugins);
  const agents = agentItems(given, plugins);
  const names = [...skills.map(({ name }) => `skills:${name}`), ...agents.map(({ name }) => `custom_agents:${name}`)];
  const own = ownItems(session, new Set(names));
  const taken = own
    .filter(({ category }) => category === 'skills')
    .reduce((sum, { text, size }) => sum + (size?.characters ?? text.length), 0);
  const drafts = [
    ...own,
    ...serverItems(given, plugins).flatMap((item) => {
      const offer = item.loaded === 'off' ? undefined : offers.get(item.name);
      return offer ? offeredItems(item, offer, countTokens) : toldItems(item, session);
    }),
    ...memoryItems(given),
    ...agents,
    ...styleItems(given),
    ...skillItems(skills, { budget: listingBudget(given, window), taken }),
    ...hookItems(given, plugins, session),
  ];
  const { folder } = places;
  const { tokens, model } = window;
  const items = counted(withoutDenied(drafts, given), countTokens);
  const measured = session && { tokens: session.tokens, session: session.id, time: session.time };
  const report = { host: 'claude', folder, window: { tokens, model }, items, warnings: files.warnings };
  return measured ? { ...report, measured } : report;
}

/** Counts each, and gives it an id of its own. */
export function counted(drafts: readonly Draft[], countTokens: CountTokens): Item[] {
  const estimator = createEstimator(countTokens);
  const ids = new Map<string, number>();
  return drafts.map(({ text, size, ...item }) => {
    const id = `${item.category}:${item.scope}:${item.name}`;
    const times = (ids.get(id) ?? 0) + 1;
    ids.set(id, times);
    const tokens = size?.tokens ?? estimator.tokens(item.category, text);
    return { id: times === 1 ? id : `${id}#${times}`, ...item, characters: size?.characters ?? text.length, tokens };
  });
}
