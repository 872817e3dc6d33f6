import type { Package } from './claude/folder.ts';
import type { Calls, LineOptions, Scope } from './host.ts';
import { quote } from './quote.ts';

/** A project's files may be other people's too, who have tks somewhere else, or not at all. */
export function callsOf({ node, cli, root }: Package, scope: Scope): Calls {
  const tks = scope === 'project' ? 'tks' : `${quote(node)} ${quote(cli)}`;
  return {
    argv: scope === 'project' ? ['tks'] : [node, cli],
    root,
    line: (host, { silence, more, mayRefuse }: LineOptions = {}) => {
      const asks = `${tks} hook ${host}${more === undefined ? '' : ` ${more}`} 2>/dev/null`;
      if (mayRefuse) return `${asks.replace(' 2>/dev/null', '')}; [ $? -ne 2 ] || exit 2`;
      return `${asks} || ${silence === undefined ? 'true' : `echo ${quote(silence)}`}`;
    },
  };
}
