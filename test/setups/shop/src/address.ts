import type { Address } from './types.ts';

const POSTCODES: Record<string, RegExp> = {
  DE: /^\d{5}$/,
  AT: /^\d{4}$/,
  NL: /^\d{4} ?[A-Z]{2}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/,
  US: /^\d{5}(-\d{4})?$/,
  JP: /^\d{3}-\d{4}$/,
};

export function isPostcode(country: string, postcode: string): boolean {
  return POSTCODES[country]?.test(postcode) ?? postcode.length > 0;
}

export function label(address: Address, from = 'DE'): string {
  const city = address.country === 'GB' ? `${address.city}\n${address.postcode}` : `${address.postcode} ${address.city}`;
  const lines = [address.name, address.street, city];
  if (address.country !== from) lines.push(address.country);
  return lines.join('\n');
}

export function problems(address: Address): string[] {
  const missing = (['name', 'street', 'city', 'country'] as const).filter((key) => address[key].trim() === '');
  const found = missing.map((key) => `${key} is missing`);
  if (!isPostcode(address.country, address.postcode)) found.push(`postcode '${address.postcode}' is not valid in ${address.country}`);
  return found;
}
