import { printable } from '../steps.ts';
import { grouped } from '../text.ts';
import { count, type Finding } from './finding.ts';

/** What was looked at for them. */
export interface Looked {
  readonly days: number;
  /** Sessions with a request, here and everywhere. */
  readonly here: number;
  readonly all: number;
  /** Of those here. */
  readonly requests: number;
}

/** Numbered as `--fix` knows them. @param width columns of a terminal; undefined: lines stay whole */
export function findingsText(findings: readonly Finding[], looked: Looked, width: number | undefined): string {
  const seen = `Of the last ${looked.days} days there are transcripts of ${count(looked.here, 'session')} here with ${count(looked.requests, 'request')}, of ${looked.all} in all projects.`;
  if (findings.length === 0) return `Nothing was found that need not be there. ${seen}\n`;
  const byHand = findings.some(({ edits }) => edits.length === 0);
  const first = findings.findIndex(({ edits }) => edits.length > 0) + 1;
  const how =
    first > 0
      ? `tks context --fix ${first} does what ${first} says first${byHand ? '; what has a * is for you to do' : ''}. --undo takes it back.`
      : '';
  return [
    'What need not be there, in tokens of each request:',
    ...findings.map((finding, at) => findingText(finding, at + 1, width)),
    '',
    [how, seen].filter(Boolean).join('\n'),
    '',
  ].join('\n');
}

/** Columns of the number and the tokens before what is said. */
const INDENT = 15;

export function findingText(finding: Finding, number: number, width: number | undefined): string {
  const { what, tokens, evidence, remedies, edits } = finding;
  const size = tokens > 0 ? grouped(tokens) : '?';
  const head = `${String(number).padStart(3)}.${edits.length > 0 ? ' ' : '*'}${size.padStart(8)}`;
  const lines = [
    [head, what],
    ...evidence.map((line) => ['', line]),
    ...remedies.map((line) => ['→ '.padStart(INDENT), line]),
  ];
  return lines
    .flatMap(([before = '', line = '']) =>
      wrapped(printable(line), width).map((part, at) => `${(at === 0 ? before : '').padEnd(INDENT)}${part}`),
    )
    .join('\n');
}

/** Broken at blanks, and behind a comma where a list has none; some terminals say that they have no columns. */
function wrapped(text: string, width: number | undefined): string[] {
  const room = Math.max(30, (width || Number.POSITIVE_INFINITY) - INDENT);
  const lines = [''];
  for (const word of text.split(/(?<= )|(?<=",)/u)) {
    const last = lines.length - 1;
    if (lines[last] !== '' && (lines[last] + word).trimEnd().length > room) lines.push(word);
    else lines[last] += word;
  }
  return lines.map((line) => line.trimEnd());
}
