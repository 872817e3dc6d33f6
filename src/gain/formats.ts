import type { Group } from './sum.ts';
import type { Told } from './text.ts';

/** For programs; every count is in tokens but `runs`. */
export const gainJson = ({ gain, by, since, money, seconds }: Told, warnings: readonly string[]): string =>
  `${JSON.stringify(
    {
      tokenizer: 'o200k_base',
      since: since === undefined ? null : new Date(since).toISOString(),
      by,
      ...gain,
      money,
      seconds,
      warnings,
    },
    null,
    2,
  )}\n`;

const COLUMNS = [
  'runs',
  'raw',
  'encoded',
  'folded',
  'printed',
  'marks',
  'ceiling',
  'piped',
  'recovered',
  'rerun',
  'net',
] as const;

/** A line a group, after one of names (RFC 4180). */
export const gainCsv = ({ gain: { groups }, by }: Told): string =>
  [[by, ...COLUMNS], ...groups.map(rowOf)].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const rowOf = (group: Group): string[] => [group.name, ...COLUMNS.map((column) => String(group[column]))];

/** A spreadsheet would take what begins with these for a formula. */
const cell = (text: string): string => {
  const safe = /^(?:[=+@\t]|-(?!\d+$))/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
