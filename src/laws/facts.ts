/** What a reader needs: one of the lists, all of whose strings must be there. */
export interface Fact {
  readonly why: string;
  readonly critical: boolean;
  readonly any: readonly (readonly string[])[];
}

/** Blanks are one, and between the parts of JSON none. */
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').replaceAll('": ', '":').replaceAll(', "', ',"');

/** Facts that are not in a text. */
export function lost(facts: readonly Fact[], text: string): Fact[] {
  const squeezed = squeeze(`${text}\n${withFolders(text).join('\n')}`);
  return facts.filter(({ any }) => !any.some((all) => all.every((part) => squeezed.includes(squeeze(part)))));
}

/** What stands below a folder (`src/`), with it: files alone or side by side. */
function withFolders(text: string): string[] {
  let folder = '';
  return text.split('\n').flatMap((line) => {
    if (line.endsWith('/') && !/^\s/u.test(line)) folder = line;
    else if (!/^(?: |\d+[:-]|--$|\[tks)/u.test(line)) folder = '';
    if (folder === '' || !line.startsWith(' ')) return [];
    if (line.startsWith('  '))
      return line
        .trim()
        .split(' ')
        .map((name) => folder + name);
    // A size stands before the path.
    return [line.trim().replace(/^(?:\d[\d.]*[KMG]? )?/u, (size) => size + folder)];
  });
}

export function isFact(value: unknown): value is Fact {
  const { why, critical, any } = (value ?? {}) as Partial<Fact>;
  return (
    typeof why === 'string' &&
    typeof critical === 'boolean' &&
    Array.isArray(any) &&
    any.every((all) => Array.isArray(all) && all.every((text) => typeof text === 'string'))
  );
}
