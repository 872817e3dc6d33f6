import { append } from './append.ts';
import { decide, limitsOf } from './budget.ts';
import { holdsText } from './classify.ts';
import { jobsOf, merged, nameOnce } from './jobs.ts';
import { lastLogAgain } from './last-log.ts';
import { isRawMark } from './mark.ts';
import { type Filter, isOwn, type Line, type RawRef, type Role } from './model.ts';
import { type Piece, toPiece } from './piece.ts';
import { bytesOf, type Printed } from './print.ts';
import type { ReducerOptions } from './reduce.ts';
import { render } from './render.ts';
import { settle } from './settle.ts';
import { SHAPES } from './shape.ts';
import { abreast } from './shapes/abreast.ts';
import { blobs } from './shapes/blob.ts';
import { blocksAgain } from './shapes/blocks-again.ts';
import { someDiagnostics } from './shapes/diagnostics.ts';
import { errorsAgain } from './shapes/errors-again.ts';
import { goroutines } from './shapes/goroutines.ts';
import { known } from './shapes/known.ts';
import { listed } from './shapes/listed.ts';
import { log } from './shapes/log.ts';
import { oneCause } from './shapes/one-cause.ts';
import { isPaths, paths } from './shapes/paths.ts';
import { withoutPointers } from './shapes/pointers.ts';
import { interleaved, repeats } from './shapes/repeats.ts';
import { restated } from './shapes/restated.ts';
import { headed, suites } from './shapes/suites.ts';
import { trace } from './shapes/trace.ts';
import { tries } from './shapes/tries.ts';
import { valuesAgain } from './shapes/values-again.ts';
import { wayAgain } from './shapes/way-again.ts';
import { decideUnderOwn } from './unlabelled.ts';

/** Output below this many bytes, undressed, loses nothing but noise. */
const SMALL = 1024;

type LeftOut = Partial<Record<Role, number>>;

/** What is known when the command has ended. */
export interface Run {
  readonly exit: number | undefined;
  readonly raw: RawRef | undefined;
  readonly rawLines: number;
  readonly rawBytes: number;
  /** Characters, undressed. */
  readonly size: number;
  /** The last raw line that holds something, as it came. */
  readonly last: Printed | undefined;
  /** What live mode printed and left out before. */
  readonly before: { readonly lines: number; readonly characters: number; readonly leftOut: LeftOut };
}

/** Reduces the lines that are held and prints them. Returns how many were left out, by role. */
export function finish(
  held: readonly Line[],
  run: Run,
  options: ReducerOptions,
  print: (printed: readonly Printed[]) => void,
): LeftOut {
  const isText = holdsText(options.filter);
  const asIs = isRawMark(held.at(-1)?.text ?? '');
  const lines = asIs ? held : visible(held);
  const mayFold = run.raw !== undefined && run.size >= SMALL && !asIs;
  const isSilent = run.exit !== 0 && !lines.some(({ role }) => role === 'failure');
  const areRows = options.filter?.budget === 'list';
  const foldable = (pieces: readonly Piece[]) => folds(pieces, areRows, mayFold && !isSilent);
  const reshape = (job: readonly Line[]) => (isText ? toPieces(job, mayFold) : foldable(toPieces(job, mayFold)));
  const pieces = asIs ? held.map(wholePiece) : lastLogAgain(merged(jobsOf(lines).map(reshape)), held, lines);
  const failed = run.exit !== 0;
  const own = options.filter?.budget;
  const outcome = run.exit === undefined ? 'unknown' : failed ? 'failed' : 'succeeded';
  // What succeeded and is no tool we know was asked for by itself; of a log, one tool's list is but a part.
  const isList = !failed ? !lines.some((line) => line.filter) : lines.some((line) => line.filter?.budget === 'list');
  const budget = own ?? (isList && outcome !== 'unknown' ? 'list' : 'report');
  const limits = limitsOf(budget, outcome, options.budgets, (options.used ?? 0) + run.before.characters);
  const onlyNoise = failed && !pieces.some((piece) => piece.role === 'failure');
  const all = { pieces, keep: new Uint8Array(pieces.length).fill(1) };
  const judge = lines.some(({ filter }) => isOwn(filter)) ? decideUnderOwn : decide;
  const decided = mayFold ? judge(pieces, limits, onlyNoise) : all;
  const keep = settle(decided.pieces, decided.keep);
  const { printed, leftOut } = render(mayFold && !isText ? listed(decided.pieces, keep) : decided.pieces, keep, {
    raw: run.raw,
    rawLines: run.rawLines,
    already: run.before,
    ranges: isText && options.filter?.shape !== 'matches',
  });
  const said = isText ? printed : abreast(nameOnce(mayFold ? withoutPointers(printed) : printed).map(trimmed));
  print(something(smaller(said, lines, run), run));
  return add(run.before.leftOut, leftOut);
}

