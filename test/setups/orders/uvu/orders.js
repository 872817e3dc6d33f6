const { suite } = require('uvu');
const assert = require('uvu/assert');
const { rate, total } = require('../src/orders');
const expected = require('../expected');

const totals = suite('total');
for (const [country, [books, map]] of Object.entries(expected)) {
  totals(`two books to ${country}`, () => assert.is(total([{ cents: 1250, count: 2 }], country).gross, books));
  totals(`one map to ${country}`, () => assert.equal(total([{ cents: 799, count: 1 }], country), { net: 799, tax: map - 799, gross: map }));
  totals(`nothing to ${country}`, () => assert.is(total([], country).gross, 0));
}
totals.run();

const rates = suite('rate');
rates('of Germany', () => assert.is(rate('DE'), 19));
rates('of no country', () => assert.throws(() => rate('XX'), /no rate for XX/));
rates.run();
