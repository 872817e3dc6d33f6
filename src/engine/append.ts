/** Adds to a list of any length; `push(...more)` overflows the stack beyond some 100,000 items. */
export function append<T>(list: T[], more: readonly T[]) {
  for (const item of more) list.push(item);
}
