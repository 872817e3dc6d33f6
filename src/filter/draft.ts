import type { Group, Proposal } from './propose.ts';

const LONGEST = 100;
const short = (line: string): string =>
  (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line).replaceAll(/\p{C}/gu, ' ');

/** Literal, as patterns are best written; none of ours holds a quote unless the line does. */
const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

function listed(key: string, why: string, groups: readonly Group[]): string {
  if (groups.length === 0) return '';
  const rows = groups.map(
    ({ pattern, example, lines }) =>
      `  # ${lines === 1 ? '' : `${lines} lines like: `}${short(example)}\n  ${quoted(pattern)},\n`,
  );
  return `\n# ${why}\n${key} = [\n${rows.join('')}]\n`;
}

/** The file of a new filter, to be looked at and changed. */
export function draftOf(
  command: string,
  path: string,
  lines: number,
  exit: number,
  { routine, summary, noise, failures, rest }: Proposal,
): string {
  const known = failures.slice(0, 3).map((line) => `#   ${short(line)}\n`);
  return `# Proposed from one run of \`${short(command)}\`: ${lines} lines, exit code ${exit}. Look at each pattern, take away what is wrong,
# and see what comes of it with: tks filters test ${path}
about = ${JSON.stringify(`what ${path.replaceAll('/', ' ')} says, without what repeats`)}
${listed('routine', 'What went as it should, and is only counted when there is much of it.', routine)}${listed(
  'noise',
  'What nobody needs. It is marked where it is left out.',
  noise,
)}${listed('summary', 'Verdicts and counts.', summary)}
# Why it failed. ${
    failures.length > 0
      ? `These look like a failure everywhere, and need no pattern:\n${known.join('')}`
      : 'Lines like `error: …`, `FAILED …`, `a.c:3:7: error …` need no pattern. Record a run that fails with\n# tks filters new as well, and say here which lines tell why:\n'
  }# failure = ['^pattern of a line', { from = '^first line of a block', to = '^last line' }]
${
  rest.length > 0
    ? `\n# Lines of which nothing is said stay as long as there is room, like:\n${rest
        .slice(0, 3)
        .map((line) => `#   ${short(line)}\n`)
        .join('')}`
    : ''
}
# More keys: warning, detail, signature, shape, budget, live, verbatim. Words of the command line after which programs read the output:
verbatim = ['--json', '--help', '--version']
`;
}
