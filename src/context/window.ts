import { numberOf, textOf } from './files.ts';
import type { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

export interface Window {
  /** Tokens. */
  readonly tokens: number;
  readonly model: string;
  /** Characters that the host takes for a token of this model. */
  readonly perToken: number;
}

/** Of 2.1.330, on 2026-11-26. */
const USUAL_MODEL = 'claude-opus-5-5';
const LARGE = 1_000_000;
const SMALL = 200_000;

/** Claude Code's names for the latest of each kind. */
const ALIAS = /^(?:default|best|opus|sonnet|haiku|fable)(?:\[1m\])?$/u;
/** Those up to 4.6 have a small window, and an older tokenizer. */
const OLDER = /^claude-(?:\d|[a-z]+-(?:3|4-[0-6]|4)(?:-|$|\[))/u;

/** What a session here would have: as the settings or the shell say, else as the last one had. */
export function windowOf({ setting, variables }: Surroundings, session: Session | undefined): Window {
  const named = textOf(setting('model')) ?? variables['ANTHROPIC_MODEL'];
  const chosen = named !== undefined && ALIAS.test(named) ? undefined : named;
  const model = chosen ?? session?.model ?? named ?? USUAL_MODEL;
  const told = Number(variables['CLAUDE_CODE_MAX_CONTEXT_TOKENS']);
  const older = OLDER.test(model);
  const usual = older && !model.endsWith('[1m]') ? SMALL : LARGE;
  return { model, tokens: told > 0 && !model.startsWith('claude-') ? told : usual, perToken: older ? 4 : 3 };
}

/** Characters that the list of skills may take. */
export function listingBudget({ setting, variables }: Surroundings, { tokens, perToken }: Window): number {
  const told = Number(variables['SLASH_COMMAND_TOOL_CHAR_BUDGET']);
  if (told > 0) return told;
  return Math.floor(tokens * (numberOf(setting('skillListingBudgetFraction')) ?? 0.01) * perToken);
}
