/** How far a line may be undressed: all of it, only git's own colours (text of files), or nothing. */
export type Dress = 'all' | 'git' | 'none';

// The forms are those of ECMA-48: CSI, OSC (ended by BEL or ST), and two-byte escapes.
const ESCAPES =
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[PX^_][^\u001B]*\u001B\\|[ -/]*[0-~])|\u009B[0-?]*[ -/]*[@-~]/gu;
const CARET_ESCAPES = /\^\[\[[0-9;?]*[A-Za-z]/gu;
/** To the first column, or to another line: what follows is drawn over it, or is a line of its own. */
const RETURNS = /\u001B\[(?:[01]?G|\d*[ABEF]|\d{2,}D)/gu;
const GIT_COLOURS = /\u001B\[[0-9;]*[mK]/gu;
const DRESSED = /[\u0000-\u0008\u000B-\u001F\u007F\u009B\uFEFF]|\^\[\[/u;
/** What GitHub's and Azure's runners put before every line. */
const STAMP = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?/u;
const OVERSTRUCK = /[^\b]\u0008/gu;

/** A line without colours, escapes, stamps and redraws. A redrawn line whose texts say different things gives several. */
export function undress(text: string, dress: Dress): string | string[] {
  if (dress === 'none') return text;
  if (dress === 'git') return text.charCodeAt(0) === 0x1b ? text.replace(GIT_COLOURS, '') : text;
  const digit = text.charCodeAt(0);
  let bare = digit === 0xfeff || (digit >= 48 && digit <= 57) ? text.replace(STAMP, '') : text;
  if (!DRESSED.test(bare)) return bare;
  bare = bare
    .replace(RETURNS, '\r')
    .replace(ESCAPES, '')
    .replace(CARET_ESCAPES, '')
    .replace(/^\uFEFF/u, '');
  bare = bare.replace(/\r+$/u, '');
  if (bare.includes('\b')) bare = overwritten(bare);
  // In UTF-16 a carriage return has a second byte, and draws nothing anew.
  if (bare.includes('\r') && !bare.includes('\0')) return redraws(bare);
  return SPINNER.test(bare) ? '' : bare;
}

/** What stands before a backspace is gone once something is written over it; at the end of a line nothing is. */
function overwritten(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\b') end--;
  return text.slice(0, end).replace(OVERSTRUCK, '');
}

/** Nothing but one of its states. */
const SPINNER = /^\s*[⠁-⣿]\s*$/u;
const DIGITS = /\d+(?:[.,:]\d+)*/gu;
const BARS = /[#=>\-.█▏▎▍▌▋▊▉░▒▓▬■□⠀-⣿|/\\ \u2500-\u257F\s]+/gu;
const PROGRESS =
  /\d\s?%|\d+\s*\/\s*\d+|[█▏▎▍▌▋▊▉░▒▓▬■□⠀-⣿]|\b(?:[kKMG]i?B|[kMG]B)\b|\b\d+(?:\.\d+)?[kMG]?\b.*\b(?:ETA|eta|left)\b/u;

/** curl's progress meter has columns of fixed widths and ends no line: the answer's first line follows it. */
const METER_WIDTH = 78;
export const METER_FORM = String.raw`[ \d]{3} [ \d.kMGT]{5} [ \d]{4} [ \d.kMGT]{5} [ \d]{4} [ \d.kMGT]{5} [ \d.kMGT]{6} [ \d.kMGT]{6}(?: [-:dh \d]{8}){3} [ \d.kMGT]{5}`;
const METER = new RegExp(`^${METER_FORM}(?=.)`, 'u');

/** Of texts drawn over each other the last one stays; one that is no earlier state of the next stays too. */
function redraws(text: string): string | string[] {
  const drawn = text.split('\r').filter((part) => part.trim() !== '' && !SPINNER.test(part));
  const last = drawn.at(-1) ?? '';
  if (METER.test(last)) drawn[drawn.length - 1] = last.slice(METER_WIDTH);
  const kept = drawn.filter((part, at) => at === drawn.length - 1 || !isOverdrawn(part, drawn[at + 1]!));
  return kept.length === 1 ? kept[0]! : kept.length === 0 ? '' : kept;
}

/** Which step it is, and how far: `✔ Build`, `❯ Build`. */
const STATE = /^\s*[❯›▶►→◼◻◯◌○●✓✔√✗✘✖×X*-]\s+/u;
const WAITING = /\s*\[[a-z]+\]$/u;
/** What states of one line have in common. */
export const outline = (text: string): string =>
  text.replace(STATE, '').replace(WAITING, '').replace(DIGITS, '0').replace(BARS, ' ').trim();

export const isProgress = (text: string): boolean => PROGRESS.test(text);

/** What a line says before its first number, if that is a name: `Test Files`. */
export function labelOf(text: string): string {
  const label = text.slice(0, text.search(/\d/u)).trim();
  return /^[A-Za-z][\w ]{2,}/u.test(label) ? label : '';
}

/** True if a text is an earlier state of another, or nothing but progress. */
export function isOverdrawn(part: string, next: string): boolean {
  if (isProgress(part)) return true;
  const [before, after] = [outline(part), outline(next)];
  return before === '' || after.startsWith(before) || before === after;
}

/** Escapes before the first character that is shown. */
const LEAD = /^(?:\u001B\[[0-9;?]*[A-Za-z]|\r)+/u;
const MOVES = /\u001B\[(?<count>\d*)(?<way>[ABEF])/gu;

/** How many lines up a line begins, seen from the one before it. */
export function riseOf(text: string): number {
  if (text.charCodeAt(0) !== 0x1b && text.charCodeAt(0) !== 0x0d) return 0;
  let rise = 0;
  for (const { groups } of (LEAD.exec(text)?.[0] ?? '').matchAll(MOVES)) {
    const { count, way } = groups as { count: string; way: string };
    rise += (way === 'A' || way === 'F' ? 1 : -1) * Number(count || 1);
  }
  return rise;
}

/** gh says so before each state but the last of what it watches, where it cannot move the cursor. */
const AGAIN = /^(?:\u001B\[[\d;]*m)*Refreshing (?:run|checks) status every \d+ seconds\./u;
export const printsAgain = (text: string): boolean => AGAIN.test(text);
