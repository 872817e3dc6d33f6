const DAY = 86_400_000;

export const terms = (kind) =>
  ({
    book: { days: 21, renewals: 2 },
    magazine: { days: 7, renewals: 0 },
    film: { days: 3, renewals: 1 },
  })[kind];

export const dueDate = (kind, from) => new Date(from.getTime() + terms(kind).days * DAY);

export function fine(kind, due, now) {
  const days = Math.max(0, Math.ceil((now - due) / DAY));
  return Math.min(days * (kind === 'film' ? 100 : 25), 2000);
}

export function renew(loan, now) {
  const { renewals } = terms(loan.kind);
  if (loan.renewed >= renewals) throw new Error(`loan ${loan.id} was renewed ${loan.renewed} times`);
  return { ...loan, renewed: loan.renewed + 1, due: dueDate(loan.kind, now) };
}
