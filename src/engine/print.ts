import type { Stream } from './model.ts';

/** Prints `text` (whole lines, or an unfinished last one) to the stream it came from; `binary`: one byte a character. */
export type Print = (text: string, stream: Stream, binary: boolean) => void;

/** What is to be printed for one stream, without the last newline. */
export interface Printed {
  readonly text: string;
  /** The name of the job that printed it, not yet part of the text. */
  readonly prefix?: string;
  readonly stream: Stream;
  readonly binary: boolean;
  /** Of what is no mark: the number of its first raw line, and how many it stands for. */
  readonly number?: number;
  readonly lines?: number;
}

export interface Printer {
  readonly bytes: number;
  readonly lines: number;
  readonly print: Print;
  /** Prints lines; `isOpen`: the last one without its newline. */
  printAll(printed: readonly Printed[], isOpen: boolean): void;
}

const encoder = new TextEncoder();
const OTHERS = /[^\0-\x7f]/u;

export const bytesOf = ({ text, binary }: Pick<Printed, 'text' | 'binary'>): number =>
  binary || !OTHERS.test(text) ? text.length : encoder.encode(text).length;

/** Prints and counts. Neighbours of one stream go out as one text. */
export function createPrinter(print: Print): Printer {
  let [bytes, lines] = [0, 0];
  const counted: Print = (text, stream, binary) => {
    bytes += bytesOf({ text, binary });
    lines += text.split('\n').length - 1;
    print(text, stream, binary);
  };
  return {
    get bytes() {
      return bytes;
    },
    get lines() {
      return lines;
    },
    print: counted,
    printAll(printed, isOpen) {
      for (let at = 0; at < printed.length; ) {
        const { stream, binary } = printed[at]!;
        let end = at;
        while (end < printed.length && printed[end]!.stream === stream && printed[end]!.binary === binary) end++;
        const text = printed
          .slice(at, end)
          .map((piece) => piece.text)
          .join('\n');
        counted(isOpen && end === printed.length ? text : `${text}\n`, stream, binary);
        at = end;
      }
    },
  };
}
