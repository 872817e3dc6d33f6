import { wordsOf } from './claims.ts';

/** Records of several lines: a commit with its message, where a short hash stands for the whole one, and a row under its file. */
export function windows(raw: readonly string[]): string[][] {
  const diagnostics = raw.flatMap((line, at) => (/:\d+:\d+: /u.test(line) ? [raw.slice(at, at + 2)] : []));
  const starts = raw.flatMap((line, at) => (/^[*|\\/_ .-]*commit [0-9a-f]{40}/u.test(line) ? [at] : []));
  const commits = starts.map((start, i) => raw.slice(start, starts[i + 1]));
  const short = commits.map((lines) =>
    lines.map((line) => line.replace(/^([*|\\/_ .-]*commit [0-9a-f]{8})[0-9a-f]{32}/u, '$1')),
  );
  let file = '';
  const rows = raw.flatMap((line) => {
    if (/^\S+$/u.test(line)) file = line;
    // `src/a.ts-12-text`: a line around a hit of grep.
    const [, near, text] = /^(\S+\.\w+)-(\d+-.*)$/u.exec(line) ?? [];
    if (near !== undefined) return [[`${near} ${text}`]];
    return /^ +\d+:\d+ /u.test(line) ? [[file, line]] : [];
  });
  return [
    ...diagnostics,
    ...commits,
    ...short,
    ...rows,
    ...frames(raw),
    ...documents(raw),
    ...named(raw),
    ...lists(raw),
    ...siblings(raw),
    ...sameTask(raw),
    ...unlinked(raw),
  ];
}

/** JSON from the line that opens it to the one that closes it. */
function documents(raw: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < raw.length; at++) {
    const indent = /^(\s*)[[{]/u.exec(raw[at]!)?.[1];
    const end =
      indent === undefined
        ? -1
        : raw.findIndex((line, i) => i > at && /^\s*[\]}]/u.test(line) && line.search(/\S/u) === indent.length);
    if (end < 0) continue;
    found.push(raw.slice(at, end + 1));
    at = end;
  }
  return found;
}

/** Names and paths one below the other, which may stand side by side. */
function lists(raw: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of raw)
    if (/^\s*\S+$|:$/u.test(line)) found.at(-1)!.push(line);
    else if (found.at(-1)!.length > 0) found.push([]);
  return found;
}

/** What Ansible says of hosts in one task: `changed: [web-1]` and `changed: [web-2]` may be one row. */
function sameTask(raw: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of raw)
    if (/^(?:ok|changed|skipping|included): \[/u.test(line)) found.at(-1)!.push(line);
    else if (found.at(-1)!.length > 0) found.push([]);
  return found;
}

/** A line of HTML without the addresses of its links. */
const unlinked = (raw: readonly string[]): string[][] =>
  raw.flatMap((line) => (line.includes('<a href="') ? [[line.replace(/<a href="[^"]*">|<\/a>/gu, '')]] : []));

/** Items of a drawn tree one below the other at one level, which may stand side by side: without what is drawn. */
function siblings(raw: readonly string[]): string[][] {
  const found: string[][] = [];
  let level = -1;
  for (const line of raw) {
    const [, lead, text] = /^([│| \u00a0]*)(?:[├└]|[|+`\\](?=-))[─┬-]+[ \u00a0]?(.+)$/u.exec(line) ?? [];
    if (lead === undefined || text === undefined) level = -1;
    else if (lead.length === level) found.at(-1)!.push(text);
    else found.push([text]);
    if (lead !== undefined) level = lead.length;
  }
  return found;
}

/** Rows of a table with the names above them. */
function named(raw: readonly string[]): string[][] {
  let names = '';
  let isRuled = false;
  const isRule = (line = '') => /^\W*[-─━]{3}/u.test(line);
  return raw.flatMap((line, at) => {
    const begins = (raw[at - 1] ?? '').trim() === '';
    if (begins || (isRule(line) && isRule(raw[at - 1]))) isRuled = false;
    if (begins || (!isRuled && (isRule(raw[at - 1]) || isRule(raw[at + 1])) && !isRule(line))) names = line;
    if (isRule(raw[at + 1]) && !isRule(line)) isRuled = true;
    return /\S(?: {2,}| *\t| *[|│] *)\S/u.test(line) ? [[names, line]] : [];
  });
}

/** The same where cells of a column share a part, up to a separator, which is printed once: `NODE	.compute.internal`. */
export function withAffixApart(raw: readonly string[], lines: readonly string[]): string[][] {
  const shared = lines.flatMap((line) => /^[^\t]+\t([./:@_-]\S+|\S+[./:@_-])$/u.exec(line)?.[1] ?? []);
  if (shared.length === 0) return [];
  const apart = raw.map((line) => shared.reduce((text, affix) => text.replaceAll(affix, ` ${affix} `), line));
  return [...apart.map((line) => [line]), ...named(apart)];
}

/** Diagnostics of rustc: a place with a label below it, and of code what is underlined there with a label. */
function frames(raw: readonly string[]): string[][] {
  const isBelow = (line: string) => /^ +\|/u.test(line);
  return raw
    .flatMap((line, at) => {
      const number = /^ *(\d+) [|+~-]/u.exec(line)?.[1];
      if (number === undefined) return [];
      let first = at;
      while (first > 0 && raw[first - 1]!.trim() !== '' && !/ (?:-->|:::) /u.test(raw[first]!)) first--;
      const below = raw.slice(at + 1, at + 1 + raw.slice(at + 1).findIndex((next) => !isBelow(next)));
      const marks = below.flatMap((under) => [...under.matchAll(/\^+|~+|\++|-+/gu)]);
      const codes = marks.map(({ 0: mark, index }) => line.slice(index, index + mark.length));
      const labels = below.map((under) => under.replace(/^[\s|_^~+-]*/u, ''));
      const place = raw[first]!;
      return [
        ...[...codes, ''].flatMap((code) => labels.map((label) => `${place} ${number} ${code} ${label}`)),
        `${place} ${number} ${[...codes, ...labels].join(' ')}`,
        `${place} ${line.replace(/^ *\d+ \|(?: [/|] )?/u, `${number} `)}`,
      ];
    })
    .map(wordsOf);
}
