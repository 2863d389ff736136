import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { CircleSuggestion } from '../../../../api/contract/plan/circle-suggestions.ts';
import type { KithClient } from '../../../../api/contract/contract.ts';
import { TodayScreen } from '../../../../renderer/screens/plan/today-screen.tsx';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';
import { asDay, asId } from '../people/person/invented-person.ts';
import { sessionEngine } from '../outreach/session-engine.tsx';
import { inventedEntry, inventedPlan, nameOf } from './invented-plan.ts';

function suggestion(circle: CircleSuggestion['circle'], numbers: readonly number[]): CircleSuggestion {
  return {
    circle,
    people: numbers.map((number) => ({
      id: asId(number),
      name: nameOf(number),
      company: 'Larkholm Rail',
      position: 'Engineer',
      lastContact: asDay('2026-11-02'),
      reason: 'In touch in eleven of the last twelve months.',
    })),
    sentence: `You talked with these ${numbers.length} people about every month in the last year. Put them in ${circle}?`,
  };
}

type Answer = Parameters<KithClient['circleSuggestions']['answer']>[0];

async function openToday(suggestions: readonly CircleSuggestion[]) {
  const answers: Omit<Answer, 'writeId'>[] = [];
  let left = suggestions;
  const client = clientThatAnswers({
    ...sessionEngine({ entries: [] }).client,
    app: { overview: () => Promise.resolve(overview) },
    plan: {
      today: () => Promise.resolve(inventedPlan({ entries: [inventedEntry(5)] })),
      birthdays: () => Promise.resolve([]),
    },
    imports: { oldLinkedinData: () => Promise.resolve(null) },
    followUps: { open: () => Promise.resolve([]) },
    circleSuggestions: {
      list: () => Promise.resolve([...left]),
      answer: ({ writeId, ...answer }) => {
        answers.push(answer);
        left = left.filter(({ circle }) => circle !== answer.circle);
        return Promise.resolve({ undo: { writeId, label: 'Put in close' } });
      },
    },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <TodayScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { name: 'For today' })).toBeVisible();
  return { screen, answers };
}

test('one suggestion stands below the plan, and one key answers it', async () => {
  const { screen, answers } = await openToday([suggestion('close', [1, 2, 3]), suggestion('wider', [4])]);
  const card = screen.getByRole('region', { name: 'A circle for them?' });
  await expect.element(card.getByText('Put them in close?', { exact: false })).toBeVisible();
  expect(screen.getByRole('region', { name: 'A circle for them?' }).all()).toHaveLength(1);
  // Before the keys are at it, they do not mean it.
  await userEvent.keyboard('y');
  await userEvent.keyboard('jjy');
  await expect.poll(() => answers).toEqual([{ circle: 'close', put: [1, 2, 3], decline: [] }]);
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect.element(card.getByText('Put them in wider?', { exact: false })).toBeVisible();
  await card.getByRole('button', { name: 'Not them' }).click();
  await expect.poll(() => answers[1]).toEqual({ circle: 'wider', put: [], decline: [4] });
  await expect.element(card).not.toBeInTheDocument();
});

test('one looks who they are and why, and leaves out who does not belong', async () => {
  const { screen, answers } = await openToday([suggestion('close', [1, 2, 3])]);
  await userEvent.keyboard('jjv');
  const sheet = screen.getByRole('dialog', { name: 'Who goes into close?' });
  await expect.element(sheet.getByText('In touch in eleven of the last twelve months.').first()).toBeVisible();
  await expect.element(sheet.getByRole('checkbox', { name: 'Ana Sousa', exact: false })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown} {Enter}');
  await expect.poll(() => answers).toEqual([{ circle: 'close', put: [1, 3], decline: [2] }]);
  await expect.element(sheet).not.toBeInTheDocument();
});

test('without suggestions nothing is said of them', async () => {
  const { screen } = await openToday([]);
  await expect.element(screen.getByRole('region', { name: 'A circle for them?' })).not.toBeInTheDocument();
});
