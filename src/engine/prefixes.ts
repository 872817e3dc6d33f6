/*
 * Jobs that run at once and put their name before each line: docker compose, foreman, concurrently, pnpm -r, turbo,
 * lerna, yarn workspaces, npm-run-all, kubectl logs --prefix, BuildKit, gh run view --log. A name counts only where its job showed itself to be one,
 * by the command it echoes, its end, or its number; `[http] …` of a logger does not.
 */

/** A line of a job. `prefix` is all that stands before its text. */
export interface OfJob {
  readonly prefix: string;
  readonly text: string;
}

export interface Prefixes {
  /** Takes note of a line; true if lines before it may now be seen to be of jobs. */
  learn(text: string): boolean;
  /** The line without its job's name, if it is of one. */
  split(text: string): OfJob | undefined;
}

interface Found extends OfJob {
  readonly form: 'bracket' | 'bar' | 'colon' | 'script' | 'step' | 'stamp';
  readonly name: string;
}

/** `[web] …`, `[web   ] …`, `[web]: …` */
const BRACKET = /^\[(?<name>[\w@./#:-]{1,80}(?: [\w@./#:-]{1,80}){0,3}) *\]:? (?<text>.*)$/su;
/** `web-1  | …`, `18:30:02 web.1 | …` */
const BAR = /^(?:\d\d:\d\d:\d\d )?(?<name>[\w@.-]{1,80}) *\| ?(?<text>.*)$/su;
/** `web:build: …`, `@scope/web: …` */
const COLON = /^(?<name>[\w@][\w@./#:-]{0,100}): (?<text>.*)$/su;
/** `packages/web build: …`, and `packages/web build$ vite build`, its echo */
const SCRIPT = /^(?<name>[\w@.][\w@./-]{0,100} [\w:.-]{1,60})(?:: |(?=\$ ))(?<text>.*)$/su;

/** `#12 [2/4] RUN npm ci`, `#12 0.345 npm warn …`: the seconds are no part of the text. */
const STEP = /^(?<name>#\d{1,4}) (?:\d{1,6}\.\d{1,3}(?: |$))?(?<text>.*)$/su;

/** `lint\tRun npm ci\t2025-11-20T09:30:00.0000000Z …` */
const STAMPED = /^(?<name>[^\t]{1,120}\t[^\t]{1,160})\t\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?(?<text>.*)$/su;

/** A tab that ends a name stands before this. */
const LONGEST_NAME = 120;

const ECHO = /^[>$] \S/u;
const ATTACHING = 'Attaching to ';
/** Yarn says at the end which of its jobs failed, be it the only one. */
const FAILED_IN = /^The command failed in workspace (?<name>\S+)@workspace:/u;
/** More names than this are no jobs. */
const MOST = 64;

export function createPrefixes(): Prefixes {
  const known = new Set<string>();
  const seen = new Map<string, number>();
  const counts = { bracket: 0, bar: 0, colon: 0, script: 0, step: 0, stamp: 0 };
  const isKnown = ({ form, name }: Found) => (form === 'stamp' || counts[form] > 1) && known.has(`${form} ${name}`);
  const add = (form: Found['form'], name: string): boolean => {
    const key = `${form} ${name}`;
    if (known.has(key) || known.size >= MOST) return false;
    known.add(key);
    return ++counts[form] > 1 || form === 'stamp';
  };
  /** Names with a number are also the first cells of tables, but those do not come twice. */
  const again = (name: string): boolean => {
    const count = (seen.get(name) ?? 0) + 1;
    if (seen.size < MOST || count > 1) seen.set(name, count);
    return count > 1;
  };
  /** A build's step is known by any of its lines. */
  const steps = new Set<string>();
  const shown = (name: string, now: boolean): boolean => {
    if (now && steps.size < MOST) steps.add(name);
    return steps.has(name);
  };
  return {
    learn(text) {
      if (text.startsWith(ATTACHING)) {
        const names = text.slice(ATTACHING.length).split(', ');
        return names.map((name) => add('bar', name.trim())).includes(true);
      }
      const failed = text.startsWith('The ') ? FAILED_IN.exec(text)?.groups?.['name'] : undefined;
      if (failed !== undefined) {
        counts.bracket++;
        return add('bracket', failed);
      }
      const found = read(text);
      return found !== undefined && showsItself(found, { again, shown }) && add(found.form, found.name);
    },
    split(text) {
      const found = known.size > 0 ? read(text) : undefined;
      return found && isKnown(found) ? { prefix: found.prefix, text: found.text } : undefined;
    },
  };
}

/** What was seen of a name before. */
interface Memory {
  readonly again: (name: string) => boolean;
  readonly shown: (name: string, now: boolean) => boolean;
}

function showsItself({ form, name, text }: Found, { again, shown }: Memory): boolean {
  // Told once already, a step's name stands at its first line alone, and a blank parts it from the next.
  if (form === 'step') {
    const isShown = shown(name, /^\[[\w/. -]+\] \S|^(?:DONE \d|CACHED$)/u.test(text));
    return again(name) && isShown;
  }
  if (form === 'stamp') return true;
  if (form === 'script') return text.startsWith('$ ');
  if (ECHO.test(text)) return true;
  if (form === 'bar') return /[A-Za-z]\w*[-._]\d+$/u.test(name) && again(name);
  if (form === 'colon') return /^cache (?:miss|hit|bypass)\b/u.test(text);
  return (
    name.startsWith('pod/') ||
    /\bexited with code \w+$|^Process (?:started|exited \(exit code \d+\)(?:, completed in .*)?)$/u.test(text)
  );
}

/** Looks at a few characters only, since it is asked about every line. */
function read(text: string): Found | undefined {
  if (text.startsWith('[')) return match('bracket', BRACKET, text);
  if (text.startsWith('#')) return match('step', STEP, text);
  const stamped = text.lastIndexOf('\t', LONGEST_NAME) > 0 ? match('stamp', STAMPED, text) : undefined;
  if (stamped) return stamped;
  const blank = text.indexOf(' ');
  if (blank < 1 || blank > 110) return undefined;
  if (text[blank - 1] === ':') return match('colon', COLON, text);
  const next = text.indexOf(' ', blank + 1);
  if (next === blank + 1 || text[blank + 1] === '|' || text[2] === ':') return match('bar', BAR, text);
  return text[next - 1] === ':' || text[next - 1] === '$' ? match('script', SCRIPT, text) : undefined;
}

function match(form: Found['form'], pattern: RegExp, line: string): Found | undefined {
  const groups = pattern.exec(line)?.groups as { name: string; text: string } | undefined;
  if (!groups) return undefined;
  const { name, text } = groups;
  return { form, name, text, prefix: line.slice(0, line.length - text.length) };
}
