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

/** Numbered as `--fix` knows them. */
export function findingsText(findings: readonly Finding[], looked: Looked): string {
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
    ...findings.map((finding, at) => findingText(finding, at + 1)),
    '',
    [how, seen].filter(Boolean).join('\n'),
    '',
  ].join('\n');
}

export function findingText({ what, tokens, evidence, remedies, edits }: Finding, number: number): string {
  const size = tokens > 0 ? grouped(tokens) : '?';
  return [
    `${String(number).padStart(3)}.${edits.length > 0 ? ' ' : '*'} ${size.padStart(7)}  ${what}`,
    ...evidence.map((line) => `              ${line}`),
    ...remedies.map((line) => `            → ${line}`),
  ]
    .map(printable)
    .join('\n');
}
