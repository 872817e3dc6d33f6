// Runs the command with regular files as its descriptors, as a host does.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecordError } from './arguments.js';

/** Both streams through one descriptor, opened for appending, so that their order is the real one. */
export function captureMerged(run, sandbox, env) {
  return inFolder((folder) => {
    const file = join(folder, 'output');
    const descriptor = openSync(file, 'a');
    const exit = execute(run, sandbox, env, [descriptor, descriptor]);
    return { exit, output: readFileSync(file) };
  });
}

export function captureApart(run, sandbox, env) {
  return inFolder((folder) => {
    const [out, err] = ['stdout', 'stderr'].map((name) => join(folder, name));
    const exit = execute(run, sandbox, env, [openSync(out, 'a'), openSync(err, 'a')]);
    return { exit, stdout: readFileSync(out), stderr: readFileSync(err) };
  });
}

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'tks-capture-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The exit code as a shell reports it. */
function execute(run, sandbox, env, descriptors) {
  const [program, ...rest] = run.command ?? run.argv;
  const cwd = join(sandbox.project, run.cwd ?? '');
  if (!existsSync(cwd)) throw new RecordError(`the setup makes no folder '${run.cwd}'`);
  const result = spawnSync(program, rest, {
    cwd,
    env: { ...env, PWD: cwd },
    stdio: ['ignore', ...descriptors],
    timeout: (run.timeout ?? 900) * 1000,
  });
  for (const descriptor of new Set(descriptors)) closeSync(descriptor);
  if (result.error?.code === 'ENOENT') throw new RecordError(`no such program: ${program}`);
  if (result.error) throw new RecordError(`${program}: ${result.error.message}`);
  return result.signal ? 128 + constants.signals[result.signal] : result.status;
}
