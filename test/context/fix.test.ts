import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld } from '../cli/tks.ts';
import { createMonth, type Month, removeMonth } from './month.ts';

const months: Month[] = [];
afterAll(() => months.forEach(removeMonth));

const LOCAL = 'project/.claude/settings.local.json';
const read = ({ folder }: Month, path: string) => readFileSync(join(folder, path), 'latin1');

/** Each file and folder below, with what is in it. */
function everything(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      return [name, lstatSync(path).isDirectory() ? 'folder' : readFileSync(path, 'latin1')];
    }),
  );
}

/** Six sessions in which nothing was used, and a project that repeats itself. @param settings the project's own */
function idleMonth(settings?: string | Buffer): Month {
  const one = createMonth();
  months.push(one);
  one.sessions(6);
  if (settings !== undefined) {
    mkdirSync(dirname(join(one.folder, LOCAL)), { recursive: true });
    writeFileSync(join(one.folder, LOCAL), settings);
  }
  return one;
}
const all = (one: Month): string[] =>
  one
    .findings()
    .findings.filter(({ edits }) => edits.length > 0)
    .map(({ id }) => id);

const SETTINGS: Readonly<Record<string, string | undefined>> = {
  'no file': undefined,
  'an empty file': '',
  'one line': '{"a":1,"permissions":{"deny":["WebFetch"]}}',
  'tabs and odd blanks': '{\n\t"permissions" : {\n\t\t"deny": [ ]\n\t},   "model": "x"\n}',
  CRLF: '{\r\n  "permissions": {\r\n    "allow": [\r\n      "Read"\r\n    ]\r\n  }\r\n}\r\n',
  'a byte order mark': '\u00EF\u00BB\u00BF{ "model": "x" }',
  'a server that is denied': '{\n  "deniedMcpServers": [\n    { "serverName": "mail" }\n  ]\n}\n',
};

test.each(Object.entries(SETTINGS))('settings with %s: all is done, and put back byte for byte', (_, settings) => {
  const one = idleMonth(settings === undefined ? undefined : Buffer.from(settings, 'latin1'));
  const project = join(one.folder, 'project');
  const before = everything(project);
  const ids = all(one);
  const said = one.tks(['--fix', ...ids, '--yes']);
  expect(said).toMatchObject({ code: 0, stderr: '' });
  expect(said.stdout).toContain(
    `${join(one.folder, LOCAL)} is ${settings === undefined ? 'new; it is for you alone' : 'changed'}`,
  );
  const now = read(one, LOCAL);
  for (const name of ['deniedMcpServers', 'mail', 'Agent(writer)', 'Workflow', 'user-invocable-only'])
    expect(now).toContain(name);
  for (const line of (settings ?? '').split('\n').filter((line) => /mine|model|"Read"/u.test(line)))
    expect(now).toContain(line.replace(/[\s{}]+$/u, ''));
  expect(all(one), 'nothing is left to do').toEqual([]);
  expect(one.tks(['--undo'])).toMatchObject({ code: 0, stderr: '' });
  expect(everything(project)).toEqual(before);
});

