export const ACCOUNTS = [
  { number: 1000, name: 'Cash', kind: 'asset' },
  { number: 4000, name: 'Sales', kind: 'income' },
  { number: 6100, name: 'Rent', kind: 'expense' },
  { number: 6200, name: 'Wages', kind: 'expense' },
];

export const amount = (cents) => ({ currency: 'EUR', cents });

export class Ledger {
  #entries = [];

  post(from, to, cents, text = '') {
    if (!Number.isInteger(cents) || cents <= 0) throw new RangeError(`cents must be positive, got ${cents}`);
    for (const number of [from, to]) this.account(number);
    this.#entries.push({ id: this.#entries.length + 1, from, to, amount: amount(cents), text });
    return this;
  }

  account(number) {
    const account = ACCOUNTS.find((one) => one.number === number);
    if (!account) throw new Error(`no account ${number}`);
    return account;
  }

  balance(number) {
    const sum = (key) => this.#entries.filter((entry) => entry[key] === number).reduce((total, { amount: { cents } }) => total + cents, 0);
    const [debit, credit] = [sum('to'), sum('from')];
    return debit - credit;
  }

  entries() {
    return [...this.#entries];
  }

  async close(save) {
    await save(this.entries());
    this.#entries = [];
  }
}

export const report = (ledger) => ACCOUNTS.map(({ number, name }) => ({ number, name, balance: ledger.balance(number) }));
