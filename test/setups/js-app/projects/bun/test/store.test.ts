import { expect, test } from 'bun:test';

console.log('store: opened north');
const shelves = new Map([['A', 3], ['B', 7]]);
for (const number of Array.from({ length: 25 }, (_, at) => at)) test(`shelf ${number}`, () => expect((shelves.get('A') ?? 0) + number).toBe(3 + number));
test('times out', async () => { await new Promise((resolve) => setTimeout(resolve, 400)); }, 50);
test('rejects', async () => { await Promise.reject(new TypeError('store north has no shelves', { cause: new Error('no table shelves') })); });
