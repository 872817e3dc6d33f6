import type { TranscriptEvent } from '../gain/transcript-event.ts';

/** What a session had, and what it used of that. */
export interface SessionUse {
  /** Name of its project's folder of transcripts. */
  readonly project: string;
  /** Milliseconds since 1970 of its last request. */
  last: number;
  requests: number;
  readonly offered: Names;
  readonly used: Names;
}

/** Tools as `mcp__github__get_issue`. */
interface Names {
  readonly tools: Set<string>;
  readonly agents: Set<string>;
  readonly skills: Set<string>;
}

export const useOfSession = (project: string): SessionUse => ({
  project,
  last: Number.NaN,
  requests: 0,
  offered: { tools: new Set(), agents: new Set(), skills: new Set() },
  used: { tools: new Set(), agents: new Set(), skills: new Set() },
});

/** A line that tells neither of a request nor of what was offered or used need not be parsed: results are the most of a transcript. */
export const tellsOfUse = (line: string): boolean =>
  line.includes('"usage"') ||
  line.includes('"prompt_snapshot"') ||
  line.includes('_delta"') ||
  line.includes('"skill_listing"') ||
  line.includes('<command-name>');

export function noteUse(event: TranscriptEvent, session: SessionUse): void {
  if (event.kind === 'request') {
    session.requests++;
    if (!(event.time < session.last)) session.last = event.time;
  } else if (event.kind === 'offered') for (const name of event.names) session.offered[event.what].add(name);
  else if (event.kind === 'call') noteCall(event.tool, event.input, session.used);
  else if (event.kind === 'said' && event.by !== 'model')
    for (const [, name] of event.text.matchAll(/<command-name>\/(.+?)<\/command-name>/gu))
      session.used.skills.add(name!);
}

function noteCall(tool: string, input: unknown, used: Names): void {
  used.tools.add(tool);
  const { subagent_type: agent, skill } = (input ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof agent === 'string') used.agents.add(agent);
  // Without a type the host takes this one.
  else if (tool === 'Agent' || tool === 'Task') used.agents.add('general-purpose');
  if (tool === 'Skill' && typeof skill === 'string') used.skills.add(skill);
}

const DAY = 86_400_000;

/** Of the sessions in which something was offered: how often it was used, and on how many days they were. */
export interface Evidence {
  readonly sessions: number;
  readonly days: number;
  readonly used: number;
  readonly requests: number;
}

/** @param has whether a session had it @param uses whether it was used there */
export function evidenceOf(
  sessions: readonly SessionUse[],
  has: (session: SessionUse) => boolean,
  uses: (session: SessionUse) => boolean,
): Evidence {
  const having = sessions.filter((session) => session.requests > 0 && (has(session) || uses(session)));
  return {
    sessions: having.length,
    days: new Set(having.map(({ last }) => Math.floor(last / DAY))).size,
    used: having.filter(uses).length,
    requests: having.reduce((sum, { requests }) => sum + requests, 0),
  };
}
