import { UserError } from '../errors.ts';

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * `24h`, `7d`, `4w` back from now; `2026-11-20` from its first moment here on.
 * @returns milliseconds since 1970
 */
export function parseSince(text: string, now: number): number {
  const { count, unit } = /^(?<count>\d+)(?<unit>[hdw])$/u.exec(text)?.groups ?? {};
  if (count !== undefined) return now - Number(count) * UNITS[unit!]!;
  const time = /^\d{4}-\d\d-\d\d$/u.test(text) ? new Date(`${text}T00:00`).getTime() : Number.NaN;
  if (Number.isNaN(time)) throw new UserError(`'${text}' is no time`, 'write --since 24h, 7d, 4w or 2026-11-20');
  return time;
}
