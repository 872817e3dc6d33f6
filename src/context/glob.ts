const MEANING: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
};

/** `**` goes through folders, `*` and `?` stay in one; `{a,b}` is either. */
export const globToPattern = (glob: string): RegExp =>
  new RegExp(`^${glob.replace(/\*\*\/?|[*?{},]|[$()+.[\\\]^|]/g, (part) => MEANING[part] ?? `\\${part}`)}$`);
