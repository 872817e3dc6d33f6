import type { Customer } from './types.ts';

export type Tier = 'none' | 'bronze' | 'silver' | 'gold';

export function fullName(customer: Pick<Customer, 'firstName' | 'lastName'>): string {
  return `${customer.firstName} ${customer.lastName}`.trim();
}

export function initials(customer: Pick<Customer, 'firstName' | 'lastName'>): string {
  return fullName(customer)
    .split(/[\s-]+/)
    .map((part) => part[0]!.toUpperCase())
    .join('');
}

export function ageOn(birthDate: string, day: Date): number {
  const born = new Date(birthDate);
  const years = day.getUTCFullYear() - born.getUTCFullYear();
  const before =
    day.getUTCMonth() < born.getUTCMonth() ||
    (day.getUTCMonth() === born.getUTCMonth() && day.getUTCDate() < born.getUTCDate());
  return before ? years - 1 : years;
}

export function tier(points: number): Tier {
  if (points >= 5000) return 'gold';
  if (points >= 1000) return 'silver';
  return points >= 100 ? 'bronze' : 'none';
}

export function earn(customer: Customer, cents: number): Customer {
  const factor = { none: 1, bronze: 1, silver: 1.5, gold: 2 }[tier(customer.points)];
  return { ...customer, points: customer.points + Math.floor((cents / 100) * factor) };
}
