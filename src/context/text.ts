import { categoriesOf, type Sum, usedBy } from './categories.ts';
import type { Item, Report } from './model.ts';

/** How it is shown. */
export interface Look {
  /** Columns. */
  readonly width: number;
  /** Undefined where nobody sees colours. */
  readonly paint: ((text: string, colour: Colour) => string) | undefined;
}

export type Colour = (typeof COLOURS)[number];
const COLOURS = ['blue', 'cyan', 'gray', 'magenta', 'red', 'yellow', 'green', 'white'] as const;

/** A sign for each category where there are no colours; one that waits on demand has the small letter. */
const SIGNS: Readonly<Record<Sum['id'], readonly [sign: string, colour: Colour]>> = {
  system_prompt: ['P', 'blue'],
  system_tools: ['T', 'cyan'],
  system_tools_deferred: ['t', 'gray'],
  mcp_tools: ['M', 'magenta'],
  mcp_tools_deferred: ['m', 'gray'],
  mcp_instructions: ['I', 'magenta'],
  custom_agents: ['A', 'red'],
  memory_files: ['F', 'yellow'],
  skills: ['S', 'green'],
  messages: ['H', 'white'],
  free_space: ['·', 'gray'],
};

const LARGEST = 12;

/** @param name of the host, for people */
export function contextText(report: Report, name: string, look: Look): string {
  const sums = categoriesOf(report);
  const used = usedBy(sums);
  const { window, folder, measured } = report;
  const model = window.model === undefined ? '' : ` of ${window.model}`;
  const share = `${percent(used, window.tokens)} of the window${model}, ${grouped(window.tokens)}`;
  const parts = [
    `A session of ${name} in ${folder} begins with ${grouped(used)} tokens: ${share}.`,
    bar(sums, window.tokens, look),
    legend(sums, window.tokens, look),
    largest(report, look),
    ...unknown(report),
    ...(measured === undefined ? [] : [measuredText(measured)]),
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join('\n');
}

export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Each category has a cell at least, so that nothing small is hidden; what is free gives it. */
function bar(sums: readonly Sum[], window: number, { width, paint }: Look): string {
  const cells = Math.max(20, Math.min(width, 100) - 2);
  const drawn = sums.filter(({ tokens, kind }) => tokens > 0 && kind !== 'free');
  const lengths = drawn.map(({ tokens }) => Math.max(1, Math.round((cells * tokens) / window)));
  const rest = Math.max(0, cells - lengths.reduce((sum, length) => sum + length, 0));
  const piece = (id: Sum['id'], length: number) => {
    const [sign, colour] = SIGNS[id];
    return paint ? paint((id === 'free_space' ? '░' : '█').repeat(length), colour) : sign.repeat(length);
  };
  return `  ${[...drawn.map(({ id }, at) => piece(id, lengths[at]!)), piece('free_space', rest)].join('')}`;
}

function legend(sums: readonly Sum[], window: number, { paint }: Look): string {
  const rows = sums.filter(({ tokens }) => tokens > 0);
  const name = Math.max(...rows.map((row) => row.name.length));
  const count = Math.max(...rows.map(({ tokens }) => grouped(tokens).length));
  return rows
    .map(({ id, name: said, tokens, items }) => {
      const [sign, colour] = SIGNS[id];
      const key = paint ? paint(id === 'free_space' ? '░' : '█', colour) : sign;
      const of = items > 0 ? `${items} ${items === 1 ? 'item' : 'items'}` : '';
      return `  ${key} ${said.padEnd(name)}  ${grouped(tokens).padStart(count)}  ${percent(tokens, window).padStart(6)}  ${of}`.trimEnd();
    })
    .join('\n');
}

/** Of what was added to the host. */
function largest({ items }: Report, { width }: Look): string {
  const own = items.filter(
    ({ scope, loaded, tokens, cut }) => scope !== 'host' && loaded !== 'off' && (tokens > 0 || cut),
  );
  const rows = own.sort((one, other) => other.tokens - one.tokens).slice(0, LARGEST);
  if (rows.length === 0) return '';
  const count = Math.max('tokens'.length, ...rows.map(({ tokens }) => grouped(tokens).length));
  const lines = rows.map((item) => {
    const kind = `${KINDS[item.category] ?? item.category}, ${item.scope}`;
    return fitted(`  ${grouped(item.tokens).padStart(count)}  ${item.name} (${kind})${noteOf(item)}`, width);
  });
  const left = own.length > rows.length ? [`  and ${own.length - rows.length} more: --json has them all`] : [];
  return [`  ${'tokens'.padStart(count)}  the largest that were added`, ...lines, ...left].join('\n');
}

const KINDS: Readonly<Partial<Record<Item['category'], string>>> = {
  system_prompt: 'output style',
  mcp_tools: 'MCP server',
  mcp_tools_deferred: 'MCP server',
  mcp_instructions: 'MCP instructions',
  custom_agents: 'agent',
  memory_files: 'memory',
  skills: 'skill',
  messages: 'hook',
};

function noteOf({ cut, server, loaded }: Item): string {
  const tools = server?.tools?.reduce((sum, { tokens }) => sum + tokens, 0) ?? 0;
  const waiting = loaded === 'deferred' && tools > 0 ? `; ${grouped(tools)} more on demand` : '';
  return `${waiting}${cut ? `; ${grouped(cut.characters)} characters left out ${cut.why}` : ''}`;
}

const fitted = (line: string, width: number): string => (line.length > width ? `${line.slice(0, width - 1)}…` : line);

function unknown({ items, host }: Report): string[] {
  const names = (list: readonly Item[]) => list.map(({ name }) => name).join(', ');
  const asked = items.filter(({ basis, loaded }) => basis === 'unknown' && loaded !== 'off');
  const servers = asked.filter(({ server }) => server !== undefined);
  const hooks = asked.filter(({ server }) => server === undefined);
  const off = items.filter(({ loaded, tokens }) => loaded === 'off' && tokens === 0);
  return [
    ...(servers.length > 0
      ? [
          `Not counted, since only they know their tools: ${names(servers)}. tks context${host === 'claude' ? '' : ` --host ${host}`} --probe starts them and asks.`,
        ]
      : []),
    ...(hooks.length > 0 ? [`Not counted, since no session here has run them yet: ${names(hooks)}.`] : []),
    ...(off.length > 0
      ? [
          `Configured and not used: ${off.map(({ name, why }) => (why === undefined ? name : `${name} (${why})`)).join(', ')}.`,
        ]
      : []),
  ];
}

const measuredText = ({ tokens, time }: NonNullable<Report['measured']>): string =>
  `The last session here, of ${new Date(time).toISOString().slice(0, 10)}, began with ${grouped(tokens)} tokens by the model’s own count, its first prompt included.`;
