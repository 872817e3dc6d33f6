interface Entry<V> {
  value: V;
  expires: number;
}

/** Least recently used first out; entries also end by age. */
export class Cache<K, V> {
  readonly #entries = new Map<K, Entry<V>>();
  readonly #size: number;
  readonly #ttl: number;
  readonly #now: () => number;
  hits = 0;
  misses = 0;

  constructor(size: number, ttl = Number.POSITIVE_INFINITY, now: () => number = Date.now) {
    this.#size = size;
    this.#ttl = ttl;
    this.#now = now;
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry || entry.expires <= this.#now()) {
      this.#entries.delete(key);
      this.misses += 1;
      return undefined;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.hits += 1;
    return entry.value;
  }

  set(key: K, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, expires: this.#now() + this.#ttl });
    if (this.#entries.size > this.#size) this.#entries.delete(this.#entries.keys().next().value as K);
  }

  getOrSet(key: K, make: () => V): V {
    const found = this.get(key);
    if (found !== undefined) return found;
    const value = make();
    this.set(key, value);
    return value;
  }

  get size(): number {
    return this.#entries.size;
  }
}
