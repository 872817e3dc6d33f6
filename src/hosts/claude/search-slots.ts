import { type Fields, isFields, type Slot } from '../slot.ts';
import type { ToolCall } from './tool-result.ts';

/** Beyond 20,000 characters of hits the host shows the first 2,000; a mark needs room too. */
const BUDGETS = { report: 19_000, list: 19_000, file: 19_000 };

/** Hits of Grep, and lists of files of Grep and Glob. */
export function searchSlots({ result }: ToolCall): Slot[] {
  if (!isFields(result)) return [];
  const { content, filenames, truncated } = result;
  if (typeof content === 'string')
    return [{ text: content, command: ['grep', '-rn'], exit: 0, budgets: BUDGETS, put: putContent }];
  // The host counts the names that it shows where it does not show all, and would count our lines.
  if (truncated === true || !Array.isArray(filenames) || !filenames.every((name) => typeof name === 'string'))
    return [];
  return [{ text: filenames.join('\n'), command: ['find'], exit: 0, put: putNames }];
}

const putContent: Slot['put'] = (result, text) => ({ ...(result as Fields), content: text });
const putNames: Slot['put'] = (result, text) => ({ ...(result as Fields), filenames: text.split('\n') });
