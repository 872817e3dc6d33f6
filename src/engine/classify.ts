import { hasCommonRole, mayHaveRole } from './common.ts';
import { isMark } from './mark.ts';
import { type Block, type Filter, isOwn, type Role } from './model.ts';
import type { Recogniser } from './recognise.ts';
import { type Dress, undress } from './undress.ts';

export interface Label {
  readonly role: Role;
  /** Number of the failure block, 0 for none. */
  readonly block: number;
  readonly filter: Filter | undefined;
}

export type Classifier = (text: string) => Label;

/** Filters may say all but what is a failure: a line with a common failure role is one whatever a filter says. */
const AFTER_FAILURE = ['summary', 'warning', 'detail', 'noise', 'routine'] as const;

/** A row `12 | ok | 3 failed` is no code frame, no passed test and no verdict. */
const OF_ROWS = ['noise'] as const;

/*
 * Runners of many kinds end with a list of what failed: `Failures:`, then `1) cart adds an item` and below it, indented, what is
 * told of it. It is one wherever no filter says how its tool tells of failures.
 */
const LIST =
  /^\s{0,4}(?:Failures|Errors|Failed (?:tests|specs|examples|scenarios)|There (?:was|were) \d+ (?:failures?|errors?)):$/u;
const LISTED: Block = { from: /^ {0,4}\d+\) \S/u, to: /^(?!\d+\) )\S/u };

/** Roles of a line that ends a block and is no part of it. */
const NEXT: readonly (Role | undefined)[] = ['summary', 'routine', 'failure'];

/** True if the lines are text of files or records, in which no word is a verdict. */
export const holdsText = (filter: Filter | undefined): boolean =>
  filter !== undefined && (filter.budget === 'file' || filter.shape === 'diff' || filter.shape === 'commits');

export const dressOf = (filter: Filter | undefined): Dress =>
  !holdsText(filter) ? 'all' : filter?.shape ? 'git' : 'none';

/**
 * Gives each line of one stream its role, in order.
 * @param nextBlock numbers failure blocks over all streams
 */
export function createClassifier(
  base: Filter | undefined,
  recognise: Recogniser | undefined,
  nextBlock: () => number,
): Classifier {
  let filter = base;
  let open: { readonly end: RegExp | undefined; readonly number: number } | undefined;
  let isList = false;
  if (holdsText(base)) return (text) => ({ role: roleInText(base!, text), block: 0, filter: base });

  return (text) => {
    if (isMark(text)) return { role: 'plain', block: open?.number ?? 0, filter };
    const recognised = recognise?.(text);
    // Inside a block of failure `+ 1` is a line of a diff and no command.
    if (recognised && (recognised.filter || !open)) {
      const before = filter;
      filter = recognised.filter ?? base;
      open = undefined;
      // The line that tells whose output follows is no noise.
      if (filter !== before && filter !== base)
        return { role: isOwn(filter) && isFailure(text) ? 'failure' : 'plain', block: 0, filter };
    }
    const begun = beginning(filter, text) ?? (isList && LISTED.from.test(text) ? LISTED : undefined);
    isList = LIST.test(text) ? !filter?.blocks.length : isList && !LISTED.to!.test(text);
    if (begun) open = { end: begun.to, number: nextBlock() };
    if (!open) return { role: outsideBlock(filter, text), block: 0, filter };
    const { end, number } = open;
    const over = !begun && (end ? end.test(text) : text.trim() === '');
    if (over) open = undefined;
    // The line that ends a block may belong to what comes next.
    if (over && (!end || end === LISTED.to || NEXT.includes(ownRole(filter, text))))
      return { role: outsideBlock(filter, text), block: 0, filter };
    return { role: insideBlock(filter, text), block: number, filter };
  };
}

const beginning = (filter: Filter | undefined, text: string): Block | undefined =>
  filter?.blocks.find((block) => block.from.test(text));

function ownRole(filter: Filter | undefined, text: string): Role | undefined {
  if (filter?.failure?.test(text)) return 'failure';
  return filter && AFTER_FAILURE.find((role) => filter[role]?.test(text));
}

const isFailure = (text: string): boolean => mayHaveRole(text) && hasCommonRole('failure', text);

/** No word of a text is a verdict, but a user may have called anything a text. */
function roleInText(filter: Filter, text: string): Role {
  if (isOwn(filter) && [undress(text, 'all')].flat().some(isFailure)) return 'failure';
  return ownRole(filter, text) ?? 'plain';
}

/** What a line is of which no filter speaks. */
export const commonRole = (text: string): Role => outsideBlock(undefined, text);

function outsideBlock(filter: Filter | undefined, text: string): Role {
  const mayBe = mayHaveRole(text);
  const own = ownRole(filter, text);
  if (own === 'failure' || (mayBe && (own !== 'summary' || isOwn(filter)) && hasCommonRole('failure', text)))
    return 'failure';
  const common = filter?.shape === 'table' ? OF_ROWS : AFTER_FAILURE;
  return own ?? (mayBe ? common.find((role) => hasCommonRole(role, text)) : undefined) ?? 'plain';
}

function insideBlock(filter: Filter | undefined, text: string): Role {
  if (text.trim() === '') return 'noise';
  if (isFailure(text)) return 'failure';
  if (filter?.detail?.test(text)) return 'detail';
  return filter?.noise?.test(text) || hasCommonRole('noise', text) ? 'noise' : 'failure';
}
