import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld } from './tks.ts';

const world = createWorld();
const { onTerminal, sh, folder } = world;

/** Counts each Ctrl-C and says so; leaves on the second line it reads. */
writeFileSync(
  join(folder, 'count.sh'),
  `count=0
trap 'count=$((count + 1)); echo "caught $count"' INT
trap 'echo terminated; exit 5' TERM
trap 'echo hung up; exit 6' HUP
echo ready
for i in 1 2 3 4 5 6 7 8; do sleep 0.1; done
echo "in all $count"
`,
);

describe('signals', () => {
  it.each(['', ` | (trap '' INT; cat)`, ` 2>&1 | (trap '' INT; cat)`])(
    'Ctrl-C reaches the command exactly once%s',
    async (rest) => {
      const seen = await onTerminal(`TKS_LIVE_AFTER=1 tks bash count.sh${rest}`, 'ready', '\\x03');
      expect(seen).toContain('caught 1');
      expect(seen).not.toContain('caught 2');
      expect(seen).toContain('in all 1');
    },
  );

  it('Ctrl-C ends a loop of the shell, as it does without tks', async () => {
    const seen = await onTerminal(
      'for i in 1 2 3; do tks run --live -- sh -c "echo ready; sleep 3"; echo next; done; echo end',
      'ready',
      '\\x03',
    );
    expect(seen).not.toContain('next');
  });

  it.each([
    ['TERM', 'terminated', 5],
    ['HUP', 'hung up', 6],
    ['INT', 'caught 1', 0],
  ])('SIG%s to tks alone reaches the command where no terminal sends it', async (name, said, code) => {
    const wait = 'for i in $(seq 100); do grep -q ready out && break; sleep 0.05; done';
    const run = `setsid bash -c 'tks run --live -- bash count.sh > >(cat > out) & tks=$!; ${wait}; kill -${name} $tks; wait $tks; echo $?'`;
    expect((await sh(`rm -f out; ${run}; cat out`)).stdout).toMatch(new RegExp(`^${code}\n(.*\n)*${said}\n`));
  });

  it('a command that dies of it: what it printed is shown, with 128+n', async () => {
    const run = `tks sh -c 'echo one; echo two; exec sleep 20' > >(cat > late) & tks=$!; sleep 1; kill -TERM $tks; wait $tks; echo $?`;
    expect((await sh(`setsid bash -c '${run.replaceAll("'", `'\\''`)}'; sleep 0.2; cat late`)).stdout).toBe(
      '143\none\ntwo\n',
    );
  });
});

describe('on a terminal', () => {
  const isTerminal = `python3 -c 'import os; print("terminal", os.isatty(0), os.isatty(1))'`;

  it.each([
    [`tks ${isTerminal}`, 'terminal True True'],
    [`tks run --live -- ${isTerminal}`, 'terminal True False'],
    [`tks npm test; tks ${isTerminal}`, 'terminal True True'],
  ])('everything is inherited unless a filter serves the command: %s', async (script, expected) => {
    expect(await onTerminal(script)).toContain(expected);
  });

  it('an editor gets the terminal', async () => {
    writeFileSync(join(folder, 'vi'), '#!/bin/sh\n[ -t 0 ] && [ -t 1 ] && echo "editor on a terminal"\n', {
      mode: 0o755,
    });
    expect(await onTerminal('PATH=$PWD:$PATH tks vi file')).toContain('editor on a terminal');
    await sh('git init -q repo && git -C repo config user.email a@b && git -C repo config user.name a');
    const commit = 'cd repo && GIT_EDITOR="$PWD/../vi" tks git commit --allow-empty';
    expect(await onTerminal(commit)).toContain('editor on a terminal');
  });

  it('a prompt is shown at once, and gets its answer', async () => {
    const ask = `sh -c 'printf "name? "; read name; echo "hello $name"'`;
    expect(await onTerminal(`tks ${ask}`, 'name? ', 'you\\n')).toContain('hello you');
    expect(await onTerminal(`tks run --live -- ${ask}`, 'name? ', 'you\\n')).toContain('hello you');
  });

  it('a command served by a filter is live', async () => {
    await sh(
      'git init -q log && cd log && git config user.email a@b && git config user.name a && git commit -q --allow-empty -m one',
    );
    const seen = await onTerminal('cd log && tks git log');
    expect(seen).toContain('one');
    expect(seen).toMatch(/\[exit 0\]$/);
  });
});
