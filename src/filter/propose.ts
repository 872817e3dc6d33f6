import { commonRole } from '../engine/classify.ts';

/** What a run's lines suggest as a filter. */
export interface Proposal {
  readonly routine: readonly Group[];
  readonly summary: readonly Group[];
  readonly noise: readonly Group[];
  /** Lines that look like a failure everywhere: no filter needs to say so. */
  readonly failures: readonly string[];
  /** Lines of which nothing is said: rare ones, which the reader keeps. */
  readonly rest: readonly string[];
}

/** Lines that are alike, and a pattern that knows them. */
export interface Group {
  readonly pattern: string;
  readonly example: string;
  readonly lines: number;
}

/** So many lines alike are routine. */
const MANY = 4;
/** Among so many last lines a verdict stands. */
const END = 3;
const RULE = /^\s*([-=_*#~─━═+|])\1{2,}[\s1]*$/u;
const RULES = '^\\s*[-=_*#~─━═+|]{3,}\\s*$';

/** @param lines of the output, undressed */
export function propose(lines: readonly string[]): Proposal {
  const said = lines.filter((line) => line.trim() !== '');
  const rules = said.filter((line) => RULE.test(line));
  const failures = said.filter((line) => commonRole(line) === 'failure');
  const plain = said.filter((line) => !RULE.test(line) && ['plain', 'routine'].includes(commonRole(line)));
  const routine = repeated(plain);
  const known = routine.map(({ pattern }) => new RegExp(pattern, 'u'));
  const rest = plain.filter((line) => !known.some((pattern) => pattern.test(line)));
  const end = said.slice(-END).filter((line) => rest.includes(line) && /\d/u.test(line));
  return {
    routine,
    summary: end.map((line) => ({ pattern: patternOf([line]), example: line, lines: 1 })),
    noise: rules.length > 0 ? [{ pattern: RULES, example: rules[0]!, lines: rules.length }] : [],
    failures,
    rest: rest.filter((line) => !end.includes(line)),
  };
}

/** Groups of lines that begin with the same word and have as many words, the largest first. */
function repeated(lines: readonly string[]): Group[] {
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    const words = line.trim().split(/\s+/u);
    const key = `${counted(words[0]!)} ${words.length}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()]
    .filter((alike) => alike.length >= MANY)
    .sort((one, other) => other.length - one.length)
    .map((alike) => ({ pattern: patternOf(alike), example: alike[0]!, lines: alike.length }))
    .filter(({ pattern }) => /\p{L}{2}|[^\p{L}\\S+^$ ]/u.test(pattern.replaceAll(/\\[Sd]\+/gu, '')));
}

const counted = (word: string): string => word.replaceAll(/\d+/gu, '0');
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
/** A word of which only the numbers change. */
const numbered = (word: string): string => escaped(word).replaceAll(/\d+/gu, '\\d+');

/** What lines with as many words share, word by word: the word, but for its numbers, or any. */
function patternOf(lines: readonly string[]): string {
  const rows = lines.map((line) => line.trim().split(/\s+/u));
  const words = rows[0]!.map((word, at) => {
    const column = rows.map((row) => row[at]!);
    return column.every((one) => counted(one) === counted(word)) ? numbered(word) : '\\S+';
  });
  const gaps = rows[0]!.slice(1).map((_, at) => gapOf(lines, at));
  const indent = lines.every((line) => !/^\s/u.test(line)) ? '' : ' *';
  return `^${indent}${words.map((word, at) => (at === 0 ? '' : gaps[at - 1]!) + word).join('')}$`;
}

/** One blank, or any number of them. */
const gapOf = (lines: readonly string[], at: number): string =>
  lines.every((line) => line.trim().match(/\s+/gu)![at] === ' ') ? ' ' : '\\s+';
