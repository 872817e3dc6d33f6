/** Cents, rounded half to even. */
export function round(amount: number): number {
  const floor = Math.floor(amount * 100);
  const rest = amount * 100 - floor;
  if (rest > 0.5) return floor + 1;
  return rest === 0.5 ? floor + (floor % 2) : floor;
}
