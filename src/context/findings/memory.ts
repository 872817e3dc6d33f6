import { UserError } from '../../errors.ts';
import type { Item } from '../model.ts';
import { count, type Edit, type Finding } from './finding.ts';
import type { Given } from './given.ts';

/** A memory file that each request holds. */
interface Memory {
  readonly item: Item;
  readonly file: string;
  readonly text: string;
}

export function memoryFindings(given: Given, countTokens: (text: string) => number): Finding[] {
  const files = given.report.items.flatMap((item): Memory[] => {
    const isRead = item.category === 'memory_files' && item.loaded === 'start' && item.source !== undefined;
    const text = isRead ? given.read(item.source) : undefined;
    return text === undefined || !isRead ? [] : [{ item, file: item.source, text }];
  });
  const told = files.filter(({ item }) => item.cut === undefined);
  return [
    ...repeats(told, countTokens),
    ...told.flatMap((memory) => tooLarge(memory, countTokens)),
    ...files.flatMap(({ item }) => beyondCut(item)),
  ];
}

const beyondCut = ({ cut, name, tokens }: Item): Finding[] =>
  cut === undefined
    ? []
    : [
        {
          id: `memory-cut:${name}`,
          what: `${cut.characters} characters of ${name} are never read: they stand ${cut.why}`,
          tokens: 0,
          evidence: [`${tokens} tokens of it are read`],
          remedies: [
            'move what lies there to files of their own beside it, with a line for each in it; or ask Claude to do that',
          ],
          edits: [],
        },
      ];

/** Tokens of a file, and of a section, from which on it should be read only when it is needed. */
const LARGE = 3000;
const LARGE_SECTION = 400;
const SECTIONS = 3;

interface Section {
  readonly title: string;
  /** From 1 on. */
  readonly from: number;
  readonly to: number;
  readonly tokens: number;
}

function tooLarge({ item, text }: Memory, countTokens: (text: string) => number): Finding[] {
  if (item.tokens < LARGE) return [];
  const sections = sectionsOf(text, countTokens)
    .filter(({ tokens }) => tokens >= LARGE_SECTION)
    .sort((one, other) => other.tokens - one.tokens)
    .slice(0, SECTIONS);
  const rules = item.scope === 'user' ? '~/.claude/rules' : '.claude/rules';
  const at = ({ from, to, title }: Section) => `lines ${from} to ${to} (${title})`;
  return [
    {
      id: `memory-large:${item.name}`,
      what: `${item.name} is ${item.tokens} tokens, which each request holds`,
      tokens: sections.reduce((sum, { tokens }) => sum + tokens, 0),
      evidence: sections.map((section) => `${at(section)}: ${section.tokens} tokens`),
      remedies: sections.map(
        (section) =>
          `move ${at(section)} to ${rules}/${slug(section.title)}.md, below “---”, “paths: <which files it is about>”, “---”; or to a skill, if it is a procedure`,
      ),
      edits: [],
    },
  ].filter(({ tokens }) => tokens > 0);
}