describe('--fix', () => {
  test('does what was chosen alone, by its number', () => {
    const one = idleMonth('{}');
    const chosen = one.findings().findings.find(({ id }) => id === 'server-unused:mail')!;
    const { stdout, code } = one.tks(['--fix', String(chosen.number), '--yes']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `${join(one.folder, LOCAL)} is changed\ntks context --undo puts it back; sessions that run see it when they start again\n`,
    );
    expect(JSON.parse(read(one, LOCAL))).toEqual({ deniedMcpServers: [{ serverName: 'mail' }] });
  });

  test('undoes one after the other', () => {
    const one = idleMonth('{}');
    const files = ['mail', 'local'].map((name) => {
      const before = read(one, LOCAL);
      expect(one.tks(['--fix', `server-unused:${name}`, '--yes']).code).toBe(0);
      return before;
    });
    for (const before of files.reverse()) {
      expect(one.tks(['--undo']).code).toBe(0);
      expect(read(one, LOCAL)).toBe(before);
    }
    const { stderr, code } = one.tks(['--undo']);
    expect([code, stderr]).toEqual([
      125,
      `tks: nothing of ${join(one.folder, 'project')} is there to be undone (tks context --fix does things)\n`,
    ]);
  });

  test('changes only what the user of the host may lose nothing of: file, mode and link stay', () => {
    const one = idleMonth();
    one.put('project/.claude/mine.json', '{ "model": "x" }\n');
    symlinkSync('mine.json', join(one.folder, LOCAL));
    chmodSync(join(one.folder, 'project/.claude/mine.json'), 0o640);
    one.tks(['--fix', 'server-unused:mail', '--yes']);
    const link = lstatSync(join(one.folder, LOCAL));
    expect([link.isSymbolicLink(), statSync(join(one.folder, LOCAL)).mode & 0o777]).toEqual([true, 0o640]);
    expect(read(one, 'project/.claude/mine.json')).toContain('mail');
    one.tks(['--undo']);
    expect(read(one, 'project/.claude/mine.json')).toBe('{ "model": "x" }\n');
  });

  test.each([
    ['that is no JSON', '{\n "a": \n}', /settings\.local\.json:3: this is not JSON/u],
    [
      'with comments, which the host does not read',
      '{ // mine\n}',
      /settings\.local\.json is no JSON as Claude Code reads it: /u,
    ],
    ['whose list is none', '{ "deniedMcpServers": 7 }', /'deniedMcpServers' is no list/u],
    ['that is no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /settings\.local\.json is no valid UTF-8/u],
  ])('a file %s is left as it is', (_, settings, said) => {
    const one = idleMonth(settings);
    const before = everything(one.folder);
    const { code, stderr } = one.tks(['--fix', 'server-unused:mail', '--yes']);
    expect(code).toBe(125);
    expect(stderr).toMatch(said);
    expect(everything(one.folder)).toEqual(before);
  });

  test.each([
    [['--fix', '99', '--yes'], /^tks: there is no finding '99' \(there are \d+: tks context\)$/mu],
    [['--fix', 'nonsense', '--yes'], /^tks: there is no finding 'nonsense'/mu],
    [['--fix', 'server-unused:plugin:tools:mine', '--yes'], /is for you to do: \/plugin in Claude Code switches/u],
    [['--fix', '--yes'], /^tks: with --yes say which/mu],
    [['--fix', '1'], /^tks: nobody is here to be asked/mu],
  ])('%j is told what is wrong', (args, said) => {
    const one = idleMonth('{}');
    const { code, stderr } = one.tks(args);
    expect(code).toBe(125);
    expect(stderr).toMatch(said);
    expect(read(one, LOCAL)).toBe('{}');
  });

  test('asks on a terminal, and takes anything but yes for no', async () => {
    const one = idleMonth('{}');
    const world = createWorld();
    const home = join(one.folder, 'home');
    const line = (words: string) =>
      `cd ${join(one.folder, 'project')} && HOME=${home} CLAUDE_CONFIG_DIR=${home}/.claude tks context ${words}`;
    const no = await world.onTerminal(line('--fix server-unused:mail'), '[y/N]', 'n\\n');
    expect(no).toContain('the MCP server mail was never called here');
    expect(no).toMatch(/\[exit 1\]$/u);
    expect(read(one, LOCAL)).toBe('{}');
    expect(await world.onTerminal(line('--fix server-unused:mail'), '[y/N]', 'y\\n')).toMatch(/\[exit 0\]$/u);
    expect(read(one, LOCAL)).toContain('mail');
    expect(await world.onTerminal(line('--fix'), 'or nothing:', '\\n')).toMatch(/\[exit 1\]$/u);
    expect(await world.onTerminal(line('--fix'), 'or nothing:', '1, 2\\n')).toMatch(/is changed[\s\S]*\[exit 0\]$/u);
  });
});

describe('--undo', () => {
  test('leaves everything as it is once a file was changed since', () => {
    const one = idleMonth('{}');
    one.tks(['--fix', 'server-unused:mail', '--yes']);
    const changed = `${read(one, LOCAL)} `;
    writeFileSync(join(one.folder, LOCAL), changed);
    const { code, stderr } = one.tks(['--undo']);
    expect(code).toBe(125);
    const [, backup] = /was changed since, so nothing was undone \(as it was before it stands in (\S+)\)$/mu.exec(
      stderr,
    )!;
    expect(readFileSync(backup!, 'utf8')).toBe('{}');
    expect(read(one, LOCAL)).toBe(changed);
    writeFileSync(join(one.folder, LOCAL), changed.slice(0, -1));
    expect(one.tks(['--undo']).code).toBe(0);
    expect(read(one, LOCAL)).toBe('{}');
  });

  test('is of this project alone', () => {
    const one = idleMonth('{}');
    one.tks(['--fix', 'server-unused:mail', '--yes']);
    expect(one.tks(['--undo', one.folder]).code).toBe(125);
    expect(one.tks(['--undo', join(one.folder, 'project')], { cwd: tmpdir() }).code).toBe(0);
  });

  test('what is kept of a file is the user’s alone', () => {
    const one = idleMonth('{}');
    one.tks(['--fix', 'server-unused:mail', '--yes']);
    const fixes = join(one.folder, 'tks/fixes');
    const modes = [
      fixes,
      ...readdirSync(fixes, { recursive: true, encoding: 'utf8' }).map((name) => join(fixes, name)),
    ];
    for (const path of modes) expect(statSync(path).mode & 0o077, path).toBe(0);
  });
});

describe('whatever happens in between', () => {
  const root = mkdtempSync(join(tmpdir(), 'tks-fix-'));
  const driver = join(root, 'driver.cjs');
  beforeAll(() => {
    const entryPoints = [join(import.meta.dirname, 'fix-driver.ts')];
    buildSync({ entryPoints, outfile: driver, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const KILL = join(import.meta.dirname, '../hosts/kill-at.cjs');
  const CHANGE = join(import.meta.dirname, 'change-at.cjs');
  const run = (what: string, folder: string, preload?: string, env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [...(preload ? ['--require', preload] : []), driver, what, folder], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  /** A memory file, settings that are not there yet, and a file in a folder. */
  function project(name: string): string {
    const folder = join(root, name);
    mkdirSync(join(folder, 'project/sub'), { recursive: true });
    writeFileSync(join(folder, 'project/CLAUDE.md'), 'mine\n');
    writeFileSync(join(folder, 'project/sub/.mcp.json'), '{}\n');
    return folder;
  }
  /** Files that are only there while another one is written do not count. */
  const filesOf = (folder: string) =>
    Object.fromEntries(
      Object.entries(everything(join(folder, 'project'))).filter(([name]) => !name.endsWith('.tks-new')),
    );

  test.each(['fix', 'undo'])(
    '%s that is killed at any step leaves whole files, and --undo ends it',
    (what) => {
      const model = project(`${what}-model`);
      const start = filesOf(model);
      expect(run('fix', model).status).toBe(0);
      const end = filesOf(model);
      let steps = 0;
      for (let killed = true; killed; steps++) {
        const folder = project(`${what}-${steps}`);
        if (what === 'undo') run('fix', folder);
        killed = run(what, folder, KILL, { KILL_AT: String(steps) }).signal === 'SIGKILL';
        for (const [name, text] of Object.entries(filesOf(folder)))
          expect([start[name], end[name]], name).toContain(text);
        const { status, stderr } = run('undo', folder);
        // Nothing was begun, or all was ended.
        if (status !== 0) expect(stderr).toBe('nothing to undo\n');
        expect(everything(join(folder, 'project'))).toEqual(start);
      }
      expect(steps).toBeGreaterThan(12);
    },
    240_000,
  );

  test.each(['CLAUDE.md', 'sub/.mcp.json'])(
    '%s, changed by somebody else meanwhile, stays so, and all others too',
    (name) => {
      const folder = project(`changed-${name.replace('/', '-')}`);
      const before = everything(join(folder, 'project'));
      const file = join(folder, 'project', name);
      const { status, stderr } = run('fix', folder, CHANGE, { CHANGE_AT: file });
      expect([status, stderr]).toEqual([1, `${file} was changed while it was read\n`]);
      expect(everything(join(folder, 'project'))).toEqual({ ...before, [name]: `${before[name]}by somebody else\n` });
      expect(existsSync(join(folder, 'tks/fixes'))).toBe(true);
      expect(readdirSync(join(folder, 'tks/fixes'))).toEqual([]);
    },
  );

  test('a file that may not be written, or no place for the backup, changes nothing', () => {
    const folder = project('closed');
    const before = everything(join(folder, 'project'));
    chmodSync(join(folder, 'project/CLAUDE.md'), 0o444);
    cpSync(driver, join(folder, 'driver.cjs'));
    const asNobody = (line: string) =>
      spawnSync('bash', ['-c', `chmod -R a+rX ${root} && setpriv --reuid 65534 --regid 65534 --clear-groups ${line}`], {
        encoding: 'utf8',
      });
    const isRoot = process.getuid?.() === 0;
    const one = isRoot ? asNobody(`${process.execPath} ${driver} fix ${folder}`) : run('fix', folder);
    expect(one.stderr).toBe(`${join(folder, 'project/CLAUDE.md')} cannot be written: EACCES\n`);
    chmodSync(join(folder, 'project/CLAUDE.md'), 0o644);
    writeFileSync(join(folder, 'tks'), 'a file where the store would be');
    expect(run('fix', folder).stderr).toMatch(/tks\/fixes\/[\d-]+ cannot be written: ENOTDIR\n$/u);
    expect(everything(join(folder, 'project'))).toEqual(before);
  });
});
