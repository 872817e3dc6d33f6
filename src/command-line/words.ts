/** The words that choose a filter: assignments and wrappers skipped, the program by its base name. A placeholder until the rules are in. */
export function words(argv: readonly string[]): string[] {
  return argv.length ? [argv[0]!.replace(/^.*\//, ''), ...argv.slice(1)] : [];
}
