/*
 * Counts what stands in a first request of Claude Code, by the request's own headings and nothing of ours.
 */

export interface Request {
  readonly system: readonly { readonly text: string }[];
  readonly tools: readonly { readonly name: string; readonly defer_loading?: boolean }[];
  readonly messages: readonly { readonly content: string | readonly { readonly text: string }[] }[];
}

/** Texts by category and name; those of lists are lines. */
export function textsIn({ system, tools, messages }: Request): Map<string, string> {
  const found = new Map<string, string>();
  const put = (category: string, name: string, text: string) => found.set(`${category} ${name}`, text);
  const parts = messages.flatMap(({ content }) =>
    typeof content === 'string' ? [content] : content.map(({ text }) => text),
  );
  const all = parts.join('\n\n');
  // The first line is the host's account, not the model's.
  put(
    'system_prompt',
    'system prompt',
    system
      .slice(1)
      .map(({ text }) => text.trim())
      .join('\n\n'),
  );
  for (const tool of tools.filter(({ defer_loading }) => !defer_loading)) {
    const server = /^mcp__(?<server>.+?)__/u.exec(tool.name)?.groups?.['server'];
    if (server === undefined) put('system_tools', tool.name, JSON.stringify(tool));
    else put('mcp_tools', server, [found.get(`mcp_tools ${server}`), JSON.stringify(tool)].filter(Boolean).join(''));
  }
  const memory = /^Contents of (?<file>.+) \((?:user's|project|organization)[^\n]*\):\n\n/gmu;
  const reminder = parts.find((text) => text.includes('Codebase and user instructions are shown below')) ?? '';
  const heads = [...reminder.matchAll(memory)];
  heads.forEach((head, at) => {
    const end = heads[at + 1]?.index ?? reminder.indexOf('\n</system-reminder>');
    put('memory_files', head.groups!['file']!, reminder.slice(head.index, end).trimEnd());
  });
  const list = (from: string, to: string) => {
    const start = all.indexOf(from);
    return start === -1 ? '' : all.slice(start + from.length, all.indexOf(to, start + from.length));
  };
  const entries = (category: string, text: string) => {
    for (const entry of text.split(/\n(?=- )/u).filter((line) => line.startsWith('- ')))
      put(category, /^- (?<name>(?:[^\s:]|:(?! ))+)/u.exec(entry)!.groups!['name']!, entry.trimEnd());
  };
  entries('custom_agents', list('Available agent types for the Agent tool:\n', '\n\nWhen you launch'));
  entries('skills', list('available for use with the Skill tool:\n\n', '\n\n'));
  for (const name of list('to load tool schemas before calling them:\n', '\n\n').split('\n').filter(Boolean)) {
    const server = /^mcp__(?<server>.+?)__/u.exec(name)?.groups?.['server'];
    const key = server === undefined ? ['system_tools_deferred', name] : ['mcp_tools_deferred', server];
    put(key[0]!, key[1]!, [found.get(key.join(' ')), name].filter(Boolean).join('\n'));
  }
  for (const block of list('tools and resources:\n\n', '\n\nThe following skills').split(/\n\n(?=## )/u))
    if (block.startsWith('## ')) put('mcp_instructions', block.slice(3, block.indexOf('\n')), block);
  const style = /^# Output Style: (?<name>.*)\n[\s\S]*?(?=\n\nThe following)/mu.exec(all);
  const active = /^.* output style is active\. .*$/mu.exec(all)?.[0];
  if (style) put('system_prompt', `output style ${style.groups!['name']}`, `${style[0]}\n\n${active}`);
  for (const [, hook] of all.matchAll(/^(?<hook>(?:SessionStart|UserPromptSubmit)\S* hook [^\n]+)/gmu))
    put('messages', hook!, hook!);
  return found;
}
