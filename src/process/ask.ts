import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import type { Output } from './output.ts';

/** Is there somebody to be asked? */
export const canAsk = (): boolean => isatty(0) && isatty(2);

/** Asks for one line. @returns what was typed; nothing if there is no answer */
export async function ask(question: string, output: Output): Promise<string> {
  output.print(question, 2, false);
  await output.drained();
  const lines = createInterface({ input: process.stdin, terminal: false });
  const answer = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  return answer.trim();
}
