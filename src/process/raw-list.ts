import { existsSync } from 'node:fs';
import { fileOf } from './raw-find.ts';
import type { RawEntry } from './raw-index.ts';

type Found = RawEntry & { readonly home: string };

/**
 * The stored runs, the latest last: a table, or one JSON object a line.
 * @param entries of the index, those whose files were pruned included
 */
export function listRuns(entries: readonly Found[], json: boolean): string {
  const stored = entries.filter((entry) => existsSync(fileOf(entry)));
  if (json) return stored.map(({ home: _home, ...entry }) => `${JSON.stringify(entry)}\n`).join('');
  const rows = [['id', 'when', 'exit', 'bytes', 'lines', 'command'], ...stored.map(rowOf)];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}

function rowOf({ id, time, exit, bytes, lines, command }: Found): string[] {
  const when = new Date(time - new Date(time).getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
  return [id ?? 'running', when, String(exit ?? '-'), String(bytes ?? '-'), String(lines ?? '-'), command];
}
