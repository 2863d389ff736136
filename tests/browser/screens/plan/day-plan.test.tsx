import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../api/contract/contract.ts';
import type { Correspondent } from '../../../../api/contract/outreach/outreach.ts';
import type { FollowUp } from '../../../../api/contract/plan/follow-ups.ts';
import type { TodaysPlan } from '../../../../api/contract/plan/plan.ts';
import { TodayScreen } from '../../../../renderer/screens/plan/today-screen.tsx';
import { overview } from '../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../page-with-client.tsx';
import { parsePromise } from '../../parse-promise.ts';
import { inventedCorrespondent } from '../../parts/outreach/invented-correspondent.ts';
import { sessionEngine } from '../outreach/session-engine.tsx';
import { inventedAnswerDue, inventedEntry, inventedFollowUp, inventedPlan, inventedPromise } from './invented-plan.ts';

beforeEach(() => window.sessionStorage.clear());

type Client = KithClient['plan'] & KithClient['followUps'] & Pick<KithClient['outreach'], 'sent'>;
type Asked = { readonly [Name in keyof Client]?: unknown };

const efua = { id: 9, name: 'Efua Mensah', company: '', position: 'Surveyor', state: 'thin', found: null } as const;

/** An engine with a plan; what it is told to write is kept, and gone from the plan. */
async function openToday(
  given: Partial<TodaysPlan>,
  open: readonly FollowUp[] = [],
  ...correspondents: readonly Correspondent[]
) {
  const asked: Asked[] = [];
  let plan = inventedPlan(given);
  let all = open;
  const written = (name: keyof Client, { writeId, ...input }: { writeId: string }, gone: number) => {
    asked.push({ [name]: input });
    plan = {
      ...plan,
      entries: plan.entries.filter(({ id }) => Number(id) !== gone),
      alsoDue: plan.alsoDue.filter(({ id }) => Number(id) !== gone),
    };
    all = all.filter(({ id }) => Number(id) !== gone);
    // The page made the id itself.
    return Promise.resolve({ undo: { writeId: writeId as FollowUpWrite['writeId'], label: `It was: ${name}` } });
  };
  const writing = sessionEngine({ entries: [], correspondents });
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    imports: { oldLinkedinData: () => Promise.resolve(null) },
    plan: {
      today: () => Promise.resolve(plan),
      birthdays: () => Promise.resolve([]),
      done: (input) => written('done', input, input.id),
      snooze: (input) => written('snooze', input, input.id),
      skip: (input) => written('skip', input, input.id),
      notThisPerson: (input) => written('notThisPerson', input, input.id),
      answer: (input) => written('answer', input, input.personId),
      answerAll: (input) => written('answerAll', input, 0),
      noAnswerNeeded: (input) => written('noAnswerNeeded', input, input.personId),
    },
    settings: writing.client.settings,
    // The finder reads no more of a row.
    people: { search: () => Promise.resolve([efua]) as unknown as ReturnType<KithClient['people']['search']> },
    outreach: { ...writing.client.outreach, sent: (input) => written('sent', input, input.personId) },
    followUps: {
      parsePromise,
      open: () => Promise.resolve([...all]),
      done: (input) => written('done', input, input.id),
      change: (input) => written('change', input, input.id),
      delete: (input) => written('delete', input, input.id),
    },
    circleSuggestions: { list: () => Promise.resolve([]) },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <TodayScreen />
    </PageWithClient>,
  );
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  return { screen, asked };
}

type FollowUpWrite = Parameters<KithClient['followUps']['delete']>[0];

