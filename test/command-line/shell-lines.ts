import fc from 'fast-check';

/** Commands that have a filter, and some that have none; the words say how they end and whether they read their input. */
const simple = fc.constantFrom(
  'git log',
  'git status 0',
  'npm test 3',
  'make -C . 1',
  'cargo test stdin',
  'other 2',
  'other stdin',
  'echo "a  b"',
  'true',
  'false',
);

/** All of them read what is piped into them, so that nobody before them is stopped by a closed pipe. */
const reader = fc.constantFrom(
  'git log stdin',
  'npm test stdin 3',
  'other stdin',
  'while read l; do git log "$l"; done',
  '{ cat; git log; }',
  '(cat > f8; make 2)',
);

/** Lines of bash that end, write only to `f0` … `f9`, and do not race with themselves; `in` and `sub/` are there. */
export const shellLine: fc.Arbitrary<string> = fc.letrec<{ line: string; command: string }>((tie) => {
  const [line, command] = [tie('line'), tie('command')];
  const file = fc.integer({ min: 0, max: 9 }).map((n) => `f${n}`);
  const form = (...parts: (string | fc.Arbitrary<string>)[]) =>
    fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));
  const prefix = fc.constantFrom(
    'A=1 ',
    "B='x y' C=$A ",
    'timeout 9 ',
    'env -u A ',
    'nice -n 1 ',
    'command ',
    'TKS_RAW=1 ',
  );
  return {
    command: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      simple,
      form(prefix, simple),
      form(simple, ' "$(', line, ')" `other 0`'),
      form(simple, ' ', fc.constantFrom("'a; git log'", '"x | y"', '\\;', '$x', '*', '# git log')).map((text) =>
        text.includes('#') ? `${text}\n` : text,
      ),
      fc.constantFrom('cat <(echo a)', 'git log stdin < <(echo a)'),
      form('x=$(', line, '); printf %s "$x" > ', file),
      form('(', line, ')'),
      form('{ ', line, '\n}'),
      form('if ', line, '; then ', line, '; else ', line, '; fi'),
      form('for i in 1 2; do ', line, '; done'),
      form('while read l; do ', command, '; done < in'),
      form('case a in a|b) ', line, ';; *) ', line, '\n;; esac'),
      form('f() { ', line, '\n}; f'),
      form('! ', command),
      form('time ', command),
    ),
    line: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      command,
      form(command, fc.constantFrom(' && ', ' || ', '; ', '\n', ' ;\n  '), line),
      form('{ ', command, '\n} 2>/dev/null | ', reader),
      form(
        '{ ',
        command,
        '\n} 2>/dev/null | ',
        fc.constantFrom('cat', 'sed -n 1,2p', 'wc -l', 'grep -c a', 'sort', 'tee f9'),
      ),
      form(command, fc.constantFrom(' > ', ' >> ', ' &> ', ' 2>&1 > ', ' 2> '), file),
      form('{ ', command, '; } > ', file, ' 2>&1'),
      form('(', command, ') 2>&1 | cat > ', file),
      form(command, fc.constantFrom(' 2>&1', ' >&2', ' 2>/dev/null', ' >/dev/null', ' < in', ' <<< "git log"')),
      form(command, " <<'EOF'\ngit log\nEOF\n"),
      form(simple, ' &> ', file, ' & wait'),
      form('cd sub && ', command, '; cd "$OLDPWD"'),
      form('set -e; ', line),
    ),
  };
}).line;
