// The neutral place of a recording: a home, a project in it, and an environment without this machine's habits.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RecordError } from './arguments.js';

const setups = fileURLToPath(new URL('../../test/setups', import.meta.url));
export const cache = join(tmpdir(), 'tks-record-cache');

const GITCONFIG = `[user]
	name = Robin Meyer
	email = robin@example.com
[init]
	defaultBranch = main
[protocol "file"]
	allow = always
`;

/** What programs need of our environment to be found and to reach their registries; everything else stays out. */
const PASSED =
  /^(SSL_CERT_(FILE|DIR)|\w*CA_(CERTS|BUNDLE)|GIT_SSL_CAINFO|PIP_CERT|PYENV_ROOT|RUSTUP_\w+|GOPATH|GOPROXY|JAVA_HOME|https?_proxy|no_proxy)$/i;

/**
 * An empty home and project, always at the same place for the same setup, then filled by the setup script.
 * Inside the sandbox the paths are those that the fixtures show, so neutral.js only takes the root off.
 */
export function makeSandbox(setup = '') {
  const root = join('/tmp/tks-record', setup.replace(/[^\w.+-]+/g, '-') || 'empty');
  claim(`${root}.lock`);
  rmSync(root, { recursive: true, force: true });
  const home = join(root, 'home/user');
  const project = join(home, 'project');
  mkdirSync(project, { recursive: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(home, '.gitconfig'), GITCONFIG);
  const sandbox = { root, home, project };
  if (setup) runSetup(setup, sandbox);
  return sandbox;
}

const claimed = new Set();
process.once('exit', () => {
  for (const lock of claimed) rmSync(lock, { force: true });
});

/** Two recordings in one folder would destroy each other; the lock of a process that is gone does not count. */
function claim(lock) {
  if (claimed.has(lock)) return;
  mkdirSync(dirname(lock), { recursive: true });
  const owner = existsSync(lock) && Number(readFileSync(lock, 'utf8'));
  if (owner && isAlive(owner))
    throw new RecordError(`process ${owner} is recording with this setup (${lock}); try again when it has ended`);
  writeFileSync(lock, String(process.pid));
  claimed.add(lock);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function runSetup(setup, sandbox) {
  const [name, ...words] = setup.split(/\s+/);
  const folder = join(setups, name);
  const script = join(folder, 'setup.sh');
  if (!existsSync(script)) throw new RecordError(`no setup '${name}': ${script} is missing`);
  const env = { ...plainEnv(sandbox), SETUP: folder, CACHE: cache, ...setupOnly() };
  const { status, signal, stdout, stderr } = spawnSync('sh', ['-e', script, ...words], {
    cwd: sandbox.project,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return;
  throw new RecordError(
    `setup '${setup}' failed (${signal ?? `exit ${status}`}):\n${stdout.slice(-2000)}${stderr.slice(-4000)}`,
  );
}

/** Where this machine keeps packages matters to a setup, but must not show in a recording. */
function setupOnly() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name === 'PIP_FIND_LINKS'));
}

export function plainEnv(sandbox, more = {}) {
  const passed = Object.entries(process.env).filter(([name]) => PASSED.test(name));
  return {
    ...Object.fromEntries(passed),
    PATH: searchPath(),
    HOME: sandbox.home,
    USER: 'user',
    LOGNAME: 'user',
    SHELL: '/bin/bash',
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    PWD: sandbox.project,
    RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), '.rustup'),
    CARGO_HOME: process.env.CARGO_HOME ?? join(homedir(), '.cargo'),
    npm_config_cache: join(cache, 'npm'),
    npm_config_update_notifier: 'false',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: '2025-11-20T10:00:00Z',
    GIT_COMMITTER_DATE: '2025-11-20T10:00:00Z',
    ...more,
  };
}

/** `npm run record` puts our own node_modules first; a recorded project must not find its tools there. */
function searchPath() {
  const own = /node_modules\/(\.bin|npm\/node_modules|@npmcli)/;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder && !own.test(folder))
    .join(delimiter);
}

export function colourEnv(sandbox, more = {}) {
  return {
    ...plainEnv(sandbox),
    FORCE_COLOR: '1',
    CLICOLOR_FORCE: '1',
    PY_COLORS: '1',
    CARGO_TERM_COLOR: 'always',
    npm_config_color: 'always',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'color.ui',
    GIT_CONFIG_VALUE_0: 'always',
    ...more,
  };
}
