// The secrets that helm keeps its releases in come as protobuf.

/** The fields of a message: number and bytes, or the number that a varint is. */
function fields(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    const varint = () => {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const byte = bytes[at++];
        value += (byte & 127) * shift;
        if (byte < 128) return value;
      }
    };
    const tag = varint();
    const size = varint();
    if (tag % 8 !== 2) found.push([tag >> 3, size]);
    else {
      found.push([tag >> 3, bytes.subarray(at, at + size)]);
      at += size;
    }
  }
  return found;
}

const text = (value) => value?.toString() || undefined;
const one = (message, number) => message.find(([field]) => field === number)?.[1];
const map = (message, number, of) => Object.fromEntries(message.filter(([field]) => field === number).map(([, entry]) => [text(one(fields(entry), 1)), of(one(fields(entry), 2))]));

/** A Secret, after `k8s\0` and an envelope that says which kind it is. */
export function secretOf(bytes) {
  const message = fields(one(fields(bytes.subarray(4)), 2));
  const metadata = fields(one(message, 1));
  const kept = { name: text(one(metadata, 1)), uid: text(one(metadata, 5)), labels: map(metadata, 11, text) };
  return { apiVersion: 'v1', kind: 'Secret', metadata: JSON.parse(JSON.stringify(kept)), type: text(one(message, 3)), data: map(message, 2, (value) => value.toString('base64')) };
}