const FENCE = /^ {0,3}(?:```|~~~)/u;

/** By the headings of Markdown of the first two levels; not in blocks of code. */
function sectionsOf(text: string, countTokens: (text: string) => number): Section[] {
  const lines = text.split('\n');
  const heads: number[] = [];
  let fence = false;
  for (const [at, line] of lines.entries()) {
    if (FENCE.test(line)) fence = !fence;
    else if (!fence && /^##? \S/u.test(line)) heads.push(at);
  }
  return heads.map((from, at) => {
    const to = heads[at + 1] ?? lines.length;
    const title = lines[from]!.replace(/^#+ /u, '').trim();
    return { title, from: from + 1, to, tokens: countTokens(lines.slice(from, to).join('\n')) };
  });
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'rule';

/** Lines and tokens from which on a repetition is worth a word. */
const LINES = 3;
const TOKENS = 60;

/** The later file of two is the one that repeats: the order is that in which the host reads them. */
const repeats = (files: readonly Memory[], countTokens: (text: string) => number): Finding[] =>
  files.flatMap((later, at) => {
    const found = files
      .slice(0, at)
      .map((earlier) => ({ earlier, runs: runsIn(later.text, earlier.text) }))
      .sort((one, other) => sizeOf(other.runs) - sizeOf(one.runs))[0];
    if (!found || found.runs.length === 0) return [];
    const lines = later.text.split('\n');
    const text = found.runs.flatMap(({ from, to }) => lines.slice(from - 1, to)).join('\n');
    const tokens = countTokens(text);
    return tokens < TOKENS ? [] : [repeated(later, found.earlier, found.runs, tokens)];
  });

interface Run {
  /** Of the later file, from 1 on. */
  readonly from: number;
  readonly to: number;
}

const sizeOf = (runs: readonly Run[]): number => runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** Places of a line that are tried: one that stands everywhere says little. */
const PLACES = 20;

/** Lines of one text that stand in the other in the same order, without a gap; each run with three lines of text or more. */
function runsIn(text: string, other: string): Run[] {
  const [lines, others] = [text.split('\n'), other.split('\n')];
  const places = new Map<string, number[]>();
  for (const [at, line] of others.entries()) {
    const known = places.get(line.trim()) ?? [];
    if (line.trim() !== '' && known.length < PLACES) places.set(line.trim(), known);
    if (known.length < PLACES) known.push(at);
  }
  const runs: Run[] = [];
  for (let at = 0; at < lines.length; ) {
    const starts = places.get(lines[at]!.trim()) ?? [];
    const length = Math.max(0, ...starts.map((start) => sameFrom(lines, at, others, start)));
    const told = lines.slice(at, at + length).filter((line) => line.trim() !== '');
    // A block of code goes whole or not at all.
    const isWhole = told.filter((line) => FENCE.test(line)).length % 2 === 0;
    if (told.length >= LINES && isWhole) runs.push({ from: at + 1, to: at + length });
    at += Math.max(1, length);
  }
  return runs;
}

function sameFrom(lines: readonly string[], at: number, others: readonly string[], start: number): number {
  let length = 0;
  while (at + length < lines.length && lines[at + length]!.trim() === others[start + length]?.trim()) length++;
  // Blank lines at its end are not its own.
  while (length > 0 && lines[at + length - 1]!.trim() === '') length--;
  return length;
}

function repeated(later: Memory, earlier: Memory, runs: readonly Run[], tokens: number): Finding {
  const where = runs.map(({ from, to }) => `${from} to ${to}`).join(', ');
  // What the team shares and what is the user's own must each stand alone: others read one of them without the other.
  const mine = later.item.scope === earlier.item.scope || later.item.scope === 'local';
  const edit: Edit = {
    file: later.file,
    change: (text) => withoutRuns(text, runs, later.text),
    shown: `lines ${where} taken out`,
  };
  return {
    id: `memory-twice:${later.item.name}`,
    what: `${later.item.name} repeats ${count(sizeOf(runs), 'line')} of ${earlier.item.name}`,
    tokens,
    evidence: [`lines ${where} stand in ${earlier.item.name} too`],
    remedies: [
      mine
        ? `${edit.shown} of ${later.item.name}`
        : `take them out of ${later.item.name}, or out of ${earlier.item.name} if whoever reads that always reads the other`,
    ],
    edits: mine ? [edit] : [],
  };
}

/** @param seen as it was when the lines were counted, without a byte order mark */
function withoutRuns(text: string, runs: readonly Run[], seen: string): string {
  const mark = text.slice(0, Math.max(0, text.length - seen.length));
  if (mark + seen !== text || mark.trim() !== '')
    throw new UserError('a memory file was changed while it was read', 'nothing was changed; try again');
  const lines = seen.split('\n');
  return mark + lines.filter((_, at) => !runs.some(({ from, to }) => at + 1 >= from && at + 1 <= to)).join('\n');
}
