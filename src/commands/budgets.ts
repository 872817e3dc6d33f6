import type { Budgets } from '../engine/model.ts';
import type { Env } from '../env.ts';
import { type Form, USUAL } from '../journal/journal.ts';
import { configFolder } from '../process/home.ts';
import { createOutput } from '../process/output.ts';
import { readSettings } from '../settings.ts';

/** The user's own budgets. What is wrong with them is told in a line each, and does not keep the command from running. */
export async function budgetsOf(env: Env): Promise<Budgets> {
  const { budgets, complaints } = await readSettings(await configFolder(), env);
  if (complaints.length > 0) {
    const output = createOutput();
    for (const complaint of complaints) output.print(`tks: ${complaint}\n`, 2, false);
    await output.drained();
  }
  return budgets;
}

/** What the journal tells of budgets that were asked for. */
export const formOf = (budgets: Budgets): Form => (Object.keys(budgets).length === 0 ? USUAL : { ...USUAL, budgets });
