// Facts are written by hand from the raw output; this only says which of them are not in it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { fixtures, readRun } from './fixture.js';

const KEYS = ['why', 'critical', 'any'];

/** True if every fact stands in what was recorded, runs of blanks squeezed. */
export function checkFacts(name) {
  const { facts } = readRun(name);
  const output = squeeze(recorded(name));
  const bad = facts.filter(
    (fact) => !wellFormed(fact) || !fact.any.some((all) => all.every((text) => output.includes(squeeze(text)))),
  );
  if (!facts.length && output) console.error(`${name}: no facts yet: write them into run.json by hand`);
  for (const fact of bad) console.error(`${name}: not in the output: ${JSON.stringify(fact)}`);
  return bad.length === 0;
}

function wellFormed(fact) {
  const strings =
    Array.isArray(fact.any) && fact.any.length > 0 && fact.any.flat().every((text) => typeof text === 'string' && text);
  return (
    strings &&
    typeof fact.why === 'string' &&
    typeof fact.critical === 'boolean' &&
    Object.keys(fact).every((key) => KEYS.includes(key))
  );
}

/** Some tools colour parts of what they write into a file. */
function squeeze(text) {
  return stripVTControlCharacters(text).replace(/[ \t]+/g, ' ');
}

/** The merged recording; where there is none, the two that were made apart. */
function recorded(name) {
  const read = (file) => readFileSync(join(fixtures, name, file), 'utf8');
  const files = existsSync(join(fixtures, name, 'output')) ? ['output'] : ['stdout', 'stderr'];
  return files.map(read).join('');
}
