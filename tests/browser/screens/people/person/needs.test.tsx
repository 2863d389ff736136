import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import type { Need, Proposal } from '../../../../../api/contract/doors/needs.ts';
import { Needs } from '../../../../../renderer/screens/people/person/needs.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { inventedIntroduction, inventedPersonAtDoor } from '../../doors/invented-introduction.ts';
import { asDay, asId } from './invented-person.ts';

beforeEach(() => window.sessionStorage.clear());

type WriteId = Parameters<KithClient['needs']['delete']>[0]['writeId'];

function inventedNeed(number: number, text: string, given: Partial<Need> = {}): Need {
  return {
    // A brand exists in types only.
    id: number as Need['id'],
    personId: asId(1),
    text,
    saidOn: asDay('2026-11-02'),
    holdsUntil: null,
    closedOn: null,
    holds: true,
    sentence: 'Said three weeks ago.',
    ...given,
  };
}

function Section() {
  const [adding, setAdding] = useState(false);
  return (
    <Needs
      person={{ id: asId(1), name: 'Ana Sousa' }}
      today={overview.today}
      adding={adding}
      onAdding={setAdding}
      onIntroduce={() => {}}
    />
  );
}

async function openNeeds(needs: readonly Need[], proposals: readonly Proposal[] = []) {
  const asked: (readonly [string, unknown])[] = [];
  const written =
    (name: string) =>
    ({ writeId, ...input }: { writeId: WriteId }) => {
      asked.push([name, input]);
      const undo = { writeId, label: `It was: ${name}` };
      return Promise.resolve({ undo, id: inventedNeed(9, '').id });
    };
  const client = clientThatAnswers({
    needs: {
      ofPerson: () => Promise.resolve([...needs]),
      proposals: () => Promise.resolve([...proposals]),
      add: written('add'),
      edit: written('edit'),
      setClosed: written('setClosed'),
      delete: written('delete'),
    },
    introductions: {
      create: ({ writeId, ...input }) => {
        asked.push(['create', input]);
        return Promise.resolve({ undo: { writeId, label: 'Begun' }, id: inventedIntroduction().id });
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <Section />
    </PageWithClient>,
  );
  return { screen, asked };
}

test('a need is noted with the day on which it was said, and until when it holds', async () => {
  const { screen, asked } = await openNeeds([]);
  await screen.getByRole('button', { name: 'Note what they look for' }).click();
  await userEvent.keyboard('a CFO in fintech{Enter}');
  const need = { personId: 1, text: 'a CFO in fintech' };
  await expect.poll(() => asked).toEqual([['add', { ...need, saidOn: '2026-11-23', holdsUntil: null }]]);

  await screen.getByRole('button', { name: 'Note what they look for' }).click();
  await userEvent.keyboard('a CFO in fintech');
  await userEvent.fill(screen.getByLabelText('Said'), 'yesterday');
  await screen.getByRole('button', { name: 'Until when does it hold?' }).click();
  await userEvent.fill(screen.getByLabelText('Holds until'), 'in 2 weeks');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked[1]).toEqual(['add', { ...need, saidOn: '2026-11-22', holdsUntil: '2026-12-07' }]);
});

test('a day that is none keeps nothing, and no day is a day too', async () => {
  const { screen, asked } = await openNeeds([inventedNeed(1, 'a flat in Lisbon', { holdsUntil: asDay('2026-12-31') })]);
  await screen.getByRole('button', { name: 'Change: a flat in Lisbon' }).click();
  await userEvent.fill(screen.getByLabelText('Holds until'), 'never');
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual([]);
  await screen.getByRole('button', { name: 'No day: Holds until' }).click();
  await screen.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => asked)
    .toEqual([['edit', { id: 1, text: 'a flat in Lisbon', saidOn: '2026-11-02', holdsUntil: null }]]);
});

test('who might open the door is one key away, and introduced by a number', async () => {
  const { screen, asked } = await openNeeds(
    [inventedNeed(1, 'a flat in Lisbon'), inventedNeed(2, 'a first reader')],
    [
      { ...inventedPersonAtDoor(2), reasons: ['Their notes say Lisbon.', 'You know both well.'] },
      { ...inventedPersonAtDoor(3), reasons: ['Works in Lisbon.'] },
    ],
  );
  await expect.element(screen.getByText('a first reader')).toBeVisible();
  await userEvent.keyboard('v');
  await expect.element(screen.getByText('Their notes say Lisbon.')).toBeVisible();
  await userEvent.keyboard('2');
  await expect
    .poll(() => asked)
    .toEqual([['create', { firstId: 3, secondId: 1, needId: 1, about: 'a flat in Lisbon' }]]);
});

test('where nobody is known the page says so, and what is found or not wanted is put away', async () => {
  const { screen, asked } = await openNeeds([
    inventedNeed(1, 'a flat in Lisbon'),
    inventedNeed(2, 'a first reader', { closedOn: asDay('2026-11-20'), holds: false }),
  ]);
  await screen.getByRole('button', { name: 'Who might open this door?' }).click();
  await expect.element(screen.getByText(/Nobody whom you know seems/)).toBeVisible();
  await screen.getByRole('button', { name: 'No longer looked for: a flat in Lisbon' }).click();
  await expect.poll(() => asked).toEqual([['setClosed', { id: 1, closed: true }]]);
  await expect.element(screen.getByText('a first reader')).not.toBeVisible();
  await screen.getByText('One thing they look for no more').click();
  await screen.getByRole('button', { name: 'Still looked for: a first reader' }).click();
  await expect.poll(() => asked[1]).toEqual(['setClosed', { id: 2, closed: false }]);
});
