import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { Introduction, IntroductionLetter } from '../../../../api/contract/doors/introductions.ts';
import type { Instant } from '../../../../core/calendar/day.ts';
import { IntroductionScreen } from '../../../../renderer/screens/doors/introduction-screen.tsx';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';
import { asDay } from '../people/person/invented-person.ts';
import { inventedFollowUp } from '../plan/invented-plan.ts';
import { inventedIntroduction, inventedLetter } from './invented-introduction.ts';

beforeEach(() => window.sessionStorage.clear());

type WriteId = Parameters<KithClient['introductions']['swap']>[0]['writeId'];

async function openIntroduction(given: Partial<Introduction> = {}, letter: Partial<IntroductionLetter> = {}) {
  const asked: (readonly [string, unknown])[] = [];
  const written =
    (name: string) =>
    ({ writeId, ...input }: { writeId: WriteId }) => {
      asked.push([name, input]);
      return Promise.resolve({ undo: { writeId, label: `It was: ${name}` } });
    };
  const settings = { invitationLength: 200, silencedRules: [] };
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    // The page reads no other settings.
    settings: { get: () => Promise.resolve(settings) as unknown as ReturnType<KithClient['settings']['get']> },
    outreach: { lately: () => Promise.resolve([]) },
    followUps: { change: written('change') },
    introductions: {
      get: () => Promise.resolve(inventedIntroduction(given)),
      letter: () => Promise.resolve(inventedLetter(letter)),
      edit: written('edit'),
      swap: written('swap'),
      step: written('step'),
      sent: written('sent'),
      delete: written('delete'),
      saveDraft: ({ draft }) => {
        asked.push(['saveDraft', draft]);
        return Promise.resolve({ saved: draft !== null, at: '2026-11-23T08:00:00.000Z' as Instant });
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <IntroductionScreen id={7} />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeInTheDocument();
  return { screen, asked };
}

test('the first is asked with the words that stand there, by keys alone', async () => {
  const { screen, asked } = await openIntroduction();
  await expect.element(screen.getByRole('heading', { name: 'Ask Ana Sousa' })).toBeVisible();
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveValue('Hi Ana,\n\nI know somebody whom you might like to meet.');
  await userEvent.keyboard('d');
  const sent = { id: 7, addressee: 'first', day: '2026-11-23', medium: 'message', subject: '' };
  await expect
    .poll(() => asked)
    .toEqual([['sent', { ...sent, text: 'Hi Ana,\n\nI know somebody whom you might like to meet.' }]]);
});

test('what is typed is kept for this side of this introduction, and sent without an offer', async () => {
  const { screen, asked } = await openIntroduction();
  await expect.element(screen.getByRole('textbox', { name: 'Message to Ana Sousa' })).toBeVisible();
  await userEvent.keyboard('w Really.');
  await expect
    .poll(() => asked)
    .toContainEqual([
      'saveDraft',
      { medium: 'message', subject: '', text: 'Hi Ana,\n\nI know somebody whom you might like to meet. Really.' },
    ]);
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.poll(() => asked.at(-1)?.[0]).toBe('sent');
  await expect.element(screen.getByText('Offers')).not.toBeInTheDocument();
});

test('answers have numbers, and another day may be theirs', async () => {
  const { screen, asked } = await openIntroduction({
    status: 'asked-first',
    steps: ['first-agrees', 'first-declines', 'withdraw'],
    writesTo: null,
    story: [{ day: asDay('2026-11-20'), text: 'You asked Ana.' }],
    followUpId: inventedFollowUp(1, '', '2026-11-27').id,
  });
  await expect.element(screen.getByRole('heading', { name: 'What did Ana Sousa say?' })).toBeVisible();
  await userEvent.keyboard('2');
  await expect.poll(() => asked).toEqual([['step', { id: 7, step: 'first-declines', on: '2026-11-23' }]]);
  await screen.getByRole('button', { name: 'On another day' }).click();
  await userEvent.fill(screen.getByLabelText('On which day'), 'yesterday');
  await screen.getByRole('button', { name: 'Ana Sousa said yes' }).click();
  await expect.poll(() => asked[1]).toEqual(['step', { id: 7, step: 'first-agrees', on: '2026-11-22' }]);
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: 'Ask again later' }).click();
  await screen.getByRole('menuitem', { name: 'Tomorrow' }).click();
  await expect.poll(() => asked[2]).toEqual(['change', { id: 101, dueOn: '2026-11-24' }]);
});

test('a decline is worded kindly, and there is nothing left to do but to read', async () => {
  const { screen } = await openIntroduction({
    status: 'second-declined',
    steps: [],
    writesTo: null,
    sentence: 'Ana said yes, and Bo said no today.',
    isOver: true,
  });
  await expect.element(screen.getByText('That is all right.', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('checkbox')).not.toBeInTheDocument();
  expect(screen.container.textContent).not.toMatch(/why|because/i);
});

test('who is asked first, what it is about and whether names are withheld can be changed', async () => {
  const { screen, asked } = await openIntroduction();
  await userEvent.keyboard('S');
  await expect.poll(() => asked).toEqual([['swap', { id: 7 }]]);
  await userEvent.keyboard('W');
  await userEvent.fill(screen.getByRole('textbox', { name: 'What it is about' }), 'New timetables');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked[1]).toEqual(['edit', { id: 7, about: 'New timetables' }]);
  await screen.getByRole('checkbox', { name: /Do not give away/ }).click();
  await expect.poll(() => asked[2]).toEqual(['edit', { id: 7, discreet: false }]);
});

test('a mail to both goes to both addresses, once they are known', async () => {
  const { screen } = await openIntroduction(
    { status: 'second-agreed', steps: ['introduce', 'withdraw'], writesTo: 'both' },
    {
      beginning: { medium: 'email', subject: 'Ana, meet Bo', text: 'Hi Ana, hi Bo,\n\nMeet.' },
      otherEmails: ['bo@larkholm.example'],
    },
  );
  await expect.element(screen.getByText('ana@larkholm.example, bo@larkholm.example')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Open the mail' })).toBeVisible();
});
