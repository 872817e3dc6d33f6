import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece } from '../piece.ts';
import { asTheyAre, inRuns } from './in-blocks.ts';

/** What Ansible says of a host, or of one item there: `changed: [web-1] => (item=cart)`. */
const ROW = /^(?<state>ok|changed|skipping|included): \[(?<host>[^\]]+)\](?: => (?<item>\(item=.*\)))?\s*$/u;

interface Row {
  readonly line: Line;
  readonly state: string;
  readonly host: string;
  readonly item: string;
}

/** Rows of one task: a state once with all its hosts, and a host once with all its items. */
export const hosts = (lines: readonly Line[]): Piece[] => inRuns(lines, isRow, together, asTheyAre);

/** What is routine goes, and is sooner left out in rows of its own. */
const isRow = ({ text, block, role }: Line): boolean => block === 0 && role === 'plain' && ROW.test(text);

function together(run: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (const task of tasksOf(run)) append(pieces, encode(task.map(read)));
  return pieces;
}

/** A blank line, or what is missing, ends a task. */
function tasksOf(run: readonly Line[]): Line[][] {
  const tasks: Line[][] = [];
  for (const line of run) {
    const before = tasks.at(-1)?.at(-1);
    if (!before || line.gap || line.number !== before.number + 1) tasks.push([line]);
    else tasks.at(-1)!.push(line);
  }
  return tasks;
}

function read(line: Line): Row {
  const { state = '', host = '', item = '' } = ROW.exec(line.text)!.groups!;
  return { line, state, host, item };
}

function encode(rows: readonly Row[]): Piece[] {
  const byState = groupedBy(rows, ({ state, item }) => `${state}\n${item}`);
  const groups = byState.length < rows.length ? byState : groupedBy(rows, ({ state, host }) => `${state}\n${host}`);
  return groups.map((group) => {
    const { state } = group[0]!;
    const names = [...new Set(group.map((row) => `[${row.host}]`))];
    const items = [...new Set(group.map((row) => row.item))];
    const told = items[0] === '' ? '' : ` => ${items.join(' ')}`;
    // The task of a host without items is no item of it.
    const isAll = names.length * items.length === group.length && (items.length === 1 || !items.includes(''));
    const text = isAll ? `${state}: ${names.join(' ')}${told}` : group.map(({ line }) => line.text).join('\n');
    return joinedPiece(
      group.map(({ line }) => line),
      text,
    );
  });
}

function groupedBy(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
