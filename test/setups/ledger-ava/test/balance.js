import test from 'ava';
import { Ledger, report } from '../src/ledger.js';

const ledger = new Ledger().post(4000, 1000, 12_000).post(1000, 6100, 8_000);

const balance = test.macro({
  exec: (t, number, cents) => t.is(ledger.balance(number), cents),
  title: (_, number, cents) => `balance of ${number} is ${cents}`,
});
test(balance, 1000, 4_000);
test(balance, 4000, -12_000);
test(balance, 6100, 8_000);
test(balance, 6200, 0);
test('sums to zero', (t) => t.is(report(ledger).reduce((sum, row) => sum + row.balance, 0), 0));
test('is in order', (t) => t.deepEqual(report(ledger).map(({ number }) => number), [1000, 4000, 6100, 6200]));
test('has names', (t) => t.deepEqual(report(ledger)[2], { number: 6100, name: 'Rent', balance: 8_000 }));
test.skip('in other currencies', (t) => t.fail());
test.todo('per month');
