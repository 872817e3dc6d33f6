import type { Piece } from '../piece.ts';

/** `[text](target)`, `<a href="target">text</a>`, a badge that is a link. */
const LINK =
  /\[(?<text>[^\][]+)\]\((?<url>https?:\/\/[^\s)]+)\)|<a href="(?<href>[^"]+)">(?<label>(?:<code>)?[^<]+(?:<\/code>)?)<\/a>/gu;
const BADGE = /\[!\[[^\][]*\]\([^()]*\)\]\([^()]*\)/gu;
const COMMENT = /<!--(?:(?!<!--|-->).)*-->/gu;
/** What is no part of a name: marks of code, and blanks of no width against mentions. */
const AROUND = /<\/?code>|`|&#8203;|\u200b/gu;
/** Numbers of issues, hashes, people, versions, addresses. */
const EXACT =
  /^(?:(?:[\w.-]+\/[\w.-]+)?#\d+|[0-9a-f]{7,40}|@[\w[\]-]+|v?\d[\w.+-]*(?: (?:->|→) v?\d[\w.+-]*)?|https?:\/\/\S+)$/u;
/** A file that a page about it is asked for. */
const FILE = /^[\w@./-]+\.\w+$/u;
/** Targets of links that say again what the text says (`[#5602](https://github.com/fastify/fastify/issues/5602)`), badges in tables, comments within a line. */
export function withoutEchoes(pieces: readonly Piece[], fenced: readonly boolean[]): readonly Piece[] {
  return pieces.map((piece, at) => (fenced[at] || piece.folded ? piece : without(piece)));
}

function without(piece: Piece): Piece {
  const isRow = piece.text.trimStart().startsWith('|');
  const bare = piece.text.replace(COMMENT, '').replace(LINK, (link: string, ...rest) => {
    const { text, url, href, label } = rest.at(-1) as Record<string, string | undefined>;
    if (!isEcho(text ?? label!, url ?? href!)) return link;
    return text === undefined ? label! : `[${text}]`;
  });
  const text = isRow ? bare.replace(BADGE, '') : bare;
  return text === piece.text ? piece : { ...piece, text, cut: piece.cut + piece.text.length - text.length };
}

function isEcho(text: string, url: string): boolean {
  const name = text.replace(AROUND, '');
  const [path = '', query = ''] = url.split(/\?(.*)/su);
  if (FILE.test(name) && name.includes('/')) return decoded(query).includes(name);
  if (!EXACT.test(name)) return false;
  const parts = name.match(/[\w.+-]+/gu) ?? [];
  const places = path.split(/[/#]/u);
  return name.startsWith('http')
    ? places.at(-1) === name.split(/[/#]/u).at(-1)
    : parts.every((part) => places.some((place) => place.startsWith(part)));
}

function decoded(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return '';
  }
}
