import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { Birthday } from '../../../../api/contract/plan/plan.ts';
import { ComingBirthdays } from '../../../../renderer/screens/plan/coming-birthdays.tsx';
import { OldLinkedinData } from '../../../../renderer/screens/plan/old-linkedin-data.tsx';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';

function inventedBirthday(id: number, name: string, day: string, when: string): Birthday {
  // Brands exist in types only.
  return { id: id as Birthday['id'], name, day: day as Birthday['day'], turns: null, when };
}

test('birthdays are named by day, those of the strongest ties first when they are many', async () => {
  const birthdays = [
    inventedBirthday(1, 'Ana', '2026-11-27', 'on Friday'),
    inventedBirthday(2, 'Bo', '2026-11-24', 'tomorrow'),
    ...['Cem', 'Dee', 'Eva', 'Flo', 'Gil'].map((name, index) =>
      inventedBirthday(index + 3, name, `2026-12-0${index + 1}`, `on ${index + 1} December`),
    ),
  ];
  const client = clientThatAnswers({ plan: { birthdays: () => Promise.resolve(birthdays) } });
  const screen = await render(
    <PageWithClient client={client}>
      <ComingBirthdays />
    </PageWithClient>,
  );
  const said = screen.getByRole('region', { name: 'Birthdays' });
  await expect
    .element(said)
    .toHaveTextContent(
      'Birthdays: Bo tomorrow, Ana on Friday, Cem on 1 December, Dee on 2 December, Eva on 3 December and two more',
    );
  await expect.element(screen.getByRole('link', { name: 'Ana' })).toHaveAttribute('href', '/people/1');
  await userEvent.click(screen.getByRole('button', { name: 'and two more' }));
  await expect.element(screen.getByRole('link', { name: 'Gil' })).toBeVisible();
});

test('old data of LinkedIn is told with how to ask for it anew, and put away for the day that it reaches until', async () => {
  const changes: unknown[] = [];
  const until = '2026-09-14' as Birthday['day'];
  const client = clientThatAnswers({
    imports: {
      oldLinkedinData: () =>
        Promise.resolve(changes.length > 0 ? null : { until, words: 'Your LinkedIn data is ten weeks old.' }),
    },
    settings: {
      set: (input) => {
        changes.push(input.changes);
        // Nothing is read of the answer.
        return Promise.resolve({}) as never;
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <OldLinkedinData />
    </PageWithClient>,
  );
  await userEvent.click(screen.getByText('Your LinkedIn data is ten weeks old. Ask LinkedIn for it anew.'));
  await expect.element(screen.getByText(/choose the larger archive/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
  await expect.poll(() => changes).toEqual([{ oldDataPutAway: until }]);
  await expect.element(screen.getByText(/ten weeks old/)).not.toBeInTheDocument();
});
