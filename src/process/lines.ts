import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { UserError } from '../errors.ts';
import { readInput } from './input.ts';

/** Characters of a line that are given; no tool writes longer ones, and a file without lines must fit into memory too. */
const LONGEST = 67_108_864;

/**
 * Gives each line of a file, or of standard input as it comes.
 * @param file `-` is standard input
 * @param onRead told how many bytes were read, each time
 */
export async function readLines(
  file: string,
  take: (line: string) => void,
  onRead: (bytes: number) => void = () => {},
): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const push = (chunk: Uint8Array) => {
    const [first = '', ...others] = decoder.write(Buffer.from(chunk)).split('\n');
    if (rest.length < LONGEST) rest += first;
    for (const next of others) {
      take(rest.replace(/\r$/u, ''));
      rest = next;
    }
    onRead(chunk.length);
  };
  if (file === '-') await readInput(push).ended;
  else await readFile(file, push);
  if (rest !== '') take(rest);
}

async function readFile(file: string, push: (chunk: Uint8Array) => void): Promise<void> {
  try {
    for await (const chunk of createReadStream(file)) push(chunk);
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}
