/** What stands before the text of a skill, an agent or a rule: the little of YAML that is used there. */
export interface FrontMatter {
  /** Texts, and lists of texts. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

const HEAD = /^---[ \t]*\r?\n(?<head>[\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/u;
const KEY = /^(?<key>[A-Za-z][\w-]*):(?:[ \t]+(?<value>.*))?$/u;

export function frontMatterOf(text: string): FrontMatter {
  const found = HEAD.exec(text);
  if (!found) return { fields: {}, body: text };
  const fields: Record<string, string | string[]> = {};
  const lines = found.groups!['head']!.split(/\r?\n/u);
  for (let at = 0; at < lines.length; ) {
    const { key, value = '' } = KEY.exec(lines[at]!)?.groups ?? {};
    const start = ++at;
    while (at < lines.length && !KEY.test(lines[at]!)) at++;
    if (key !== undefined) fields[key] = valueIn(value.trim(), lines.slice(start, at));
  }
  return { fields, body: text.slice(found[0].length) };
}

/** @param more the lines below it, up to the next key */
function valueIn(value: string, more: readonly string[]): string | string[] {
  const below = more.filter((line) => line.trim() !== '');
  if (/^[|>][+-]?$/u.test(value)) return blockOf(value, more);
  if (value.startsWith('[')) return listOf([value, ...below].join(' '));
  if (value === '' && below.length > 0 && below.every((line) => /^\s*- /u.test(line)))
    return below.map((line) => unquoted(line.replace(/^\s*- +/u, '')));
  return unquoted([value, ...below.map((line) => line.trim())].join(' ').trim());
}

const listOf = (text: string): string[] =>
  text
    .replace(/^\[|\].*$/gu, '')
    .split(',')
    .map((one) => unquoted(one.trim()))
    .filter((one) => one !== '');

/** `|` keeps its lines, `>` makes one of them; both end in a line feed unless `-` says that they do not. */
function blockOf(kind: string, lines: readonly string[]): string {
  const indent = /^\s*/u.exec(lines.find((line) => line.trim() !== '') ?? '')![0].length;
  const text = lines
    .map((line) => line.slice(indent))
    .join('\n')
    .replace(/\n+$/u, '');
  const folded = kind.startsWith('>') ? text.replace(/(?<=\S)\n(?=\S)/gu, ' ') : text;
  return kind.endsWith('-') ? folded : `${folded}\n`;
}

function unquoted(text: string): string {
  if (/^".*"$/u.test(text))
    return text
      .slice(1, -1)
      .replace(/\\(?<one>["\\])/gu, '$<one>')
      .replaceAll('\\n', '\n');
  if (/^'.*'$/u.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  return text.replace(/\s+#.*$/u, '');
}

/** A list, whether it was written as one or as `Read, Bash`. */
export const wordsOf = (value: string | readonly string[] | undefined): string[] =>
  (typeof value === 'string' ? value.split(',') : [...(value ?? [])]).map((word) => word.trim()).filter(Boolean);

export const lineOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : '';
