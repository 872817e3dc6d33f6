/** What a session can begin with; the ids are those of Claude Code's own `/context`. */
export const CATEGORIES = {
  system_prompt: 'System prompt',
  system_tools: 'System tools',
  system_tools_deferred: 'System tools (deferred)',
  mcp_tools: 'MCP tools',
  mcp_tools_deferred: 'MCP tools (deferred)',
  mcp_instructions: 'MCP server instructions',
  custom_agents: 'Custom agents',
  memory_files: 'Memory files',
  skills: 'Skills',
  messages: 'Messages',
} as const;

export type Category = keyof typeof CATEGORIES;

/** Who put it there. */
export type Scope = 'host' | 'managed' | 'user' | 'project' | 'local' | 'plugin';

/**
 * `start`: the first request holds it whole, and so does each later one; `deferred`: only its name, the rest on demand;
 * `off`: it is configured and not used (switched off, not approved, hidden by another of its name).
 */
export type Loaded = 'start' | 'deferred' | 'off';

/**
 * `exact`: counted from the very text; `estimated`: from a dated table, or from a text that the host still changes;
 * `unknown`: it would have to be started or asked, and counts nothing.
 */
export type Basis = 'exact' | 'estimated' | 'unknown';

/** A part that the host leaves out. */
export interface Cut {
  readonly characters: number;
  /** `beyond the first 200 lines` */
  readonly why: string;
}

/** One thing that fills the context. */
export interface Item {
  /** The same from call to call, and unlike all others of a report: `mcp_tools:project:github`. */
  readonly id: string;
  readonly category: Category;
  readonly name: string;
  readonly scope: Scope;
  /** File that it stands in, absolute; undefined if it is in the host's program. */
  readonly source?: string;
  /** Keys that lead to it in that file, if it is JSON: `['mcpServers', 'github']`. */
  readonly path?: readonly string[];
  /** That the session begins with, after the cut; for what is deferred the part that is there nevertheless. */
  readonly characters: number;
  /** Of o200k_base, for these characters. */
  readonly tokens: number;
  readonly basis: Basis;
  readonly loaded: Loaded;
  /** Why it is loaded in that way, if there is a choice: `alwaysLoad` stands in the server's configuration. */
  readonly why?: string;
  readonly cut?: Cut;
  /** Only of `mcp_tools` and `mcp_tools_deferred`. */
  readonly server?: Server;
}

/** An MCP server as it is configured. */
export interface Server {
  readonly name: string;
  readonly transport: 'stdio' | 'http' | 'sse' | 'ws';
  /** Of stdio. */
  readonly command?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Of the others. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What it offers; only once it was asked. */
  readonly tools?: readonly Tool[];
}

export interface Tool {
  readonly name: string;
  /** Its name, description and schema, as a request holds them. */
  readonly characters: number;
  readonly tokens: number;
}

/** The size of a first request, as the model's own count told it. */
export interface Measured {
  readonly tokens: number;
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** What a session of a host in a folder begins with. */
export interface Report {
  readonly host: string;
  readonly folder: string;
  readonly window: { readonly tokens: number; readonly model?: string };
  readonly items: readonly Item[];
  readonly measured?: Measured;
  /** What could not be read, a line each. */
  readonly warnings: readonly string[];
}
