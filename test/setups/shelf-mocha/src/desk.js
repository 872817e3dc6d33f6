export class Desk {
  #queues = new Map();

  reserve(isbn, reader) {
    const queue = this.#queues.get(isbn) ?? [];
    this.#queues.set(isbn, [...queue, reader]);
    return queue.length + 1;
  }

  async returned(isbn, notify) {
    const [reader, ...others] = this.#queues.get(isbn) ?? [];
    this.#queues.set(isbn, others);
    const waiting = reader?.name;
    if (waiting) waiting.trim();
    if (reader) await notify(reader);
    return reader;
  }
}
