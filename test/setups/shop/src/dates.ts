const DAY = 86_400_000;

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}

/** Adds months; the day is cut to the length of the month: Jan 31 + 1 = Feb 28. */
export function addMonths(date: Date, months: number): Date {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), last));
  return first;
}

export function diffDays(a: Date, b: Date): number {
  return Math.round((b.getTime() - a.getTime()) / DAY);
}

export function isWeekend(date: Date): boolean {
  return date.getUTCDay() % 6 === 0;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function isoWeek(date: Date): number {
  const thursday = addDays(date, 3 - ((date.getUTCDay() + 6) % 7));
  const first = new Date(Date.UTC(thursday.getUTCFullYear(), 0, 4));
  return 1 + Math.round((diffDays(first, thursday) - 3 + ((first.getUTCDay() + 6) % 7)) / 7);
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function relative(date: Date, now: Date): string {
  const days = diffDays(now, date);
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
