import { expect, test } from 'vitest';

import type { FoundRow } from '../../../../api/contract/people/people.ts';
import { groupsFound, itemWords } from '../../../../renderer/shell/palette/palette-groups.ts';

// What stands in the row is all that groups look at.
const somebody = (name: string, position: string): FoundRow =>
  ({ id: 1, name, position, company: 'Acme', found: null }) as unknown as FoundRow;
const past = { id: 'past', name: 'Go to Past steps', keys: ['g u'], run: () => {} };
const groupsOf = (query: string, people: readonly FoundRow[]) =>
  groupsFound({ text: query, people }, [past], []).map(
    ({ label, items }) => `${label}: ${items.map(itemWords).join(', ')}`,
  );

test('what can be done comes before people whose words are only nearly like those typed', () => {
  expect(groupsOf('past', [somebody('Joanna Norcross', 'Partner')])).toEqual([
    'Do: Go to Past steps',
    'People: Joanna Norcross',
  ]);
  expect(groupsOf('past', [somebody('Ana Pastor', 'Partner'), somebody('Bo Lund', 'Partner')])).toEqual([
    'People: Ana Pastor',
    'Do: Go to Past steps',
    'More people: Bo Lund',
  ]);
});
