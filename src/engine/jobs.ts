import { createClassifier, type Label } from './classify.ts';
import type { Line, Stream } from './model.ts';
import type { Piece } from './piece.ts';
import { createPrefixes } from './prefixes.ts';
import type { Printed } from './print.ts';
import { createRecogniser } from './recognise.ts';
import type { ReducerOptions } from './reduce.ts';

/** A line's role, and its text without the name of the job that printed it. */
export interface JobLabel extends Label {
  readonly prefix: string;
  readonly text: string;
}

export interface Classifiers {
  classify(text: string, stream: Stream): JobLabel;
  /** Lines that were classified before their jobs were known, once more; the same array if none were. */
  again(held: Line[]): Line[];
}

/** What is of no job. */
const SINGLE: Readonly<Record<Stream, string>> = { 1: '1', 2: '2' };

/** One classifier a stream and job, since their lines interleave. */
export function createClassifiers(options: ReducerOptions): Classifiers {
  const { filter, findEchoed, findSigned = () => undefined } = options;
  const own =
    filter !== undefined && (filter.shape !== undefined || filter.signature !== undefined || filter.budget === 'file');
  const prefixes = own ? undefined : createPrefixes();
  const bareRecipes = options.bareRecipes ?? false;
  let blocks = 0;
  let byJob = new Map<string, (text: string) => Label>();
  let isNew = false;
  const create = () => {
    const recognise = own || !findEchoed ? undefined : createRecogniser({ findEchoed, findSigned, bareRecipes });
    return createClassifier(filter, recognise, () => ++blocks);
  };
  const label = (line: string, stream: Stream): JobLabel => {
    const { prefix, text } = prefixes?.split(line) ?? { prefix: '', text: line };
    const job = prefix === '' ? SINGLE[stream] : `${stream}${jobOf(prefix)}`;
    const classifier = byJob.get(job) ?? create();
    byJob.set(job, classifier);
    const { role, block, filter: tool } = classifier(text);
    return { role, block, filter: tool, prefix, text };
  };
  return {
    classify(line, stream) {
      isNew ||= prefixes?.learn(line) ?? false;
      return label(line, stream);
    },
    again(held) {
      if (!isNew) return held;
      isNew = false;
      byJob = new Map();
      return held.map((line) => ({ ...line, ...label(line.prefix + line.text, line.stream) }));
    },
  };
}

/** The job's name without what parts it from the line. */
const jobOf = (prefix: string): string =>
  prefix.replace(/^\d\d:\d\d:\d\d |(?<=^#\d+) .*|(?<=^[^\t]*\t[^\t]*)\t.*|[\s|:]+$/gu, '');

/** The lines of each job. */
export function jobsOf(lines: readonly Line[]): (readonly Line[])[] {
  if (!lines.some((line) => line.prefix !== '')) return [lines];
  const jobs = new Map<string, Line[]>();
  for (const line of lines) {
    const name = jobOf(line.prefix);
    const job = jobs.get(name);
    if (job) job.push(line);
    else jobs.set(name, [line]);
  }
  return [...jobs.values()];
}

const CONTINUED = /^\s+(?:at |File "|\.\.\. \d+ )|^Caused by: /u;

/** The pieces of all jobs in the order in which they came; records are not torn. */
export function merged(jobs: readonly (readonly Piece[])[]): Piece[] {
  if (jobs.length === 1) return [...jobs[0]!];
  const placed = jobs.flatMap((pieces) => {
    let place = 0;
    return pieces.map((piece, at) => {
      const before = pieces[at - 1];
      const belongs = before && (CONTINUED.test(piece.text) || (piece.block > 0 && piece.block === before.block));
      if (!belongs) place = piece.number;
      return { piece, place };
    });
  });
  return placed.sort((a, b) => a.place - b.place).map(({ piece }) => piece);
}

/** Says a job's name before the first of its lines in a row; those below it are one blank deeper, up to a blank line. */
export interface Namer {
  /** What is printed of a text, several lines of which may be of one job. */
  name(prefix: string, text: string): string;
  /** A blank line was printed. */
  part(): void;
  readonly job: string;
}

export function createNamer(): Namer {
  let job = '';
  return {
    get job() {
      return job;
    },
    part() {
      job = '';
    },
    name(prefix, text) {
      const before = job;
      job = jobOf(prefix);
      // A line of no job must not look as if it stood under one.
      if (job === '') return before !== '' && /^\s/u.test(text) ? `\n${text}` : text;
      return (job === before ? ' ' : prefix) + text.replaceAll('\n', '\n ');
    },
  };
}

export function nameOnce(printed: readonly Printed[]): readonly Printed[] {
  if (!printed.some(({ prefix }) => prefix)) return printed;
  const namer = createNamer();
  return printed.flatMap((piece, at) => {
    if (piece.text !== '') return [{ ...piece, prefix: '', text: namer.name(piece.prefix ?? '', piece.text) }];
    if (namer.job !== '' && namer.job === jobOf(printed[at + 1]?.prefix ?? '')) return [];
    namer.part();
    return [piece];
  });
}
