import type { TakeEvent, ToolResult, Usage } from '../gain/transcript-event.ts';

/** What came into a context between two requests. */
export interface Part {
  readonly source: Source;
  /** Of its text, as counted here; the API's own count of it is not known. */
  readonly tokens: number;
  /** What a large result was of: `npm test`, `src/cli.ts`. */
  readonly label?: string;
  /** It was there before a compaction, and stayed. */
  readonly kept?: true;
}

export interface Source {
  readonly kind: 'start' | 'result' | 'model' | 'user' | 'summary' | 'file' | 'note' | 'other';
  /** Of a tool, or of an MCP server. */
  readonly tool?: string;
}

/** A request, and all that is new in it. */
export interface Step {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly model: string;
  readonly usage: Usage;
  readonly parts: readonly Part[];
  /** The first request after a compaction: who asked for it. */
  readonly compacted: string | undefined;
  /** What the user had typed before it. */
  readonly prompt: string | undefined;
  /** Files that tools have read or written before it, since the request before. */
  readonly files: readonly string[];
}

export const sizeOf = ({ usage: { input, read, written } }: Pick<Step, 'usage'>): number => input + read + written;

/** @param kind texts of one kind are alike: results of one tool */
export type CountText = (kind: string, text: string) => number;

export interface StepReader {
  readonly take: TakeEvent;
  /** In order; without those of which the API has counted nothing. */
  steps(): Step[];
}

type Draft = { -readonly [Key in keyof Step]: Step[Key] };
type Since = { parts: Part[]; compacted: string | undefined; prompt: string | undefined; files: string[] };

const nothing = (): Since => ({ parts: [], compacted: undefined, prompt: undefined, files: [] });

/** Of one context: a session's, or a subagent's. */
export function createStepReader(count: CountText): StepReader {
  const drafts = new Map<string, Draft>();
  const byRecord = new Map<string, Part[]>();
  let since = nothing();
  const addPart = (part: Part, record: string) => {
    since.parts.push(part);
    byRecord.set(record, [...(byRecord.get(record) ?? []), part]);
  };
  const takeBoundary = (trigger: string, kept: readonly string[]) => {
    const parts = kept
      .flatMap((record) => byRecord.get(record) ?? [])
      .map((part) => ({ ...part, kept: true as const }));
    since = { ...nothing(), compacted: trigger || 'unknown', parts };
  };
  return {
    take: (event, { record }) => {
      if (event.kind === 'boundary') takeBoundary(event.trigger, event.kept);
      else if (event.kind === 'result') {
        addPart(partOf(event, count), record);
        since.files.push(...filesOf(event));
      } else if (event.kind === 'said') {
        addPart({ source: { kind: event.by }, tokens: count(event.by, event.text) }, record);
        if (event.by === 'user') since.prompt = event.text;
      } else if (event.kind === 'call') {
        addPart({ source: { kind: 'model' }, tokens: count('model', JSON.stringify(event.input) ?? '') }, record);
      } else if (event.kind === 'request') {
        drafts.set(event.id, { time: event.time, model: event.model, usage: event.usage, ...since });
        since = nothing();
      } else if (event.kind === 'usage') {
        const draft = drafts.get(event.id);
        if (draft && sizeOf(event) > sizeOf(draft)) draft.usage = event.usage;
      }
    },
    steps: () => withoutUncounted([...drafts.values()]),
  };
}

/** What came before a request that was not counted is new in the next one. */
function withoutUncounted(drafts: readonly Draft[]): Step[] {
  const steps: Step[] = [];
  let waiting = nothing();
  for (const draft of drafts) {
    const all = draft.compacted === undefined ? waiting : nothing();
    const merged = {
      ...draft,
      parts: [...all.parts, ...draft.parts],
      compacted: draft.compacted ?? all.compacted,
      prompt: draft.prompt ?? all.prompt,
      files: [...all.files, ...draft.files],
    };
    waiting = sizeOf(draft) > 0 ? nothing() : merged;
    if (sizeOf(draft) > 0) steps.push(merged);
  }
  return steps;
}

/** Tokens of a picture: Claude models take one of some 1,500 × 1,500 points for so many. */
const PICTURE = 1600;

function partOf(result: ToolResult, count: CountText): Part {
  const tool = toolOf(result.tool);
  const tokens = count(tool, result.text) + PICTURE * result.images;
  return { source: { kind: 'result', tool }, tokens, label: labelOf(result) };
}

/** `mcp__github__get_issue` belongs to a server. */
const toolOf = (tool: string): string => /^mcp__.+?(?=__)/u.exec(tool)?.[0] ?? tool;

const TELLING = ['command', 'file_path', 'notebook_path', 'pattern', 'url', 'query', 'description', 'skill'];
const LABEL = 60;

function labelOf({ tool, input }: ToolResult): string {
  const fields = (input ?? {}) as Readonly<Record<string, unknown>>;
  const told = TELLING.map((name) => fields[name]).find((value) => typeof value === 'string') ?? '';
  return cut(`${tool} ${String(told).trim()}`.trim(), LABEL);
}

/** A file of a project, or of a session, may hold what a terminal would obey. */
export const printable = (line: string): string => line.replace(/\p{Cc}/gu, '?');

/** The first line, no longer than that. */
export function cut(text: string, length: number): string {
  const [line = ''] = text.split('\n', 1).map(printable);
  return line.length > length || line !== text ? `${line.slice(0, length - 1)}…` : line;
}

const filesOf = ({ input }: ToolResult): string[] => {
  const { file_path: file, notebook_path: notebook } = (input ?? {}) as Readonly<Record<string, unknown>>;
  return [file, notebook].filter((path): path is string => typeof path === 'string');
};
