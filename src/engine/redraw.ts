import type { Line } from './model.ts';
import { isOverdrawn, isProgress, labelOf, outline, printsAgain, riseOf, undress } from './undress.ts';

/*
 * Programs that draw several lines again move the cursor up and write over them, or say that they print all again. What was written over is left out
 * where it was progress, or an earlier state of a line that is drawn below; anything else stays, as it does within a
 * line (`undress.ts`).
 */

/** What tells of something wrong goes only if it is said again. */
const WRONG = /error|fail|fatal|panic|exception|abort|denied|killed|warn/iu;
const passes = (text: string): boolean => isProgress(text) && !WRONG.test(text);

/** No terminal is higher. */
const HIGHEST = 500;

export interface Redraws {
  /** A line came that may begin above the one before it. @returns held lines to let go */
  rise(held: readonly Line[], text: string, number: number): readonly Line[];
  /** A line was drawn. @returns lines it was drawn over */
  draw(line: Line): readonly Line[];
}

export function createRedraws(): Redraws {
  /** Drawn over, but not known to be said again. */
  let erased: readonly Line[] = [];
  /** Where all was printed again last, and the outline of the first line there. */
  let [begin, top] = [0, ''];
  const risenBy = (text: string, number: number): number => {
    const isAnnounced = printsAgain(text);
    if (begin === 0 && !isAnnounced) return riseOf(text);
    const said = isAnnounced ? '' : outline([undress(text, 'all')].flat().join(' '));
    const isAgain = isAnnounced || (said !== '' && said === top);
    if (!isAgain) top ||= said;
    if (!isAgain) return riseOf(text);
    const lines = begin === 0 ? 0 : number - begin;
    [begin, top] = [number, said];
    return lines;
  };
  return {
    rise(held, text, number) {
      const lines = risenBy(text, number);
      if (lines <= 0) return [];
      const from = number - Math.min(lines, HIGHEST);
      // One that stands for lines not held any more counts them.
      const drawn = held
        .slice(held.findLastIndex((line) => line.number < from) + 1)
        .filter((line) => line.skipped === 0);
      erased = [...erased, ...drawn.filter(({ text }) => !passes(text))].slice(-HIGHEST);
      return drawn.filter(({ text }) => passes(text));
    },
    draw({ text, stream }) {
      if (erased.length === 0) return erased;
      const label = labelOf(text);
      const isAgain = (before: string) =>
        WRONG.test(before)
          ? outline(before) === outline(text)
          : isOverdrawn(before, text) || (label !== '' && labelOf(before) === label);
      const gone = erased.filter((line) => line.stream === stream && isAgain(line.text));
      if (gone.length > 0) erased = erased.filter((line) => !gone.includes(line));
      return gone;
    },
  };
}
