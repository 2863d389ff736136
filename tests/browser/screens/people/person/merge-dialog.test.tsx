import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import type { FoundRow, Person } from '../../../../../api/contract/people/people.ts';
import { MergeDialog } from '../../../../../renderer/screens/people/person/merge-dialog.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { asId, inventedPerson } from './invented-person.ts';

type Merge = Parameters<KithClient['people']['merge']>[0];

const bo = inventedPerson({ circle: 'close', notes: 'Sails.' });
const bosOther = inventedPerson({
  id: asId(2),
  name: 'Bo Bergström',
  lastName: 'Bergström',
  company: 'Globex',
  circle: 'wider',
  rating: 4,
  notes: 'Met in Porto.',
  ownFacts: ['lastName'],
  importedFacts: ['firstName', 'company', 'position'],
});

async function openDialog(other?: Person['id']) {
  const merges: Omit<Merge, 'writeId'>[] = [];
  const merged = vi.fn<(into: Person['id']) => void>();
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    people: {
      get: ({ id }) => Promise.resolve(id === bo.id ? bo : bosOther),
      search: () => Promise.resolve<FoundRow[]>([bo, bosOther].map((person) => ({ ...person, tags: [], found: null }))),
      merge: ({ writeId, ...input }) => {
        merges.push(input);
        return Promise.resolve({ undo: { writeId, label: 'Merged' } });
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <MergeDialog open onClose={() => {}} one={bo.id} other={other} onMerged={merged} />
    </PageWithClient>,
  );
  return { screen, merges, merged };
}

test('the other is found by name, never oneself, and Enter merges', async () => {
  const { screen, merges, merged } = await openDialog();
  await userEvent.keyboard('bo');
  await expect.element(screen.getByRole('option', { name: /Bo Bergström/ })).toBeVisible();
  expect(screen.getByRole('option').all()).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('cell', { name: 'Met in Porto.' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => merged.mock.calls).toEqual([[bo.id]]);
  expect(merges).toEqual([{ into: bo.id, from: bosOther.id }]);
});

test('what gives way is crossed out, what is kept is not, and either may stay', async () => {
  const { screen, merges } = await openDialog(bosOther.id);
  await expect.element(screen.getByRole('cell', { name: 'Met in Porto.' })).toBeVisible();
  const crossedOut = (): readonly (string | null)[] =>
    [...document.querySelectorAll('del')].map((text) => text.textContent);
  expect(crossedOut()).toEqual(['Bergström', 'Wider']);
  await expect
    .element(screen.getByRole('row', { name: /^Company/ }).getByRole('cell', { name: 'Globex' }))
    .toBeVisible();

  await screen.getByRole('button', { name: 'Let this one stay' }).click();
  // Their last name is their own word now.
  expect(crossedOut()).toEqual(['Berg', 'Close']);
  await screen.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(() => merges).toEqual([{ into: bosOther.id, from: bo.id }]);
});
