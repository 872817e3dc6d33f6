import type { History } from './history-text.ts';
import { cut, type Source, sizeOf } from './steps.ts';

const PROMPT = 200;
const iso = (time: number): string | null => (Number.isNaN(time) ? null : new Date(time).toISOString());
/** The shares of a whole, rounded so that they still are its sum but for the last digit. */
const round = (count: number): number => Math.round(count);
const named = ({ kind, tool }: Source) => ({ kind, ...(tool !== undefined && { tool }) });

/** For programs: all that is told to people, and each request. */
export function historyJson(
  { session, steps, growth, resets, lost, summary, agents }: History,
  file: string,
  warnings: readonly string[],
): string {
  const told = {
    session,
    file,
    start: round(growth.start),
    requests: steps.map((step, at) => ({
      time: iso(step.time),
      model: step.model,
      tokens: sizeOf(step),
      ...step.usage,
      fromStart: round(growth.filled[at]!.start),
      fromResults: round(growth.filled[at]!.results),
      ...(step.compacted !== undefined && { compacted: step.compacted }),
      ...(step.prompt !== undefined && { prompt: cut(step.prompt, PROMPT) }),
    })),
    sources: growth.shares.map(({ source, count, added, read }) => ({
      ...named(source),
      count,
      tokens: round(added),
      read: round(read),
    })),
    largest: growth.largest.map((large) => ({ ...large, tokens: round(large.tokens) })),
    resets: resets.map(({ at, prompt, ...one }) => ({
      ...one,
      request: at + 1,
      prompt: cut(prompt, PROMPT),
      dropped: round(one.dropped),
      saved: round(one.saved),
      written: round(one.written),
    })),
    lost: lost.map(({ at, ...one }) => ({ request: at + 1, ...one })),
    summary: { ...summary, tokens: round(summary.tokens) },
    agents,
    warnings,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
