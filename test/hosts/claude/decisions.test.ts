import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, createHost, payload, type Said } from './world.ts';

/**
 * What Claude Code itself did with these commands, without tks, in a project with some files and `src/`; a letter a command:
 * `r` it ran, `a` it asked (which is a refusal without a terminal), `d` it was denied, `-` it was not tried in this mode.
 */
interface Recorded {
  readonly version: string;
  readonly rules: Readonly<Record<string, { allow: string[]; ask: string[]; deny: string[] }>>;
  readonly commands: readonly string[];
  readonly cells: readonly { readonly rules: string; readonly mode: string; readonly decisions: string }[];
}

const recorded: Recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'decisions.json'), 'utf8'));

function hostWith(rules: string) {
  const host = createHost();
  host.write('home/.claude/settings.json', { permissions: recorded.rules[rules] });
  return host;
}
const hosts = Object.fromEntries(Object.keys(recorded.rules).map((rules) => [rules, hostWith(rules)]));

function askAll(rules: string, permission_mode: string): (Said | undefined)[] {
  const host = hosts[rules]!;
  return recorded.commands.map((command) => {
    const text =
      command === 'LONG' ? `npm test -- ${'x'.repeat(10_200)}` : command.replaceAll('$PROJECT', host.project);
    return ask(host, payload(host, text, { permission_mode }));
  });
}

const DECISIONS: Readonly<Record<string, string | undefined>> = {
  default: 'allow',
  acceptEdits: 'allow',
  dontAsk: 'allow',
  bypassPermissions: undefined,
};

describe.each(recorded.cells)('rules $rules, mode $mode', ({ rules, mode, decisions }) => {
  const said = askAll(rules, mode);

  test('what is rewritten ran without tks, too', () => {
    const harmed = recorded.commands.filter((_, index) => said[index] && !'r-'.includes(decisions[index]!));
    expect(harmed).toEqual([]);
  });

  test('the host is told to allow only where it would ask about the rewritten command', () => {
    const decided = new Set(said.filter((one) => one !== undefined).map(({ decision }) => decision));
    expect([...decided]).toEqual(mode in DECISIONS ? [DECISIONS[mode]] : []);
  });
});

test('each rule that denies or asks has been met by a command that would be rewritten without it', () => {
  const free = createHost();
  const met = recorded.cells.flatMap(({ decisions, mode }) =>
    mode === 'bypassPermissions'
      ? recorded.commands.filter(
          (command, index) =>
            decisions[index] !== 'r' && ask(free, payload(free, command, { permission_mode: mode })) !== undefined,
        )
      : [],
  );
  expect(met.length).toBeGreaterThan(30);
});
