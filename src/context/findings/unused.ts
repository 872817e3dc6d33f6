import { addTo, withValue } from '../../hosts/json-text.ts';
import type { Item } from '../model.ts';
import { type Evidence, evidenceOf } from '../usage.ts';
import { count, type Edit, type Finding, isEnough } from './finding.ts';
import type { Given } from './given.ts';

type What = 'tools' | 'agents' | 'skills';

/** Without these the host is another one. */
const NEEDED = /^(?:Agent|AskUserQuestion|Bash|Edit|Glob|Grep|PowerShell|Read|Skill|Task|ToolSearch|Write)$/u;
/** Tokens of what the host brings itself that are worth to do without it. */
const WORTH = 200;
/** And of all that one finding is about. */
const WORTH_ALL = 30;

const sizeOf = (items: readonly Item[]): number => items.reduce((sum, { tokens }) => sum + tokens, 0);

/** What Claude Code brings and what the user has added, never used here, that settings can switch off. */
export const unusedThings = (given: Given): Finding[] =>
  (['tools', 'agents', 'skills'] as const).flatMap((what) => {
    const items = given.report.items.filter((item) => isOf(item, what) && isUnused(given, item.name, what));
    return sizeOf(items) < WORTH_ALL ? [] : [findingOf(given, what, items)];
  });

function isOf({ category, loaded, tokens, scope, name }: Item, what: What): boolean {
  if (loaded !== 'start' || tokens === 0 || scope === 'managed') return false;
  if (what === 'tools') return category === 'system_tools' && tokens >= WORTH && !NEEDED.test(name);
  if (what === 'agents') return category === 'custom_agents' && (scope !== 'host' || tokens >= WORTH);
  // Those of plugins are switched off with their plugin.
  return category === 'skills' && scope !== 'plugin' && !name.includes(':');
}

function isUnused(given: Given, name: string, what: What): boolean {
  const found = evidence(given, name, what);
  return found.used === 0 && isEnough(found);
}

const evidence = ({ sessions, isHere }: Given, name: string, what: What): Evidence =>
  evidenceOf(
    sessions.filter(isHere),
    ({ offered }) => offered[what].has(name),
    ({ used }) => used[what].has(name),
  );

const SAYS: Readonly<Record<What, string>> = {
  tools: 'of Claude Code’s own',
  agents: 'that the model may start',
  skills: 'that the model may choose',
};

function findingOf(given: Given, what: What, items: readonly Item[]): Finding {
  const largest = [...items].sort((one, other) => other.tokens - one.tokens);
  const names = largest.map(({ name }) => name);
  const least = names
    .map((name) => evidence(given, name, what))
    .reduce((one, other) => (one.sessions <= other.sessions ? one : other));
  const edit = what === 'skills' ? hidden(given, names) : denied(given, what, names);
  return {
    id: `${what}-unused`,
    what: `${count(items.length, what.slice(0, -1))} ${SAYS[what]} never used here: ${largest.map(({ name, tokens }) => `${name} ${tokens}`).join(', ')}`,
    tokens: sizeOf(items),
    evidence: [
      `each was there in ${count(least.sessions, 'session')} or more, on ${count(least.days, 'day')} of the last ${given.days}`,
    ],
    remedies: [`${edit.shown} in ${given.shown(edit.file)}${what === 'skills' ? '; /name still starts them' : ''}`],
    edits: [edit],
  };
}

/** Seen with 2.1.330: what is denied by its name alone is not told to the model. */
function denied({ settings }: Given, what: What, names: readonly string[]): Edit {
  const rules = names.map((name) => (what === 'agents' ? `Agent(${name})` : name));
  return {
    file: settings,
    change: (text) =>
      addTo(
        text,
        rules.map((value) => ({ kind: 'element', path: ['permissions', 'deny'], value })),
        settings,
      ),
    shown: `"permissions": {"deny": ${JSON.stringify(rules)}}`,
  };
}

function hidden({ settings }: Given, names: readonly string[]): Edit {
  const off = 'user-invocable-only';
  return {
    file: settings,
    change: (text) => names.reduce((next, name) => withValue(next, ['skillOverrides', name], off, settings), text),
    shown: `"skillOverrides": ${JSON.stringify(Object.fromEntries(names.map((name) => [name, off])))}`,
  };
}
