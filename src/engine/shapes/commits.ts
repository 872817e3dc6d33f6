import type { Line } from '../model.ts';
import { joinedPiece, type Piece, toPiece } from '../piece.ts';
import { diff } from './diff.ts';

const COMMIT = /^(?<graph>[*|\\/_ ]*)commit (?<hash>[0-9a-f]{40}|[0-9a-f]{64})(?<rest>(?: .*)?)$/u;
const AUTHOR = /^Author: +(?<name>.+?) (?<mail><[^>]*>)$/u;
/** git's default date: `Mon Nov 16 10:12:11 2026 +0000`. */
const DATE = /^Date: +(?<day>\w{3} \w{3} \d+) (?<time>\d\d:\d\d:\d\d) (?<rest>\d{4} [+-]\d{4})$/u;

/** Shortest prefix that still tells a commit from a million others. */
const HASH = 8;

interface Said {
  author: string;
  day: string;
  zone: string;
  readonly hash: number;
  readonly mails: Map<string, string>;
}

/**
 * git's commit records: a line each, author and day said once per run of equals. Patches and statistics follow as they are.
 * @param mayFold hashes may be shortened
 */
export function commits(lines: readonly Line[], mayFold: boolean): Piece[] {
  const said: Said = {
    author: '',
    day: '',
    zone: '',
    hash: mayFold ? HASH : Number.POSITIVE_INFINITY,
    mails: new Map(),
  };
  const starts = [...lines.keys()].filter((at) => isHeader(lines, at));
  if (starts.length === 0) return diff(lines);
  const head = lines.slice(0, starts[0]);
  return [...diff(head), ...starts.flatMap((at, i) => record(lines.slice(at, starts[i + 1]), said))];
}

const isHeader = (lines: readonly Line[], at: number): boolean =>
  COMMIT.exec(lines[at]!.text)?.groups?.['graph'] === '' &&
  /^(?:Merge|Author|Reflog): /u.test(lines[at + 1]?.text ?? '');

/** One commit: what is common goes before, then hash, decoration, time and subject on one line, then the body. */
function record(lines: readonly Line[], said: Said): Piece[] {
  const author = lines.findIndex((line) => AUTHOR.test(line.text));
  const date = author < 0 ? -1 : author + 1;
  const day = date > 0 ? DATE.exec(lines[date]?.text ?? '')?.groups : undefined;
  if (!day || lines[date + 1]?.text !== '') return diff(lines);
  const merge = lines.slice(1, author).map((line) => line.text);
  const end = endOfMessage(lines, date + 2);
  const message = lines.slice(date + 2, end).filter((line) => line.text.trim() !== '');
  const header = COMMIT.exec(lines[0]!.text)!.groups!;
  const first = [header['hash']!.slice(0, said.hash), header['rest']!.trim(), day['time'], message[0]?.text.trim()];
  const texts = [
    ...common(lines[author]!.text, day['day']!, day['rest']!, said),
    ` ${first.filter(Boolean).join(' ')}`,
    ...merge.map((text) => `  ${text}`),
  ];
  const subject = joinedPiece(lines.slice(0, date + 2 + (message.length ? 1 : 0)), texts.join('\n'));
  const body = message.slice(1).map((line) => ({ ...toPiece(line), text: line.text.slice(2) }));
  const blanks = end - date - 2 - message.length;
  const cut = Math.max(0, header['hash']!.length - said.hash);
  return [{ ...subject, lines: subject.lines + blanks, cut }, ...body, ...diff(lines.slice(end))];
}

/** The message is indented by four; what is not belongs to the patch. */
function endOfMessage(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end]!.text === '' || lines[end]!.text.startsWith('    '))) end++;
  return end;
}

/** What changed since the commit before: the author, the day, the year and its zone. A mail is said with the name's first. */
function common(authorLine: string, day: string, zone: string, said: Said): string[] {
  const { name, mail } = AUTHOR.exec(authorLine)!.groups as { name: string; mail: string };
  const isFirst = said.author === '';
  const words: string[] = [];
  if (isFirst) words.push('Author:');
  if (said.author !== name + mail) words.push(said.mails.get(name) === mail ? name : `${name} ${mail}`);
  if (isFirst) words.push('Date:');
  if (said.day !== day) words.push(day);
  if (said.zone !== zone) words.push(zone);
  said.author = name + mail;
  said.day = day;
  said.zone = zone;
  said.mails.set(name, mail);
  return words.length > 0 ? [words.join(' ')] : [];
}
