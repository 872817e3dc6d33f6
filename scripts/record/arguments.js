// The command line of the recorder.

/** A mistake of the person at the keyboard: shown as one line, without a stack. */
export class RecordError extends Error {}

export const HELP = `Records a command as a fixture.

  npm run record -- <filter path>/<case> [options] -- CMD…
  npm run record -- --again <case or folder>…     once more, by run.json
  npm run record -- --check [<case or folder>…]   facts against what was recorded; runs nothing

A folder is relative to test/fixtures: git/status/clean, git/status, or . for all of them.

  --setup 'NAME [WORD…]'  test/setups/NAME/setup.sh [WORD…] fills the empty project folder before each recording.
                          It runs by sh -e in that folder, with $SETUP (its own folder, for files to copy) and $CACHE
                          (a folder that stays, for node_modules and the like)
  --cwd SUB               run the command in this folder of the project
  --env K=V               one more variable for the command; may be given several times
  --argv 'CMD…'           the argv to store, if it is to differ from the CMD that is run
  --version-cmd 'CMD'     prints the tool's version, where neither the table in scripts/record/version.js nor
                          'PROGRAM --version' does
  --source real|composed  real (default): a run of the tool; composed: written after the tool's source
  --timeout SECONDS       kills the command after this time (default 900)

run.json keeps its facts when a case is recorded again.`;

const VALUED = ['--setup', '--cwd', '--env', '--argv', '--version-cmd', '--source', '--timeout'];

export function parseArguments(argv) {
  const split = argv.indexOf('--');
  const own = split < 0 ? argv : argv.slice(0, split);
  const command = split < 0 ? [] : argv.slice(split + 1);
  const { names, flags, values } = readOwn(own);
  if (flags.has('--help') || argv.length === 0) return { help: true };
  if (flags.has('--check')) return { check: true, names: names.length ? names : ['.'] };
  if (flags.has('--again')) {
    if (command.length || values.size)
      throw new RecordError('--again takes everything from run.json, only cases may follow');
    if (!names.length) throw new RecordError('--again needs a case or a folder');
    return { again: true, names };
  }
  if (names.length !== 1) throw new RecordError(`give exactly one case before --, not ${names.length}`);
  if (!/^[\w.+-]+(\/[\w.+-]+)+$/.test(names[0])) throw new RecordError(`'${names[0]}' is not <filter path>/<case>`);
  if (!command.length) throw new RecordError("the command is missing: put it after '--'");
  return { names, run: toRun(command, values) };
}

function readOwn(own) {
  const names = [];
  const flags = new Set();
  const values = new Map();
  for (let at = 0; at < own.length; at++) {
    const [word, inline] = /^(--[\w-]+)=(.*)$/s.exec(own[at])?.slice(1) ?? [own[at]];
    if (['--help', '-h', '--again', '--check'].includes(word)) flags.add(word === '-h' ? '--help' : word);
    else if (VALUED.includes(word)) {
      const value = inline ?? own[++at];
      if (value === undefined) throw new RecordError(`${word} needs a value`);
      values.set(word, [...(values.get(word) ?? []), value]);
    } else if (word.startsWith('-')) throw new RecordError(`unknown option ${word}`);
    else names.push(word.replace(/^(.*\/)?test\/fixtures\//, '').replace(/\/$/, ''));
  }
  return { names, flags, values };
}

/** The options as run.json holds them; what is not given is left out. */
function toRun(command, values) {
  const last = (option) => values.get(option)?.at(-1);
  const stored = last('--argv')?.trim().split(/\s+/);
  const source = last('--source') ?? 'real';
  if (!['real', 'composed'].includes(source)) throw new RecordError(`--source is real or composed, not ${source}`);
  return {
    argv: stored ?? command,
    ...(stored && { command }),
    ...(last('--setup') && { setup: last('--setup') }),
    ...(last('--cwd') && { cwd: last('--cwd') }),
    ...(values.has('--env') && { env: Object.fromEntries(values.get('--env').map(assignment)) }),
    ...(last('--version-cmd') && { versionCommand: last('--version-cmd') }),
    ...(last('--timeout') && { timeout: Number(last('--timeout')) }),
    source,
  };
}

function assignment(text) {
  const at = text.indexOf('=');
  if (at < 1) throw new RecordError(`--env wants K=V, not '${text}'`);
  return [text.slice(0, at), text.slice(at + 1)];
}
