import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { PersonScreen } from '../../../../../renderer/screens/people/person/person-screen.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';

test('somebody who is gone can be brought back by the keys that undo', async () => {
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    people: { get: () => Promise.reject(Object.assign(new Error('Gone.'), { code: 'GONE' })) },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <PersonScreen id={7} />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { name: 'This person is not here' })).toBeVisible();
  await expect.element(screen.getByText('press Ctrl-Z, or ⌘Z on a Mac', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Back to everyone' })).toHaveAttribute('href', '/people');
});
