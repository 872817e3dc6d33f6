import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { lineOf, parseToml } from '../toml.ts';

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  /** Into the cache for five minutes. */
  readonly write: number;
  /** From the cache. */
  readonly read: number;
}

export interface Prices {
  /** When they were looked up. */
  readonly date: string;
  readonly models: Readonly<Record<string, Price>>;
}

const of = (input: number, write: number, read: number): Price => ({ input, write, read });

/** As Anthropic's price page had them; `prices.toml` in the user's configuration folder changes them, or adds to them. */
const KNOWN: Prices = {
  date: '2026-11-09',
  models: {
    'claude-fable-5-2': of(8, 10, 0.2),
    'claude-fable-5-1': of(10, 12.5, 0.25),
    'claude-fable-5': of(10, 12.5, 1),
    'claude-opus-5-5': of(4, 5, 0.2),
    'claude-opus-5': of(5, 6.25, 0.5),
    'claude-opus-4-8': of(5, 6.25, 0.5),
    'claude-opus-4-7': of(5, 6.25, 0.5),
    'claude-opus-4-6': of(5, 6.25, 0.5),
    'claude-opus-4-5': of(5, 6.25, 0.5),
    'claude-opus-4-1': of(15, 18.75, 1.5),
    'claude-sonnet-5-5': of(2, 2.5, 0.1),
    'claude-sonnet-5': of(2, 2.5, 0.2),
    'claude-sonnet-4-6': of(3, 3.75, 0.3),
    'claude-sonnet-4-5': of(3, 3.75, 0.3),
    'claude-haiku-5-5': of(0.1, 0.125, 0.01),
    'claude-haiku-4-5': of(1, 1.25, 0.1),
  },
};

const USUAL_MODEL = 'claude-sonnet-5-5';

/** The model that a user has set, if its price is known: it may be a local one. @param set with a window or a date, `claude-opus-5-5[1m]` */
export function modelOf({ models }: Prices, set = ''): string {
  const name = set.replace(/\[\w+\]$|-\d{8}$/u, '');
  return Object.hasOwn(models, name) ? name : USUAL_MODEL;
}

/** @param folder the user's configuration folder */
export function readPrices(folder: string | undefined): Prices {
  const file = folder && join(folder, 'prices.toml');
  const text = file && contentOf(file);
  if (!file || text === undefined) return KNOWN;
  const { date = KNOWN.date, ...models } = parseToml(text, file);
  const fail = (needle: string, reason: string): never => {
    throw new UserError(`${file}:${lineOf(text, needle)}: ${reason}`, 'see tks gain in the README');
  };
  if (typeof date !== 'string') fail('date', '\'date\' must be a text: "2026-11-09"');
  for (const [name, price] of Object.entries(models))
    if (!isPrice(price)) fail(name, `'${name}' must have input, write and read, in dollars for a million tokens`);
  return { date: String(date), models: { ...KNOWN.models, ...(models as Record<string, Price>) } };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UserError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0;

const isPrice = (value: unknown): value is Price => {
  const { input, write, read, ...rest } = (value ?? {}) as Record<string, unknown>;
  return typeof value === 'object' && [input, write, read].every(isAmount) && Object.keys(rest).length === 0;
};

/** @throws UserError if nobody knows it */
export function priceOf({ models }: Prices, model: string): Price {
  const price = Object.hasOwn(models, model) ? models[model] : undefined;
  if (!price)
    throw new UserError(
      `no price is known of '${model}'`,
      `known are ${Object.keys(models).join(', ')}; or add it to prices.toml`,
    );
  return price;
}
