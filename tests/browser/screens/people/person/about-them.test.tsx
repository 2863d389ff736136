import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import { OtherFacts } from '../../../../../renderer/screens/people/person/other-facts.tsx';
import { PersonStates } from '../../../../../renderer/screens/people/person/person-states.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { inventedPerson } from './invented-person.ts';

type Ended = Parameters<KithClient['people']['setConnectionEnded']>[0];

test.each([
  ['Still connected', false],
  ['No longer connected', true],
])('of somebody missing from the newest export the user may say: %s', async (answer, ended) => {
  const said: Ended[] = [];
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    people: {
      setConnectionEnded: (input) => {
        said.push(input);
        return Promise.resolve({ undo: { writeId: input.writeId, label: 'Said' } });
      },
    },
  });
  const person = inventedPerson({ connection: 'missing' });
  const screen = await render(
    <PageWithClient client={client}>
      <PersonStates person={person} today={overview.today} />
    </PageWithClient>,
  );
  await expect.element(screen.getByText('Not in your newest export of connections.', { exact: false })).toBeVisible();
  await screen.getByRole('button', { name: answer, exact: true }).click();
  await expect.poll(() => said).toMatchObject([{ ids: [person.id], ended }]);
});

test('what imports say besides is there when it is asked for', async () => {
  const screen = await render(
    <PageWithClient client={clientThatAnswers({ app: { overview: () => Promise.resolve(overview) }, people: {} })}>
      <OtherFacts person={inventedPerson({ otherFacts: [{ name: 'Phone 1 - Value', value: '+47 55 01 02 03' }] })} />
    </PageWithClient>,
  );
  await expect.element(screen.getByText('+47 55 01 02 03')).not.toBeVisible();
  await screen.getByText('What imports say besides').click();
  await expect.element(screen.getByText('+47 55 01 02 03')).toBeVisible();
});
