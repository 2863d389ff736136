import type { EntryStatus } from './entry-status.ts';

/** The minutes a day that a plan may have: from `least` to `most`, in steps of a half. */
export const budgetRange = { least: 1, most: 120, step: 0.5 } as const;

/** What the budget of a plan depends on in one of its entries. */
type BudgetEntry = {
  readonly status: EntryStatus;
  readonly minutes: number;
  /** Whether the person was muted or archived since the plan was made. */
  readonly isLeftOut: boolean;
};

/** Whether an entry takes minutes of its plan's budget: done, or open and still shown. */
export function takesMinutes({ status, isLeftOut }: Omit<BudgetEntry, 'minutes'>): boolean {
  return status === 'done' || (status === 'open' && !isLeftOut);
}

/** Selects the open entries to take off a plan, from its end, until the rest fits into the budget. */
export function entriesOverBudget<Entry extends BudgetEntry>(
  entries: readonly Entry[],
  budgetMinutes: number,
): Entry[] {
  const standing = entries.filter(takesMinutes);
  const over: Entry[] = [];
  let minutes = standing.reduce((sum, entry) => sum + entry.minutes, 0);
  for (const entry of standing.toReversed()) {
    if (minutes <= budgetMinutes) break;
    if (entry.status !== 'open') continue;
    over.push(entry);
    minutes -= entry.minutes;
  }
  return over;
}
