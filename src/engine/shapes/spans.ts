import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { isUnder, labelsOf, sourceOf } from './underlines.ts';

/*
 * What rustc says of code: of each frame the labels with the code they point at. The rest of the code is the reader's own
 * file, at the place that is told; how much of it is left out, the last mark says.
 */

const HEAD = /^(?:error|warning)(?:\[\w+\])?: \S/u;
const ARROW = /^ *(?:-->|:::) \S+:\d+:\d+$/u;
/** Code of the standard library is on no disk. */
const BUILT_ELSEWHERE = /^ *(?:-->|:::) \/rustc\//u;
/** The linker's whole command line; why it failed stands below. */
const LINKING = /^ {1,9}= note: .{0,400}?"(?:cc|gcc|clang|ld|lld|link\.exe)" "/u;
const MARGIN = /^ *\|$/u;
const SUB = /^(?:note|help): /u;
const SUGGESTED = /^ *\d+ [+~] /u;
const REPLACED = /^ *\d+ - /u;
const ADDED = /^ *\| [ +~^-]+$/u;
const ON_BY_DEFAULT = /(?: \(part of `[^`]*`\))? on by default$/u;
const LINT_PAGE = /(?<=^ *= help: )for further information visit https:.*\/(?=index\.html#\w+$)/u;
/** A row of types that have a trait. */
const CANDIDATE = /^ {6,}.+ implements? /u;
/** So many of them are shown. */
const LISTED = 3;
/** A head's message may go on for some lines. */
const LONGEST_MESSAGE = 4;

/** The code frames of rustc's diagnostics as their labels; other lines as they are. */
export function spans(lines: readonly Line[], mayFold: boolean): Piece[] {
  if (!mayFold) return lines.map(toPiece);
  const pieces: Piece[] = [];
  let said: Said = { headline: '', texts: new Set() };
  for (let at = 0; at < lines.length; ) {
    const end = isHead(lines, at) ? endOf(lines, at) : at + 1;
    const headline = lines[at]!.text;
    if (end === at + 1) pieces.push({ ...toPiece(lines[at]!), folded: LINKING.test(headline) });
    else {
      if (said.headline !== headline) said = { headline, texts: new Set() };
      pieces.push(...diagnostic(lines.slice(at, end), said.texts));
    }
    at = end;
  }
  return pieces;
}

/** What was said already of the headline that several in a row share. */
interface Said {
  readonly headline: string;
  readonly texts: Set<string>;
}

function isHead(lines: readonly Line[], at: number): boolean {
  if (!HEAD.test(lines[at]!.text)) return false;
  const next = lines.slice(at + 1, at + 1 + LONGEST_MESSAGE);
  const arrow = next.findIndex(({ text }) => ARROW.test(text));
  return arrow >= 0 && next.slice(0, arrow + 1).every(({ gap }) => !gap);
}

/** Until a blank line. */
function endOf(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (end < lines.length && !lines[end]!.gap && !HEAD.test(lines[end]!.text)) end++;
  return end;
}

interface Part {
  /** How many of the lines it is made from. */
  readonly length: number;
  readonly texts: readonly string[];
  /** A row of a long list, the rest of which is left out. */
  readonly folded?: boolean;
}

function diagnostic(lines: readonly Line[], said: Set<string>): Piece[] {
  const bars = lines.filter(({ text }) => MARGIN.test(text));
  if (bars.length > 0)
    return withMore(
      diagnostic(
        lines.filter(({ text }) => !MARGIN.test(text)),
        said,
      ),
      bars.length,
    );
  const pieces: Piece[] = [];
  const before = new Set(said);
  const texts = lines.map(({ text }) => text);
  let [isSuggestion, isNote] = [false, false];
  for (let at = 0; at < lines.length; ) {
    const text = texts[at]!;
    if (SUB.test(text)) [isNote, isSuggestion] = [true, text.startsWith('help') && !ARROW.test(texts[at + 1] ?? '')];
    const part = isSuggestion && sourceOf(text) ? suggestion(texts, at) : partOf(texts, at, isNote);
    const fresh = part.texts.filter((one) => !before.has(one));
    for (const one of part.texts) said.add(one);
    append(pieces, lines.slice(at, at + part.length), { ...part, texts: fresh });
    at += part.length;
  }
  return pieces;
}

/** The margins without code count as one character each. */
const withMore = ([first, ...rest]: readonly Piece[], count: number): Piece[] => [
  { ...first!, lines: first!.lines + count, cut: first!.cut + count },
  ...rest,
];

/** What nothing is printed of is counted with what stands before it, the headline said before with what follows. */
function append(pieces: Piece[], lines: readonly Line[], { texts, folded }: Part): void {
  const text = texts.join('\n');
  const cut = Math.max(0, lines.reduce((sum, line) => sum + line.text.trim().length, 0) - text.length);
  const last = pieces.at(-1);
  const made = { ...joinedPiece(lines, text), cut, ...(folded && { folded, cut: 0 }) };
  if (last?.text === '') pieces[pieces.length - 1] = joinTo(last, made, text);
  else if (last && text === '') pieces[pieces.length - 1] = joinTo(last, made, last.text);
  else pieces.push(made);
}

const joinTo = (first: Piece, second: Piece, text: string): Piece => ({
  ...first,
  text,
  gap: first.gap && first.text !== '',
  lines: first.lines + second.lines,
  cut: first.cut + second.cut,
});

function partOf(texts: readonly string[], at: number, isNote: boolean): Part {
  const text = texts[at]!;
  if (ARROW.test(text)) return placed(texts, at, isNote);
  const source = sourceOf(text);
  if (!source) return plain(texts, at);
  const end = frameEnd(texts, at);
  const labels = labelsOf(source, texts.slice(at + 1, end), texts[0]!, isNote);
  return { length: end - at, texts: labels.map((label) => `${source.number} ${label}`) };
}

/** A place, and on the same line the first label of its line of code. */
function placed(texts: readonly string[], at: number, isNote: boolean): Part {
  const text = texts[at]!.trim();
  if (BUILT_ELSEWHERE.test(text)) return { length: 1, texts: [] };
  const source = sourceOf(texts[at + 1] ?? '');
  const number = text.split(':').at(-2);
  if (!source || source.number !== number) return { length: 1, texts: [` ${text}`] };
  const end = frameEnd(texts, at + 1);
  const [first, ...rest] = labelsOf(source, texts.slice(at + 2, end), texts[0]!, isNote);
  const more = rest.map((label) => `${number} ${label}`);
  return { length: end - at, texts: [[` ${text}`, first].filter(Boolean).join(' '), ...more] };
}

function frameEnd(texts: readonly string[], source: number): number {
  let end = source + 1;
  while (end < texts.length && isUnder(texts[end]!)) end++;
  return end;
}

function plain(texts: readonly string[], at: number): Part {
  const text = texts[at]!;
  if (isUnder(text) || text === '...') return { length: 1, texts: [] };
  const listed = texts.slice(Math.max(0, at - LISTED), at + 1);
  const folded = listed.length > LISTED && listed.every((one) => CANDIDATE.test(one));
  return { length: 1, texts: [shorter(text)], folded };
}

const shorter = (text: string): string => text.replace(ON_BY_DEFAULT, '').replace(LINT_PAGE, '').replace(/^ +=/u, ' =');

/** Of a change the new text; of code that is taken away, that. */
function suggestion(texts: readonly string[], at: number): Part {
  const text = texts[at]!;
  const next = texts[at + 1] ?? '';
  const told = (length: number): Part => ({ length, texts: [text.trim().replace(/^(\d+ .) +/u, '$1 ')] });
  if (SUGGESTED.test(text)) return told(1);
  if (REPLACED.test(text)) return SUGGESTED.test(next) ? { length: 1, texts: [] } : told(1);
  return ADDED.test(next) ? told(2) : { length: 1, texts: [] };
}
