import type { Stream } from './model.ts';

/** One raw line without its newline. `binary`: no valid UTF-8, so `text` holds one byte a character. */
export interface RawLine {
  readonly text: string;
  readonly stream: Stream;
  readonly binary: boolean;
  /** Characters taken out of the middle, and where. */
  readonly cut: { readonly at: number; readonly length: number } | undefined;
}

const NEWLINE = 10;
const REPLACEMENT = '\uFFFD';
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Whole lines, without the last newline. */
export function decodeLines(bytes: Uint8Array, stream: Stream): RawLine[] {
  const text = lenient.decode(bytes);
  if (!text.includes(REPLACEMENT))
    return text.split('\n').map((line) => ({ text: line, stream, binary: false, cut: undefined }));
  return splitBytes(bytes).map((line) => ({ ...decode(line), stream, cut: undefined }));
}

function splitBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  lines.push(bytes.subarray(from));
  return lines;
}

/** One line, or part of one; `binary` if it is no valid UTF-8. */
export function decode(bytes: Uint8Array): { text: string; binary: boolean } {
  const text = lenient.decode(bytes);
  const isValid = !text.includes(REPLACEMENT) || isStrictlyValid(bytes);
  return isValid ? { text, binary: false } : { text: latin1(bytes), binary: true };
}

/** Slow where it is not, so asked only if the line holds what stands for broken bytes, or broken bytes. */
function isStrictlyValid(bytes: Uint8Array): boolean {
  if (!holdsReplacement(bytes)) return false;
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function holdsReplacement(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true;
  return false;
}

/** Not by TextDecoder, whose "latin1" is windows-1252, and unknown to a host's own process. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
