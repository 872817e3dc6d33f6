import type { TakeEvent, ToolResult } from '../gain/transcript-event.ts';
import { type CountText, createStepReader, type Step, type StepReader, sizeOf } from './steps.ts';

/** A subagent's context, which is its own. */
export interface AgentUse {
  readonly id: string;
  /** What it was for, in the words of who called it; empty if that is not told. */
  readonly description: string;
  readonly requests: number;
  /** Tokens of its largest request. */
  readonly largest: number;
  /** Tokens that all its requests read. */
  readonly read: number;
}

/** The contexts of one session. */
export interface Contexts {
  readonly take: TakeEvent;
  /** Of the session itself. */
  steps(): Step[];
  agents(): AgentUse[];
}

export function createContexts(count: CountText): Contexts {
  const main = createStepReader(count);
  const agents = new Map<string, StepReader>();
  const descriptions = new Map<string, string>();
  const readerOf = (agent: string): StepReader => {
    const reader = agents.get(agent) ?? createStepReader(count);
    agents.set(agent, reader);
    return reader;
  };
  return {
    take: (event, origin) => {
      if (event.kind === 'result') noteAgent(event, descriptions);
      (origin.agent === undefined ? main : readerOf(origin.agent)).take(event, origin);
    },
    steps: () => main.steps(),
    agents: () =>
      [...agents]
        .map(([id, reader]) => useOf(id, descriptions.get(id) ?? '', reader.steps()))
        .filter(({ requests }) => requests > 0)
        .sort((one, other) => other.read - one.read),
  };
}

/** The result of a subagent tells its id, the call what it was for. */
function noteAgent({ structured, input }: ToolResult, descriptions: Map<string, string>): void {
  const { agentId } = (structured ?? {}) as Readonly<Record<string, unknown>>;
  const { subagent_type: type, description } = (input ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof agentId !== 'string') return;
  const words = [type, description].filter((word): word is string => typeof word === 'string');
  descriptions.set(agentId, words.join(': '));
}

const useOf = (id: string, description: string, steps: readonly Step[]): AgentUse => {
  const sizes = steps.map(sizeOf);
  const read = sizes.reduce((total, size) => total + size, 0);
  return { id, description, requests: steps.length, largest: Math.max(0, ...sizes), read };
};
