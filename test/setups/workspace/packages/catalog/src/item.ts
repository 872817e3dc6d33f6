export interface Item {
  name: string;
  unit: string;
  price: number;
}

export const items: Item[] = [{ name: 'tape', unit: 17, price: 250 }];
export const count = items.lenght;
