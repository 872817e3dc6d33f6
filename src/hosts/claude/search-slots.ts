import { type Fields, isFields, type Slot } from '../slot.ts';
import type { ToolCall } from './tool-result.ts';

/** Hits of Grep, and lists of files of Grep and Glob. */
export function searchSlots({ result }: ToolCall): Slot[] {
  if (!isFields(result)) return [];
  const { content, filenames } = result;
  if (typeof content === 'string') return [{ text: content, command: ['grep', '-rn'], exit: 0, put: putContent }];
  if (!Array.isArray(filenames) || !filenames.every((name) => typeof name === 'string')) return [];
  return [{ text: filenames.join('\n'), command: ['find'], exit: 0, put: putNames }];
}

const putContent: Slot['put'] = (result, text) => ({ ...(result as Fields), content: text });
const putNames: Slot['put'] = (result, text) => ({ ...(result as Fields), filenames: text.split('\n') });
