/**
 * Variables that agents set for the commands they run: Gemini CLI, Qwen Code, Cursor, Codex, OpenCode, Kilo, Goose, Auggie, Crush, Pi,
 * Copilot, Roo, Cline, Trae, Grok, Windsurf, Antigravity; `AI_AGENT` and `AGENT` are what several have agreed on.
 * Claude Code has an installation of its own.
 */
export const AGENT_VARIABLES: readonly string[] = [
  'AI_AGENT',
  'AGENT',
  'TKS_AGENT',
  'GEMINI_CLI',
  'QWEN_CODE',
  'CURSOR_AGENT',
  'CODEX_CI',
  'CODEX_SANDBOX',
  'CODEX_THREAD_ID',
  'OPENCODE',
  'KILO',
  'GOOSE_TERMINAL',
  'AUGMENT_AGENT',
  'CRUSH',
  'PI_CODING_AGENT',
  'COPILOT_CLI',
  'ROO_ACTIVE',
  'CLINE_ACTIVE',
  'TRAE_AI_SHELL_ID',
  'GROK_AGENT',
  'WINDSURF_CASCADE_TERMINAL',
  'ANTIGRAVITY_AGENT',
];
