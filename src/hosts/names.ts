/** What the hosts besides Claude Code are called on the command line; all else of them is loaded when one is named. */
export const HOST_NAMES = [
  'cursor',
  'gemini',
  'codex',
  'copilot',
  'vscode',
  'opencode',
  'qwen',
  'droid',
  'windsurf',
  'cline',
] as const;

export type HostName = (typeof HOST_NAMES)[number];

/** Tiers that `tks init claude` can be asked for. */
export const MODES = ['auto', 'functions', 'results', 'rewrite'] as const;
export type Mode = (typeof MODES)[number];
