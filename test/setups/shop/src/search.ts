import { slugify } from './strings.ts';
import type { Product } from './types.ts';

const STOP = new Set(['a', 'an', 'and', 'for', 'of', 'the', 'with']);

export function tokenize(text: string): string[] {
  return slugify(text)
    .split('-')
    .filter((word) => word && !STOP.has(word));
}

export function score(product: Product, query: string): number {
  const name = tokenize(product.name);
  return tokenize(query).reduce((points, word) => {
    if (name.includes(word)) return points + 3;
    if (name.some((each) => each.startsWith(word))) return points + 2;
    return product.tags.includes(word) ? points + 1 : points;
  }, 0);
}

export function search(products: Product[], query: string, limit = 10): Product[] {
  return products
    .map((product) => ({ product, points: score(product, query) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.product.name.localeCompare(b.product.name))
    .slice(0, limit)
    .map(({ product }) => product);
}
