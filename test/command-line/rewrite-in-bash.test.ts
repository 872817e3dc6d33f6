import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { rewrite } from '../../src/command-line/rewrite.ts';
import { isServed } from '../../src/filter/find.ts';
import { shellLine } from './shell-lines.ts';

const rewritten = (line: string) => rewrite(line, { prefix: 'tks', serves: (words) => isServed(words) });

describe('of any line', () => {
  const anyLine = fc.oneof(
    { weight: 3, arbitrary: shellLine },
    { weight: 1, arbitrary: fc.tuple(shellLine, fc.string(), shellLine).map((parts) => parts.join('')) },
  );

  test('nothing but tks is put in', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        let at = 0;
        const text = rewritten(line);
        for (let from = 0; from < text.length; from++) {
          if (text[from] === line[at] && !(text.startsWith('tks ', from) && !line.startsWith('tks ', at))) at++;
          else if (text.startsWith('tks ', from)) from += 3;
          else return false;
        }
        return at === line.length;
      }),
      { numRuns: 300 },
    );
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const once = rewritten(line);
        expect(rewritten(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

const root = mkdtempSync(join(tmpdir(), 'tks-rewrite-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Says what it was called with, on both streams and at length, and ends as its words say. */
const TOOL = `#!/bin/bash
name=\${0##*/}
(IFS='|'; echo "$name|$*|$A|$PWD" | sed 's/fd.[0-9]*/fd/' >> "$RAN")
printf '%s: working\\n' "$name" "$name" "$name" "$name" "$name" "$name"
for word; do [ "$word" = stdin ] && cat; done
echo "$name: told" >&2
case "\${!#}" in [0-9]) exit "\${!#}";; esac
exit 0
`;
/** A stand-in whose mark shows wherever its output comes to; starting the real one takes a hundred times longer. */
const MARKER = `#!/bin/bash
printf TKS:
exec "$@"
`;

const bin = join(root, 'bin');
mkdirSync(bin);
for (const [name, text] of [
  ...['git', 'npm', 'make', 'cargo', 'other'].map((name) => [name, TOOL]),
  ['tks', MARKER],
] as const) {
  writeFileSync(join(bin, name!), text!);
  chmodSync(join(bin, name!), 0o755);
}

let runs = 0;

/** What a line leaves behind in a folder of its own. */
function leaves(line: string, path: string) {
  const folder = join(root, `run-${runs++}`);
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'in'), '1\n2\n');
  const ran = `${folder}.ran`;
  writeFileSync(ran, '');
  const { status, signal, stdout } = spawnSync('bash', ['-c', line], {
    cwd: folder,
    env: { PATH: path, RAN: ran, TIMEFORMAT: 'timed', TKS_HOME: `${folder}.home`, HOME: folder },
    timeout: 20_000,
    input: '',
  });
  const files = readdirSync(folder).filter((name) => name !== 'sub');
  const left = {
    status,
    signal,
    files: Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    ran: readFileSync(ran, 'utf8').replaceAll(folder, '').split('\n').sort(),
    read: stdout.toString().replaceAll('TKS:', '').replaceAll(folder, ''),
  };
  for (const name of [folder, ran, `${folder}.home`]) rmSync(name, { recursive: true, force: true });
  return left;
}

const SYSTEM = '/usr/local/bin:/usr/bin:/bin';

describe('in bash', () => {
  test('files, variables, pipes, calls and exit codes are the same', () => {
    const path = `${bin}:${SYSTEM}`;
    fc.assert(
      fc.property(
        shellLine.filter((line) => rewritten(line) !== line),
        (line) => {
          expect(leaves(rewritten(line), path)).toEqual(leaves(line, path));
        },
      ),
      { numRuns: 50 },
    );
  }, 300_000);

  test('with tks itself, too', () => {
    const real = join(root, 'real');
    mkdirSync(real);
    symlinkSync(join(import.meta.dirname, '../../bin/tks.js'), join(real, 'tks'));
    symlinkSync(process.execPath, join(real, 'node'));
    const path = `${real}:${bin}:${SYSTEM}`;
    fc.assert(
      fc.property(
        shellLine.filter((line) => rewritten(line) !== line),
        (line) => {
          const [before, after] = [leaves(line, path), leaves(rewritten(line), path)];
          expect({ ...after, read: '' }).toEqual({ ...before, read: '' });
        },
      ),
      { numRuns: 8 },
    );
  }, 300_000);
});
