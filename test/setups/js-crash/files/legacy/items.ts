export interface Item {
  sku: string;
  pieces: number;
}
export const total = (items: Item[]): number => items.reduce((all, item) => all + item.pieces, 0);
