/** How far a line may be undressed: all of it, only git's own colours (text of files), or nothing. */
export type Dress = 'all' | 'git' | 'none';

// The forms are those of ECMA-48: CSI, OSC (ended by BEL or ST), and two-byte escapes.
const ESCAPES =
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[PX^_][^\u001B]*\u001B\\|[ -/]*[0-~])|\u009B[0-?]*[ -/]*[@-~]/gu;
/** Back to the first column, where a line is drawn anew. */
const FIRST_COLUMN = /\u001B\[[01]?G/gu;
const CARET_ESCAPES = /\^\[\[[0-9;?]*[A-Za-z]/gu;
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
    .replace(FIRST_COLUMN, '\r')
    .replace(ESCAPES, '')
    .replace(CARET_ESCAPES, '')
    .replace(/^\uFEFF/u, '');
  if (bare.includes('\b')) bare = bare.replace(OVERSTRUCK, '');
  bare = bare.replace(/\r+$/u, '');
  return bare.includes('\r') ? redraws(bare) : bare;
}

const DIGITS = /\d+(?:[.,:]\d+)*/gu;
const BARS = /[#=>\-.█▏▎▍▌▋▊▉░▒▓■□⠀-⣿|/\\ \u2500-\u257F\s]+/gu;
const PROGRESS =
  /\d\s?%|\d+\s*\/\s*\d+|[█▏▎▍▌▋▊▉░▒▓■□⠀-⣿]|\b(?:[kKMG]i?B|[kMG]B)\b|\b\d+(?:\.\d+)?[kMG]?\b.*\b(?:ETA|eta|left)\b/u;

/** Of texts drawn over each other the last one stays; one that is no earlier state of the next stays too. */
function redraws(text: string): string | string[] {
  const drawn = text.split('\r').filter((part) => part.trim() !== '');
  const kept = drawn.filter((part, at) => at === drawn.length - 1 || !isOverdrawn(part, drawn[at + 1]!));
  return kept.length === 1 ? kept[0]! : kept.length === 0 ? '' : kept;
}

const outline = (text: string) => text.replace(DIGITS, '0').replace(BARS, ' ').trim();

function isOverdrawn(part: string, next: string): boolean {
  if (PROGRESS.test(part)) return true;
  const [before, after] = [outline(part), outline(next)];
  return before === '' || after.startsWith(before) || before === after;
}
