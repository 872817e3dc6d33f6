import { CATEGORIES, type Category, type Report } from './model.ts';

/** As Claude Code's own `/context` gives it. */
export interface Sum {
  readonly id: Category | 'free_space';
  readonly name: string;
  readonly tokens: number;
  readonly kind: 'used' | 'deferred' | 'free';
  readonly items: number;
}

/** What a session begins with by category, in the order of the request; the rest of the window last. */
export function categoriesOf({ items, window }: Report): Sum[] {
  const used = (Object.keys(CATEGORIES) as Category[]).map((id): Sum => {
    const own = items.filter(({ category, loaded }) => category === id && loaded !== 'off');
    const tokens = own.reduce((sum, item) => sum + item.tokens, 0);
    return {
      id,
      name: CATEGORIES[id],
      tokens,
      kind: id.endsWith('_deferred') ? 'deferred' : 'used',
      items: own.length,
    };
  });
  const free = Math.max(0, window.tokens - usedBy(used));
  return [...used, { id: 'free_space', name: 'Free space', tokens: free, kind: 'free', items: 0 }];
}

export const usedBy = (sums: readonly Sum[]): number =>
  sums.reduce((sum, { kind, tokens }) => sum + (kind === 'free' ? 0 : tokens), 0);
