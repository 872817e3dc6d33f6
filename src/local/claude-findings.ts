import { baseOf } from './find-server.ts';
import { type Finding, tokens } from './finding.ts';
import { modelFindings } from './model-findings.ts';
import type { ServerFacts, Variables } from './server.ts';

/** Seconds that Claude Code waits for an answer if `API_TIMEOUT_MS` does not say. */
const PATIENCE = 600;

/**
 * Whether Claude Code is set up for this server.
 * @param firstRequest seconds, if known
 */
export function claudeFindings(facts: ServerFacts, variables: Variables, firstRequest: number | undefined): Finding[] {
  const address = variables['ANTHROPIC_BASE_URL'];
  if (address === undefined || !sameServer(address, facts.url))
    return [
      {
        id: 'base-url',
        verdict: 'costly',
        what: address ? `Claude Code is set up for ${address}` : 'Claude Code is not set up for a server of your own',
        remedy: 'tks local env prints what it needs; tks local env --save claude writes it into its settings',
      },
    ];
  return [
    baseUrl(address),
    key(variables),
    ...modelFindings(facts, variables),
    contextWindow(facts, variables),
    ...outputTokens(facts, variables),
    ...attribution(variables),
    ...traffic(variables),
    ...patience(variables, firstRequest),
    ...toolSearch(variables),
  ];
}

const sameServer = (one: string, other: string): boolean => URL.canParse(one) && plain(baseOf(one)) === plain(other);

const plain = (url: string): string => {
  const { protocol, hostname, port, pathname } = new URL(url);
  return `${protocol}//${hostname === 'localhost' || hostname === '[::1]' ? '127.0.0.1' : hostname}:${port}${pathname.replace(/\/$/u, '')}`;
};

const baseUrl = (address: string): Finding =>
  /\/v1\/?$/u.test(address)
    ? {
        id: 'base-url',
        verdict: 'broken',
        what: `ANTHROPIC_BASE_URL=${address} ends in /v1`,
        cause: 'Claude Code puts /v1/messages behind it',
        remedy: `ANTHROPIC_BASE_URL=${address.replace(/\/v1\/?$/u, '')}`,
      }
    : { id: 'base-url', verdict: 'good', what: `ANTHROPIC_BASE_URL=${address}` };

function key({ ANTHROPIC_AUTH_TOKEN: token, ANTHROPIC_API_KEY: apiKey }: Variables): Finding {
  if (token || apiKey)
    return { id: 'key', verdict: 'good', what: `${token ? 'ANTHROPIC_AUTH_TOKEN' : 'ANTHROPIC_API_KEY'} is set` };
  return {
    id: 'key',
    verdict: 'broken',
    what: 'neither ANTHROPIC_AUTH_TOKEN nor ANTHROPIC_API_KEY is set',
    cause: 'Claude Code wants to log in before it asks anybody',
    remedy: 'ANTHROPIC_AUTH_TOKEN=local (any word, if the server has no key)',
  };
}

function contextWindow({ window }: ServerFacts, { CLAUDE_CODE_MAX_CONTEXT_TOKENS: set }: Variables): Finding {
  const remedy = window === undefined ? undefined : { remedy: `CLAUDE_CODE_MAX_CONTEXT_TOKENS=${window}` };
  if (set === undefined)
    return {
      id: 'context-tokens',
      verdict: 'costly',
      what: 'CLAUDE_CODE_MAX_CONTEXT_TOKENS is not set',
      cause: 'Claude Code assumes a window of its own, and compacts too late',
      ...remedy,
    };
  if (window !== undefined && Number(set) > window)
    return {
      id: 'context-tokens',
      verdict: 'broken',
      what: `CLAUDE_CODE_MAX_CONTEXT_TOKENS=${set}, but the server takes ${tokens(window)}`,
      cause: 'requests between the two are refused',
      ...remedy,
    };
  return { id: 'context-tokens', verdict: 'good', what: `CLAUDE_CODE_MAX_CONTEXT_TOKENS=${set}` };
}

/** vLLM counts what may be answered against the window. */
const outputTokens = (
  { kind, window = 0 }: ServerFacts,
  { CLAUDE_CODE_MAX_OUTPUT_TOKENS: set }: Variables,
): Finding[] =>
  kind !== 'vLLM' || Number(set ?? 32_000) <= window / 4
    ? []
    : [
        {
          id: 'output-tokens',
          verdict: 'costly',
          what: `answers may have ${tokens(Number(set ?? 32_000))} of the window's ${tokens(window)} tokens`,
          cause: 'vLLM counts them against the window before it answers',
          remedy: 'CLAUDE_CODE_MAX_OUTPUT_TOKENS=8192',
        },
      ];

const attribution = ({ CLAUDE_CODE_ATTRIBUTION_HEADER: set }: Variables): Finding[] =>
  set === '0'
    ? []
    : [
        {
          id: 'attribution',
          verdict: 'costly',
          what: 'CLAUDE_CODE_ATTRIBUTION_HEADER is not 0',
          cause:
            'a line before the prompt that differs between conversations, so none reuses what another has evaluated',
          remedy: 'CLAUDE_CODE_ATTRIBUTION_HEADER=0, in the settings: exported it has no effect',
        },
      ];

const traffic = ({ CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: set }: Variables): Finding[] =>
  set === '1'
    ? []
    : [
        {
          id: 'traffic',
          verdict: 'costly',
          what: 'CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC is not 1: updates, telemetry and side requests go on',
          remedy: 'CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC=1',
        },
      ];

function patience({ API_TIMEOUT_MS: set }: Variables, firstRequest: number | undefined): Finding[] {
  const waits = set === undefined ? PATIENCE : Number(set) / 1000;
  return firstRequest === undefined || firstRequest < waits
    ? []
    : [
        {
          id: 'timeout',
          verdict: 'broken',
          what: `a first request takes ${firstRequest.toFixed(0)} s, Claude Code waits ${waits} s`,
          remedy: `API_TIMEOUT_MS=${Math.ceil(firstRequest * 3) * 1000}`,
        },
      ];
}

/** By default 2.1.330 was seen to search for them with any server; by the documentation older versions do so with Anthropic's own alone. */
const toolSearch = ({ ENABLE_TOOL_SEARCH: set }: Variables): Finding[] =>
  set !== 'false'
    ? []
    : [
        {
          id: 'tool-search',
          verdict: 'costly',
          what: 'every MCP server’s tools stand in each request from its start',
          cause: 'ENABLE_TOOL_SEARCH=false keeps Claude Code from searching for tools when it needs them',
          remedy: 'take ENABLE_TOOL_SEARCH away, or configure no more MCP servers than the project needs',
        },
      ];
