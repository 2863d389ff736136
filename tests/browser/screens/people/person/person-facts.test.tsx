import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import { PersonFacts } from '../../../../../renderer/screens/people/person/person-facts.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { asId, inventedPerson } from './invented-person.ts';

type Edited = Parameters<KithClient['people']['editFacts']>[0];

test('the day of the connection is typed as it is spoken, and is none that is still to come', async () => {
  const edited: Edited[] = [];
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    people: {
      editFacts: (input) => {
        edited.push(input);
        return Promise.resolve({ undo: { writeId: input.writeId, label: 'Changed' } });
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <PersonFacts person={inventedPerson({ connectedOn: null })} today={overview.today} />
    </PageWithClient>,
  );
  await screen.getByRole('button', { name: 'Add: connected on' }).click();
  const field = screen.getByRole('textbox', { name: 'Connected on' });
  await userEvent.fill(field, '3 May 2030');
  await expect.element(screen.getByText('That day is still to come.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toBeVisible();
  await userEvent.fill(field, 'last Friday');
  await expect.element(screen.getByText('Friday, 20 November')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => edited).toMatchObject([{ facts: { connectedOn: '2026-11-20' } }]);
});

test('a fact under a label of the user’s own is added, with the labels of before to choose from', async () => {
  type Labelled = Parameters<KithClient['people']['setLabel']>[0];
  const given: Labelled[] = [];
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    people: {
      labels: () => Promise.resolve(['Boat', 'Children']),
      setLabel: (input) => {
        given.push(input);
        return Promise.resolve({ undo: { writeId: input.writeId, label: 'Changed' } });
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <PersonFacts
        person={inventedPerson({ ownLabels: [{ label: 'Children', value: 'Two', imported: false }] })}
        today={overview.today}
      />
    </PageWithClient>,
  );
  await screen.getByRole('button', { name: 'Add: another fact' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Label' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Boat' }).click();
  await userEvent.keyboard('die Möwe{Enter}');
  await expect.poll(() => given).toMatchObject([{ label: 'Boat', value: 'die Möwe' }]);
  await expect.element(screen.getByRole('button', { name: 'Add: another fact' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Change children: Two' }).click();
  await userEvent.fill(screen.getByRole('textbox', { name: 'Children' }), '');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => given).toMatchObject([{}, { label: 'Children', value: '' }]);
});

test('a profile that another person has is not taken, and the two can be made one', async () => {
  const asked: string[] = [];
  const set: string[] = [];
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    people: {
      ofProfile: ({ address }) => {
        asked.push(address);
        return Promise.resolve(address.includes('petr') ? { id: asId(7), name: 'Petr Novák' } : null);
      },
      setProfile: (input) => {
        set.push(input.profileUrl);
        return Promise.resolve({ undo: { writeId: input.writeId, label: 'Changed' } });
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <PersonFacts person={inventedPerson()} today={overview.today} />
    </PageWithClient>,
  );
  await screen.getByRole('button', { name: 'Add: linkedin' }).click();
  const field = screen.getByRole('textbox', { name: 'LinkedIn' });
  await userEvent.fill(field, 'example.org/petr');
  await expect.element(screen.getByText('A profile looks like linkedin.com/in/name.')).toBeVisible();
  await userEvent.fill(field, 'linkedin.com/in/petr');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Petr Novák has this profile.')).toBeVisible();
  expect(set).toEqual([]);
  await screen.getByRole('button', { name: 'Leave it' }).click();
  await screen.getByRole('button', { name: 'Add: linkedin' }).click();
  await userEvent.fill(screen.getByRole('textbox', { name: 'LinkedIn' }), 'linkedin.com/in/bo');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => set).toEqual(['linkedin.com/in/bo']);
});
