import { contentOf, filesIn, type OwnFile } from './files.ts';
import type { FilterSet } from './find.ts';
import type { FilterSource } from './load.ts';
import type { Place } from './places.ts';
import { readTrusted } from './trust.ts';
import { keepVerdict, readVerdict, type Verdict } from './verdicts.ts';

/** A filter file that is not used, and why. */
export interface Refused extends OwnFile {
  /** Of its content; its name, if that cannot be read. */
  readonly hash: string;
  /** Undefined: nobody has trusted it. */
  readonly complaint: string | undefined;
}

/** Filters of a user and of projects. */
export interface Own {
  readonly files: readonly OwnFile[];
  /** In order of precedence; they hold what was loaded. */
  readonly sets: readonly FilterSet[];
  readonly refused: readonly Refused[];
  /** Reads filters, those of these paths if any are given; each once. */
  load(paths?: readonly string[]): Promise<void>;
}

/**
 * @param config the user's configuration folder, which tells whom is trusted
 * @param home where verdicts are kept
 */
export function openOwn(places: readonly Place[], config: string | undefined, home: string | undefined): Own {
  const byPlace = places.map((place) => ({ place, files: filesIn(place), loaded: new Map<string, FilterSource>() }));
  const trusted = readTrusted(config);
  const refused: Refused[] = [];
  const seen = new Set<string>();

  const read = async (file: OwnFile): Promise<FilterSource | undefined> => {
    const used = await use(file, trusted, home);
    if ('source' in used) return used.source;
    refused.push({ ...file, ...used });
    return undefined;
  };
  return {
    files: byPlace.flatMap(({ files }) => files),
    sets: byPlace.map(({ place, loaded }) => setOf(place, loaded)),
    refused,
    async load(paths) {
      for (const { files, loaded } of byPlace)
        for (const file of files.filter(({ path, file }) => !seen.has(file) && (paths?.includes(path) ?? true))) {
          seen.add(file.file);
          const source = await read(file);
          if (source) loaded.set(file.path, source);
        }
    },
  };
}

const setOf = ({ origin }: Place, loaded: ReadonlyMap<string, FilterSource>): FilterSet => ({
  origin,
  paths: () => [...loaded.keys()],
  has: (path) => loaded.has(path),
  read: (path) => loaded.get(path)!,
  signatures: () => {
    const signed = [...loaded].filter(([, { signature }]) => signature !== undefined);
    return new Map(signed.map(([path, { signature }]) => [path, signature!]));
  },
});

/** Trust and use are of the same bytes. */
async function use(
  file: OwnFile,
  trusted: ReadonlyMap<string, string>,
  home: string | undefined,
): Promise<{ readonly source: FilterSource } | Pick<Refused, 'hash' | 'complaint'>> {
  try {
    const content = contentOf(file.file);
    const { hash } = content;
    if (file.origin === 'project' && !trusted.has(hash)) return { hash, complaint: undefined };
    const { source, complaint } = (home && readVerdict(home, hash)) || (await judged(file, content, home));
    return source ? { source } : { hash, complaint };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { hash: Buffer.from(file.file).toString('hex').slice(-64), complaint: `${file.file}: ${code ?? message}` };
  }
}

/** What checks is loaded only where there is something new. */
async function judged(
  file: OwnFile,
  content: ReturnType<typeof contentOf>,
  home: string | undefined,
): Promise<Verdict> {
  const { judge } = await import('./judge.ts');
  const verdict = judge(file, content);
  if (home !== undefined) keepVerdict(home, content.hash, verdict);
  return verdict;
}
