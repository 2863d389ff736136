import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { PersonScreen } from '../../../../../renderer/screens/people/person/person-screen.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';

test('a page about somebody who is gone says where they can be brought back', async () => {
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
  await expect.element(screen.getByText('press g, then u, for past steps', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Back to everyone' })).toHaveAttribute('href', '/people');
});
