import { join } from 'node:path';
import { type Fields, fieldsOf, textOf, textsOf } from './files.ts';
import type { Scope } from './model.ts';
import { PLUGIN_ROOT, type Plugin } from './plugins.ts';
import type { Session } from './session.ts';
import type { Draft, Surroundings } from './surroundings.ts';

/** What they print is read by the model before the first answer. */
const EVENTS = ['SessionStart', 'UserPromptSubmit'] as const;

interface Configured {
  readonly event: string;
  readonly command: string;
  readonly scope: Scope;
  readonly file: string;
}

/** Hooks that may add to the context; what they did add is known from the last session only. */
export function hookItems(given: Surroundings, plugins: readonly Plugin[], session: Session | undefined): Draft[] {
  if (given.setting('disableAllHooks') === true) return [];
  const all = [
    ...given.settings.flatMap(({ scope, file, values }) => hooksIn(values, scope, file)),
    ...plugins.flatMap(({ folder, manifest }) => [
      ...hooksIn(manifest, 'plugin', join(folder, '.claude-plugin/plugin.json')),
      ...hooksIn(
        given.files.json(join(folder, 'hooks/hooks.json')),
        'plugin',
        join(folder, 'hooks/hooks.json'),
        folder,
      ),
    ]),
  ];
  return all.map(({ event, command, scope, file }) => {
    const text = session && saidBy(event, command, all, session);
    const item = { category: 'messages', name: `${event}: ${command}`, scope, source: file, loaded: 'start' } as const;
    if (text === undefined) return { ...item, basis: 'unknown', text: '' };
    return { ...item, basis: 'estimated', why: 'as in the last session', text };
  });
}

const hooksIn = (values: Fields, scope: Scope, file: string, root = ''): Configured[] =>
  EVENTS.flatMap((event) => {
    const groups = fieldsOf(values['hooks'])[event];
    return (Array.isArray(groups) ? groups : [])
      .flatMap((group) => fieldsOf(group)['hooks'] ?? [])
      .map(fieldsOf)
      .flatMap(({ command, args }) => (textOf(command) === undefined ? [] : [[command, ...textsOf(args)].join(' ')]))
      .map((command) => ({ event, command: command.replace(PLUGIN_ROOT, () => root), scope, file }));
  });

/** What was not said as the text of a command belongs to the event's only hook, or cannot be told apart. */
function saidBy(event: string, command: string, all: readonly Configured[], { hooks }: Session): string | undefined {
  const said = hooks.filter((hook) => hook.event === event);
  const own = said.filter((hook) => hook.command?.replace(PLUGIN_ROOT, '') === command);
  const others = said.filter((hook) => hook.command === undefined);
  const alone = all.filter((one) => one.event === event).length === 1;
  if (!alone && own.length === 0 && others.length > 0) return undefined;
  return [...own, ...(alone ? others : [])].map(({ text }) => text).join('');
}
