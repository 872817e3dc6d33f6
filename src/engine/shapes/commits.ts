import { append } from '../append.ts';
import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { diff } from './diff.ts';
import { graphed, isGraphed } from './graph.ts';
import { type Said, saying } from './said.ts';

const COMMIT = /^commit (?<hash>[0-9a-f]{40}|[0-9a-f]{64})(?<rest>(?: .*)?)$/u;
const AUTHOR = /^Author: +(?<name>.+?) (?<mail><[^>]*>)$/u;
/** git's default date, `Mon Nov 16 10:12:11 2026 +0000`, and those of `--date=iso` and `--date=short`. */
const DATE =
  /^Date: +(?<day>\w{3} \w{3} \d+|\d{4}-\d\d-\d\d)(?: (?<minute>\d\d:\d\d)(?<second>:\d\d)(?: (?<year>\d{4}))? (?<zone>[+-]\d{4}))?$/u;

/** Shortest prefix that still tells a commit from a million others. */
const HASH = 8;

/**
 * git's commit records: a line each, author and day said once per run of equals. Patches and statistics follow as they are.
 * @param mayFold hashes and times may be shortened
 */
export function commits(lines: readonly Line[], mayFold: boolean): Piece[] {
  if (isGraphed(lines)) return graphed(lines, (record, said) => recordOf(record, said, mayFold));
  const said = saying(lines.map((line) => line.text));
  const starts = [...lines.keys()].filter((at) => isHeader(lines, at));
  if (starts.length === 0) return diff(lines);
  const pieces = diff(lines.slice(0, starts[0]));
  for (const [i, at] of starts.entries()) append(pieces, record(lines.slice(at, starts[i + 1]), said, mayFold));
  return pieces;
}

const isHeader = (lines: readonly Line[], at: number): boolean =>
  COMMIT.test(lines[at]!.text) && /^(?:Merge|Author|Reflog): /u.test(lines[at + 1]?.text ?? '');

function record(lines: readonly Line[], said: Said, mayFold: boolean): Piece[] {
  const found = recordOf(lines, said, mayFold);
  if (!found) return diff(lines);
  const { before, under, first, cut, merge, subject, body, end } = found;
  const texts = [...before, first, ...merge.map((at) => ` ${lines[at]!.text}`)];
  const piece = joinedPiece(lines.slice(0, subject + 1), texts.join('\n'));
  const rows = body.map((at) => ({ ...toPiece(lines[at]!), text: ` ${found.texts[at - subject - 1]!}` }));
  return [{ ...piece, lines: end - rows.length, cut, under }, ...rows, ...diff(lines.slice(end))];
}

/** A commit's lines told apart; numbers are indexes of its lines. */
export interface Commit {
  /** What is common to it and those that follow: author and day, as far as they changed. */
  readonly before: readonly string[];
  /** All of that, where what was said before is not printed. */
  readonly under: string;
  /** Hash, decoration, time and subject. */
  readonly first: string;
  /** Characters that `first` leaves out. */
  readonly cut: number;
  readonly merge: readonly number[];
  /** The last line that `first` holds something of. */
  readonly subject: number;
  readonly body: readonly number[];
  /** Lines after the subject without their indentation. */
  readonly texts: readonly string[];
  /** Where the message ends and the patch begins. */
  readonly end: number;
}

function recordOf(lines: readonly Line[], said: Said, mayFold: boolean): Commit | undefined {
  const author = lines.findIndex((line) => AUTHOR.test(line.text));
  const date = author + 1;
  const time = author < 0 ? undefined : DATE.exec(lines[date]?.text ?? '')?.groups;
  const header = COMMIT.exec(lines[0]!.text)?.groups;
  if (!time || !header || lines[date + 1]?.text.trim() !== '') return undefined;
  const end = endOfMessage(lines, date + 2);
  const message = indexes(date + 2, end).filter((at) => lines[at]!.text.trim() !== '');
  const subject = message[0] ?? date;
  const hash = mayFold ? header['hash']!.slice(0, HASH) : header['hash']!;
  const { day = '', minute = '', second = '', year = '', zone = '' } = time;
  const clock = mayFold ? minute : minute + second;
  const words = [hash, header['rest']!.trim(), clock, message.length > 0 ? lines[subject]!.text.trim() : ''];
  const { name, mail } = AUTHOR.exec(lines[author]!.text)!.groups as { name: string; mail: string };
  return {
    before: said.changes({ name, mail, day, year, zone }),
    under: said.whole({ name, mail, day, year, zone }),
    first: words.filter(Boolean).join(' '),
    cut: mayFold ? header['hash']!.length - HASH + second.length : 0,
    merge: indexes(1, author),
    subject,
    body: message.slice(1),
    texts: lines.slice(subject + 1, end).map((line) => said.trailer(line.text.slice(4))),
    end,
  };
}

const indexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** The message is indented by four; what is not belongs to the patch. */
function endOfMessage(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end]!.text.trim() === '' || lines[end]!.text.startsWith('    '))) end++;
  return end;
}
