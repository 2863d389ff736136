import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import { PersonFacts } from '../../../../../renderer/screens/people/person/person-facts.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { inventedPerson } from './invented-person.ts';

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
