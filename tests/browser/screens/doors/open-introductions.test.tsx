import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { Introduction } from '../../../../api/contract/doors/introductions.ts';
import { OpenIntroductions } from '../../../../renderer/screens/doors/open-introductions.tsx';
import { IntroductionsOfPerson } from '../../../../renderer/screens/people/person/introductions-of-person.tsx';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';
import { asId } from '../people/person/invented-person.ts';
import { inventedIntroduction } from './invented-introduction.ts';

// A brand exists in types only.
const otherId = 8 as Introduction['id'];
const over = inventedIntroduction({
  id: otherId,
  status: 'went-well',
  steps: [],
  writesTo: null,
  sentence: 'You introduced them in May, and it went well.',
  isOver: true,
});

function openLists(all: readonly Introduction[]) {
  const client = clientThatAnswers({
    introductions: {
      open: () => Promise.resolve(all.filter(({ isOver }) => !isOver)),
      ofPerson: () => Promise.resolve([...all]),
    },
  });
  return render(
    <PageWithClient client={client}>
      <p>Here</p>
      <OpenIntroductions />
      <IntroductionsOfPerson personId={asId(2)} />
    </PageWithClient>,
  );
}

test('a list tells who, about what, where it stands and what comes next, and leads there', async () => {
  const screen = await openLists([inventedIntroduction(), over]);
  const both = screen.getByRole('link', { name: 'Ana Sousa and Bo Berg' });
  await expect.element(both).toHaveAttribute('href', '/introductions/7');
  await expect.element(screen.getByText('Ask Ana Sousa').first()).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'With Ana Sousa' }).first()).toBeVisible();
  await expect.element(screen.getByText('it went well', { exact: false })).not.toBeVisible();
  await screen.getByText('One that is over').click();
  await expect.element(screen.getByText('it went well', { exact: false })).toBeVisible();
});

test('where there are none, nothing stands there', async () => {
  const screen = await openLists([]);
  await expect.element(screen.getByText('Here')).toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'Introductions' })).not.toBeInTheDocument();
});
