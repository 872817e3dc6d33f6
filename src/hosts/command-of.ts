import { commandsRead } from '../command-line/rewrite.ts';
import { isServed } from '../filter/find.ts';

/** The one command of a line whose output is read; no words if there are several; undefined if none is for tks to touch. */
export function commandOf(line: string): readonly string[] | undefined {
  const commands = commandsRead(line, (words) => isServed(words));
  return commands.length > 1 ? [] : commands[0];
}
