import { BUILT_INS } from './built-in.ts';
import { type Content, contentOf, filesIn, type OwnFile } from './files.ts';
import { problemsOf } from './judge.ts';
import type { FilterSource, Problem } from './load.ts';
import type { Place } from './places.ts';
import { readTrusted } from './trust.ts';
import { keepVerdict, readVerdict } from './verdicts.ts';

/** A filter of whoever's, and what becomes of it. */
export interface Known {
  readonly path: string;
  readonly origin: Place['origin'] | 'built-in';
  readonly file: string | undefined;
  readonly state: 'used' | 'hidden' | 'untrusted' | 'broken';
  readonly source: FilterSource | undefined;
  readonly text: string | undefined;
}

/** An own file as it is now. */
export interface Looked {
  readonly file: OwnFile;
  /** Undefined if it cannot be read. */
  readonly content: Content | undefined;
  readonly isTrusted: boolean;
  readonly source: FilterSource | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks all filter files that are not ours, in order of precedence.
 * @param home where verdicts are kept, if those of before may be taken
 */
export function lookAt(places: readonly Place[], config: string | undefined, home: string | undefined): Looked[] {
  const trusted = readTrusted(config);
  return places.flatMap(filesIn).map((file) => {
    try {
      const content = contentOf(file.file);
      const isTrusted = file.origin === 'user' || trusted.has(content.hash);
      return { file, content, isTrusted, ...judged(file, content, home) };
    } catch (error) {
      const problem = { line: 1, column: 1, reason: (error as Error).message };
      return { file, content: undefined, isTrusted: false, source: undefined, problems: [problem] };
    }
  });
}

function judged(file: OwnFile, content: Content, home: string | undefined) {
  const source = home === undefined ? undefined : readVerdict(home, content.hash)?.source;
  if (source) return { source, problems: [] };
  const made = problemsOf(file, content);
  if (home !== undefined && made.source) keepVerdict(home, content.hash, { source: made.source, complaint: undefined });
  return made;
}

/** All filters, by path; of those with one path the one that is used comes first, if there is one. */
export function inventory(looked: readonly Looked[]): Known[] {
  const taken = new Set<string>();
  const own = looked.map(({ file: { path, origin, file }, isTrusted, source, content }): Known => {
    const state = !source ? 'broken' : !isTrusted ? 'untrusted' : taken.has(path) ? 'hidden' : 'used';
    if (state === 'used') taken.add(path);
    return { path, origin, file, state, source, text: content?.text };
  });
  const builtIn = BUILT_INS.paths().map(
    (path): Known => ({
      path,
      origin: 'built-in',
      file: undefined,
      state: taken.has(path) ? 'hidden' : 'used',
      source: BUILT_INS.read(path),
      text: undefined,
    }),
  );
  return [...own, ...builtIn].sort((one, other) => one.path.localeCompare(other.path));
}
