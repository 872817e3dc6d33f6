/** So many different words at one place are data (a user, a path); fewer are kinds (a state). */
const FREELY = 20;
/** More templates than this are not compared. */
const MOST = 5_000;

/**
 * Templates that differ in one word that varies freely are one.
 * @returns for each the same one, or the one it has in common with others
 */
export function withoutVaried(templates: ReadonlySet<string>): ReadonlyMap<string, string> {
  const common = new Map<string, string>();
  if (templates.size < FREELY || templates.size > MOST) return common;
  const keys = new Map([...templates].map((template) => [template, keysOf(template)]));
  const counts = new Map<number, number>();
  for (const key of [...keys.values()].flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [template, own] of keys) {
    const most = own.reduce((best, key) => (counts.get(key)! > counts.get(best)! ? key : best), own[0]!);
    if (counts.get(most)! >= FREELY) common.set(template, String(most));
  }
  return common;
}

const FACTOR = 0x01000193;

/** For each word a number that all templates have which differ in this word alone. */
function keysOf(template: string): number[] {
  const hashes = template.split(' ').map(hashOf);
  const placed = hashes.map((hash, at) => Math.imul(hash, Math.imul(at + 1, FACTOR) | 1));
  const sum = placed.reduce((total, hash) => (total + hash) | 0, hashes.length);
  return placed.map((hash, at) => Math.imul((sum - hash) ^ (at + 1), FACTOR));
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FACTOR);
  return hash;
}
