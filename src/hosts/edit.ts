import { UserError } from '../errors.ts';
import { type Addition, addTo, removeFrom } from './json-text.ts';

/** What is done to one file for one host. Texts only: where they stand and what they were is for others. */
export interface Edit {
  readonly path: string;
  readonly executable?: boolean;
  /** @returns the text with tks in it @throws UserError where that cannot be done */
  readonly put: (text: string | undefined) => string;
  /** @returns the text without it; undefined if the file is not needed then */
  readonly take: (text: string) => string | undefined;
  /** Does tks stand in it, if perhaps of another version? */
  readonly has: (text: string) => boolean;
}

/** A hook among those of others; it is known by what it calls: `tks.js hook gemini`. */
export function jsonEdit(path: string, host: string, additions: readonly Addition[]): Edit {
  const calls = new RegExp(`\\btks(?:\\.js)?['"\\\\]* hook ${host}\\b`, 'u');
  const isOurs = (value: unknown) => calls.test(JSON.stringify(value));
  return {
    path,
    put: (text = '') => addTo(text, additions, path),
    take: (text) => removeFrom(text, additions, path, isOurs),
    has: (text) => isOurs(text),
  };
}

/** A file of tks alone. */
export const ownFile = (path: string, text: string, options: { readonly executable?: boolean } = {}): Edit => ({
  path,
  ...options,
  put: (present) => {
    if (present !== undefined && !present.includes(OURS))
      throw new UserError(`${path} is somebody else's`, 'move it away; nothing was changed');
    return text;
  },
  take: (present) => (present.includes(OURS) ? undefined : present),
  has: (present) => present.includes(OURS),
});

/** Stands in each file of ours. */
const OURS = 'tks uninstall ';

const SECTION = /(?:\r?\n)?<!-- tks: [^\n]*? -->\r?\n.*?<!-- \/tks -->\r?\n/su;

/** A part of a Markdown file that is written by people. */
export const sectionEdit = (path: string, host: string, text: string): Edit => ({
  path,
  put: (present = '') => {
    const eol = present.includes('\r\n') ? '\r\n' : '\n';
    const section = `<!-- tks: taken out by \`tks uninstall ${host}\` -->\n${text}<!-- /tks -->\n`.replaceAll(
      '\n',
      eol,
    );
    const bare = present.replace(SECTION, '');
    return bare === '' ? section : `${bare}${bare.endsWith('\n') ? '' : eol}${eol}${section}`;
  },
  take: (present) => present.replace(SECTION, '') || undefined,
  has: (present) => SECTION.test(present),
});