test('a promise says what it is and why, and is moved where others are snoozed', async () => {
  const { screen, asked } = await openToday({
    entries: [inventedPromise(1, 'send the paper', '2026-11-23'), inventedEntry(2)],
  });
  await expect.element(screen.getByText('One promise to keep, one to write to, about 4 minutes.')).toBeVisible();
  await expect.element(screen.getByText('Promised: send the paper')).toBeVisible();
  await expect.element(screen.getByText('You promised it on 10 November.')).toBeVisible();
  await userEvent.keyboard('z');
  await expect.element(screen.getByRole('menuitem', { name: 'In a week, 30 November' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => asked).toEqual([{ snooze: { id: 1, until: '2026-11-30' } }]);
  await expect.element(screen.getByText('Promised: send the paper')).not.toBeInTheDocument();
});

test('an answer on another day is typed as it is spoken, from the day on which the user wrote', async () => {
  const { screen, asked } = await openToday({ answers: [inventedAnswerDue(1, '2026-11-16')] });
  await userEvent.keyboard('A15 November');
  const day = screen.getByLabelText('Day', { exact: true });
  await expect.element(screen.getByText('Choose Monday, 16 November, or a later day.')).toBeVisible();
  await userEvent.fill(day, 'last friday');
  await expect.element(screen.getByText('Friday, 20 November')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => asked)
    .toEqual([{ answer: { personId: 1, wroteOn: '2026-11-16', answer: { kind: 'answered', on: '2026-11-20' } } }]);
});

test('logging contact takes a promise, and who else was there, along without leaving the keys', async () => {
  const { screen, asked } = await openToday({ entries: [inventedEntry(2)] });
  await userEvent.keyboard('l');
  await expect.element(screen.getByLabelText('A line to remember it by')).toHaveFocus();
  await userEvent.keyboard('Talked of bridges{Tab}send the drawings, Friday');
  await expect.element(screen.getByLabelText('By which day')).toHaveValue('Friday 27 November');
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await userEvent.fill(screen.getByRole('combobox', { name: 'Who else was there?' }), 'Efua');
  await expect.element(screen.getByRole('option', { name: /Efua Mensah/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Take Efua Mensah out' })).toBeVisible();
  await screen.getByRole('button', { name: /^Done/ }).click();
  await expect
    .poll(() => asked)
    .toEqual([
      {
        done: {
          id: 2,
          interaction: { kind: 'message', direction: 'out', day: '2026-11-23', note: 'Talked of bridges', with: [9] },
          followUp: { text: 'send the drawings', dueOn: '2026-11-27' },
        },
      },
    ]);
});

test('what is also due stands below the plan, and is done with its contact or without', async () => {
  const { screen, asked } = await openToday({
    entries: [inventedEntry(1)],
    alsoDue: [
      inventedFollowUp(2, 'introduce Efua', '2026-11-20'),
      inventedFollowUp(3, 'read the draft', '2026-11-23'),
      inventedFollowUp(4, 'find the photo', '2026-11-23'),
    ],
  });
  await expect.element(screen.getByRole('heading', { name: 'Also due' })).toBeVisible();
  await expect.element(screen.getByText('by Friday 20 November')).toBeVisible();
  await userEvent.keyboard('jj');
  await userEvent.keyboard('l');
  await expect.element(screen.getByLabelText('A line to remember it by')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const interaction = { kind: 'message', direction: 'out', day: '2026-11-23', note: '', with: [] };
  await expect.poll(() => asked).toEqual([{ done: { id: 102, interaction } }]);
  await expect.element(screen.getByText('introduce Efua')).not.toBeInTheDocument();

  await expect.element(screen.getByRole('button', { name: 'Chiara Conti' })).toHaveFocus();
  await userEvent.keyboard('d');
  await expect.poll(() => asked[1]).toEqual({ done: { id: 103 } });
  await expect.element(screen.getByText('read the draft')).not.toBeInTheDocument();
  await userEvent.keyboard('z');
  await expect.element(screen.getByRole('menuitem', { name: 'Tomorrow' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked[2]).toEqual({ change: { id: 104, dueOn: '2026-11-24' } });
});

test('what is due later opens below, without what stands above already, and may be deleted', async () => {
  const { screen, asked } = await openToday(
    { entries: [inventedPromise(1, 'send the paper', '2026-11-23')], dueLater: 2 },
    [
      inventedFollowUp(1, 'send the paper', '2026-11-23'),
      inventedFollowUp(2, 'introduce Efua', '2026-11-27'),
      inventedFollowUp(3, 'read the draft', '2027-01-08'),
    ],
  );
  await expect.element(screen.getByRole('button', { name: 'Two due later' })).toBeVisible();
  await userEvent.keyboard('v');
  await expect.element(screen.getByText('by Friday 8 January 2027')).toBeVisible();
  expect(screen.getByRole('listitem').all()).toHaveLength(3);
  await userEvent.keyboard('jj{Delete}');
  await expect.poll(() => asked).toEqual([{ delete: { id: 102 } }]);
  await expect.element(screen.getByText('introduce Efua')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  await userEvent.keyboard('v');
  await expect.element(screen.getByText('read the draft')).not.toBeInTheDocument();
});

test('who was skipped often may be left be for good, or only for now', async () => {
  const { screen, asked } = await openToday({ entries: [inventedEntry(1, { asksToLeaveBe: true })] });
  await expect.element(screen.getByRole('button', { name: 'Not this person?' })).toBeVisible();
  await userEvent.keyboard('m');
  await expect.element(screen.getByText('Kith leaves them be for good, until you unmute them')).toBeVisible();
  await userEvent.keyboard('m');
  await expect.poll(() => asked).toEqual([{ notThisPerson: { id: 1 } }]);
});

test('somebody on the list is written to in place', async () => {
  const { screen, asked } = await openToday({ entries: [inventedEntry(1), inventedEntry(2)] });
  await userEvent.keyboard('w');
  const field = screen.getByRole('textbox', { name: 'Message to Ana Sousa' });
  await expect.element(field).toHaveFocus();
  await expect.element(screen.getByText('How is the timetable coming along?').first()).toBeVisible();
  await userEvent.keyboard('Snow at last.');
  await userEvent.keyboard('{Escape}d');
  await expect
    .poll(() => asked)
    .toEqual([
      {
        sent: {
          personId: 1,
          day: '2026-11-23',
          medium: 'message',
          subject: '',
          text: 'Hi Ana,\n\nSnow at last.',
          offer: null,
        },
      },
    ]);
  await expect.element(field).not.toBeInTheDocument();
});

test('Enter opens an entry with the last things between the two, and leaves the keys to the page', async () => {
  const { screen, asked } = await openToday({ entries: [inventedEntry(1), inventedEntry(2)] });
  await userEvent.keyboard('j');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('region', { name: 'Between you' })).toBeVisible();
  await userEvent.keyboard('s');
  await expect.poll(() => asked).toEqual([{ skip: { id: 1 } }]);
});

test('a message that needs no answer is settled with one key', async () => {
  const owing = inventedCorrespondent(1);
  const { screen, asked } = await openToday({ entries: [inventedEntry(1)] }, [], {
    ...owing,
    entry: owing.entry && { ...owing.entry, owesAnswer: true, asked: 'Do you still have the drawings?' },
  });
  await userEvent.keyboard('j');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Do you still have the drawings?', { exact: true })).toBeVisible();
  await userEvent.keyboard('q');
  await expect.poll(() => asked).toEqual([{ noAnswerNeeded: { personId: 1, entryId: 1 } }]);
});

test('of all who are shown, one key says that they have not answered yet', async () => {
  const { screen, asked } = await openToday({
    answers: [inventedAnswerDue(1, '2026-11-16'), inventedAnswerDue(2, '2026-11-17')],
  });
  await expect.element(screen.getByRole('button', { name: 'None of these yet' })).toBeVisible();
  await userEvent.keyboard('Z');
  await expect
    .poll(() => asked)
    .toEqual([
      {
        answerAll: {
          answers: [
            { personId: 1, wroteOn: '2026-11-16' },
            { personId: 2, wroteOn: '2026-11-17' },
          ],
          answer: 'not-yet',
        },
      },
    ]);
});

test('the session is begun with one button, which says how long and for how many', async () => {
  const { screen } = await openToday({ entries: [inventedEntry(1), inventedEntry(2)] });
  await expect.element(screen.getByRole('link', { name: 'Begin: 4 minutes, two people' })).toBeVisible();
});
