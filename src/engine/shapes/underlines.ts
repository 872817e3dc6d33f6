import { isInHeadline } from './advice.ts';

/** A line of code in a frame, with its number. */
interface Source {
  readonly number: string;
  readonly text: string;
  /** Where the code begins. */
  readonly from: number;
}

const SOURCE = /^ *(?<number>\d+) ?[|+~-](?:(?: [/|])+ | |$)/u;
const UNDER = /^ +\| /u;
const RUNS = /\^+|-+|~+|\++/gu;
/** From the margin to where code of several lines begins or ends. */
const DRAWN = /^ +\| [\s|]*_/u;
const MARKED = /^ +\|[\s|_^~+-]*/u;

export function sourceOf(text: string): Source | undefined {
  const found = SOURCE.exec(text);
  return found ? { number: found.groups!['number']!, text, from: found[0].length } : undefined;
}

/** A line below one of code: what it underlines, and labels. */
export const isUnder = (text: string): boolean => UNDER.test(text);

interface Span {
  readonly from: number;
  readonly code: string;
  readonly isMain: boolean;
}

/**
 * The labels below a line of code, each after what it points at.
 * @param headline what it says in backquotes is not said again
 * @param isWhole code that no label speaks of is shown whole
 */
export function labelsOf(source: Source, under: readonly string[], headline: string, isWhole: boolean): string[] {
  const spans = under.length > 0 ? spansOf(source, under) : [];
  const isSaid = ({ code, isMain }: Span) => isMain && headline.includes(`\`${code}\``);
  const texts = under.flatMap((line) => {
    const column = MARKED.exec(line)![0].length;
    const label = line.slice(column);
    if (label === '') return [];
    const span = line === under[0] ? spans.at(-1) : spans.findLast(({ from }) => from <= column);
    const code = span && !isSaid(span) ? span.code : '';
    if (isInHeadline(label, headline)) return code === '' ? [] : code;
    return code === '' ? label : `${code}: ${label}`;
  });
  const bare = spans.filter(({ isMain }) => isMain);
  if (texts.length > 0 || bare.length === 0) return texts;
  if (isWhole && bare.some(({ code }) => code !== '')) return [source.text.slice(source.from).trim()];
  const codes = bare.map(({ code }) => code).filter((code) => code !== '');
  return codes.length === 0 || bare.every(isSaid) ? [] : [codes.join(' ')];
}

function spansOf(source: Source, under: readonly string[]): Span[] {
  const marked = MARKED.exec(under[0]!)![0];
  // One character where code of several lines begins says nothing of it.
  const shortest = under.some((line) => DRAWN.test(line)) ? 2 : 1;
  const isOfOneLine = (index: number) => !/[|/_]/u.test(marked.slice(marked.indexOf('|') + 1, index));
  return [...marked.matchAll(RUNS)].map(({ 0: run, index }) => ({
    from: index,
    code: isOfOneLine(index) && run.length >= shortest ? source.text.slice(index, index + run.length).trim() : '',
    isMain: run.startsWith('^'),
  }));
}
