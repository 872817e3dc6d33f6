import { money, times } from './money.ts';
import type { Money } from './types.ts';

const RATES: Record<string, { standard: number; reduced: number }> = {
  DE: { standard: 19, reduced: 7 },
  FR: { standard: 20, reduced: 5.5 },
  IT: { standard: 22, reduced: 10 },
  GB: { standard: 20, reduced: 5 },
  LU: { standard: 17, reduced: 8 },
};

export function rateFor(country: string, kind: 'standard' | 'reduced' = 'standard'): number {
  const rates = RATES[country];
  if (!rates) throw new RangeError(`no tax rate for ${country}`);
  return rates[kind];
}

export function taxOn(net: Money, country: string, kind?: 'standard' | 'reduced'): Money {
  return times(net, rateFor(country, kind) / 100);
}

export function netOf(gross: Money, country: string, kind?: 'standard' | 'reduced'): Money {
  return money(Math.round(gross.amount / (1 + rateFor(country, kind) / 100)), gross.currency);
}

export function isReverseCharge(country: string, vatId: string | undefined): boolean {
  return country !== 'DE' && country in RATES && vatId !== undefined && vatId.startsWith(country);
}