/** Lines that are no noise; the last one that says something if all are. What a user's filter calls noise is left out with a mark. */
function visible(held: readonly Line[]): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const line of held) {
    const isNoise = line.role === 'noise' && (!isOwn(line.filter) || line.text.trim() === '');
    if (isNoise && line.skipped === 0) gap ||= line.text.trim() === '';
    else {
      lines.push(gap ? { ...line, gap } : line);
      gap = false;
    }
  }
  const last = held.findLast((line) => line.text.trim() !== '') ?? held.at(-1);
  return lines.length > 0 || !last ? lines : [{ ...last, role: 'plain' }];
}

/** Each run of lines of one filter through that filter's shape, then what all have in common. */
function toPieces(lines: readonly Line[], mayFold: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const { filter } = lines[at]!;
    let end = at + 1;
    const apart = mayHide(filter) && lines[at]!.role === 'failure';
    const belongs = (line: Line) =>
      line.filter === filter && line.skipped === 0 && apart === (mayHide(filter) && line.role === 'failure');
    while (end < lines.length && belongs(lines[end]!)) end++;
    append(pieces, apart ? lines.slice(at, end).map(toPiece) : shaped(lines.slice(at, end), filter, mayFold));
    at = end;
  }
  return pieces;
}

/** A user may ask for any shape, whatever the lines are; failures stay out of all but the one that is made for them. */
const mayHide = (filter: Filter | undefined): boolean =>
  isOwn(filter) && filter?.shape !== undefined && filter.shape !== 'diagnostics';

function shaped(lines: readonly Line[], filter: Filter | undefined, mayFold: boolean): readonly Piece[] {
  // Text of files, be it a list of paths or what a linter said.
  if (filter && !filter.shape && holdsText(filter)) return lines.map(toPiece);
  const pieces = suites(
    filter?.shape
      ? SHAPES[filter.shape](lines, mayFold)
      : filter
        ? isPaths(lines)
          ? paths(lines)
          : someDiagnostics(lines)
        : known(lines, someDiagnostics),
  );
  if (holdsText(filter)) return pieces;
  const found = oneCause(tries(blocksAgain(goroutines(trace(headed(pieces))))));
  return errorsAgain(valuesAgain(restated(interleaved(wayAgain(repeats(found))))));
}

/** Rows that were asked for are no log, be it that each begins with a time (`aws s3 ls`). */
function folds(pieces: readonly Piece[], areRows: boolean, mayCut: boolean): readonly Piece[] {
  const cut = mayCut ? blobs(pieces) : pieces;
  return areRows ? cut : log(cut);
}

/** A line with its job's name as it came. */
const wholePiece = (line: Line): Piece => ({ ...toPiece(line), text: line.prefix + line.text, prefix: '' });

/** Only empty output prints nothing. */
const something = (printed: readonly Printed[], run: Run): readonly Printed[] =>
  run.last && run.before.characters === 0 && printed.every(({ text }) => text === '') ? [run.last] : printed;

const trimmed = (piece: Printed): Printed => ({ ...piece, text: piece.text.trimEnd() });

/** What is printed is never larger than what came, unless by a mark for lines that are no longer there. */
function smaller(printed: readonly Printed[], lines: readonly Line[], run: Run): readonly Printed[] {
  const size = printed.reduce((sum, piece) => sum + bytesOf(piece) + 1, -1);
  return size <= run.rawBytes || lines.some(({ skipped }) => skipped > 0) ? printed : lines.map(wholePiece);
}

function add(a: LeftOut, b: LeftOut): LeftOut {
  const sum: LeftOut = { ...a };
  for (const [role, count] of Object.entries(b) as [Role, number][]) sum[role] = (sum[role] ?? 0) + count;
  return sum;
}
