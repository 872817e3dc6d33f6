// biome-ignore-all lint/suspicious/noTemplateCurlyInString: bash has its own.
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld } from './tks.ts';

const world = createWorld();
const { sh, folder } = world;

describe('exit codes are those of the command', () => {
  it.each([
    ['tks true', 0],
    ["tks sh -c 'exit 7'", 7],
    ['tks no-such-command', 127],
    ['tks ./not-executable', 126],
    ['tks /', 126],
    ["tks sh -c 'kill -TERM $$'", 143],
    ["tks sh -c 'kill -KILL $$'", 137],
    ["tks sh -c 'kill -INT $$'", 130],
    ['PATH=/root/unreadable:$PATH tks no-such-command', 127],
    ['TKS_RAW=1 tks no-such-command', 127],
    ["TKS_RAW=1 tks sh -c 'exit 7'", 7],
    ["TKS_RAW=1 tks sh -c 'kill -TERM $$'", 143],
    ['tks run --no-such-option -- true', 125],
    ['tks run', 125],
    ['tks run --filter no/such -- true', 125],
    ['tks --no-such-option', 125],
  ])('%s: %i', async (script, code) => {
    writeFileSync(join(folder, 'not-executable'), '', { mode: 0o644 });
    expect((await sh(`${script}; exit $?`)).code).toBe(code);
  });

  it('tells in one line why a command cannot be started', async () => {
    expect((await sh('tks no-such-command')).stderr).toBe('tks: no-such-command: command not found\n');
    expect((await sh('tks ./not-executable')).stderr).toBe('tks: ./not-executable: permission denied\n');
    expect((await sh('tks run --filter no/such -- true')).stderr).toMatch(
      /^tks: there is no filter 'no\/such' \(.+\)\n$/,
    );
  });
});

