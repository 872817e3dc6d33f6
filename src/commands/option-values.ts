/** An error as commander knows it. */
export const invalid = (message: string): Error =>
  Object.assign(new Error(message), { code: 'commander.invalidArgument' });

export function positive(text: string): number {
  if (!(Number(text) > 0)) throw invalid('It must be a number above 0.');
  return Number(text);
}

/** A value that must be one of a few; completions of shells ask which. */
export function oneOf<T extends string>(known: readonly T[]): ((text: string) => T) & { readonly known: readonly T[] } {
  const parse = (text: string): T => {
    const found = known.find((name) => name === text);
    if (found === undefined) throw invalid(`It must be one of ${known.join(', ')}.`);
    return found;
  };
  return Object.assign(parse, { known });
}
