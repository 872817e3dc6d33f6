type Listener = (payload: unknown) => void;

export class Events {
  readonly #listeners = new Map<string, Set<Listener>>();

  on(name: string, listener: Listener): () => void {
    const set = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, set.add(listener));
    return () => set.delete(listener);
  }

  once(name: string, listener: Listener): () => void {
    const off = this.on(name, (payload) => {
      off();
      listener(payload);
    });
    return off;
  }

  emit(name: string, payload?: unknown): number {
    const listeners = [...(this.#listeners.get(name) ?? []), ...(this.#listeners.get('*') ?? [])];
    for (const listener of listeners) listener(payload);
    return listeners.length;
  }

  count(name: string): number {
    return this.#listeners.get(name)?.size ?? 0;
  }
}