describe('the command line reaches the command', () => {
  it.each([
    ["tks printf '<%s>' a 'b c' '' 'ü' '*' '$X'", '<a><b c><><ü><*><$X>'],
    ["tks printf '<%s>' --raw --help -- -x", '<--raw><--help><--><-x>'],
    ["tks run -- printf '<%s>' --raw", '<--raw>'],
    ["tks run --live printf '<%s>' --budget 3", '<--budget><3>'],
  ])('%s', async (script, stdout) => {
    expect((await sh(script)).stdout.trimEnd()).toBe(stdout);
  });

  it('a command that is called as a subcommand of ours', async () => {
    writeFileSync(join(folder, 'raw'), '#!/bin/sh\necho "I am raw $*"\n', { mode: 0o755 });
    expect((await sh('PATH=$PWD:$PATH tks run -- raw --list')).stdout).toBe('I am raw --list\n');
  });

  it('standard input, environment and folder', async () => {
    expect((await sh('tks cat', { input: 'one\ntwo\n' })).stdout).toBe('one\ntwo\n');
    expect((await sh("FOO='a b' tks sh -c 'echo $FOO'")).stdout).toBe('a b\n');
    expect((await sh('tks pwd')).stdout).toBe(`${folder}\n`);
  });

  it('alone prints help and says how to use it', async () => {
    const { stdout, code } = await sh('tks');
    expect(stdout).toContain('tks raw');
    expect(code).toBe(0);
    expect((await sh('tks --help')).stdout).toBe(stdout);
    expect((await sh('tks --version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await sh('tks | true; exit ${PIPESTATUS[0]}')).code).toBe(0);
  });
});

describe('descriptors', () => {
  const mixed = `'for i in 1 2 3 4 5 6 7 8; do echo out $i; echo err $i >&2; done'`;
  const inOrder = Array.from({ length: 8 }, (_, index) => `out ${index + 1}\nerr ${index + 1}\n`).join('');

  it('keep the order of stdout and stderr where they are one', async () => {
    expect((await sh(`tks sh -c ${mixed} 2>&1`)).stdout).toBe(inOrder);
  });

  it('stay apart where they are apart', async () => {
    const { stdout, stderr } = await sh(`tks sh -c ${mixed}`);
    expect(stdout).toBe(inOrder.replace(/err.*\n/g, ''));
    expect(stderr).toBe(inOrder.replace(/out.*\n/g, ''));
  });

  it.each([
    'echo two > /dev/stderr',
    'echo two | tee /dev/stderr > /dev/null',
    'echo two > /dev/stdout',
    'echo two > /dev/fd/2',
  ])('can be opened again after other output: %s', async (middle) => {
    expect((await sh(`tks sh -c 'echo one; ${middle}; echo three' 2>&1`)).stdout).toBe('one\ntwo\nthree\n');
  });

  it('a regular file gets the bytes of the command itself', async () => {
    await sh('tks seq 1 5000 > out; seq 1 5000 > expected; tks seq 1 10 >> out; seq 1 10 >> expected');
    expect(readFileSync(join(folder, 'out'))).toEqual(readFileSync(join(folder, 'expected')));
    expect((await sh('tks sh -c "seq 1 5000 >&2" 2> out; wc -l < out')).stdout.trim()).toBe('5000');
  });

  it('/dev/null takes one stream, the other is still ours', async () => {
    expect((await sh(`tks sh -c ${mixed} 2> /dev/null`)).stdout).toBe(inOrder.replace(/err.*\n/g, ''));
    expect((await sh(`tks sh -c ${mixed} > /dev/null`)).stderr).toBe(inOrder.replace(/out.*\n/g, ''));
    expect((await sh(`tks sh -c 'exec 3>&1; readlink /proc/self/fd/3 >&2' > /dev/null`)).stderr).toBe('/dev/null\n');
  });

  it("a host's output file gets the compacted output, of both streams", async () => {
    const tasks = join(folder, 'session/tasks');
    mkdirSync(tasks, { recursive: true });
    const env = { CLAUDECODE: '1', CLAUDE_CODE_CHILD_NOTES_DIR: join(folder, 'session/notes') };
    await sh('tks sh -c "seq 1 50000; echo err >&2" > session/tasks/b1.output 2>&1', { env });
    const text = readFileSync(join(tasks, 'b1.output'), 'utf8');
    expect(text).toMatch(/\n\[tks raw \d{9}: \d+ of 50001 lines left out\]\n$/);
    expect(text.length).toBeLessThan(30_000);
    await sh('tks sh -c "seq 1 5000" > plain.output 2>&1', { env });
    expect(readFileSync(join(folder, 'plain.output'), 'utf8')).toHaveLength(23893);
  });

  it('a form of the command for programs goes into a pipe as it is', async () => {
    await sh(
      'git init -q . && git config user.email a@b && git config user.name a && git commit -q --allow-empty -m one',
    );
    expect((await sh('tks git status --porcelain=v2 --branch | cat')).stdout).toBe(
      (await sh('git status --porcelain=v2 --branch')).stdout,
    );
  });

  it("what is for programs is windowed in a host's output file, and only beyond the host's own limit", async () => {
    mkdirSync(join(folder, 'programs/tasks'), { recursive: true });
    const env = { CLAUDECODE: '1', CLAUDE_CODE_CHILD_NOTES_DIR: join(folder, 'programs/notes') };
    await sh('git init -q many && cd many && seq 1 400 | xargs touch && mkdir deep && touch deep/{1..3000}.txt');
    for (const name of ['short', 'long']) {
      const form = name === 'short' ? '--porcelain -unormal' : '--porcelain -uall';
      await sh(`cd many && git status ${form} > ../raw; tks git status ${form} > ../programs/tasks/${name}.output`, {
        env,
      });
      const [text, raw] = [`programs/tasks/${name}.output`, 'raw'].map((file) =>
        readFileSync(join(folder, file), 'utf8'),
      );
      if (name === 'short') expect(text).toBe(raw);
      else {
        expect(text!.length).toBeLessThan(30_000);
        expect(text).toMatch(/\n\[tks: lines \d+-\d+ left out\]\n/u);
        for (const line of text!.split('\n').filter((own) => !own.startsWith('[tks')))
          expect(raw!.split('\n')).toContain(line);
      }
    }
  });

  it('words and variables that are no UTF-8 arrive as they are', async () => {
    const script = `printf %s "$1" "$2" "$ODD" | od -An -tx1 | tr -d ' \\n'`;
    const run = (tks: string) =>
      sh(`ODD=$'\\xe9\\n' ${tks} sh -c '${script.replaceAll("'", `'"'"'`)}' sh $'caf\\xe9 \\n' "it's"`);
    expect((await run('tks')).stdout).toBe((await run('')).stdout);
    expect((await run('')).stdout).toContain('636166e9200a');
    expect((await sh(`tks $'nosuch\\xff'; echo $?`)).stdout).toBe('127\n');
  });

  it('TKS_RAW=1 and --raw leave the command our own descriptors', async () => {
    for (const script of ['TKS_RAW=1 tks seq 1 5000', 'tks run --raw -- seq 1 5000'])
      expect((await sh(`${script} | wc -l`)).stdout.trim()).toBe('5000');
    expect((await sh('TKS_RAW=1 tks sh -c "readlink /proc/self/fd/1" | cat')).stdout).toMatch(/^pipe:/);
  });
});

describe('nobody reads any more', () => {
  it('a finished command keeps its exit code, and nothing is said', async () => {
    const { stderr, stdout } = await sh('tks seq 1 100000 | head -1; echo "${PIPESTATUS[@]}"');
    expect(stderr).toBe('');
    expect(stdout).toBe('1\n0 0\n');
  });

  it('an endless one is stopped, and leaves nothing on the disk', async () => {
    const own = createWorld();
    const { stdout, stderr } = await own.sh('tks yes | head -1; echo "${PIPESTATUS[@]}"', {
      env: { TKS_LIVE_AFTER: '200' },
    });
    expect(stdout).toBe('y\n141 0\n');
    expect(stderr).toBe('');
    expect(own.stored()).toEqual([]);
  });

  it('inside the command it is none of our business', async () => {
    expect((await sh("tks sh -c 'yes | head -1'")).stdout).toBe('y\n');
  });
});

describe('descriptors beyond the three', () => {
  it('reach the command if its words name them, as <(…) does in zsh', async () => {
    const { stdout, code } = await sh('exec 5<<<five 12<<<twelve; tks cat /dev/fd/5 /dev/fd/12');
    expect({ stdout, code }).toEqual({ stdout: 'five\ntwelve\n', code: 0 });
  });

  it('reach it if make shares its jobs by them', async () => {
    const line = `exec 3<<<+ 4>&1; MAKEFLAGS='-j2 --jobserver-auth=3,4' tks sh -c 'cat <&3; echo more >&4'`;
    expect((await sh(line)).stdout.split('\n').sort()).toEqual(['', '+', 'more']);
  });

  it('are not there if they are not open', async () => {
    expect(await sh('tks cat /dev/fd/9')).toMatchObject({ code: 1 });
  });
});

describe('background children', () => {
  it('neither hang us nor die, and their late output arrives after ours', async () => {
    const script = "tks sh -c '(sleep 0.5; echo late; echo late2 > done) & echo early'; echo tks left";
    const started = Date.now();
    const { stdout } = await sh(script);
    expect(stdout).toMatch(/^early\ntks left\nlate\n$/);
    expect(Date.now() - started).toBeGreaterThan(400);
    expect(readFileSync(join(folder, 'done'), 'utf8')).toBe('late2\n');
  });

  it('on two descriptors apart', async () => {
    const { stdout, stderr } = await sh(
      "tks sh -c '(sleep 0.3; echo late; echo late >&2) & echo early; echo early >&2'",
    );
    expect([stdout, stderr]).toEqual(['early\nlate\n', 'early\nlate\n']);
  });

  it('one that closes its output costs no FIFO', async () => {
    const own = createWorld();
    await own.sh("tks sh -c 'sleep 5 > /dev/null 2>&1 & echo early' 2>&1; tks echo two 2>&1; tks echo three 2>&1");
    expect((await own.sh('ls $TKS_HOME/fifo | grep -c spare')).stdout.trim()).toBe('1');
  });
});

it('a deleted folder: the command still runs in it', async () => {
  const gone = join(folder, 'gone');
  mkdirSync(gone);
  const { stdout, code } = await sh(`rmdir ${gone}; tks sh -c 'readlink /proc/self/cwd; exit 3'`, { cwd: gone });
  expect(stdout).toBe(`${gone} (deleted)\n`);
  expect(code).toBe(3);
  expect(() => rmdirSync(gone)).toThrow();
});

it('bytes that are no UTF-8 come out as they went in', async () => {
  expect((await sh("tks printf 'a\\377b\\n' | od -An -c")).stdout.trim()).toBe('a 377   b  \\n');
});

it('a non-blocking stdout gets all of it', async () => {
  const script = `import os, sys, subprocess, time
r, w = os.pipe()
os.set_blocking(w, False)
child = subprocess.Popen(['tks', 'run', '--live', '--', 'seq', '1', '20000'], stdout=w)
os.close(w)
time.sleep(0.5)
size = 0
while True:
    data = os.read(r, 4096)
    if not data: break
    size += len(data)
print(child.wait(), size > 0)`;
  writeFileSync(join(folder, 'reader.py'), script);
  expect((await sh('python3 reader.py')).stdout).toBe('0 True\n');
});

it('leaves what it shares with others as it is: blocking', async () => {
  const probe = `python3 -c 'import os, sys
sys.stdin.read()
print(*[os.get_blocking(fd) for fd in (0, 1, 2)], file=open("seen", "a"))'`;
  // The second command shares stdin, stdout and stderr with a tks that is alive all the time.
  await sh(`(tks sh -c 'sleep 0.6' & sleep 0.4; ${probe}; wait) < /dev/null 2>&1 | cat`);
  await sh(`sleep 1 | (tks sh -c 'exec 1>&- 2>&-; sleep 0.6' & sleep 0.4; ${probe}; wait) 2>&1 | cat`);
  expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe('True True True\nTrue True True\n');
});

it('where there is no FIFO, pipes do', async () => {
  const own = createWorld();
  // Without mkfifo on PATH, and without a spare one.
  const script =
    'mkdir only; for p in node sh echo env; do ln -s $(command -v $p) only/$p; done; PATH=$PWD/only $(command -v tks)';
  const { stdout, code } = await own.sh(`${script} sh -c 'echo one; echo two >&2; exit 4' 2>&1`);
  expect(stdout.split('\n').sort()).toEqual(['', 'one', 'two']);
  expect(code).toBe(4);
});
