import type { Piece } from '../piece.ts';

const indentOf = ({ text }: Piece): number => text.search(/\S|$/u);

/** What a runner puts around a name: `▶ cart`, `✔ cart (1.2ms)`. */
const AROUND = /^\s*[✓✔√▶✗✖-]?\s*| \(\d[\d.]*m?s\)$/gu;
const nameOf = ({ text }: Piece): string => text.replace(AROUND, '');

const isTitle = (piece: Piece, next: Piece | undefined): boolean =>
  next !== undefined && indentOf(next) > indentOf(piece);

/** One at the edge may be a line of the program's own. */
const mayBeTitle = ({ role, known, block, text }: Piece): boolean =>
  role === 'plain' && known && block === 0 && /^\s+[\p{L}\p{N}#.'"`@(]/u.test(text);

/** The title of a suite is routine if all below it is. */
export function suites(pieces: readonly Piece[]): readonly Piece[] {
  const result = [...pieces];
  const open: { indent: number; passed: boolean }[] = [];
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!;
    const indent = indentOf(piece);
    let [below, passed] = [0, true];
    for (; (open.at(-1)?.indent ?? 0) > indent; below++) passed = open.pop()!.passed && passed;
    if (passed && below > 0 && !pieces[at + 1]!.gap && mayBeTitle(piece)) result[at] = { ...piece, role: 'routine' };
    open.push({ indent, passed: passed && result[at]!.role === 'routine' });
  }
  return result;
}

/** tape names a test before the assertions in it: `# cart`, `ok 1 adds`, `not ok 2 has a total`. */
const HEADING = /^# (?!(?:tests|suites|pass|fail|skip|skipped|todo|cancelled|duration_ms) +\d)\S/u;
const ASSERTION = /^(?:not )?ok \d+\b/u;

/** A name before assertions is routine if all of them passed, and belongs to the first one that did not. */
export function headed(pieces: readonly Piece[]): readonly Piece[] {
  const isHeading = ({ role, known, block, text }: Piece) =>
    role === 'plain' && known && block === 0 && HEADING.test(text);
  return pieces.map((piece, at) => {
    const next = pieces[at + 1];
    if (!isHeading(piece) || !next || !ASSERTION.test(next.text)) return piece;
    let end = at + 1;
    while (pieces[end]?.role === 'routine') end++;
    const first = pieces[end];
    if (first?.role === 'failure' && first.block > 0) return { ...piece, role: 'failure' };
    return { ...piece, role: 'routine' };
  });
}

/** Routine pieces that are tests: no title of a suite, nor the line that closes one. */
export function testsOf(routine: readonly Piece[]): Piece[] {
  const titles = new Set(routine.filter((piece, at) => isTitle(piece, routine[at + 1])).map(nameOf));
  return routine.filter((piece, at) => !isTitle(piece, routine[at + 1]) && !titles.has(nameOf(piece)));
}
