import type { Content, OwnFile } from './files.ts';
import { problemsOfTime } from './linear.ts';
import { readFilter, sayProblem } from './load.ts';
import type { Verdict } from './verdicts.ts';

/** Everything that is wrong with a filter file, as `check` tells it. */
export function problemsOf({ path }: OwnFile, { text }: Content) {
  const { source, problems, patterns } = readFilter(path, text);
  const all = [...problems, ...problemsOfTime(patterns)];
  return { source: all.length === 0 ? source : undefined, problems: all };
}

export function judge(file: OwnFile, content: Content): Verdict {
  const { source, problems } = problemsOf(file, content);
  const [first] = problems;
  return { source, complaint: first && sayProblem(file.file, first) };
}
