import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { Introduction } from '../../../../api/contract/doors/introductions.ts';
import { SessionScreen } from '../../../../renderer/screens/outreach/session-screen.tsx';
import { TodayScreen } from '../../../../renderer/screens/plan/today-screen.tsx';
import { PageWithClient } from '../../page-with-client.tsx';
import { inventedCorrespondent } from '../../parts/outreach/invented-correspondent.ts';
import { inventedIntroduction, inventedLetter } from '../doors/invented-introduction.ts';
import { sessionEngine } from '../outreach/session-engine.tsx';
import { inventedStep } from './invented-plan.ts';

beforeEach(() => window.sessionStorage.clear());

type WriteId = Parameters<KithClient['introductions']['swap']>[0]['writeId'];

/** An engine whose plan has the next step of an introduction. */
function engineWith(given: Partial<Introduction>) {
  const introduction = inventedIntroduction(given);
  const entries = [inventedStep(1, 'Ask Ana again whether to meet Bo', introduction.id)];
  const engine = sessionEngine({ entries, correspondents: [inventedCorrespondent(1)] });
  const asked: (readonly [string, unknown])[] = [];
  const written =
    (name: string) =>
    ({ writeId, ...input }: { writeId: WriteId }) => {
      asked.push([name, input]);
      return Promise.resolve({ undo: { writeId, label: `It was: ${name}` } });
    };
  const client = {
    ...engine.client,
    imports: { oldLinkedinData: () => Promise.resolve(null) },
    plan: { ...engine.client.plan, birthdays: () => Promise.resolve([]) },
    followUps: { ...engine.client.followUps, open: () => Promise.resolve([]) },
    circleSuggestions: { list: () => Promise.resolve([]) },
    introductions: {
      get: () => Promise.resolve(introduction),
      letter: () => Promise.resolve(inventedLetter()),
      step: written('step'),
      sent: written('sent'),
    },
    // What is missing is never asked for in the test.
  } as unknown as KithClient;
  return { client, asked, planned: engine.asked };
}

const wasAsked: Partial<Introduction> = {
  status: 'asked-first',
  steps: ['first-agrees', 'first-declines', 'withdraw'],
  writesTo: null,
  sentence: 'Ana was asked on Monday.',
  followUpId: inventedStep(1, '', inventedIntroduction().id).followUp?.id ?? null,
};

test('on Today the answer is noted right there, by its number', async () => {
  const { client, asked, planned } = engineWith(wasAsked);
  const screen = await render(
    <PageWithClient client={client}>
      <TodayScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByText('Ask Ana again whether to meet Bo')).toBeVisible();
  await expect.element(screen.getByText(/^One introduction to go on with, about/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Ana Sousa said yes' })).toBeVisible();
  await userEvent.keyboard('1');
  await expect.poll(() => asked).toEqual([['step', { id: 7, step: 'first-agrees', on: '2026-11-23' }]]);
  await expect.element(screen.getByRole('button', { name: 'Ask again later' })).toBeVisible();
  await userEvent.keyboard('s');
  await expect.poll(() => planned).toEqual([{ skip: { id: 1 } }]);
});

test('in the session the words to a side stand there, and are sent as a step of the introduction', async () => {
  const { client, asked } = engineWith({});
  const screen = await render(
    <PageWithClient client={client}>
      <SessionScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Ask Ana Sousa' })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toBeVisible();
  await expect.element(screen.getByText('Promised:', { exact: false })).not.toBeInTheDocument();
  await userEvent.keyboard('d');
  await expect.poll(() => asked).toMatchObject([['sent', { id: 7, addressee: 'first' }]]);
});

test('in the session an answer that is waited for is noted by its number', async () => {
  const { client, asked } = engineWith(wasAsked);
  const screen = await render(
    <PageWithClient client={client}>
      <SessionScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { name: 'What did Ana Sousa say?' })).toBeVisible();
  await userEvent.keyboard('2');
  await expect.poll(() => asked).toEqual([['step', { id: 7, step: 'first-declines', on: '2026-11-23' }]]);
});
