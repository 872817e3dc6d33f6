/** What tks takes from its surroundings; read once, nothing else reads `process.env` or the current folder. */
export interface Env {
  /** `TKS_RAW=1`: tks is switched off. */
  readonly off: boolean;
  /** `TKS_HOME`: folder of the raw store and the journal, in place of the user's data folder. */
  readonly home: string | undefined;
  /** False with `TKS_JOURNAL=off`. */
  readonly journal: boolean;
  /** `TKS_LIVE_AFTER`: milliseconds until a run that is still alive goes live; 5,000 unless a test shortens it. */
  readonly liveAfter: number;
  /** False with `NO_COLOR`. */
  readonly colours: boolean;
  /** `TKS_BUDGET`: characters that may be printed, as it was given. */
  readonly budget: string | undefined;
  /** The user's own folder; empty if nothing says which. */
  readonly userFolder: string;
  /** The current folder; undefined if it was deleted. */
  readonly folder: string | undefined;
  /** Where programs are looked for. */
  readonly path: string;
  /** Names of variables whose value is no valid UTF-8. */
  readonly mangled: readonly string[];
  /** Descriptors by which `make` shares its jobs among those it starts. */
  readonly jobServer: readonly number[];
  /** The host that started us: `claude-code`. */
  readonly host: string | undefined;
  /** Id of the host's session. */
  readonly session: string | undefined;
  /** Claude Code's folder of notes, a sibling of the folder of its output files. */
  readonly hostNotes: string | undefined;
  readonly claude: ClaudeEnv;
  /** For what names a variable of the user's: the configuration of an MCP server, the folder of a host. */
  readonly variable: (name: string) => string | undefined;
}

export interface ClaudeEnv {
  /** Folder of the user's settings: `CLAUDE_CONFIG_DIR`, or `~/.claude`. */
  readonly config: string;
  /** Its file of state, with the user's MCP servers: `~/.claude.json`, or in `CLAUDE_CONFIG_DIR`. */
  readonly state: string;
  /** Folder that the session was started in; hooks get it. */
  readonly project: string | undefined;
  /** Its process; the one that started us where it does not say. */
  readonly pid: number;
  /** Variables that tell it which model to use, and how. */
  readonly variables: Readonly<Record<string, string>>;
}

const FOR_CLAUDE = /^(?:ANTHROPIC_|CLAUDE_CODE_|API_|ENABLE_TOOL_SEARCH$)/u;

export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  restoreNodeOptions(source);
  const userFolder = source['HOME'] || source['USERPROFILE'] || '';
  const liveAfter = Number(source['TKS_LIVE_AFTER'] || Number.NaN);
  return {
    off: source['TKS_RAW'] === '1',
    home: source['TKS_HOME'] || undefined,
    journal: source['TKS_JOURNAL'] !== 'off',
    liveAfter: Number.isFinite(liveAfter) ? liveAfter : 5000,
    colours: !source['NO_COLOR'],
    budget: source['TKS_BUDGET'] || undefined,
    userFolder,
    folder: currentFolder(),
    path: source['PATH'] ?? '',
    mangled: Object.keys(source).filter((name) => /^\w+$/u.test(name) && source[name]!.includes('\uFFFD')),
    jobServer: (/--jobserver-(?:auth|fds)=(\d+),(\d+)/u.exec(source['MAKEFLAGS'] ?? '') ?? []).slice(1).map(Number),
    host: source['CLAUDECODE'] === '1' ? 'claude-code' : undefined,
    session: source['CLAUDE_CODE_SESSION_ID'] || undefined,
    hostNotes: source['CLAUDE_CODE_CHILD_NOTES_DIR'] || undefined,
    variable: (name) => source[name],
    claude: {
      config: source['CLAUDE_CONFIG_DIR'] || `${userFolder}/.claude`,
      state: `${source['CLAUDE_CONFIG_DIR'] || userFolder}/.claude.json`,
      project: source['CLAUDE_PROJECT_DIR'] || undefined,
      pid: Number(source['CLAUDE_PID']) || process.ppid,
      variables: Object.fromEntries(
        Object.entries(source).filter(
          (one): one is [string, string] => FOR_CLAUDE.test(one[0]) && one[1] !== undefined,
        ),
      ),
    },
  };
}

/** A function of the shell keeps the command's options of Node from us (`--inspect-brk` would stop us); the command gets them. */
function restoreNodeOptions(source: NodeJS.ProcessEnv): void {
  if (source['TKS_NODE_OPTIONS'] === undefined) return;
  source['NODE_OPTIONS'] = source['TKS_NODE_OPTIONS'];
  delete source['TKS_NODE_OPTIONS'];
}

function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/** Was Node started with options, by words or by NODE_OPTIONS? */
export const hasNodeOptions = (source: NodeJS.ProcessEnv = process.env): boolean =>
  process.execArgv.length > 0 || Boolean(source['NODE_OPTIONS']);

/** Folder of what is only there to be faster; undefined without a home folder. */
export function codeFolder(source: NodeJS.ProcessEnv = process.env): string | undefined {
  const cache = source['XDG_CACHE_HOME'] || source['LOCALAPPDATA'] || (source['HOME'] && `${source['HOME']}/.cache`);
  return cache ? `${cache}/tks/code` : undefined;
}
