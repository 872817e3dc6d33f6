import type { Line } from '../model.ts';
import { type Piece, toPiece } from '../piece.ts';

/** Pictures alone, mostly links to what they show: badges. */
const BADGES = /^(?:\s*(?:\[!\[[^\]]*\]\([^)]*\)\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)))+\s*$/u;
/** Summaries of what robots write under every pull request. */
const BOILERPLATE =
  /^\s*(?:<details>\s*)?<summary>(?:<\w+>)?(?:Dependabot commands|Commits|Most Recent Ignore|Configuration)\b/iu;

/** Bodies of issues and pull requests: comments, badges and robots' boilerplate are folded. */
export function markdown(lines: readonly Line[], mayFold: boolean): Piece[] {
  if (!mayFold) return lines.map(toPiece);
  const folded = foldedOf(lines.map(({ text }) => text));
  return lines.map((line, at) => (folded[at] ? { ...toPiece(line), folded: true } : toPiece(line)));
}

function foldedOf(texts: readonly string[]): boolean[] {
  let fence = '';
  let until: RegExp | undefined;
  return texts.map((text, at) => {
    if (until) {
      if (until.test(text)) until = undefined;
      return true;
    }
    const mark = /^\s*(?<mark>`{3,}|~{3,})/u.exec(text)?.groups?.['mark'];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    if (fence !== '') return false;
    if (/^\s*<!--/u.test(text)) {
      if (!text.includes('-->')) until = /-->/u;
      return until !== undefined || /-->\s*$/u.test(text);
    }
    const isOpening =
      BOILERPLATE.test(text) || (/^\s*<details>\s*$/u.test(text) && BOILERPLATE.test(texts[at + 1] ?? ''));
    if (isOpening) until = /<\/details>/u;
    return isOpening || BADGES.test(text);
  });
}
