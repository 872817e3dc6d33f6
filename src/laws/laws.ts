import { isMark, isRawMark } from '../engine/mark.ts';
import { createUndresser } from '../engine/meter.ts';
import type { Filter } from '../engine/model.ts';
import { undress } from '../engine/undress.ts';
import type { Case } from './case.ts';
import { claims, isSubsequence, LEFT_OUT, splitPlaces, wordsOf } from './claims.ts';
import { type Fact, lost } from './facts.ts';
import { windows, withAffixApart } from './records.ts';
import type { ReduceOptions } from './reducing.ts';

/*
 * Laws of the output (DESIGN §2), as questions of what was printed in place of what: asked of our own cases by the tests, and of a
 * user's by `tks filters test`.
 */

/** Without colours and redraws. */
export const bare = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => undress(line, 'all'))
    .join('\n');

/** Law 3, no added words: printed lines that no line or record said. */
export function unsaid(raw: string, printed: string): string[] {
  const lines = [...bare(raw).split('\n'), ...metered(raw)];
  const apart = withAffixApart(lines, printed.split('\n'));
  const records = [...lines.map(wordsOf), ...[...windows(lines), ...apart].map((record) => wordsOf(record.join(' ')))];
  const isSaid = (claim: readonly string[]) => records.some((words) => isSubsequence(claim, words));
  return claims(printed)
    .filter(({ alternatives }) => !alternatives.some(isSaid))
    .filter(({ line }) => !splitPlaces(line).every((part) => isSaid(wordsOf(part))))
    .map(({ line }) => line);
}

/** Lines of an answer that curl drew its progress into. */
function metered(raw: string): string[] {
  const undresser = createUndresser('all', true);
  const lines = raw.split('\n').flatMap((line) => undresser.take(line));
  return /\r +\d[^\r]*$/mu.test(raw) ? lines : [];
}

/** Law 4, nothing silently gone: what is wrong with the marks. */
export function unmarked(raw: string, printed: string): string | undefined {
  // A last line of colours and cursor moves alone is none.
  const end = raw.lastIndexOf('\n') + 1;
  const whole = bare(raw.slice(end)) === '' ? raw.slice(0, end) : raw;
  const lines = printed.trimEnd().split('\n');
  const marks = lines.filter((line) => isMark(line));
  const last = lines.at(-1)!;
  if (LEFT_OUT.test(marks.join('\n')) && !isRawMark(last)) return `the last line names no raw output: ${last}`;
  const [, left, total] = /: (\d+) of (\d+) lines/u.exec(last) ?? [];
  if (total === undefined) return undefined;
  const count = whole.split('\n').length - (whole.endsWith('\n') ? 1 : 0);
  if (Number(total) !== count) return `${count} lines are counted as ${total}`;
  const marked = marks
    .map((mark) => Number(/^\s*\[tks -(\d+) lines?\]/u.exec(mark)?.[1] ?? 0))
    .reduce((one, other) => one + other, 0);
  return marked > Number(left) ? `the marks say ${marked} lines, the last one ${left}` : undefined;
}

type Reduce = (output: Uint8Array, options: Partial<ReduceOptions>) => string;

/** What a case breaks of all this, a line each. */
export function broken({ output, exit, facts }: Case, filter: Filter, reduce: Reduce): string[] {
  const raw = output.toString('utf8');
  const printed = reduce(output, { exit });
  const again = (options: Partial<ReduceOptions>) => reduce(output, { exit, ...options });
  const critical = facts.filter((fact) => fact.critical);
  const say = (what: string) => (fact: Fact) =>
    `${what}: ${fact.why} (${fact.any.map((all) => all.join(' … ')).join(' or ')})`;
  const lostLive = [0, 0.3, 0.8].flatMap((share) =>
    lost(critical, again({ liveAt: Math.floor(output.length * share) })),
  );
  return [
    ...lost(facts, bare(raw)).map(say('not in the recorded output')),
    ...lost(critical, printed).map(say('a fact is lost')),
    ...[...new Set(lostLive)].map(say('a fact is lost while the command runs')),
    ...hit(critical, filter).map(say('called noise or routine, but a fact')),
    ...unsaid(raw, printed).map((line) => `said by nobody: ${line}`),
    ...[unmarked(raw, printed)].flatMap((reason) => reason ?? []),
    ...(printed.trim() === '' && raw.trim() !== '' ? ['nothing is printed'] : []),
    ...(Buffer.byteLength(printed) > output.length ? ['what is printed is larger'] : []),
    ...(again({ chunk: 7 }) === printed ? [] : ['cut into other chunks it comes out otherwise']),
    ...(reduce(Buffer.from(printed), { exit }) === printed ? [] : ['what is printed comes out otherwise once more']),
  ];
}

/** Facts all of whose forms hold what the filter would drop first. */
const hit = (facts: readonly Fact[], { noise, routine }: Filter): Fact[] =>
  facts.filter(({ any }) => any.every((all) => all.some((text) => noise?.test(text) || routine?.test(text))));
