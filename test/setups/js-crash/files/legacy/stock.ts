import { total, type Item } from './items';

const items: Item[] = [{ sku: 'HT-100', pieces: '3' }, { sku: 'PT-300' }];
const sum: string = items.reduce((all, item) => all + item.piece, 0);
console.log(sum.toFixed(2), total(items, 'all'));
