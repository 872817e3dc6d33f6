import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFiles } from '../../src/context/files.ts';
import { givenOf } from '../../src/context/others/host.ts';
import { placesOf } from '../../src/context/places.ts';
import { OTHER_HOSTS } from '../../src/context/read-other.ts';
import { readEnv } from '../../src/env.ts';
import { WORDS } from './other-home.ts';

const FILE = (agent: string, sub: string) => `test/context/recorded/${agent}${sub === '' ? '' : `-${sub}`}.json`;
const FOLDER = '/FOLDER';

const has = (text: string): string[] => WORDS.filter((word) => new RegExp(`\\b${word}\\b`, 'u').test(text));

/** What of `tks context --host` is not in the agent's first request, or of that not in ours; nothing if they agree. */
export function disagreements(agent: string, folder: string, sub: string, request: string): string[] {
  const env = readEnv({ HOME: join(folder, 'home') });
  const given = givenOf(placesOf(join(folder, 'work/project', sub), env), createFiles());
  const texts = OTHER_HOSTS[agent]!.items(given)
    .map(({ text }) => text)
    .filter((text) => text !== '');
  // Codex numbers the folders of skills.
  const plain = request.replace(/(?<=\(file: r)\d+/gu, '0');
  const [ours, real] = [has(texts.join('\n')), has(request)];
  return [
    ...texts
      .filter((text) => !plain.includes(text.trim()))
      .map((text) => `not so in the request: ${JSON.stringify(text)}`),
    ...real.filter((word) => !ours.includes(word)).map((word) => `in the request alone: ${word}`),
    ...(real.length > 3 ? [] : ['the request holds next to nothing']),
  ];
}

/** All texts of a request. */
export const textsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [String(value)];

/** Characters around a word that are kept. */
const AROUND = 500;

/** The parts of a text that hold one of the words. */
export function partsOf(value: string): string[] {
  if (has(value).length === 0) return [];
  const places = [...value.matchAll(new RegExp(WORDS.join('|'), 'gu'))]
    .map(({ index }) => index)
    .sort((one, other) => one - other);
  const parts: [from: number, to: number][] = [];
  for (const place of places) {
    const last = parts.at(-1);
    if (last && place - AROUND <= last[1]) last[1] = place + AROUND;
    else parts.push([Math.max(0, place - AROUND), place + AROUND]);
  }
  return parts.map(([from, to]) => value.slice(from, to));
}

export const keepParts = (
  agent: string,
  folder: string,
  sub: string,
  version: string,
  parts: readonly string[],
): void =>
  writeFileSync(FILE(agent, sub), `${JSON.stringify({ version, parts }, null, 2)}\n`.replaceAll(folder, FOLDER));

export const recordedParts = (agent: string, folder: string, sub: string): string =>
  (JSON.parse(readFileSync(FILE(agent, sub), 'utf8')) as { parts: string[] }).parts
    .join('\n')
    .replaceAll(FOLDER, folder);
