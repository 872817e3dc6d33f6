/** Undoes the encodings of `src/engine/shapes/`: what they print must give back what they were given. */

const indentOf = (line: string) => line.length - line.trimStart().length;

/** `text [tks ×3]`, and `[tks: 2 lines ×3]` under a block. */
export function decodeRepeats(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const [, block, times] = /^\[tks: (\d+) lines ×(\d+)\]$/u.exec(line) ?? [];
    const [, text, count] = /^(.*) \[tks ×(\d+)\]$/u.exec(line) ?? [];
    if (block !== undefined)
      for (let i = 1, last = out.slice(-Number(block)); i < Number(times); i++) out.push(...last);
    else if (count !== undefined) out.push(...Array<string>(Number(count)).fill(text!));
    else out.push(line);
  }
  return out;
}

/** A folder over its files, a label over its rows: each row as it was, with one blank for any indentation. */
export function decodeSections(lines: readonly string[]): string[] {
  const above: string[] = [];
  return lines.flatMap((line, at) => {
    const indent = indentOf(line);
    while (above.length > 0 && indentOf(above.at(-1)!) >= indent) above.pop();
    const opens =
      /(?:\/|:|mode \d{6})$/u.test(line) &&
      indentOf(lines[at + 1] ?? '') > indent &&
      (indent > 0 || line.endsWith('/'));
    const label = above.find((parent) => !parent.endsWith('/'))?.trim();
    const folder = above.filter((parent) => parent.endsWith('/')).map((parent) => parent.trim());
    if (opens) {
      above.push(line);
      return [];
    }
    const text = folder.join('') + line.trim();
    return [label === undefined ? text : `${label} ${text}`];
  });
}

/** `file place message` of every diagnostic, in any order. */
export function decodeDiagnostics(lines: readonly string[]): string[] {
  const out: string[] = [];
  let [head, prefix] = ['', ''];
  for (const [at, line] of lines.entries()) {
    if (/^\/.*\/$/u.test(line)) prefix = line;
    else if (/^ +\d+[,:]\d+ /u.test(line)) out.push(`${prefix}${head} ${line.trim()}`);
    else if (line.startsWith(' '))
      out.push(...places(line.trim()).map(([file, place]) => `${prefix}${file} ${place} ${head}`));
    else if ((lines[at + 1] ?? '').startsWith(' ')) head = line;
    else out.push(prefix + normal(line));
  }
  return out;
}

/** `src/a.ts(3,5) (9,5)`, `src/a.ts:3:5 9:5`, `src/a.ts 3:5 9:5` */
function places(row: string): [string, string][] {
  const [, file, rest] = /^(\S+?)(?:\(| |:)((?:\d+[,:]\d+\)? ?[(:]?)+)$/u.exec(row) ?? [];
  return (rest ?? '')
    .split(/[\s()]+/u)
    .filter(Boolean)
    .map((place) => [file!, place]);
}

/** `src/a.ts(3,5): message` → `src/a.ts 3,5 message` */
export const normal = (line: string): string =>
  line
    .replace(/^(\S+?)(?:\((\d+,\d+)\)|:(\d+:\d+)| (\d+:\d+)):? +/u, (_, file, a, b, c) => `${file} ${a ?? b ?? c} `)
    .replace(/ +/gu, ' ');

/** git's default log again, without blank lines. */
export function decodeCommits(lines: readonly string[]): string[] {
  const said = { name: '', day: '', zone: '' };
  const mails = new Map<string, string>();
  const out: string[] = [];
  let merge = -1;
  for (const line of lines) {
    const commit = /^ ([0-9a-f]{40})( \(.*?\))? (\d\d:\d\d:\d\d)(?: (.*))?$/u.exec(line);
    if (commit) {
      const [, hash, deco = '', time, subject] = commit;
      merge = out.length + 1;
      out.push(
        `commit ${hash}${deco}`,
        `Author: ${said.name} ${mails.get(said.name)}`,
        `Date:   ${said.day} ${time} ${said.zone}`,
      );
      if (subject !== undefined) out.push(`    ${subject}`);
    } else if (/^ {2}Merge: [0-9a-f]+ [0-9a-f]+/u.test(line) && merge >= 0) out.splice(merge++, 0, line.trim());
    else if (line.startsWith('  ')) out.push(`  ${line}`);
    else readCommon(line, said, mails);
  }
  return out;
}

/** `[Author: ]name <mail>[ Date:] day year zone`, of which only what changed is there. */
function readCommon(line: string, said: { name: string; day: string; zone: string }, mails: Map<string, string>) {
  let rest = line.replace(/^Author: /u, '').replace(' Date: ', ' ');
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[1];
    if (found !== undefined) rest = rest.slice(0, -found.length).trimEnd();
    return found;
  };
  said.zone = take(/(\d{4} [+-]\d{4})$/u) ?? said.zone;
  said.day = take(/((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d+)$/u) ?? said.day;
  const mail = take(/(<[^>]*>)$/u);
  if (rest !== '') said.name = rest;
  if (mail !== undefined) mails.set(said.name, mail);
}

/** A job's name over its lines, each one blank deeper: every line with its name, blank lines aside. */
export function decodeNames(lines: readonly string[], names: readonly string[]): string[] {
  let name = '';
  return lines.flatMap((line) => {
    const own = names.find((prefix) => line.startsWith(prefix));
    const isUnder = own === undefined && name !== '' && line.startsWith(' ');
    if (!isUnder) name = own ?? '';
    return line === '' ? [] : [isUnder ? name + line.slice(1) : line];
  });
}
