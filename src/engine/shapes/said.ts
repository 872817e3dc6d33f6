/** Who wrote a commit, and when. */
interface Signature {
  readonly name: string;
  readonly mail: string;
  readonly day: string;
  readonly year: string;
  readonly zone: string;
}

/** What was said of the commits before, so that it need not be said again. */
export interface Said {
  /** The line before a commit, of which only what changed is there, or is new of its author; none if nothing did. */
  changes(signature: Signature): string[];
  /** The same, of which all is there. */
  whole(signature: Signature): string;
  /** A line of a message: of someone named before, a trailer holds the name alone. */
  trailer(text: string): string;
}

const TRAILER = /^(?<key>[A-Z][\w-]*-by: )(?<name>\S.*?) (?<mail><[^<>\s]+@[^<>\s]+>)$/u;

/** A trailer that has no mail itself must not look like one whose mail was said before. */
const BARE = /^[|\s]*[A-Z][\w-]*-by: [^<]+$/u;

/** @param texts all lines of the output */
export function saying(texts: readonly string[]): Said {
  const hasBare = texts.some((text) => BARE.test(text));
  const mails = new Map<string, string>();
  const zones = new Map<string, string>();
  let before: Signature | undefined;
  const who = ({ name, mail }: Signature): string => {
    const known = mails.get(name) === mail;
    mails.set(name, mail);
    return known ? name : `${name} ${mail}`;
  };
  return {
    changes(now) {
      const words: string[] = [];
      if (!before) words.push('Author:');
      if (before?.name !== now.name || before.mail !== now.mail) words.push(who(now));
      if (!before) words.push('Date:');
      for (const part of ['day', 'year'] as const)
        if (now[part] !== '' && before?.[part] !== now[part]) words.push(now[part]);
      if (now.zone !== '' && zones.get(now.name) !== now.zone) words.push(now.zone);
      zones.set(now.name, now.zone);
      before = now;
      return words.length > 0 ? [words.join(' ')] : [];
    },
    whole: ({ name, mail, day, year, zone }) =>
      ['Author:', name, mail, 'Date:', day, year, zone].filter(Boolean).join(' '),
    trailer(text) {
      const { key, name, mail } = (TRAILER.exec(text)?.groups ?? {}) as { key?: string; name?: string; mail?: string };
      return key !== undefined && !hasBare && mails.get(name!) === mail ? key + name : text;
    },
  };
}
