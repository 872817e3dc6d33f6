import { join } from 'node:path';
import type { Check } from '../check.ts';
import type { Package } from '../claude/folder.ts';
import type { Served } from '../functions.ts';
import { readInstalled } from './install.ts';
import { shellParts } from './parts.ts';
import { asBytes, readBytes } from './start-file.ts';

/** What is installed in shells; nothing if nothing is. */
export function checkShells(folder: string, tks: Package, served: readonly Served[]): Check[] {
  const installed = readInstalled(folder);
  if (!installed) return [];
  const [name, mend] = ['shells', 'tks init shell'];
  const silent = installed.startFiles.find((path) => !readBytes(path)?.includes(asBytes(folder)));
  if (silent !== undefined) return [{ name, state: 'note', text: `${silent} does not read ${folder} any more`, mend }];
  const differs = [...shellParts(folder, tks, served).parts].find(
    ([part, { text }]) => readBytes(join(folder, part)) !== asBytes(text),
  );
  if (differs) return [{ name, state: 'note', text: `${differs[0]} is not what this tks would write`, mend }];
  return [{ name, state: 'ok', text: `${[...installed.startFiles, ...installed.own].join(', ')} read ${folder}` }];
}
