/** What is known of stored bytes as they come by; the same for any cut into chunks. */
export interface ContentCount {
  /** FNV-1a, 32 bits. */
  hash: number;
  bytes: number;
  lines: number;
  /** Bytes up to and with the last line feed. */
  wholeLines: number;
}

export function emptyCount(): ContentCount {
  return { hash: 0x811c9dc5, bytes: 0, lines: 0, wholeLines: 0 };
}

const LINE_FEED = 10;

export function countContent(count: ContentCount, bytes: Uint8Array): void {
  let { hash } = count;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    hash = Math.imul(hash ^ byte, 0x01000193);
    if (byte !== LINE_FEED) continue;
    count.lines++;
    count.wholeLines = count.bytes + index + 1;
  }
  count.hash = hash;
  count.bytes += bytes.length;
}

const IDS = 1_000_000_000;

/**
 * Nine digits for this content.
 * @param collisions how many ids are taken by other content
 */
export function idOf(count: ContentCount, collisions: number): string {
  return String((spread(count.hash) + collisions) % IDS).padStart(9, '0');
}

/** FNV-1a alone leaves short contents close together (the last steps of MurmurHash3). */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
