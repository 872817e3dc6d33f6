import { fieldsOf, textOf, textsOf } from './files.ts';
import type { Draft, Surroundings } from './surroundings.ts';

/** By a skill's name: `on`, `name-only`, `user-invocable-only`, `off`. All settings count, the strongest first. */
export const skillOverrides = ({ settings }: Pick<Surroundings, 'settings'>): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...settings.toReversed().map(({ values }) => fieldsOf(values['skillOverrides'])));

/** Servers that must not be started: names. */
export const deniedServers = ({ settings }: Pick<Surroundings, 'settings'>): string[] =>
  settings.flatMap(({ values }) => {
    const listed = values['deniedMcpServers'];
    return (Array.isArray(listed) ? listed : []).flatMap((one) => textOf(fieldsOf(one)['serverName']) ?? []);
  });

/** What the settings keep from the model is not in the next session, whatever the last one held. Seen with 2.1.330. */
export function withoutDenied(drafts: readonly Draft[], given: Surroundings): Draft[] {
  const rules = new Set(given.settings.flatMap(({ values }) => textsOf(fieldsOf(values['permissions'])['deny'])));
  const overrides = skillOverrides(given);
  const why = ({ category, name, scope }: Draft): string | undefined => {
    const denied = [name, `Agent(${name})`, `Task(${name})`].find((rule) => rules.has(rule));
    const isTool = category === 'system_tools' || category === 'system_tools_deferred';
    if (denied !== undefined && isTool === (denied === name) && (isTool || category === 'custom_agents'))
      return `permissions.deny has ${denied}`;
    // The others know it by themselves.
    const override = category === 'skills' && scope === 'host' ? overrides[name] : undefined;
    return override === 'off' || override === 'user-invocable-only' ? `skillOverrides: ${override}` : undefined;
  };
  return drafts.map((draft) => {
    const reason = why(draft);
    if (reason === undefined) return draft;
    const { size, ...item } = draft;
    return { ...item, loaded: 'off', why: reason, text: '' };
  });
}
