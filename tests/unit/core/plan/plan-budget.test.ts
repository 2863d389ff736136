import { describe, expect, it } from 'vitest';

import { entriesOverBudget, takesMinutes } from '../../../../core/plan/plan-budget.ts';

const entry = (name: string, status: 'open' | 'done' | 'skipped', minutes: number, isLeftOut = false) => ({
  name,
  status,
  minutes,
  isLeftOut,
});

describe('the budget of a plan', () => {
  it('is taken by what is done, and by what is open and shown', () => {
    expect(takesMinutes(entry('a', 'done', 2, true))).toBe(true);
    expect(takesMinutes(entry('a', 'open', 2))).toBe(true);
    expect(takesMinutes(entry('a', 'open', 2, true))).toBe(false);
    expect(takesMinutes(entry('a', 'skipped', 2))).toBe(false);
  });

  it('takes open entries off the end until the rest fits', () => {
    const entries = [
      entry('first', 'open', 2),
      entry('skipped', 'skipped', 6),
      entry('second', 'open', 2),
      entry('done', 'done', 3),
      entry('muted', 'open', 6, true),
      entry('last', 'open', 1),
    ];
    const over = (budget: number) => entriesOverBudget(entries, budget).map(({ name }) => name);
    expect(over(8)).toEqual([]);
    expect(over(7.5)).toEqual(['last']);
    expect(over(6)).toEqual(['last', 'second']);
    expect(over(0)).toEqual(['last', 'second', 'first']);
  });
});
