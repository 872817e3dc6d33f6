import { createInterface } from 'node:readline';

/** The next line that is typed; empty if none is. */
export function readAnswer(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(''));
  });
}
