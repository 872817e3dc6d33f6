import { labelOf } from '../command-line/label.ts';
import { commandsRead } from '../command-line/rewrite.ts';
import { isServed } from '../filter/find.ts';
import { slotsOf } from '../hosts/claude/slots.ts';
import { compact } from '../hosts/compact.ts';
import type { Estimator } from './estimate.ts';
import type { ToolResult, TranscriptEvent } from './transcript-event.ts';

/** Results of one kind, in tokens but for `calls`. */
export interface Use {
  /** As `tks init` names it. */
  readonly host: string;
  readonly name: string;
  calls: number;
  tokens: number;
  /** What tks would have left out of them. */
  saved: number;
  /** The same for each later request that read it from the cache. */
  savedReads: number;
}

/** A file that was read whole more than once within a context. */
export interface Reread {
  readonly host: string;
  readonly file: string;
  reads: number;
  /** Of all reads but the first. */
  tokens: number;
}

export interface Discovered {
  readonly requests: number;
  /** Bash calls that went through tks, by host. */
  readonly through: ReadonlyMap<string, Use>;
  /** Results that tks would have made shorter, by command or tool. */
  readonly past: ReadonlyMap<string, Use>;
  readonly tools: ReadonlyMap<string, Use>;
  readonly rereads: ReadonlyMap<string, Reread>;
}

export interface Discovery {
  /** Takes what the transcript of a host tells. */
  takeFrom(host: string): (event: TranscriptEvent) => void;
  /** A context has ended: the transcript is over. */
  endContext(): void;
  readonly found: Discovered;
}

const emptyUse = (host: string, name: string): Use => ({ host, name, calls: 0, tokens: 0, saved: 0, savedReads: 0 });

/** @param since results before are not counted, milliseconds since 1970 */
export function createDiscovery(estimator: Estimator, since: number): Discovery {
  const found = {
    requests: 0,
    through: new Map<string, Use>(),
    past: new Map<string, Use>(),
    tools: new Map<string, Use>(),
    rereads: new Map<string, Reread>(),
  };
  /** Of the context: requests so far, files read, and for each use what was saved and after which request. */
  let requests = 0;
  const read = new Set<string>();
  const open = new Map<Use, { saved: number; at: number }>();
  const endContext = () => {
    // The first request after a result writes it to the cache, all others read it.
    for (const [use, { saved, at }] of open) use.savedReads += Math.max(0, saved * (requests - 1) - at);
    open.clear();
    read.clear();
    requests = 0;
  };
  const book = (use: Use, tokens: number, saved: number) => {
    use.calls++;
    use.tokens += tokens;
    use.saved += saved;
    const sum = open.get(use) ?? { saved: 0, at: 0 };
    open.set(use, { saved: sum.saved + saved, at: sum.at + saved * requests });
  };
  const takeResult = (result: ToolResult, host: string) => {
    const tokens = estimator.tokens(result.tool, result.text);
    const through = isThrough(result);
    const saved = through ? 0 : savedOf(result, estimator);
    book(useIn(found.tools, host, toolOf(result.tool)), tokens, saved);
    if (through) book(useIn(found.through, host, 'tks'), tokens, 0);
    else if (saved > 0) book(useIn(found.past, host, nameOf(result)), tokens, saved);
    noteRead(result, host, tokens, read, found.rereads);
  };
  return {
    found,
    endContext,
    takeFrom: (host) => (event) => {
      if (event.kind === 'boundary') return endContext();
      if (event.kind === 'request') requests++;
      if (!(event.time >= since)) return;
      if (event.kind === 'request') found.requests++;
      else if (event.kind === 'result') takeResult(event, host);
    },
  };
}

function useIn(uses: Map<string, Use>, host: string, name: string): Use {
  const key = `${host} ${name}`;
  const use = uses.get(key) ?? emptyUse(host, name);
  uses.set(key, use);
  return use;
}

/** `mcp__github__get_issue` belongs to a server. */
const toolOf = (tool: string): string => /^mcp__.+?(?=__)/u.exec(tool)?.[0] ?? tool;

const commandOf = ({ input }: ToolResult): string => {
  const command = (input as { command?: unknown } | null)?.command;
  return typeof command === 'string' ? command : '';
};

const TKS = /(?:^|[\s;&|(])(?:\S*\/)?tks(?:\.js)?['"]?\s/u;

const isThrough = (result: ToolResult): boolean =>
  result.tool === 'Bash' &&
  (TKS.test(result.rewritten ?? '') || TKS.test(commandOf(result)) || /^\[tks raw \d{9}: /mu.test(result.text));

/** By program and subcommand; a line of several commands by the first that tks serves. */
function nameOf(result: ToolResult): string {
  if (result.tool !== 'Bash') return toolOf(result.tool);
  const [words = []] = commandsRead(commandOf(result), (one) => isServed(one));
  const { program, subcommand } = labelOf(words);
  return [program, subcommand].filter((word) => word !== undefined).join(' ');
}

/** Any id of the right length: it costs what a real one does. */
const RAW = { id: '482913057', upTo: undefined };

/** What the engine makes of what the reader got, and so would have spared it. */
function savedOf({ tool, input, structured, text }: ToolResult, estimator: Estimator): number {
  try {
    return slotsOf({ tool, input, result: withoutFile(structured, text) })
      .flatMap((slot) => compact(slot, { keep: () => RAW }) ?? [])
      .map(({ slot, text }) => estimator.tokens(`${tool} whole`, slot.text) - estimator.tokens(`${tool} short`, text))
      .reduce((sum, tokens) => sum + Math.max(0, tokens), 0);
  } catch {
    // A result of a form that is not known.
    return 0;
  }
}

/** The host's file of a large result may be gone; what the reader got is its preview. */
function withoutFile(structured: unknown, text: string): unknown {
  if (typeof structured !== 'object' || structured === null || Array.isArray(structured)) return structured;
  const { persistedOutputPath, ...rest } = structured as Record<string, unknown>;
  return persistedOutputPath === undefined ? structured : { ...rest, stdout: text };
}

/** Reading a part again is what one should do. */
function noteRead(
  { tool, input, failed }: ToolResult,
  host: string,
  tokens: number,
  read: Set<string>,
  rereads: Map<string, Reread>,
) {
  const { file_path: file, offset, limit } = (input ?? {}) as Record<string, unknown>;
  if (tool !== 'Read' || failed || typeof file !== 'string' || offset !== undefined || limit !== undefined) return;
  if (!read.has(file)) return void read.add(file);
  const known = rereads.get(`${host} ${file}`) ?? { reads: 1, tokens: 0 };
  rereads.set(`${host} ${file}`, { host, file, reads: known.reads + 1, tokens: known.tokens + tokens });
}
