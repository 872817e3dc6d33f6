import type { Budgets } from '../engine/model.ts';
import type { Page, Side } from '../engine/page.ts';

/** A text in a tool's result that may be compacted. Pure: it serves hooks and modules in a host's own process. */
export interface Slot {
  readonly text: string;
  /** The words of the command that would have printed it, as `words` gives them. */
  readonly command: readonly string[];
  readonly exit: number;
  /** A file whose lines the host numbers: which part of it is shown if it is long, and how many lines it has. */
  readonly page?: { readonly side: Side; readonly total: number };
  /** The host's own file, where it holds more than `text`. */
  readonly file?: string;
  /** Characters that may stand in the place of `text`, where that is but the beginning of `file`. */
  readonly room?: number;
  /** Where the host shows less of such a text than is printed of one as a rule. */
  readonly budgets?: Budgets;
  /** @returns `result` with another text in this place */
  readonly put: (result: unknown, text: string, page: Page | undefined) => unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
