/** Where a file of the user's ends in the middle of a line, the line is ended, which has to be undone. */
const BEGIN = '# >>> tks: written by `tks init shell`, taken away by `tks uninstall shell` >>>';
const BEGIN_AFTER_OPEN_LINE =
  '# >>> tks, after a line without an end: written by `tks init shell`, taken away by `tks uninstall shell` >>>';
const END = '# <<< tks <<<';

/** The text with a line of ours at its end, and nothing else changed; what stood there of ours before is replaced. */
export function withBlock(text: string, line: string): string {
  if (text.split(/\r?\n/u).includes(line)) return text;
  const own = withoutBlock(text);
  const open = own !== '' && !own.endsWith('\n');
  return `${own}${open ? `\n${BEGIN_AFTER_OPEN_LINE}` : BEGIN}\n${line}\n${END}\n`;
}

/** The text without our lines, byte for byte as it was before them. */
export function withoutBlock(text: string): string {
  const begin = [BEGIN, BEGIN_AFTER_OPEN_LINE].map((line) => text.indexOf(`${line}\n`)).find((at) => at >= 0) ?? -1;
  const end = text.indexOf(`${END}\n`, begin);
  if (begin < 0 || end < 0) return text;
  const after = text.slice(end + END.length + 1);
  const before = text.slice(0, begin);
  const wasOpen = after === '' && text.startsWith(BEGIN_AFTER_OPEN_LINE, begin);
  return (wasOpen ? before.slice(0, -1) : before) + after;
}
