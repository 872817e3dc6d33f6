import type { RawRef } from '../../engine/model.ts';
import { compact, isWorthIt, putAll } from '../compact.ts';
import type { Slot } from '../slot.ts';
import { bashSlots } from './bash-slots.ts';
import { mcpSlots } from './mcp-slots.ts';
import { readSlots } from './read-slots.ts';
import { searchSlots } from './search-slots.ts';
import type { ToolCall } from './tool-result.ts';

const SLOTS: Readonly<Record<string, (call: ToolCall) => Slot[]>> = {
  Bash: bashSlots,
  Read: readSlots,
  Grep: searchSlots,
  Glob: searchSlots,
};

export const slotsOf = (call: ToolCall): Slot[] =>
  (call.tool.startsWith('mcp__') ? mcpSlots : Object.hasOwn(SLOTS, call.tool) ? SLOTS[call.tool]! : () => [])(
    call,
  ).filter(isWorthIt);

/**
 * The result with shorter texts in it.
 * @param keep as in `compact`
 * @returns undefined where nothing is gained; `isWhole` if nothing was left out
 */
export function shorten(result: unknown, slots: readonly Slot[], keep: () => RawRef | undefined) {
  const made = slots.flatMap((slot) => compact(slot, { keep }) ?? []);
  if (made.length === 0) return undefined;
  return { output: putAll(result, made), isWhole: made.every((one) => one.isWhole) };
}
