import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { ThinTie } from '../../../../../api/contract/people/thin-ties.ts';
import { ThinTiesScreen } from '../../../../../renderer/screens/people/thin-ties/thin-ties-screen.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';

function thinTie(id: number, name: string): ThinTie {
  return {
    // A brand exists in types only.
    id: id as ThinTie['id'],
    name,
    company: 'Larkholm Rail',
    position: 'Engineer',
    connectedOn: null,
    lastContact: null,
    why: 'You have not talked yet.',
    profileUrl: null,
  };
}

beforeEach(() => window.sessionStorage.clear());

test('a company is chosen, people are taken out and the others decided about, all with keys that mean so elsewhere', async () => {
  const people = [thinTie(1, 'Ada Kowalska'), thinTie(2, 'Ben Okafor'), thinTie(3, 'Chiara Conti')];
  const decided: unknown[] = [];
  const screen = await render(
    <PageWithClient
      client={clientThatAnswers({
        app: { overview: () => Promise.resolve({ ...overview, thinToReview: people.length }) },
        thinTies: {
          nextToReview: () => Promise.resolve({ left: people.length, people: [...people] }),
          companies: () => Promise.resolve([{ company: 'Larkholm Rail', people: people.length }]),
          review: ({ writeId, ids, decision }) => {
            decided.push({ ids, decision });
            return Promise.resolve({ undo: { writeId, label: 'Reviewed' } });
          },
        },
      })}
    >
      <ThinTiesScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Ada Kowalska' })).toBeVisible();
  await userEvent.keyboard('v');
  await expect.element(screen.getByRole('button', { name: 'Larkholm Rail', exact: false })).toBeVisible();
  await userEvent.keyboard('j{Enter}');
  await expect.element(screen.getByRole('heading', { name: 'Larkholm Rail' })).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'All 3', exact: false })).toBeChecked();

  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.element(screen.getByText('Choose at least one person below.')).toBeVisible();
  await userEvent.keyboard('{Control>}a{/Control}jjx');
  await expect.element(screen.getByRole('checkbox', { name: '2 of 3' })).toBeVisible();
  await userEvent.keyboard('c3');
  await expect.poll(() => decided).toEqual([{ ids: [1, 3], decision: { kind: 'bring-closer', circle: 'wider' } }]);

  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'Larkholm Rail', exact: false })).toBeVisible();
});
