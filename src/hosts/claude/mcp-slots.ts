import { type Fields, isFields, type Slot } from '../slot.ts';
import type { ToolCall } from './tool-result.ts';

/** The text blocks of what an MCP server answered. */
export function mcpSlots({ result }: ToolCall): Slot[] {
  if (typeof result === 'string') return [{ text: result, command: [], exit: 0, put: (_, text) => text }];
  if (!Array.isArray(result)) return [];
  return result.flatMap((block, at): Slot[] => {
    if (!isFields(block) || block['type'] !== 'text' || typeof block['text'] !== 'string') return [];
    return [{ text: block['text'], command: [], exit: 0, put: putBlock(at) }];
  });
}

const putBlock =
  (at: number): Slot['put'] =>
  (result, text) =>
    (result as Fields[]).map((block, index) => (index === at ? { ...block, text } : block));
