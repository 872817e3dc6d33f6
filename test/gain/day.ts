import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getEncoding } from 'js-tiktoken';
import { words } from '../../src/command-line/words.ts';
import { isMark } from '../../src/engine/mark.ts';
import { createReducer } from '../../src/engine/reduce.ts';
import { find, reducerOptions } from '../../src/filter/find.ts';
import type { Case } from '../cases.ts';
import type { World } from '../cli/tks.ts';

/** What a reader got of one run, and what the command had written. */
export interface Seen {
  readonly name: string;
  readonly argv: readonly string[];
  readonly exit: number | undefined;
  readonly raw: Buffer;
  readonly printed: Buffer;
}

const quoted = (words: readonly string[]) => words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');

/** Recorded outputs of every family through `tks pipe`. */
export async function replay({ sh, folder }: World, chosen: readonly Case[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const [at, one] of chosen.entries()) {
    const file = join(folder, `printed-${at}`);
    const as = quoted([quoted(one.argv)]);
    await sh(`tks pipe --as ${as} --exit ${one.exit} < ${quoted([join(one.folder, 'output')])} | cat > ${file}`);
    seen.push({ name: one.name, argv: one.argv, exit: one.exit, raw: one.output, printed: readFileSync(file) });
  }
  return seen;
}

/** Commands that run now; each prints the same when it runs again. */
export async function live({ sh, folder }: World, lines: readonly (readonly string[])[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const argv of lines) {
    const [raw, printed] = [join(folder, '../raw-output'), join(folder, '../printed')];
    writeFileSync(raw, '');
    const { stdout } = await sh(`${quoted(argv)} 2>&1 | cat > ${raw}; echo \${PIPESTATUS[0]}`);
    await sh(`tks ${quoted(argv)} 2>&1 | cat > ${printed}`);
    seen.push({
      name: argv.join(' '),
      argv,
      exit: Number(stdout),
      raw: readFileSync(raw),
      printed: readFileSync(printed),
    });
  }
  return seen;
}

const encoding = getEncoding('o200k_base');
export const tokens = (bytes: Buffer | string): number => encoding.encode(bytes.toString(), [], []).length;

/** The filter that serves a command, as `tks gain` names it. */
export const filterName = ({ argv }: Seen): string => find(words(argv))?.path ?? '(none)';

/** The figures, by other means than those of `tks gain`: what was seen is counted, not what the journal tells. */
export function recounted(seen: readonly Seen[]) {
  const sum = { runs: 0, raw: 0, encoded: 0, folded: 0, printed: 0, marks: 0 };
  for (const { argv, exit, raw, printed } of seen) {
    const [wrote, encoded, left] = [tokens(raw), tokens(unfolded(argv, exit, raw)), tokens(printed)];
    sum.runs++;
    sum.raw += wrote;
    sum.encoded += wrote - encoded;
    sum.folded += encoded - left;
    sum.printed += left;
    sum.marks += tokens(
      printed
        .toString()
        .split('\n')
        .filter(isMark)
        .map((line) => `${line.trim()}\n`)
        .join(''),
    );
  }
  return sum;
}

/** Without a store nothing is left out. */
function unfolded(argv: readonly string[], exit: number | undefined, raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  const command = words(argv);
  const reducer = createReducer(reducerOptions(command, find(command)), (text, _, binary) =>
    parts.push(Buffer.from(text, binary ? 'latin1' : 'utf8')),
  );
  reducer.push(raw, 1);
  reducer.end(exit, undefined);
  return Buffer.concat(parts);
}
