import { readFileSync } from 'node:fs';

/** What Node puts for bytes that are no valid UTF-8. */
const LOST = '\uFFFD';

/**
 * Node gives a command's words and variables as text, in which bytes that are no UTF-8 are lost. Where Linux shows our own
 * ones as they are, a shell puts them back: it sets them by octal numbers and becomes the command.
 * @param mangled names of variables whose value lost bytes
 * @returns the words to start, the same ones where nothing is lost or it cannot be mended
 */
export function withBytes(argv: readonly string[], mangled: readonly string[]): readonly string[] {
  if (mangled.length === 0 && !argv.some((word) => word.includes(LOST))) return argv;
  const [own, variables] = [listOf('cmdline'), listOf('environ')];
  if (own.length < argv.length) return argv;
  const exports = mangled.flatMap((name) => {
    const entry = variables.find((bytes) => bytes.toString('latin1').startsWith(`${name}=`));
    return entry ? [`${set(entry.subarray(name.length + 1))} export ${name}="\${b%.}"`] : [];
  });
  const words = own.slice(-argv.length).map((bytes) => `${set(bytes)} set -- "$@" "\${b%.}"`);
  return ['/bin/sh', '-c', [...exports, ...words, 'unset b', 'exec "$@"'].join('\n')];
}

/** The dot keeps newlines at the end, which `$(…)` would take off. */
const set = (bytes: Buffer): string =>
  `b=$(printf '${[...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}.');`;

function listOf(name: 'cmdline' | 'environ'): Buffer[] {
  try {
    const bytes = readFileSync(`/proc/self/${name}`);
    const list: Buffer[] = [];
    for (let from = 0, to = bytes.indexOf(0); to >= 0; from = to + 1, to = bytes.indexOf(0, from))
      list.push(bytes.subarray(from, to));
    return list;
  } catch {
    return [];
  }
}
