/*
 * llama-server's log. Lines as build b1-0c1e570 (October 2026) prints them; older builds have no time and level before `slot`. What
 * is reused of a prompt stands in the log from `-lv 4` on; below that it follows from the tokens that were evaluated.
 */

/** One request, once the server is done with it. */
export interface Request {
  readonly task: number;
  /** Tokens. */
  readonly prompt: number;
  readonly reused: number;
  readonly evaluated: number;
  readonly promptSeconds: number;
  readonly answer: number;
  readonly answerSeconds: number;
  /** Why it was rejected or broken off, and what was thrown away for it. */
  readonly notes: readonly string[];
}

export interface LogReader {
  /** @returns the request that ends with this line */
  line(text: string): Request | undefined;
}

interface Open {
  prompt?: number;
  evaluated?: number;
  promptSeconds?: number;
  answer?: number;
  answerSeconds?: number;
  erased: number;
  readonly notes: string[];
}

const TASK = /\bslot +[^:]+: *id +\d+ \| task (?<task>-?\d+) \| (?<rest>.*)$/u;
const REJECTED = /send_error: task id = (?<task>\d+), error: (?<error>.*)$/u;
const CANCELLED = /stop: cancel task, id_task = (?<task>\d+)/u;
const NEW = /task\.n_tokens = (?<prompt>\d+)/u;
const PROMPT = /^prompt eval time = +(?<ms>[\d.]+) ms \/ +(?<count>\d+) tokens/u;
const ANSWER = /^ *eval time = +(?<ms>[\d.]+) ms \/ +(?<count>\d+) (?:tokens|runs)/u;
const RELEASE = /^stop processing: n_(?:tokens|past) = (?<total>\d+)/u;

export function createLogReader(): LogReader {
  const open = new Map<number, Open>();
  const of = (task: number): Open => {
    const one = open.get(task) ?? { erased: 0, notes: [] };
    open.set(task, one);
    return one;
  };
  const note = (groups: Readonly<Record<string, string>>, text: string) => {
    const one = of(Number(groups['task']));
    if (!one.notes.some((known) => known.startsWith('rejected'))) one.notes.push(text);
  };
  return {
    line(text) {
      const rejected = REJECTED.exec(text)?.groups;
      if (rejected) note(rejected, `rejected: ${rejected['error']}`);
      const cancelled = CANCELLED.exec(text)?.groups;
      if (cancelled) note(cancelled, 'broken off: the client has gone');
      const groups = TASK.exec(text)?.groups;
      if (!groups || groups['task'] === '-1') return undefined;
      const task = Number(groups['task']);
      const one = of(task);
      const release = read(one, groups['rest']!);
      if (release === undefined) return undefined;
      open.delete(task);
      return finished(task, one, release);
    },
  };
}

/** @returns the tokens in the slot, if the request is over */
function read(one: Open, rest: string): number | undefined {
  const at = (pattern: RegExp) => pattern.exec(rest)?.groups;
  const prompt = at(PROMPT);
  if (prompt) Object.assign(one, { evaluated: Number(prompt['count']), promptSeconds: Number(prompt['ms']) / 1000 });
  const answer = at(ANSWER);
  if (answer) Object.assign(one, { answer: Number(answer['count']), answerSeconds: Number(answer['ms']) / 1000 });
  const begun = at(NEW);
  if (begun) one.prompt = Number(begun['prompt']);
  if (rest.includes('forcing full prompt re-processing'))
    one.notes.push('evaluated from the beginning: a model of this kind has no state to go back to');
  if (rest.includes('erased invalidated context checkpoint')) one.erased++;
  const release = at(RELEASE);
  return release && Number(release['total']);
}

/** The slot holds prompt and answer, but for the answer's last token. */
function finished(task: number, one: Open, total: number): Request | undefined {
  const { evaluated = 0, promptSeconds = 0, answer = 0, answerSeconds = 0, erased, notes } = one;
  const failed = evaluated === 0;
  if (failed && notes.length === 0) return undefined;
  const size = Number(/\((\d+) tokens\)/u.exec(notes.join(' '))?.[1] ?? 0);
  const prompt = one.prompt ?? (failed ? size : total - answer + 1);
  const thrown = erased > 0 ? [`${erased} checkpoint${erased === 1 ? '' : 's'} thrown away`] : [];
  const reused = failed ? 0 : Math.max(0, prompt - evaluated);
  return { task, prompt, reused, evaluated, promptSeconds, answer, answerSeconds, notes: [...notes, ...thrown] };
}
