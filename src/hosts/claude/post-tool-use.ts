import { type Answer, type Keeping, shortened } from '../keep.ts';
import { slotsOf } from './slots.ts';
import type { ToolCall } from './tool-result.ts';

/** @returns undefined where the result stays as it is */
export const answerTo = (call: ToolCall, keeping: Keeping): Answer | undefined =>
  shortened({ result: call.result, slots: slotsOf(call), tool: call.tool === 'Bash' ? undefined : call.tool }, keeping);
