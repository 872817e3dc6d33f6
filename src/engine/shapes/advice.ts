/** A name in another spelling: `prefix it with an underscore: `_left``, `convert the identifier to snake case: `old_bin``. */
const RESPELT = /^help: [^`]*: `(?<name>[^`]+)`$/u;

/** rustc's advice to spell a name otherwise, of which the headline tells what is wrong with it. */
export function isInHeadline(label: string, headline: string): boolean {
  const { name } = RESPELT.exec(label)?.groups ?? {};
  const quoted = [...headline.matchAll(/`([^`]*)`/gu)].map(([, one]) => lettersOf(one!));
  return name !== undefined && quoted.includes(lettersOf(name));
}

const lettersOf = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
