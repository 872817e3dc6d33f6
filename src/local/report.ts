import type { Finding, Verdict } from './finding.ts';
import type { ServerFacts } from './server.ts';
import type { ServerCommand } from './server-command.ts';
import type { Request } from './server-log.ts';

/** Puts colour on a text, or leaves it. */
export type Paint = (text: string, verdict: Verdict | 'faint') => string;

const SIGNS: Readonly<Record<Verdict, string>> = { broken: '✗', costly: '!', good: '✓' };
const ORDER: readonly Verdict[] = ['broken', 'costly', 'good'];

/** What was found, the worst first; each with its cause and what to do. */
export function findingsText(
  facts: ServerFacts,
  server: readonly Finding[],
  claude: readonly Finding[],
  paint: Paint,
): string {
  const head = [facts.kind, facts.version, facts.model, facts.url].filter((part) => part !== undefined).join('  ');
  return [head, '', ...findingLines(server, paint), '', 'Claude Code', ...findingLines(claude, paint), ''].join('\n');
}

const findingLines = (findings: readonly Finding[], paint: Paint): string[] =>
  [...findings]
    .sort((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict))
    .flatMap(({ verdict, what, cause, remedy }) => [
      `${paint(SIGNS[verdict], verdict)} ${what}`,
      ...(cause === undefined ? [] : [paint(`    ${cause}`, 'faint')]),
      ...(remedy === undefined ? [] : [`    → ${remedy}`]),
    ]);

/** The line to start, each flag on a line of its own, and why it is there. */
export function commandText({ flags, warnings }: ServerCommand, paint: Paint): string {
  const lines = flags.map(({ text }, at) => `  ${text}${at < flags.length - 1 ? ' \\' : ''}`);
  const width = Math.max(...flags.map(({ text }) => (text.length > 44 ? 0 : text.length)));
  return [
    'llama-server \\',
    ...lines,
    '',
    ...flags.map(
      ({ text, why }) => `${(text.split(' ')[0] ?? '').padEnd(Math.min(width, 16))}  ${paint(why, 'faint')}`,
    ),
    ...(warnings.length > 0 ? ['', ...warnings.map((warning) => `${paint('!', 'costly')} ${warning}`)] : []),
    '',
  ].join('\n');
}

export const LOG_HEAD = '  task   prompt   reused  evaluated   seconds   tokens/s   answer   seconds';

export function requestLine({
  task,
  prompt,
  reused,
  evaluated,
  promptSeconds,
  answer,
  answerSeconds,
  notes,
}: Request): string {
  const rate = promptSeconds > 0 ? (evaluated / promptSeconds).toFixed(0) : '';
  const cells: readonly (readonly [string | number, number])[] = [
    [task, 6],
    [prompt, 8],
    [reused, 8],
    [evaluated, 10],
    [promptSeconds.toFixed(1), 9],
    [rate, 10],
    [answer, 8],
    [answerSeconds.toFixed(1), 9],
  ];
  const row = cells.map(([value, width]) => String(value).padStart(width)).join(' ');
  return [row, ...notes.map((note) => `${' '.repeat(7)}${note}`)].join('\n');
}

/**
 * @param share of the evaluated tokens that tks would have kept out, by its journal; undefined: not known
 */
export function logTotals(requests: readonly Request[], share: number | undefined): string[] {
  const served = requests.filter(({ evaluated }) => evaluated > 0);
  const sum = (of: (one: Request) => number) => served.reduce((total, one) => total + of(one), 0);
  const [prompt, reused, evaluated] = [sum((one) => one.prompt), sum((one) => one.reused), sum((one) => one.evaluated)];
  const [seconds, answers] = [sum((one) => one.promptSeconds), sum((one) => one.answerSeconds)];
  const rejected = requests.filter(({ notes }) => notes.some((note) => note.startsWith('rejected'))).length;
  const again = requests.filter(({ notes }) => notes.some((note) => note.startsWith('evaluated from'))).length;
  const perThousand = evaluated > 0 ? (seconds / evaluated) * 1000 : 0;
  return [
    `${requests.length} requests: ${prompt} prompt tokens, ${reused} of them reused, ${evaluated} evaluated in ${seconds.toFixed(1)} s; answers ${answers.toFixed(1)} s`,
    ...(rejected > 0 ? [`${rejected} rejected for their size: the window is too small (tks local check)`] : []),
    ...(again > 0 ? [`${again} evaluated from the beginning`] : []),
    ...(evaluated > 0
      ? [`1,000 tokens fewer are ${perThousand.toFixed(1)} s less${saved(evaluated, perThousand, share)}`]
      : []),
  ];
}

const saved = (evaluated: number, perThousand: number, share: number | undefined): string =>
  share === undefined
    ? ''
    : `; tks has kept ${Math.round(share * 100)} % out of what its commands printed: of these ${evaluated} tokens that would be up to ${((evaluated * share * perThousand) / 1000).toFixed(1)} s`;
