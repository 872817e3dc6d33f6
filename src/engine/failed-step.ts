import type { Piece } from './piece.ts';

/** The line with which a CI runner says that a step failed; what fails after it is clean-up. */
const STEP_FAILED =
  /^(?:##\[error\])?Process completed with exit code \d|^ERROR: Job failed|^Exited with code |^The command .* exited with \d|^Build step .* marked build as failure/u;
/** `##[group]Run npm test`, `> vitest run`, `$ tsc`, `+ make`: what is run from here on. */
const STEP = /^(?:##\[group\]|> |\$ |\++ |\[command\])\S/u;

/** The end of the last step that failed, -1 if no runner says so. */
export const failedStep = (pieces: readonly Piece[]): number =>
  pieces.findLastIndex((piece) => STEP_FAILED.test(piece.text));

/** The same, or the last failure there is. */
export function endOfFailed(pieces: readonly Piece[]): number {
  const step = failedStep(pieces);
  return step >= 0
    ? step
    : Math.max(
        0,
        pieces.findLastIndex((piece) => piece.role === 'failure'),
      );
}

/** The last step begun before each place. */
export const stepsOf = (pieces: readonly Piece[], places: readonly number[]): number[] =>
  places
    .map((at) => pieces.findLastIndex((piece, index) => index < at && STEP.test(piece.text)))
    .filter((at) => at >= 0);
