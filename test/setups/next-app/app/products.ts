export interface Product {
  slug: string;
  name: string;
  price: number;
}

const euro = new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' });

export const products: Product[] = ['desk', 'chair', 'lamp'].flatMap((kind) =>
  Array.from({ length: 10 }, (_, at) => ({ slug: `${kind}-${at}`, name: `${kind} no. ${at}`, price: 1000 * at })),
);

export const priceOf = (product: Product): string => euro.format(product.price / 100);
