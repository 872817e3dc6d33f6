import test from 'ava';
import { Ledger } from '../src/ledger.js';

test('a long text', (t) => t.is(['Cash 40.00', 'Sales 120.00', 'Rent 80.00'].join('\n'), ['Cash 40.00', 'Sales 125.00', 'Rent 80.00'].join('\n')));
test('throws nothing', (t) => t.throws(() => new Ledger().post(4000, 1000, 1)));
test('throws another error', (t) => t.throws(() => new Ledger().account(7), { message: /unknown account/ }));
test('a regular expression', (t) => t.regex('INV-2025-17', /^INV-\d{6}$/));
test('a condition', (t) => {
  const entries = new Ledger().post(4000, 1000, 1).entries();
  t.true(entries.every(({ text }) => text !== ''));
});
test('reads a field of undefined', (t) => t.is(new Ledger().entries()[0].amount.cents, 1));
test('rejects', async () => {
  await Promise.reject(new Error('cannot save: disk is full', { cause: new Error('ENOSPC') }));
});
test('asserts nothing', () => {});
test('logs and fails', (t) => {
  t.log('entries before', 3);
  t.log({ from: 4000, to: 1000 });
  t.fail('not written yet');
});
test('plans three', (t) => {
  t.plan(3);
  t.pass();
});
test.serial('nobody waits for this error', (t) => {
  setTimeout(() => {
    throw new TypeError('callback is not a function');
  }, 20);
  t.pass();
});
