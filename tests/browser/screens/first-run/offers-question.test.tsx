import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { Settings } from '../../../../api/contract/settings.ts';
import { OffersQuestion } from '../../../../renderer/screens/first-run/offers-question.tsx';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';

beforeEach(() => window.sessionStorage.clear());

const settings: Settings = {
  budgetMinutes: 10,
  newTieShare: 0.6,
  ownCompany: '',
  offersAsked: true,
  invitationLength: 200,
  silencedRules: [],
  rhythms: { inner: 30, close: 90, wider: 180 },
  oldDataPutAway: null,
  theme: 'system',
  recentCommands: [],
  recentPeople: [],
};

test('offers that were kept are not added again when only going on failed', async () => {
  const added: string[][] = [];
  let fails = true;
  const client = clientThatAnswers({
    offers: {
      add: ({ writeId, offers }) => {
        added.push(offers.map(({ text }) => text));
        return Promise.resolve({ undo: { writeId, label: 'Added' } });
      },
    },
    settings: { set: () => (fails ? Promise.reject(new Error('It is busy.')) : Promise.resolve(settings)) },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <OffersQuestion />
    </PageWithClient>,
  );
  const goOn = screen.getByRole('button', { name: 'Keep and go on' });
  await userEvent.fill(screen.getByLabelText('First'), 'Reading a draft');
  await goOn.click();
  await expect.element(screen.getByText('what you typed is still here', { exact: false })).toBeVisible();
  fails = false;
  await goOn.click();
  await expect.element(screen.getByLabelText('First')).toHaveValue('');
  expect(added).toEqual([['Reading a draft']]);
});
