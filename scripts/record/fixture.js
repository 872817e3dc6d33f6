// The files of a case: test/fixtures/<filter path>/<case>/.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RecordError } from './arguments.js';

export const fixtures = fileURLToPath(new URL('../../test/fixtures', import.meta.url));

/** The cases at or below a folder, sorted. */
export function casesBelow(folder) {
  const at = join(fixtures, folder);
  if (!existsSync(at)) throw new RecordError(`no case or folder '${folder}' in ${fixtures}`);
  const names = readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((file) => file === 'run.json' || file.endsWith('/run.json'))
    .map((file) => normalize(join(folder, dirname(file))))
    .sort();
  if (!names.length) throw new RecordError(`no case in '${folder}': run.json is missing`);
  return names;
}

export function readRun(name) {
  const file = join(fixtures, name, 'run.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new RecordError(`${file}: ${error.message}`);
  }
}

export function writeCase(name, run, { output, stdout, stderr, ansi }) {
  const folder = join(fixtures, name);
  mkdirSync(folder, { recursive: true });
  const files = {
    output,
    ...(worthApart(output, stdout, stderr) && { stdout, stderr }),
    ...(!ansi.equals(output) && hasColour(ansi) && { 'output.ansi': ansi }),
  };
  for (const file of ['output', 'stdout', 'stderr', 'output.ansi']) {
    if (files[file]) writeFileSync(join(folder, file), files[file]);
    else rmSync(join(folder, file), { force: true });
  }
  const { argv, exit, tool, setup, facts, ...rest } = run;
  const ordered = { argv, exit, tool, ...(setup && { setup }), ...rest, recorded: 'merged', facts };
  writeFileSync(join(folder, 'run.json'), toText(ordered));
}

/** A line per key, and a line per fact: that is how people write and compare them. */
function toText({ facts, ...run }) {
  const keys = Object.entries(run).map(([key, value]) => `  "${key}": ${JSON.stringify(value)},`);
  const lines = facts.map((fact) => `    ${JSON.stringify(fact)}`).join(',\n');
  return `{\n${keys.join('\n')}\n  "facts": [${lines && `\n${lines}\n  `}]\n}\n`;
}

/** With one stream empty the other is the merged output again, durations apart. */
function worthApart(output, stdout, stderr) {
  if (stdout.length && stderr.length) return true;
  const still = (bytes) => bytes.toString('latin1').replace(/\d+/g, '0');
  return still(Buffer.concat([stdout, stderr])) !== still(output);
}

/** Another duration alone is no coloured recording. */
function hasColour(ansi) {
  return ansi.includes('\u001b[') || ansi.includes('^[[');
}
