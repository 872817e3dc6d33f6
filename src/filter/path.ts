/** Words of a command that a filter's path may hold. */
export const LONGEST_PATH = 3;

/** Paths of filters that could serve a command, the longest first. */
export function pathsOf(command: readonly string[]): string[] {
  const names = command.filter((word) => !word.startsWith('-')).slice(0, LONGEST_PATH);
  return names.map((_, at) => names.slice(0, names.length - at).join('/'));
}
