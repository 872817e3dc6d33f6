const { rate, tax, total } = require('../src/orders');
const expected = require('../expected');

describe('Orders', () => {
  describe('total', () => {
    for (const [country, [books, map]] of Object.entries(expected)) {
      it(`of two books goes to ${country} with its tax`, () => {
        expect(total([{ cents: 1250, count: 2 }], country).gross).toBe(books);
      });
      it(`of one map goes to ${country} with its tax`, () => {
        expect(total([{ cents: 799, count: 1 }], country)).toEqual({ net: 799, tax: map - 799, gross: map });
      });
      it(`of nothing goes to ${country} for nothing`, () => {
        expect(total([], country)).toEqual({ net: 0, tax: 0, gross: 0 });
      });
    }
  });
  describe('rate', () => {
    it('is a number', () => expect(rate('DE')).toBe(19));
    it('is known for no other country', () => expect(() => rate('XX')).toThrowError(RangeError, 'no rate for XX'));
    it('rounds half cents up', () => expect(tax(50, 'DE')).toBe(10));
    xit('knows reduced rates', () => {});
  });
});
