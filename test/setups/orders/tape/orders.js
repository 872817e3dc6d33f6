const test = require('tape');
const { rate, total } = require('../src/orders');
const expected = require('../expected');

for (const [country, [books, map]] of Object.entries(expected)) {
  test(`an order to ${country}`, (t) => {
    t.equal(total([], country).gross, 0, 'nothing costs nothing');
    t.equal(total([{ cents: 1250, count: 2 }], country).gross, books, 'two books');
    t.deepEqual(total([{ cents: 799, count: 1 }], country), { net: 799, tax: map - 799, gross: map }, 'one map');
    t.end();
  });
}
test('a rate', (t) => {
  t.throws(() => rate('XX'), /no rate for XX/, 'of no country');
  t.end();
});
