import { items } from './item';

export const labels = items.map(({ name, price }) => `${name} ${price.toUpper()}`);
