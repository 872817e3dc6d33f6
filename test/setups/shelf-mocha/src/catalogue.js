export class Catalogue {
  #books = new Map();

  add(book) {
    if (this.#books.has(book.isbn)) throw new Error(`${book.isbn} is in the catalogue already`);
    this.#books.set(book.isbn, { copies: 1, tags: [], ...book });
    return this;
  }

  get(isbn) {
    const book = this.#books.get(isbn);
    if (!book) throw new Error(`no book ${isbn}`);
    return book;
  }

  search(words) {
    const wanted = words.toLowerCase().split(/\s+/);
    return [...this.#books.values()]
      .filter(({ title, author }) => wanted.every((word) => `${title} ${author}`.toLowerCase().includes(word)))
      .sort((a, b) => a.title.localeCompare(b.title));
  }

  rating(isbn) {
    const { title, ratings = [] } = this.get(isbn);
    const sum = ratings.reduce((total, one) => total + one, 0);
    return { title, count: ratings.length, stars: ratings.length ? sum / ratings.length : undefined };
  }
}
