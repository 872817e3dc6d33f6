export class OutOfStock extends Error {
  override name = 'OutOfStock';
  readonly sku: string;
  readonly missing: number;
  constructor(sku: string, missing: number) {
    super(`${missing} of ${sku} missing`);
    this.sku = sku;
    this.missing = missing;
  }
}

export class Inventory {
  readonly #onHand = new Map<string, number>();
  readonly #reserved = new Map<string, Map<string, number>>();

  receive(sku: string, quantity: number): void {
    this.#onHand.set(sku, (this.#onHand.get(sku) ?? 0) + quantity);
  }

  available(sku: string): number {
    const held = [...(this.#reserved.get(sku)?.values() ?? [])].reduce((a, b) => a + b, 0);
    return (this.#onHand.get(sku) ?? 0) - held;
  }

  reserve(order: string, sku: string, quantity: number): void {
    const missing = quantity - this.available(sku);
    if (missing > 0) throw new OutOfStock(sku, missing);
    const holds = this.#reserved.get(sku) ?? new Map<string, number>();
    holds.set(order, (holds.get(order) ?? 0) + quantity);
    this.#reserved.set(sku, holds);
  }

  release(order: string): void {
    for (const holds of this.#reserved.values()) holds.delete(order);
  }

  ship(order: string): void {
    for (const [sku, holds] of this.#reserved) {
      const quantity = holds.get(order);
      if (quantity === undefined) continue;
      this.#onHand.set(sku, (this.#onHand.get(sku) ?? 0) - quantity);
      holds.delete(order);
    }
  }

  low(threshold = 5): string[] {
    return [...this.#onHand.keys()].filter((sku) => this.available(sku) < threshold).sort();
  }
}
