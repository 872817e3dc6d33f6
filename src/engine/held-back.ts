import { linesMark } from './mark.ts';
import type { Line, Role } from './model.ts';
import { WORTH } from './settle.ts';

/** Lines held back are kept up to this many characters, then only counted. */
const KEPT = 1 << 14;

/** Lines that live mode has not printed yet, since they may turn out not to be worth it. */
export interface HeldBack {
  readonly count: number;
  /** Lines left out so far, in all and by role. */
  readonly lost: number;
  readonly leftOut: Partial<Record<Role, number>>;
  add(line: Line): void;
  /** Lines before this one that were only counted; their size is not known, but they are many. */
  addSkipped(line: Line): void;
  /** Takes all out. @returns a mark in their place, or the lines, if the mark is not worth it */
  take(): { readonly mark: string | undefined; readonly lines: readonly Line[] };
}

export function createHeldBack(): HeldBack {
  const leftOut: Partial<Record<Role, number>> = {};
  let lines: Line[] = [];
  let [size, count, lost] = [0, 0, 0];
  const leaveOut = (role: Role, more: number) => {
    leftOut[role] = (leftOut[role] ?? 0) + more;
  };
  return {
    get count() {
      return count;
    },
    get lost() {
      return lost;
    },
    leftOut,
    add(line) {
      count += 1;
      size += line.prefix.length + line.text.length + 1;
      if (size < KEPT) lines.push(line);
      else leaveOut(line.role, 1);
    },
    addSkipped({ skipped }) {
      if (skipped === 0) return;
      count += skipped;
      size += KEPT;
      leaveOut('plain', skipped);
    },
    take() {
      const mark = linesMark(count);
      const taken = size >= mark.length + WORTH ? { mark, lines: [] } : { mark: undefined, lines };
      if (taken.mark !== undefined) {
        lost += count;
        for (const { role } of lines) leaveOut(role, 1);
      }
      [lines, size, count] = [[], 0, 0];
      return taken;
    },
  };
}
