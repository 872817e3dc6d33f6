import { endOf, type Growth } from './growth.ts';
import { type Step, sizeOf } from './steps.ts';

/** A prompt before which less context would have done. */
export interface Reset {
  /** What one would have typed. */
  readonly command: '/clear' | '/compact';
  /** The request that the prompt led to, from 0 on. */
  readonly at: number;
  readonly prompt: string;
  /** What of the context would have gone, in tokens. */
  readonly dropped: number;
  /** Requests that carried it again. */
  readonly requests: number;
  /** Tokens that these would have had less in all, less what the compaction itself reads. */
  readonly saved: number;
  /** What of `saved` was not read from the cache, but written to it again, which costs more than ten times as much. */
  readonly written: number;
}

/** A request for which the cache was gone. */
export interface Lost {
  readonly at: number;
  /** Milliseconds since the request before. */
  readonly pause: number;
  /** Tokens that were read from the cache before. */
  readonly tokens: number;
}

/** Tokens of a summary, with the files that the host opens again, where the session has none of its own. */
export const USUAL_SUMMARY = 10_000;
const WORTH = 10_000;
const WORTH_SHARE = 0.05;
const MOST = 3;

/** What a compaction of this session leaves. */
export function summaryOf(steps: readonly Step[], start: number): { tokens: number; measured: boolean } {
  const left = steps
    .filter(({ compacted }) => compacted !== undefined)
    .map((step) => Math.max(0, sizeOf(step) - start));
  if (left.length === 0) return { tokens: USUAL_SUMMARY, measured: false };
  return { tokens: left.reduce((total, one) => total + one, 0) / left.length, measured: true };
}

/**
 * Prompts before which `/clear` or `/compact` would have saved most, each by itself: what one saves, another cannot save again.
 * `/clear` where the files that tools read and wrote show that something else began, `/compact` everywhere else.
 */
export function resetsOf(steps: readonly Step[], { start }: Growth): Reset[] {
  const summary = summaryOf(steps, start).tokens;
  const read = steps.reduce((total, step) => total + sizeOf(step), 0);
  const resets = steps.flatMap((_, at) => resetAt(steps, at, start, summary) ?? []);
  return resets
    .filter(({ saved }) => saved >= Math.max(WORTH, WORTH_SHARE * read))
    .sort((one, other) => other.saved - one.saved)
    .slice(0, MOST);
}

function resetAt(steps: readonly Step[], at: number, start: number, summary: number): Reset | undefined {
  const { prompt, compacted } = steps[at]!;
  if (prompt === undefined || compacted !== undefined || at === 0) return undefined;
  const begin = steps.findLastIndex((step, index) => index < at && step.compacted !== undefined);
  const after = steps.slice(at, endOf(steps, at));
  const full = sizeOf(steps[at - 1]!);
  const clear = isOther(steps.slice(Math.max(0, begin), at + 1), after.slice(1));
  const dropped = Math.max(0, full - start - (clear ? 0 : summary));
  return {
    command: clear ? '/clear' : '/compact',
    at,
    prompt,
    dropped,
    requests: after.length,
    // What writes the summary reads all of it once more.
    saved: dropped * after.length - (clear ? 0 : full),
    written: after.reduce((total, { usage }) => total + Math.min(dropped, Math.max(0, full - usage.read)), 0),
  };
}

/** Is it about something else? Yes if there were files before and after, and none of them twice. */
function isOther(before: readonly Step[], after: readonly Step[]): boolean {
  const filesIn = (steps: readonly Step[]) => new Set(steps.flatMap(({ files }) => files));
  const [old, fresh] = [filesIn(before), filesIn(after)];
  return old.size > 0 && fresh.size > 0 && [...fresh].every((file) => !old.has(file));
}

/** Part of the cached context that must be missing: the rest of a cache often is, at its end. */
const GONE = 0.5;
const SMALL = 5000;

/** Where the context had to be written to the cache again: a long pause, another model, other tools. */
export const lostCaches = (steps: readonly Step[]): Lost[] =>
  steps.flatMap((step, at) => {
    const before = steps[at - 1];
    if (!before || step.compacted !== undefined) return [];
    const cached = before.usage.read + before.usage.written;
    const missing = Math.min(cached, sizeOf(step)) - step.usage.read;
    return cached > SMALL && missing > GONE * cached ? [{ at, pause: step.time - before.time, tokens: missing }] : [];
  });
