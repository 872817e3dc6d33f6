/** An error as commander knows it. */
export const invalid = (message: string): Error =>
  Object.assign(new Error(message), { code: 'commander.invalidArgument' });

export function positive(text: string): number {
  if (!(Number(text) > 0)) throw invalid('It must be a number above 0.');
  return Number(text);
}
