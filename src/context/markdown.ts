/*
 * Claude Code reads memory files as Markdown: comments that are blocks of their own go, and `@path` imports a file, but not in code.
 * Pure; seen with 2.1.330.
 */

const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})/u;
const COMMENT = /^(?<indent> {0,3})<!--/u;
const LIST = /^\s*(?:[-*+]|\d+[.)])\s/u;

/** A comment inside a line, a list or a block of code stays; so does one that is never closed. */
export function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  let [kept, fence, list] = ['', '', false];
  for (let at = 0; at < text.length; ) {
    const line = text.slice(at, lineEnd(text, at));
    const comment = fence === '' ? COMMENT.exec(line)?.groups : undefined;
    const end = comment && !(list && comment['indent'] !== '') ? text.indexOf('-->', at) : -1;
    if (end !== -1) {
      const next = afterBlanks(text, lineEnd(text, end));
      const rest = text.slice(at, next).replace(/<!--[\s\S]*?-->/gu, '');
      if (rest.trim() !== '') kept += rest;
      at = next;
      continue;
    }
    fence = fenceAfter(line, fence);
    if (line.trim() !== '') list = LIST.test(line) || (list && /^\s/u.test(line));
    kept += line;
    at += line.length;
  }
  return kept;
}

/** After its line feed. */
const lineEnd = (text: string, at: number): number => text.indexOf('\n', at) + 1 || text.length;

function afterBlanks(text: string, at: number): number {
  let end = Math.min(at, text.length);
  while (text[end] === '\n') end++;
  return end;
}

/** @returns what closes the block of code that is open after this line; empty if none is */
function fenceAfter(line: string, open: string): string {
  const fence = FENCE.exec(line)?.groups?.['fence'] ?? '';
  if (open === '') return fence;
  return fence.startsWith(open) && line.trim() === fence ? '' : open;
}

/** A blank or the start of the line stands before; marks of emphasis are none of the path. */
const IMPORT = /(?<=^|\s)(?<marks>[*_~]{0,3})@(?<path>(?:[^\s\\]|\\ )+)/gu;

/** Paths as they stand there, in order; an escaped blank is one. */
export function importsIn(text: string): string[] {
  const paths: string[] = [];
  let [fence, code] = ['', true];
  for (const line of text.split('\n')) {
    const inCode = fence !== '' || (code && /^(?: {4}|\t)/u.test(line)) || /^ {0,3}</u.test(line);
    fence = fenceAfter(line, fence);
    if (line.trim() === '') code = true;
    else if (!/^(?: {4}|\t)/u.test(line)) code = false;
    if (!inCode && fence === '') paths.push(...pathsIn(line));
  }
  return paths;
}

const pathsIn = (line: string): string[] =>
  [...line.replace(/(?<ticks>`+)(?:(?!\k<ticks>).)+\k<ticks>/gu, '`').matchAll(IMPORT)].flatMap(({ groups }) => {
    const { marks = '', path = '' } = groups!;
    const bare = marks !== '' && path.endsWith(marks) ? path.slice(0, -marks.length) : path;
    const file = bare.replace(/#.*$/u, '').replaceAll('\\ ', ' ');
    return /^(?:\.{0,2}\/.|~\/|[\w.-])/u.test(file) ? [file] : [];
  });
