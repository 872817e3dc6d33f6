import type { ServerFacts } from './server.ts';

/** Variables that make Claude Code use a server, in the order they are printed. */
export function variablesFor(
  { kind, url, model, window }: ServerFacts,
  key: string | undefined,
): Record<string, string> {
  const name = kind === 'llama-server' ? 'local' : (model ?? 'local');
  return {
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_AUTH_TOKEN: key ?? 'local',
    ANTHROPIC_MODEL: name,
    ANTHROPIC_DEFAULT_OPUS_MODEL: name,
    ANTHROPIC_DEFAULT_SONNET_MODEL: name,
    ANTHROPIC_DEFAULT_HAIKU_MODEL: name,
    ...(window !== undefined && { CLAUDE_CODE_MAX_CONTEXT_TOKENS: String(window) }),
    ...(kind === 'vLLM' && { CLAUDE_CODE_MAX_OUTPUT_TOKENS: '8192' }),
    CLAUDE_CODE_ATTRIBUTION_HEADER: '0',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    API_TIMEOUT_MS: '3000000',
  };
}

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

const QUOTED: Readonly<Record<Shell, (name: string, value: string) => string>> = {
  bash: (name, value) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`,
  zsh: (name, value) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`,
  fish: (name, value) => `set -gx ${name} '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  powershell: (name, value) => `$env:${name} = '${value.replaceAll("'", "''")}'`,
};

/** Lines to be evaluated by a shell. */
export const exportLines = (variables: Readonly<Record<string, string>>, shell: Shell): string[] =>
  Object.entries(variables).map(([name, value]) => QUOTED[shell](name, value));
