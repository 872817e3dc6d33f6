import { expect } from 'chai';
import { checkDigit, format, parseIsbn } from '../src/isbn.js';

describe('ISBN', () => {
  for (const isbn of ['978-3-16-148410-0', '9780306406157', '978 0 14 103614 4', '978-0-545-01022-1', '9781861972712'])
    it(`accepts ${isbn}`, () => expect(parseIsbn(isbn)).to.have.lengthOf(13));
  for (const isbn of ['978-3-16-148410-1', '9780306406158'])
    it(`refuses the check digit of ${isbn}`, () => expect(() => parseIsbn(isbn)).to.throw(RangeError, 'wrong check digit'));
  it('refuses other lengths', () => expect(() => parseIsbn('316148410')).to.throw('ISBN-13 needs 13 digits, got 9'));
  it('knows check digits', () => expect(checkDigit('978316148410')).to.equal(0));
  it('formats', () => expect(format('9783161484100')).to.equal('978-3-1614-8410-0'));
});
