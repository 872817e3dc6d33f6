import { isatty } from 'node:tty';
import { UserError } from '../errors.ts';
import { readInput } from './input.ts';
import { isTerminal, type Output } from './output.ts';

const NEWLINE = 10;

const isAnswered = (): boolean => isatty(0) && isTerminal(1);

/**
 * Asks on the terminal, once in a run. @returns true if the answer was yes
 * @throws UserError where nobody is there to answer
 */
export async function agrees(question: string, output: Output): Promise<boolean> {
  if (!isAnswered()) throw new UserError('nobody is there to answer', 'ask on a terminal, or say --yes');
  output.print(question, 1, false);
  await output.drained();
  let answer = '';
  const input = readInput((chunk) => {
    answer += Buffer.from(chunk).toString('utf8');
    if (chunk.includes(NEWLINE)) input.stop();
  });
  await input.ended;
  return /^y(?:es)?$/iu.test(answer.trim());
}
