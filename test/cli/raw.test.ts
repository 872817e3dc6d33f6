import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld } from './tks.ts';

const world = createWorld();
const { sh, home } = world;
const idIn = (text: string) => /\[tks raw (\d{9})/.exec(text)?.[1] ?? '';

describe('tks raw', () => {
  it('gives a run back byte for byte, by its number and without', async () => {
    const { stdout } = await sh(
      'seq 1 30000 > expected; tks cat expected; tks raw > last; cmp last expected && echo same',
    );
    expect(stdout).toMatch(/\nsame\n$/);
    const id = idIn(stdout);
    expect((await sh(`tks true; tks raw ${id} | cmp - expected && echo same`)).stdout).toBe('same\n');
    expect(
      (await sh(`tks printf 'a\\0\\377\\r\\n\\033[1mb' > /dev/stdout | cat; tks raw | od -An -c`)).stdout,
    ).toContain('\\0 377');
  });

  it.each([
    ['--lines 10-12', '10\n11\n12\n'],
    ['--lines 29999-', '29999\n30000\n'],
    ['--lines 7', '7\n'],
    ["--grep '^1?99$'", '99:99\n199:199\n'],
    ["--grep '9$' --lines 1-20", '9:9\n19:19\n'],
    ['--grep 12345 --lines 20000-', ''],
  ])('%s', async (options, stdout) => {
    await sh('seq 1 30000 > expected; tks cat expected');
    const result = await sh(`tks raw ${options}`);
    expect(result.stdout).toBe(stdout);
    expect(result.code).toBe(stdout === '' ? 1 : 0);
  });

  it.each([
    ['tks raw 12', "tks: '12' is no id: nine digits"],
    ['tks raw 000000000', 'tks: run 000000000 is not stored any more'],
    ['tks raw --lines 9-3', "tks: '9-3' is no range of lines"],
    ['tks raw --lines x', "tks: 'x' is no range of lines"],
    ["tks raw --grep '('", 'tks: Invalid regular expression'],
    ['cd /; tks raw', 'tks: no stored run of this session or folder'],
  ])('%s tells what is wrong and what to do', async (script, message) => {
    const { stderr, code } = await sh(script);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(125);
  });

  it('a reader that leaves is no error', async () => {
    await sh('seq 1 300000 > expected; tks cat expected');
    expect((await sh('tks raw | head -1; tks raw --lines 2- | head -1')).stdout).toBe('1\n2\n');
    expect((await sh('tks raw | head -1')).stderr).toBe('');
  });

  it('--list shows what is stored, and never an argument', async () => {
    const own = createWorld();
    await own.sh("tks sh -c 'echo secret-word; exit 3'; tks git --version; tks true");
    const { stdout } = await own.sh('tks raw --list');
    expect(stdout.split('\n')[0]).toMatch(/^id +when +exit +bytes +lines +command$/);
    expect(stdout).toMatch(/\n\d{9} +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +3 +12 +1 +sh\n/);
    expect(stdout).not.toContain('secret-word');
    const [first] = (await own.sh('tks raw --list --json')).stdout.split('\n');
    expect(JSON.parse(first!)).toMatchObject({ command: 'sh', exit: 3, bytes: 12, lines: 1 });
  });

  it('the last run of the session, whatever folder; else of the folder', async () => {
    const own = createWorld();
    const session = (id: string) => ({ env: { CLAUDE_CODE_SESSION_ID: id } });
    mkdirSync(join(own.folder, 'a'));
    await own.sh('cd a; tks echo one', session('s1'));
    await own.sh('tks echo two', session('s2'));
    expect((await own.sh('tks raw', session('s1'))).stdout).toBe('one\n');
    expect((await own.sh('tks raw', session('s2'))).stdout).toBe('two\n');
    expect((await own.sh('cd a; tks raw')).stdout).toBe('one\n');
    expect((await own.sh('tks raw', session('s3'))).stdout).toBe('two\n');
  });

  it('a run that is still going on', async () => {
    const own = createWorld();
    const { stdout } = await own.sh(
      `tks sh -c 'echo early; while [ ! -e go ]; do sleep 0.05; done; echo late' > all & sleep 0.2
       tks sh -c 'echo early; while [ ! -e go ]; do sleep 0.05; done; echo late' | cat > all &
       for i in $(seq 100); do tks raw 2> /dev/null | grep -q early && break; sleep 0.1; done
       tks raw; tks raw --list | grep -c running; touch go; wait; tks raw; tks raw --list | grep -c running`,
    );
    expect(stdout).toBe('early\n1\nearly\nlate\n0\n');
  });
});

describe('the store', () => {
  it('numbers by content: equal output has one number and one file', async () => {
    const own = createWorld();
    await own.sh('tks echo same; tks sh -c "printf sa; sleep 0.1; echo me"; tks echo other');
    expect(own.stored()).toHaveLength(2);
    for (const name of own.stored()) expect(name).toMatch(/^\d{9}$/);
  });

  it('takes the next number where other content stands under it', async () => {
    const own = createWorld();
    await own.sh('tks echo same');
    const [id] = own.stored();
    await own.sh(`echo other > $TKS_HOME/raw/${id}; tks echo same`);
    expect(own.stored().sort()).toEqual([id, String((Number(id) + 1) % 1e9).padStart(9, '0')].sort());
    expect((await own.sh('tks raw')).stdout).toBe('same\n');
  });

  it('is for the user alone', () => {
    for (const name of readdirSync(home, { recursive: true, encoding: 'utf8' })) {
      const { mode } = statSync(join(home, name));
      expect(mode & 0o077, name).toBe(0);
    }
  });

  it('holds no private output: of commands that print secrets, and with keys in it', async () => {
    const own = createWorld();
    const key = '-----BEGIN PRIVATE KEY-----';
    await own.sh(`echo A=1 > .env; tks cat .env; tks env; tks printenv HOME; tks echo "${key}"`);
    const late = await own.sh(`tks sh -c 'seq 1 50000; sleep 1.5; echo "${key}"' | tail -1`);
    expect(late.stdout).toBe(`${key}\n`);
    expect(own.stored()).toEqual([]);
  });

  it('takes eight writers at once', async () => {
    const own = createWorld();
    const { stdout } = await own.sh(
      `for i in 1 2 3 4 5 6 7 8; do (tks sh -c "seq $i 20000" > /dev/null | cat; tks sh -c "seq $i 30000" | cat > out$i) & done; wait
       for i in 1 2 3 4 5 6 7 8; do id=$(grep -o 'tks raw [0-9]*' out$i | cut -d' ' -f3); tks raw $id | cmp - <(seq $i 30000) && echo ok; done
       tks raw --list | grep -c ' sh$'; wc -l < $TKS_HOME/journal.jsonl`,
    );
    expect(stdout.split('\n').filter((line) => line === 'ok')).toHaveLength(8);
    expect(stdout).toMatch(/\n8\n24\n$/);
  });

  it('keeps the first lines of a run that is too long, and says up to where', async () => {
    const own = createWorld();
    const { stdout } = await own.sh('tks seq -f %0200g 1 200000 | tail -1; tks raw | wc -l; tks raw | wc -c');
    const [mark, last, size] = stdout.trim().split('\n') as [string, string, string];
    expect(mark).toContain(`tks raw`);
    expect(mark).toContain(last);
    expect(Number(size)).toBeLessThanOrEqual(33_554_432);
    expect(Number(size)).toBeGreaterThan(33_554_432 - 201);
  });
});

describe('a store that cannot be written', () => {
  it('a read-only home: the temporary folder serves', async () => {
    const own = createWorld();
    const script = `mkdir tmp; export TMPDIR=$PWD/tmp; export TKS_HOME=/proc/no/home; tks seq 1 50000 | tail -1`;
    const { stdout } = await own.sh(script);
    const id = idIn(stdout);
    expect(id).not.toBe('');
    expect((await own.sh(`export TMPDIR=$PWD/tmp TKS_HOME=/proc/no/home; tks raw ${id} | wc -l`)).stdout.trim()).toBe(
      '50000',
    );
    expect(own.stored()).toEqual([]);
  });

  it('nor the temporary folder: nothing is left out', async () => {
    const script = 'TMPDIR=/proc/no/tmp TKS_HOME=/proc/no/home tks seq 1 300000 | md5sum; seq 1 300000 | md5sum';
    const [ours, theirs] = (await sh(script)).stdout.trim().split('\n');
    expect(ours).toBe(theirs);
  });

  it('a disk that fills up during the run: from there on nothing is left out', async () => {
    const own = createWorld();
    // The command does not write files, and so does not feel the limit that stands for a full disk.
    const { stdout, code } = await own.sh(
      `bash -c 'ulimit -f 1000; tks sh -c "seq 1 400000; exit 3"' > >(cat > out); echo $?; sleep 0.3; tks raw | tail -1`,
    );
    const [exit, last] = stdout.trim().split('\n').map(Number) as [number, number];
    expect(code).toBe(0);
    expect(exit).toBe(3);
    expect(last).toBeGreaterThan(100_000);
    const printed = readFileSync(join(own.folder, 'out'), 'utf8').trim().split('\n');
    expect(printed.slice(last - 400_000).map(Number)).toEqual(
      Array.from({ length: 400_000 - last }, (_, i) => last + 1 + i),
    );
  });
});

describe('the journal', () => {
  it('has a line a run, without arguments', async () => {
    const own = createWorld();
    await own.sh('tks sh -c "echo secret-word; exit 3"; git init -q .; tks git status; TKS_JOURNAL=off tks true');
    const text = readFileSync(join(own.home, 'journal.jsonl'), 'utf8');
    const [first, second, ...rest] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ program: 'sh', exit: 3, rawBytes: 12, rawLines: 1, folder: own.folder });
    expect(second).toMatchObject({ program: 'git', subcommand: 'status', filter: 'git/status', exit: 0 });
    expect(text).not.toContain('secret-word');
    expect(first.arguments).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('tks pipe', () => {
  it.each([
    ['seq 1 50000 | tks pipe | tail -1', /^\[tks raw \d{9}: \d+ of 50000 lines left out\]\n$/],
    ["printf 'a\\nb\\n' | tks pipe --as 'git log' --exit 1", /^a\nb\n$/],
    ['tks pipe < /dev/null', /^$/],
  ])('%s', async (script, expected) => {
    const { stdout, code } = await sh(script);
    expect(stdout).toMatch(expected);
    expect(code).toBe(0);
  });

  it('stores what came', async () => {
    expect((await sh('seq 1 50000 | tks pipe > /dev/null; tks raw | wc -l')).stdout.trim()).toBe('50000');
  });
});
