import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from './first-request.ts';

const FILE = (name: string) => `test/context/recorded/${name}`;
/** Stands for the folder, as long as one, in paths and in names made of them. */
const [PATH, NAME] = ['/FOLDER', '-FOLDER'];
const dashed = (folder: string) => folder.replace(/[^A-Za-z0-9]/g, '-');

/** Keeps a first request and its transcript, of long descriptions of tools only the beginning. */
export function keep(folder: string, request: Request, transcript: string): void {
  const neutral = (text: string) =>
    text.replaceAll(folder, PATH).replaceAll(dashed(folder), NAME).replaceAll(process.cwd(), '/REPOSITORY');
  const lines = transcript
    .trim()
    .split('\n')
    .filter((line) => /"type":"(?:attachment|assistant)"/.test(line));
  writeFileSync(FILE('request.json'), neutral(`${JSON.stringify(shortened(request), null, 1)}\n`));
  writeFileSync(
    FILE('transcript.jsonl'),
    neutral(`${lines.map((line) => JSON.stringify(shortened(JSON.parse(line)))).join('\n')}\n`),
  );
}

/** @param folder put in the place of the one it was recorded in */
export const recorded = (name: 'request.json' | 'transcript.jsonl', folder: string): string =>
  readFileSync(FILE(name), 'utf8')
    .replaceAll(PATH, folder)
    .replaceAll(NAME, dashed(folder))
    .replaceAll('/REPOSITORY', process.cwd());

export const transcriptPath = (folder: string): string =>
  join(folder, 'home/.claude/projects', dashed(join(folder, 'project')), '0a69d045-3949-4525-8343-093b7dd72ccf.jsonl');

const LONG = 300;

/** Descriptions of tools are long, and all are counted in the same way. */
const shortened = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (key, one: unknown) =>
      key === 'description' && typeof one === 'string' && one.length > LONG ? `${one.slice(0, LONG)}…` : one,
    ),
  ) as T;
