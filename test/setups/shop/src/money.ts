import type { Currency, Money } from './types.ts';

const DIGITS: Record<Currency, number> = { EUR: 2, USD: 2, GBP: 2, JPY: 0 };
const SYMBOL: Record<Currency, string> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };

export function money(amount: number, currency: Currency = 'EUR'): Money {
  if (!Number.isInteger(amount)) throw new RangeError(`amount must be in minor units, got ${amount}`);
  return { amount, currency };
}

export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new TypeError(`cannot add ${b.currency} to ${a.currency}`);
  return money(a.amount + b.amount, a.currency);
}

export function times(a: Money, factor: number): Money {
  return money(Math.round(a.amount * factor), a.currency);
}

export function sum(parts: Money[], currency: Currency = 'EUR'): Money {
  return parts.reduce(add, money(0, currency));
}

/** Splits an amount so that the parts add up again; the first parts get the odd cents. */
export function split(whole: Money, parts: number): Money[] {
  const base = Math.floor(whole.amount / parts);
  const odd = whole.amount - base * parts;
  return Array.from({ length: parts }, (_, i) => money(base + (i < odd ? 1 : 0), whole.currency));
}

export function format(value: Money): string {
  const digits = DIGITS[value.currency];
  const [whole, cents] = (Math.abs(value.amount) / 10 ** digits).toFixed(digits).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value.amount < 0 ? '-' : ''}${SYMBOL[value.currency]}${grouped}${cents ? `.${cents}` : ''}`;
}

export function parse(text: string): Money {
  const currency = (Object.keys(SYMBOL) as Currency[]).find((key) => text.includes(SYMBOL[key]));
  if (!currency) throw new SyntaxError(`no currency in '${text}'`);
  const number = Number(text.replace(/[^\d.-]/g, ''));
  return money(Math.round(number * 10 ** DIGITS[currency]), currency);
}
