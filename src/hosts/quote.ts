/** One word of shell, whatever is in it. */
export const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The same, without quotes where none are needed. */
export const asWord = (text: string): string => (/^[\w@%+=:,./-]+$/u.test(text) ? text : quote(text));
