/** A part of a JSON document: a bracket, a comma, a colon, a string, a number or a name. */
export interface Token {
  readonly text: string;
  /** Index of the line it stands in. */
  readonly line: number;
  /** Of an opening bracket: index of the closing one. */
  close: number;
}

export interface Scanned {
  readonly tokens: readonly Token[];
  /** Index of the line after the last one. */
  readonly end: number;
}

const TOKEN =
  /[ \t\r]*(?<text>[{}[\],:]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/uy;

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/**
 * Reads one JSON document that ends where a line does.
 * @param lineAt undefined after the last line
 * @returns how many lines were read before it showed that it is none
 */
export function scanJson(lineAt: (index: number) => string | undefined): Scanned | number {
  const tokens: Token[] = [];
  const open: number[] = [];
  let wanted: Wanted = 'value';
  for (let line = 0; ; line++) {
    const text = lineAt(line);
    if (text === undefined) return line;
    let at = 0;
    const length = text.trimEnd().length;
    while (at < length) {
      TOKEN.lastIndex = at;
      const found = TOKEN.exec(text)?.groups?.['text'];
      const next: Wanted | undefined = found === undefined ? undefined : after(found, wanted, open, tokens);
      if (found === undefined || next === undefined) return line;
      wanted = next;
      at = TOKEN.lastIndex;
      tokens.push({ text: found, line, close: -1 });
      if (open.length === 0) return at === length ? { tokens, end: line + 1 } : line;
    }
  }
}

/** What may follow a token; undefined if it may not stand here. Keeps the open brackets. */
function after(text: string, wanted: Wanted, open: number[], tokens: readonly Token[]): Wanted | undefined {
  const isValue = wanted === 'value' || wanted === 'value or end';
  const isInObject = () => tokens[open.at(-1)!]?.text === '{';
  switch (text) {
    case '{':
    case '[':
      if (!isValue) return undefined;
      open.push(tokens.length);
      return text === '{' ? 'key or end' : 'value or end';
    case '}':
    case ']': {
      const isEnd = wanted === 'comma or end' || wanted === (text === '}' ? 'key or end' : 'value or end');
      if (!isEnd || isInObject() !== (text === '}')) return undefined;
      tokens[open.pop()!]!.close = tokens.length;
      return 'comma or end';
    }
    case ',':
      if (wanted !== 'comma or end') return undefined;
      return isInObject() ? 'key' : 'value';
    case ':':
      return wanted === 'colon' ? 'value' : undefined;
    default:
      if (isValue) return open.length === 0 ? undefined : 'comma or end';
      return (wanted === 'key' || wanted === 'key or end') && text.startsWith('"') ? 'colon' : undefined;
  }
}

/** Tokens of one printed line. */
export interface Row {
  readonly text: string;
  /** Indexes of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** Tokens side by side in rows of at most so many characters; what is too long for one row is opened, each record in it in a row of its own. */
export function rowsOf(tokens: readonly Token[], widest: number): Row[] {
  const sums = [0];
  for (const { text } of tokens) sums.push(sums.at(-1)! + text.length);
  const isLong = (at: number) => tokens[at]!.close >= 0 && sums[tokens[at]!.close + 1]! - sums[at]! > widest;
  const rows: Row[] = [];
  let from = 0;
  const cut = (to: number) => {
    if (to > from) rows.push({ text: textOf(tokens, from, to), from, to });
    from = to;
  };
  for (let at = 0; at < tokens.length; at++) {
    if (isLong(at)) cut(at + 1);
    else if (tokens[at]!.close >= 0) at = tokens[at]!.close;
    else if (tokens[at]!.text === ',') {
      const value = valueAt(tokens, at + 1);
      const end = Math.max(value, tokens[value]!.close) + 1;
      if (tokens[value]!.close >= 0 || sums[end]! - sums[from]! > widest) cut(at + 1);
    }
  }
  cut(tokens.length);
  return rows;
}

const textOf = (tokens: readonly Token[], from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at++) text += tokens[at]!.text;
  return text;
};

/** Index of the value of the item that begins here, after its key. */
const valueAt = (tokens: readonly Token[], at: number): number => (tokens[at + 1]?.text === ':' ? at + 2 : at);
