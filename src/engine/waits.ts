import type { Line, ShapeName } from './model.ts';
import { changedRow, stateRow } from './shapes/rows.ts';
import { isParted } from './shapes/table.ts';

/** Rows that are read when all are there. Told one by one they would need more room than together, and the budget would not hold them all. */
const TOGETHER: ReadonlySet<ShapeName | undefined> = new Set([
  'diagnostics',
  'diff',
  'commits',
  'blame',
  'matches',
  'paths',
  'json',
  'listing',
  'tree',
  'markdown',
]);

/** True of what live mode holds to the end of the command, as whole mode does, unless that is long in coming: rows, and one JSON document. */
export function waitsToEnd(line: Line): boolean {
  const shape = line.filter?.shape;
  if (!line.filter && line.number === 1 && /^[[{]$/u.test(line.text)) return true;
  // What has tables may run a server as well (`docker run`), and what lists changes runs hooks (`git commit`).
  if (shape === 'table') return isParted(line) || line.text.includes('\t');
  return TOGETHER.has(shape) || (shape === 'sections' && isRow(line.text));
}

const isRow = (text: string): boolean => text.startsWith('\t') || (changedRow(text) ?? stateRow(text)) !== undefined;
