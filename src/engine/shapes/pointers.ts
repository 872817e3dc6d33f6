/** Python's: what of the line above raised. Where `~` stands beside it, it is a part of that. */
const POINTER = /^[\s|>]*(?<carets>\^+)\s*$/u;
/** What may stand before a whole statement's expression. */
const BEFORE = /^[\s|>]*(?:(?:return|raise|yield|await|assert|del) |(?:[\w.]+(?:\[[^\]]*\])?,? ?)+[-+*|]?= )*$/u;

/** Takes away what points at a whole statement: it tells no place within it. */
export const withoutPointers = <Shown extends { readonly text: string }>(lines: readonly Shown[]): readonly Shown[] =>
  lines.filter((line, at) => at === 0 || !pointsAtAll(line.text, lines[at - 1]!.text));

function pointsAtAll(pointer: string, code: string): boolean {
  const { carets } = POINTER.exec(pointer)?.groups ?? {};
  if (carets === undefined) return false;
  const start = pointer.indexOf(carets);
  return start + carets.length === code.trimEnd().length && BEFORE.test(code.slice(0, start));
}
