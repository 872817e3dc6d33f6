import { type Fields, isFields } from './slot.ts';

/** @returns nothing for what is no object */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export const stringOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A call as the hosts tell it that have taken over Claude Code's form. */
export function callOf(payload: Fields) {
  return {
    event: stringOf(payload['hook_event_name']) ?? '',
    tool: stringOf(payload['tool_name']) ?? '',
    input: fieldsOf(payload['tool_input']),
    response: payload['tool_response'],
    folder: stringOf(payload['cwd']),
    session: stringOf(payload['session_id']),
    mode: stringOf(payload['permission_mode']),
  };
}
