import test from 'ava';
import { amount, Ledger, report } from '../src/ledger.js';

const filled = () => new Ledger().post(4000, 1000, 12_000, 'sale').post(1000, 6100, 80_000, 'rent').post(4000, 1000, 4_550);

test('an amount is in euros', (t) => t.deepEqual(amount(450), { currency: 'EUR', cents: 450 }));
test('posts an entry', (t) => t.is(new Ledger().post(4000, 1000, 100).entries().length, 1));
test('numbers entries', (t) => t.deepEqual(filled().entries().map(({ id }) => id), [1, 2, 3]));
test('keeps the text', (t) => t.is(filled().entries()[1].text, 'rent'));
test('has no text if none was given', (t) => t.is(filled().entries()[2].text, ''));
for (const cents of [0, -1, 1.5, '100'])
  test(`refuses ${JSON.stringify(cents)} cents`, (t) => t.throws(() => new Ledger().post(4000, 1000, cents), { instanceOf: RangeError }));
test('refuses an unknown account', (t) => t.throws(() => new Ledger().post(9999, 1000, 1), { message: 'no account 9999' }));
test('an entry holds its amount', (t) => t.deepEqual(filled().entries()[0], { id: 1, from: 4000, to: 1000, amount: { currency: 'EUR', cents: 12_000 }, text: 'sale' }));
test('closes', async (t) => {
  const ledger = filled();
  await ledger.close(async (entries) => t.is(entries.length, 3));
  t.is(ledger.entries().length, 0);
});
test('does not close if it cannot be saved', async (t) => {
  const ledger = filled();
  await t.throwsAsync(ledger.close(() => Promise.reject(new Error('disk is full'))), { message: 'disk is full' });
  t.is(ledger.entries().length, 3);
});
test('reports all accounts', (t) => t.is(report(filled()).length, 4));
