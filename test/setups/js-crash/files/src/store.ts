export class Store {
  #name: string;
  constructor(name: string) { this.#name = name; }
  async ready(): Promise<Store> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.#name === 'north') throw new TypeError(`store ${this.#name} has no shelves`, { cause: { table: 'shelves', rows: 0 } });
    return this;
  }
}
export const open = (name: string) => new Store(name);
