// Records what a real command prints, as a fixture of the tests.
//
//   npm run record -- git/status/merge-conflict --setup git-conflict -- git status
//   npm run record -- --again git/status/merge-conflict     once more, by its run.json
//   npm run record -- --again git/status                    all cases below a folder
//   npm run record -- --check [git/status]                  facts against what was recorded; runs nothing
//   npm run record -- --help
//
// test/setups/<name>/setup.sh rebuilds the project before each of the three recordings: both streams through one
// descriptor (output), apart (stdout, stderr), and with forced colour (output.ansi).
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HELP, parseArguments, RecordError } from './record/arguments.js';
import { captureApart, captureMerged } from './record/capture.js';
import { checkFacts } from './record/facts.js';
import { casesBelow, fixtures, readRun, writeCase } from './record/fixture.js';
import { neutral } from './record/neutral.js';
import { colourEnv, makeSandbox, plainEnv } from './record/sandbox.js';
import { toolVersion } from './record/version.js';

/** Each recording happens in a project of its own, since the first run may have changed it. */
function record(name, run) {
  const fresh = () => makeSandbox(run.setup);
  const clean = (sandbox, bytes) => neutral(bytes, sandbox);

  let sandbox = fresh();
  const merged = captureMerged(run, sandbox, plainEnv(sandbox, run.env));
  const output = clean(sandbox, merged.output);
  const tool = toolVersion(run, sandbox);

  sandbox = fresh();
  const apart = captureApart(run, sandbox, plainEnv(sandbox, run.env));
  const stdout = clean(sandbox, apart.stdout);
  const stderr = clean(sandbox, apart.stderr);

  sandbox = fresh();
  const coloured = captureMerged(run, sandbox, colourEnv(sandbox, run.env));
  const ansi = clean(sandbox, coloured.output);

  if (apart.exit !== merged.exit || coloured.exit !== merged.exit)
    console.error(`${name}: exit codes differ: ${merged.exit} merged, ${apart.exit} apart, ${coloured.exit} coloured`);
  writeCase(name, { ...run, tool, exit: merged.exit }, { output, stdout, stderr, ansi });
  console.log(`${name}: exit ${merged.exit}, ${output.length} bytes, ${tool}`);
  return checkFacts(name);
}

function main(argv) {
  const options = parseArguments(argv);
  if (options.help) return console.log(HELP);
  if (options.check) return finish(options.names.flatMap(casesBelow).map(checkFacts));
  if (options.again) return finish(options.names.flatMap(casesBelow).map((name) => record(name, readRun(name))));
  const known = existsSync(join(fixtures, options.names[0], 'run.json')) ? readRun(options.names[0]) : { facts: [] };
  return finish([record(options.names[0], { ...options.run, facts: known.facts })]);
}

function finish(results) {
  if (results.includes(false)) process.exitCode = 1;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(`record: ${error.message}`);
  console.error(`see: npm run record -- --help   (setups: ${join(dirname(fixtures), 'setups')})`);
  process.exitCode = 2;
}
