import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import { HowMet } from '../../../../../renderer/screens/people/person/how-met.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { asDay, asId } from './invented-person.ts';

beforeEach(() => window.sessionStorage.clear());

type Known = Awaited<ReturnType<KithClient['howMet']['ofPerson']>>;

async function openHowMet(given: Partial<Known> = {}) {
  const asked: unknown[] = [];
  const known: Known = { text: '', introducedBy: null, metOn: null, introduced: [], ...given };
  const found = {
    id: asId(2),
    name: 'Bo Berg',
    company: 'Larkholm Rail',
    position: 'Engineer',
    state: 'thin',
    found: null,
  } as const;
  const client = clientThatAnswers({
    howMet: {
      ofPerson: () => Promise.resolve(known),
      set: ({ writeId, ...input }) => {
        asked.push(input);
        return Promise.resolve({ undo: { writeId, label: 'Said' } });
      },
    },
    // The finder reads no more of a row.
    people: { search: () => Promise.resolve([found]) as unknown as ReturnType<KithClient['people']['search']> },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <HowMet person={{ id: asId(1), name: 'Ana Sousa' }} today={overview.today} />
    </PageWithClient>,
  );
  return { screen, asked };
}

test('how they met is said in words, with who introduced them and the day', async () => {
  const { screen, asked } = await openHowMet();
  await screen.getByRole('button', { name: 'Say how you met' }).click();
  await userEvent.keyboard('At a workshop in Porto');
  await screen.getByRole('button', { name: 'Who introduced you?' }).click();
  await userEvent.fill(screen.getByRole('combobox', { name: 'Who introduced you?' }), 'Bo');
  await expect.element(screen.getByRole('option', { name: /Bo Berg/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Introduced by')).toBeVisible();
  await screen.getByRole('button', { name: 'On which day?' }).click();
  await userEvent.fill(screen.getByLabelText('On which day'), '3 May 2024');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => asked)
    .toEqual([{ personId: 1, text: 'At a workshop in Porto', introducedBy: 2, metOn: '2024-05-03' }]);
});

test('both pages show it: who introduced them, and whom they introduced', async () => {
  const { screen } = await openHowMet({
    introducedBy: { id: asId(2), name: 'Bo Berg' },
    introduced: [{ id: asId(3), name: 'Chiara Conti', metOn: asDay('2024-05-03') }],
  });
  await expect.element(screen.getByRole('link', { name: 'Bo Berg' })).toHaveAttribute('href', '/people/2');
  await expect.element(screen.getByText('Introduced you to')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Chiara Conti' })).toHaveAttribute('href', '/people/3');
});
