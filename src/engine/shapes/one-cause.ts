import type { Piece } from '../piece.ts';

/** What is shorter is no reason that blocks have in common. */
const FEWEST = 2;

interface Block {
  readonly title: Piece;
  readonly body: readonly Piece[];
  /** Raw lines, with the title's. */
  readonly lines: number;
}

/** Blocks of failure that differ in their titles alone: the titles one below the other, and once what they say. */
export function oneCause(pieces: readonly Piece[]): readonly Piece[] {
  const alike = [...groupsOf(pieces)].filter((group) => group.length > 1);
  if (alike.length === 0) return pieces;
  const titles = new Map<Piece, Piece[]>();
  const gone = new Set<Piece>();
  for (const group of alike) {
    const [first, ...others] = group;
    const blocks = [...others.map(({ title }) => title.block), first!.title.block];
    // The last title is the one of the block with the text, the others stand by themselves.
    titles.set(
      first!.title,
      group.map(({ title, lines }, at) => ({ ...title, block: blocks[at]!, ...(at > 0 && { lines, gap: false }) })),
    );
    for (const { title, body } of others) for (const piece of [title, ...body]) gone.add(piece);
  }
  return pieces.flatMap((piece) => titles.get(piece) ?? (gone.has(piece) ? [] : [piece]));
}

/** Blocks by what they say below their titles. */
function groupsOf(pieces: readonly Piece[]): Iterable<Block[]> {
  const groups = new Map<string, Block[]>();
  for (const block of blocksOf(pieces)) {
    const { title, body } = block;
    if (title.role !== 'failure' || body.length < FEWEST || [title, ...body].some(isPartial)) continue;
    const key = body.map(({ text, prefix }) => prefix + text).join('\n');
    const group = groups.get(key);
    if (!group) groups.set(key, [block]);
    else if (group.every((other) => other.title.text !== title.text)) group.push(block);
  }
  return groups.values();
}

const isPartial = ({ skipped, cut }: Piece): boolean => skipped > 0 || cut > 0;

function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.block === 0) continue;
    const own = blocks.get(piece.block);
    if (own) own.push(piece);
    else blocks.set(piece.block, [piece]);
  }
  return [...blocks.values()].map((own) => {
    const [title, ...body] = own as [Piece, ...Piece[]];
    return { title, body, lines: own.reduce((sum, { lines }) => sum + lines, 0) };
  });
}
