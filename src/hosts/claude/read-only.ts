import type { ShellCommand } from '../../command-line/shell.ts';

/** Options with which git only reads, each seen to run unasked; `--output`, `-c`, `--ext-diff` and their like do more. */
const GIT: Readonly<Record<string, RegExp>> = {
  status: /^(?:--short|-s|-b|-sb|--branch)$/u,
  log: /^(?:--oneline|--all|--graph|--decorate|--stat|--no-merges|--reverse|-p|--name-only|--name-status|-n|-?\d+)$/u,
  diff: /^(?:--stat|--cached|--staged|--name-only|--name-status)$/u,
  show: /^(?:--stat|--oneline|--name-only|--name-status)$/u,
  blame: /^(?:-L|\d+,\d+)$/u,
};
/** A revision, a range of them, or a path below. */
const REVISION = /^(?:[\w@][\w./@~^:-]*|--)$/u;
/** Behind a `|`, without a file of their own. */
const READERS = /^(?:head|tail|wc|cat)$/u;
const NUMBER = /^-(?:n|c|l|\d+)$|^\d+$/u;

/**
 * Does Claude Code run this unasked since it only reads? Its list is longer, and not published; what stands here was seen.
 * Rather no than yes.
 */
export function isReadOnly({ words: [name, ...rest], last }: ShellCommand): boolean {
  const texts = rest.map(({ text }) => text);
  if (name!.text === 'echo' || name!.text === 'true') return true;
  if (READERS.test(name!.text)) return last && texts.every((text) => NUMBER.test(text));
  const [subcommand = '', ...args] = texts;
  if (name!.text !== 'git' || !Object.hasOwn(GIT, subcommand)) return false;
  return args.every(
    (word) => GIT[subcommand]!.test(word) || (REVISION.test(word) && !/(?:^|\/)\.\.(?:\/|$)/u.test(word)),
  );
}
