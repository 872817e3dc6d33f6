import type { Line, Role } from '../model.ts';

/** One message of a compiler or linter, with the lines that belong to it. */
export interface Diagnostic {
  readonly file: string;
  /** As the tool writes it: `(3,5)`, `:3:5`, or `3:5` in a row under the file's own line. */
  readonly place: string;
  /** The place stands under the message, where it stays. */
  readonly isUnder?: true;
  readonly message: string;
  /** The lines below it, each after a newline. */
  readonly below: string;
  readonly lines: readonly Line[];
}

const FORMS = [
  /^(?<file>(?:\[(?:ERROR|WARN(?:ING)?)\] )?[^\s:([][^:([]*)(?<place>:\[\d+(?:,\d+)?\]) (?<message>\S.*)$/u,
  /^(?<file>[^\s:(][^:(]*)(?<place>\(\d+(?:,\d+)*\)): (?<message>\S.*)$/u,
  // `8:10:23 PM` is a time.
  /^(?!\d{1,2}:\d\d)(?<file>(?:[A-Za-z]:)?[^\s:][^:]*)(?<place>:\d+(?::\d+)?):? (?:- )?(?<message>\S.*)$/u,
  /^(?<file>[^\s:][^:]*): (?<place>line \d+, col \d+), (?<message>\S.*)$/u,
  /^(?=[^\s:]*[./])(?<file>[^\s:]+)(?<place>) (?<message>[\w/-]+(?: +FIXABLE)? +━+)$/u,
];
/** What fills a title up to the width of the page. */
export const RULE = / +[━─═]{3,}$/u;
/** A row of eslint's `stylish` and its like, under the name of the file. */
const ROW = /^ +(?:(?<own>[^\s:][^:]*):(?=\d+:\d+ - ))?(?<place>\d+:\d+)(?: -)? +(?<message>\S.*)$/u;
/** A place under its message: ruff, rustc. */
const ARROW = /^ *--> (?<file>[^\s:][^:]*)(?<place>:\d+(?::\d+)?)$/u;
/** The same, as miette draws it: `  ,-[src/a.ts:3:5]`. */
const DRAWN = /^ +(?:,-|╭─)\[(?<file>[^\]]+?)(?<place>:\d+:\d+)\]$/u;
const FILE = /^(?:[A-Za-z]:)?[^\s:]*[^\s:.,;!?)]$/u;
const CONTINUED = /^\s+\S/u;
/** Compilers print code below a message, and notes that belong to it. */
const COMPILED = /^(?:fatal |internal compiler )?(?:error|warning): /u;
const NOTE = /^(?:[A-Za-z]:)?[^\s:][^:]*:\d+:\d+: note: /u;
export const SEVERE: readonly Role[] = ['failure', 'warning'];
/** Lines of a message that goes on from the margin. */
const WRAPPED = 4;

export const isRow = (item: Diagnostic): boolean => /^\d/u.test(item.place);

/** The diagnostic that begins here, if one does; `file` is the one whose rows are being listed. */
export function readDiagnostic(lines: readonly Line[], at: number, file: string | undefined): Diagnostic | undefined {
  const text = lines[at]!.text;
  if (NOTE.test(text)) return undefined;
  return rowOf(lines, at, file) ?? placedUnder(lines, at) ?? formed(lines, at);
}

/** A note by itself is one with the code below it. */
export function noteEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  if (NOTE.test(lines[at]!.text)) while (end < lines.length && CONTINUED.test(lines[end]!.text)) end++;
  return end;
}

function rowOf(lines: readonly Line[], at: number, file: string | undefined): Diagnostic | undefined {
  const text = lines[at]!.text;
  const row = ROW.exec(text)?.groups;
  if (row && file !== undefined && (row['own'] ?? file) === file)
    return diagnostic(file, row, lines.slice(at, rowEnd(lines, at)), 1);
  const next = lines[at + 1];
  const first = FILE.test(text) && next ? ROW.exec(next.text)?.groups : undefined;
  if (!first || (first['own'] ?? text) !== text) return undefined;
  return diagnostic(text, first, lines.slice(at, rowEnd(lines, at + 1)), 2);
}

/** What belongs to a row is indented deeper. */
function rowEnd(lines: readonly Line[], at: number): number {
  const depth = indentOf(lines[at]!.text);
  const isCompiled = COMPILED.test(ROW.exec(lines[at]!.text)?.groups?.['message'] ?? '');
  const end = isCompiled ? lines.length : continuedEnd(lines, at);
  let own = at + 1;
  while (
    own < end &&
    CONTINUED.test(lines[own]!.text) &&
    indentOf(lines[own]!.text) > depth &&
    !ROW.test(lines[own]!.text)
  )
    own++;
  return own;
}

/** A tab is deeper than a blank. */
const indentOf = (text: string): number => text.search(/\S|$/u) + (text.startsWith('\t') ? 1 : 0);

function placedUnder(lines: readonly Line[], at: number): Diagnostic | undefined {
  const next = lines[at + 1]?.text ?? '';
  const groups = (ARROW.exec(next) ?? DRAWN.exec(next))?.groups;
  if (!groups) return undefined;
  const message = lines[at]!.text.trim();
  return { ...diagnostic(groups['file']!, { ...groups, message }, lines.slice(at, at + 2), 2), isUnder: true };
}

function formed(lines: readonly Line[], at: number): Diagnostic | undefined {
  for (const form of FORMS) {
    const groups = form.exec(lines[at]!.text)?.groups;
    if (groups) return diagnostic(groups['file']!, groups, lines.slice(at, endOf(lines, at, groups['message']!)), 1);
  }
  return undefined;
}

/** @param told how many lines are said by file, place and message */
function diagnostic(file: string, groups: Record<string, string>, lines: readonly Line[], told: number): Diagnostic {
  const below = lines.slice(told).map((line) => `\n${line.text}`);
  return { file, place: groups['place']!, message: messageOf(groups), below: below.join(''), lines };
}

/** The columns of a row are padded; other messages keep their blanks. */
const messageOf = (groups: Record<string, string>): string => {
  const message = groups['message']!.replace(RULE, '').trimEnd();
  return /^\d/u.test(groups['place']!) ? message.replace(/\s+/gu, ' ') : message;
};

function endOf(lines: readonly Line[], at: number, message: string): number {
  if (!COMPILED.test(message)) return wrappedEnd(lines, continuedEnd(lines, at));
  const isNote = ({ text, role }: Line) => role !== 'detail' && role !== 'routine' && NOTE.test(text);
  let end = at + 1;
  while (end < lines.length && (CONTINUED.test(lines[end]!.text) || isNote(lines[end]!))) end++;
  return end;
}

function continuedEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  const { role: own, text } = lines[at]!;
  const belongs = ({ role, gap }: Line) =>
    !gap && (role === own || role === 'plain' || (own === 'plain' && SEVERE.includes(role)));
  // Under a title the message follows, whatever it begins with.
  if (RULE.test(text) && CONTINUED.test(lines[end]?.text ?? '')) end++;
  while (end < lines.length && CONTINUED.test(lines[end]!.text) && belongs(lines[end]!)) end++;
  return end;
}

/** The rest of a long message, written from the margin on before its frame of code, as mypy does. */
function wrappedEnd(lines: readonly Line[], from: number): number {
  let end = from;
  const isRest = (line: Line | undefined) => line?.role === 'plain' && !FORMS.some((form) => form.test(line.text));
  while (end < from + WRAPPED && isRest(lines[end])) end++;
  return end > from && lines[end]?.role === 'detail' ? end : from;
}
