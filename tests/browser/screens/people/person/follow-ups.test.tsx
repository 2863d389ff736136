import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import type { FollowUp } from '../../../../../api/contract/plan/follow-ups.ts';
import { FollowUps } from '../../../../../renderer/screens/people/person/follow-ups.tsx';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { inventedFollowUp } from '../../plan/invented-plan.ts';
import { parsePromise } from '../../../parse-promise.ts';
import { asId } from './invented-person.ts';

beforeEach(() => window.sessionStorage.clear());

function Section({ silent }: { readonly silent: boolean }) {
  const [adding, setAdding] = useState(false);
  return <FollowUps personId={asId(1)} silent={silent} today={overview.today} adding={adding} onAdding={setAdding} />;
}

type WriteId = Parameters<KithClient['followUps']['delete']>[0]['writeId'];

async function openFollowUps(followUps: readonly FollowUp[], silent = false) {
  const asked: (readonly [string, unknown])[] = [];
  const written = (name: string) => {
    return ({ writeId, ...input }: { writeId: WriteId }) => {
      asked.push([name, input]);
      return Promise.resolve({
        undo: { writeId, label: `It was: ${name}` },
        id: inventedFollowUp(9, '', '2026-11-27').id,
      });
    };
  };
  const client = clientThatAnswers({
    followUps: {
      parsePromise,
      ofPerson: () => Promise.resolve([...followUps]),
      add: written('add'),
      done: written('done'),
      change: written('change'),
      delete: written('delete'),
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <Section silent={silent} />
    </PageWithClient>,
  );
  return { screen, asked };
}

test('a line with a day becomes a follow-up; without one it is asked for, and a week stands there', async () => {
  const { screen, asked } = await openFollowUps([]);
  await screen.getByRole('button', { name: 'Promise something' }).click();
  const line = screen.getByLabelText('Something promised, and by when');
  await expect.element(line).toHaveFocus();
  await userEvent.keyboard('send the paper');
  await expect.element(screen.getByText('By when?')).toBeVisible();
  await expect.element(screen.getByLabelText('By which day')).toHaveValue('Monday 30 November');
  await userEvent.keyboard(', Friday');
  await expect.element(screen.getByLabelText('By which day')).toHaveValue('Friday 27 November');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked).toEqual([['add', { personId: 1, text: 'send the paper', dueOn: '2026-11-27' }]]);
  await expect.element(line).not.toBeInTheDocument();

  await screen.getByRole('button', { name: 'Promise something' }).click();
  await userEvent.keyboard('send the paper');
  await expect.element(screen.getByText('By when?')).toBeVisible();
  await userEvent.keyboard('{Tab}in 3 weeks{Enter}');
  await expect.poll(() => asked[1]).toEqual(['add', { personId: 1, text: 'send the paper', dueOn: '2026-12-14' }]);
});

test('no day keeps nothing until it is one', async () => {
  const { screen, asked } = await openFollowUps([]);
  await screen.getByRole('button', { name: 'Promise something' }).click();
  await userEvent.keyboard('send the paper');
  await expect.element(screen.getByText('By when?')).toBeVisible();
  await userEvent.keyboard('{Tab}yesterday');
  await expect.element(screen.getByText('That day has passed.')).toBeVisible();
  await userEvent.keyboard('{Enter}{Escape}');
  await expect.element(screen.getByLabelText('By which day')).not.toBeInTheDocument();
  expect(asked).toEqual([]);
});

test('another day is typed as it is spoken, and said before it is kept', async () => {
  const { screen, asked } = await openFollowUps([inventedFollowUp(1, 'send the paper', '2026-11-27')]);
  await screen.getByRole('button', { name: 'Another day: send the paper' }).click();
  await screen.getByRole('menuitem', { name: 'On a day that I choose' }).click();
  const day = screen.getByLabelText('Day', { exact: true });
  await expect.element(day).toHaveFocus();
  await userEvent.keyboard('today');
  await expect.element(screen.getByText('Choose Tuesday, 24 November, or a later day.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(day, 'in 3 weeks');
  await expect.element(screen.getByText('Monday, 14 December')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked).toEqual([['change', { id: 101, dueOn: '2026-12-14' }]]);
});

test('what is open is done, moved, put in other words or deleted; what was done stands below, quietly', async () => {
  const { screen, asked } = await openFollowUps([
    inventedFollowUp(1, 'send the paper', '2026-11-27'),
    inventedFollowUp(2, 'find the photo', '2026-11-03', '2026-11-05'),
  ]);
  await screen.getByRole('button', { name: 'Another day: send the paper' }).click();
  await screen.getByRole('menuitem', { name: 'In a month, 23 December' }).click();
  await expect.poll(() => asked).toEqual([['change', { id: 101, dueOn: '2026-12-23' }]]);

  await screen.getByRole('button', { name: 'Change: send the paper' }).click();
  await expect.element(screen.getByLabelText('By which day')).toHaveValue('Friday 27 November');
  await userEvent.fill(screen.getByLabelText('Something promised, and by when'), 'send both papers');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked[1]).toEqual(['change', { id: 101, text: 'send both papers', dueOn: '2026-11-27' }]);

  await screen.getByRole('button', { name: 'Done: send the paper' }).click();
  await screen.getByRole('button', { name: 'Nothing to log' }).click();
  await expect.poll(() => asked[2]).toEqual(['done', { id: 101 }]);
  await userEvent.keyboard('{Escape}');

  await expect.element(screen.getByText('find the photo', { exact: false })).not.toBeVisible();
  await screen.getByText('One promise kept').click();
  await expect.element(screen.getByText('on 5 November 2026')).toBeVisible();
  await screen.getByRole('button', { name: 'Delete: find the photo' }).click();
  await expect.poll(() => asked[3]).toEqual(['delete', { id: 102 }]);
});

test('after a farewell nothing more is promised; what was promised stays, and says that it comes up nowhere', async () => {
  const { screen } = await openFollowUps([inventedFollowUp(1, 'send the paper', '2026-11-27')], true);
  await expect.element(screen.getByRole('button', { name: 'Done: send the paper' })).toBeVisible();
  await expect.element(screen.getByText('Kith does not remind you of it any more.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Promise something' })).not.toBeInTheDocument();
});

test('after a farewell there is no part for promises where there were none', async () => {
  const { screen } = await openFollowUps([], true);
  await expect.element(screen.getByRole('heading', { name: 'Promised' })).not.toBeInTheDocument();
});

test('of many promises the first ones stand there, and more when they are asked for', async () => {
  const many = Array.from({ length: 45 }, (_, index) => inventedFollowUp(index, `letter ${index}`, '2026-11-27'));
  const { screen } = await openFollowUps(many);
  const rows = screen.getByRole('button', { name: /^Done: letter/ });
  await expect.poll(() => rows.all().length).toBe(20);
  await screen.getByRole('button', { name: 'Show later ones' }).click();
  await expect.poll(() => rows.all().length).toBe(40);
  await screen.getByRole('button', { name: 'Show later ones' }).click();
  await expect.poll(() => rows.all().length).toBe(45);
  await expect.element(screen.getByRole('button', { name: 'Show later ones' })).not.toBeInTheDocument();
});
