import { expect } from 'chai';
import { Catalogue } from '../src/catalogue.js';

const books = [
  { isbn: '9780141036144', title: 'Nineteen Eighty-Four', author: 'George Orwell', ratings: [5, 4, 4] },
  { isbn: '9780141182704', title: 'Animal Farm', author: 'George Orwell' },
  { isbn: '9780141439518', title: 'Pride and Prejudice', author: 'Jane Austen', tags: ['classic'] },
  { isbn: '9780141439587', title: 'Emma', author: 'Jane Austen', ratings: [3] },
];

describe('Catalogue', () => {
  let catalogue;
  beforeEach(() => {
    catalogue = books.reduce((all, book) => all.add(book), new Catalogue());
  });

  describe('#get()', () => {
    it('finds a book', () => expect(catalogue.get('9780141439587')).to.include({ title: 'Emma', copies: 1 }));
    it('throws for one that is not there', () => expect(() => catalogue.get('1')).to.throw('no book 1'));
    it('has no tags if none were given', () => expect(catalogue.get('9780141182704').tags).to.deep.equal([]));
    it('keeps tags', () => expect(catalogue.get('9780141439518').tags).to.deep.equal(['classic']));
  });

  describe('#add()', () => {
    it('refuses the same book twice', () => expect(() => catalogue.add(books[0])).to.throw('is in the catalogue already'));
    it('chains', () => expect(catalogue.add({ isbn: '1', title: 'X', author: 'Y' })).to.equal(catalogue));
  });

  describe('#search()', () => {
    const titles = (words) => catalogue.search(words).map(({ title }) => title);
    it('is in order of titles', () => expect(titles('')).to.deep.equal(['Animal Farm', 'Emma', 'Nineteen Eighty-Four', 'Pride and Prejudice']));
    it('looks at authors', () => expect(titles('orwell')).to.deep.equal(['Animal Farm', 'Nineteen Eighty-Four']));
    it('wants all words', () => expect(titles('jane emma')).to.deep.equal(['Emma']));
    it('finds nothing', () => expect(titles('tolstoy')).to.be.empty);
  });

  describe('#rating()', () => {
    it('is the mean', () => expect(catalogue.rating('9780141036144').stars).to.be.closeTo(4.33, 0.01));
    it('of one', () => expect(catalogue.rating('9780141439587')).to.deep.equal({ title: 'Emma', count: 1, stars: 3 }));
    it('of none is undefined', () => {
      expect(catalogue.rating('9780141182704')).to.deep.equal({ title: 'Animal Farm', count: 0, stars: undefined });
    });
  });
});
