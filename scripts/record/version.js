// Which tool, and which version of it, made a recording.
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { plainEnv } from './sandbox.js';

/** Where `PROGRAM --version` does not say it. */
const COMMANDS = {
  npx: ([, ...rest]) => ['npx', rest.find((word) => !word.startsWith('-')), '--version'],
  uv: (words) => (words[1] === 'run' ? ['uv', 'run', words[2], '--version'] : ['uv', '--version']),
  python: pythonModule,
  python3: pythonModule,
  go: () => ['go', 'version'],
  java: () => ['java', '-version'],
  kubectl: () => ['kubectl', 'version'],
  helm: () => ['helm', 'version'],
};

function pythonModule([program, flag, module]) {
  return flag === '-m' ? [program, '-m', module, '--version'] : [program, '--version'];
}

/** `git 2.39.5`: the tool's name as typed and the first version number it prints; the name alone if it prints none. */
export function toolVersion(run, sandbox) {
  const words = run.command ?? run.argv;
  const program = basename(words[0]);
  const command =
    run.versionCommand?.trim().split(/\s+/) ?? (COMMANDS[program] ?? (() => [words[0], '--version']))(words);
  const { stdout, stderr } = spawnSync(command[0], command.slice(1), {
    cwd: join(sandbox.project, run.cwd ?? ''),
    env: plainEnv(sandbox),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const version = /\d+(\.\d+)+[\w.+-]*/.exec(`${stdout ?? ''}${stderr ?? ''}`)?.[0];
  return [toolName(command), version].filter(Boolean).join(' ');
}

function toolName(command) {
  const inner = command.slice(1, -1).find((word) => !word.startsWith('-') && word !== 'run');
  return inner ?? basename(command[0]);
}
