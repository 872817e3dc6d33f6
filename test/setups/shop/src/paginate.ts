export interface Page<T> {
  items: T[];
  page: number;
  pages: number;
  hasNext: boolean;
}

export function paginate<T>(all: T[], page: number, size = 20): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const current = Math.min(Math.max(1, page), pages);
  return { items: all.slice((current - 1) * size, current * size), page: current, pages, hasNext: current < pages };
}

/** Numbers to show in a pager; 0 stands for a gap. */
export function pager(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, i) => (i > 0 && n - sorted[i - 1]! > 1 ? [0, n] : [n]));
}
