import { sideOf } from '../file-side.ts';
import { type Fields, isFields, type Slot } from '../slot.ts';
import type { ToolCall } from './tool-result.ts';

/** A file read whole that is no source: of lock files, data and minified code the head is shown, of logs the end. */
export function readSlots({ input, result }: ToolCall): Slot[] {
  if (!isFields(input) || !isFields(result) || result['type'] !== 'text' || !isFields(result['file'])) return [];
  const { file_path: path, offset, limit, pages } = input;
  const { content, startLine, numLines, totalLines } = result['file'];
  const isWhole = offset === undefined && limit === undefined && pages === undefined && startLine === 1;
  const side = typeof path === 'string' && isWhole ? sideOf(path) : undefined;
  if (side === undefined || typeof content !== 'string' || typeof totalLines !== 'number') return [];
  // What the host has cut already lacks its end.
  const page = { side: totalLines === numLines ? side : 'head', total: totalLines } as const;
  return [{ text: content, command: ['cat'], exit: 0, page, put: putPage }];
}

const putPage: Slot['put'] = (result, text, page) => {
  const file = (result as { file: Fields }).file;
  const place = page && { numLines: page.lines, startLine: page.from };
  return { ...(result as Fields), file: { ...file, content: text, ...place } };
};
