import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { UserError } from '../errors.ts';
import { readInput } from './input.ts';

/**
 * Gives each line of a file, or of standard input as it comes.
 * @param file `-` is standard input
 */
export async function readLines(file: string, take: (line: string) => void): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const push = (chunk: Uint8Array) => {
    const lines = (rest + decoder.write(Buffer.from(chunk))).split('\n');
    rest = lines.pop()!;
    for (const line of lines) take(line.replace(/\r$/u, ''));
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
