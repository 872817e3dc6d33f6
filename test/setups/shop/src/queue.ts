type Task<T> = () => Promise<T>;

export class Queue {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  peak = 0;

  constructor(limit = 4) {
    this.#limit = limit;
  }

  async run<T>(task: Task<T>): Promise<T> {
    if (this.#running >= this.#limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    this.peak = Math.max(this.peak, this.#running);
    try {
      return await task();
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  all<T>(tasks: Task<T>[]): Promise<T[]> {
    return Promise.all(tasks.map((task) => this.run(task)));
  }

  get pending(): number {
    return this.#waiting.length;
  }
}
