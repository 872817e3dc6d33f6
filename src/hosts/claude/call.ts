/** A call of a tool as Claude Code tells it to a hook; nothing is known of fields that are not here. */
export interface Call {
  readonly event: string;
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** `default`, `acceptEdits`, `dontAsk`, `bypassPermissions`, `auto`, `plan`, or one that is newer than tks. */
  readonly mode: string | undefined;
  readonly folder: string | undefined;
  /** Made by a subagent, or by a session that runs as an agent: these have rules of their own. */
  readonly byAgent: boolean;
  readonly session: string | undefined;
  /** What the tool answered, once it has. */
  readonly response: unknown;
}

/** @returns undefined for anything but a call */
export function readCall(text: string): Call | undefined {
  const payload = parse(text);
  const { hook_event_name: event, tool_name: tool, tool_input: input } = payload;
  if (typeof event !== 'string' || typeof tool !== 'string' || !isObject(input)) return undefined;
  return {
    event,
    tool,
    input,
    mode: stringOf(payload['permission_mode']),
    folder: stringOf(payload['cwd']),
    byAgent: payload['agent_id'] !== undefined || payload['agent_type'] !== undefined,
    session: stringOf(payload['session_id']),
    response: payload['tool_response'],
  };
}

/** The host asks in the first three, where no rule allows. */
const MODES: readonly (string | undefined)[] = ['default', 'acceptEdits', 'dontAsk', 'bypassPermissions'];

/** A command of which a hook may have an opinion, so that the rest need not be loaded; the host asks about longer lines in any case. */
export const mayBeRewritten = ({ event, tool, input, mode, byAgent }: Call): boolean =>
  event === 'PreToolUse' &&
  tool === 'Bash' &&
  MODES.includes(mode) &&
  !byAgent &&
  (input['run_in_background'] ?? false) === false;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
