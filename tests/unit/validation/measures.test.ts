import { expect, it } from 'vitest';

import { contactListOf } from '../../validation/contact-list.ts';
import { knownTiesAt } from '../../validation/known-ties.ts';
import { measures } from '../../validation/measures.ts';

it('gives the fixed cadences to the people whom each had the most days with', async () => {
  // Somebody writes to 60 others: to the first on days 0 to 59, to the second on days 0 to 58, and so on.
  const lines = Array.from({ length: 60 }, (_, other) =>
    Array.from({ length: 60 - other }, (__, day) => `ego other${String(other).padStart(2, '0')} ${day * 86_400}`),
  );
  const list = await contactListOf([lines.flat().join('\n')]);
  if (list.kind === 'unreadable') throw new Error(list.message);
  const cadence = measures.find(({ id }) => id === 'fixedCadence')?.of(knownTiesAt(list, 60, 10), 60, 10) ?? [];
  const overdue = Array.from(cadence, (score, other) => [other, Math.round((other + 1) / -score)]);
  expect(overdue).toHaveLength(60);
  for (const [other = 0, days] of overdue) {
    expect(days).toBe(other < 5 ? 30 : other < 20 ? 90 : other < 50 ? 180 : 365);
  }
});
