import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { KithClient } from '../../../../../api/contract/contract.ts';
import type { Interaction } from '../../../../../api/contract/people/interactions.ts';
import type { HistoryEvent } from '../../../../../api/contract/people/people.ts';
import { Timeline } from '../../../../../renderer/screens/people/person/timeline.tsx';
import { timelineItems } from '../../../../../renderer/screens/people/person/timeline-items.ts';
import { overview } from '../../../overview.ts';
import { clientThatAnswers, PageWithClient } from '../../../page-with-client.tsx';
import { asDay, inventedPerson } from './invented-person.ts';

type Imported = NonNullable<Interaction['imported']>;

function contact(id: number, day: string, imported: Partial<Imported> | null = null): Interaction {
  return {
    // A brand exists in types only.
    id: id as Interaction['id'],
    kind: 'message',
    direction: 'both',
    day: asDay(day),
    note: imported === null ? `Note ${id}` : '',
    with: [],
    sent: null,
    imported: imported && { messages: 2, threadUrl: null, inGroup: false, hasTexts: false, ...imported },
  };
}

type Text = Awaited<ReturnType<KithClient['interactions']['texts']>>[number];

function text(direction: Text['direction'], words: string): Text {
  // A brand exists in types only.
  return { sentAt: '2024-03-12T08:00:00Z' as Text['sentAt'], direction, text: words };
}

async function openTimeline(
  interactions: readonly Interaction[],
  events: readonly HistoryEvent[],
  texts: readonly Text[] = [],
) {
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    people: { history: () => Promise.resolve([...events]) },
    interactions: {
      ofPerson: ({ offset, limit }) =>
        Promise.resolve({ total: interactions.length, rows: interactions.slice(offset, offset + limit) }),
      texts: () => Promise.resolve([...texts]),
    },
  });
  return render(
    <PageWithClient client={client}>
      <Timeline person={inventedPerson()} today={overview.today} />
    </PageWithClient>,
  );
}

const connected: HistoryEvent = { kind: 'connected', day: asDay('2021-05-03') };

test('contact and events stand in one list, newest first, and what has no day comes last', async () => {
  const screen = await openTimeline(
    [contact(1, '2024-03-12', { messages: 12 }), contact(2, '2022-06-01')],
    [
      {
        kind: 'job-change',
        day: asDay('2024-03-12'),
        from: { company: 'Acme', position: 'Engineer' },
        to: { company: 'Globex', position: 'Engineer' },
      },
      { kind: 'endorsement', day: asDay('2022-06-01'), direction: 'given', skill: 'Pricing' },
      { kind: 'endorsement', day: asDay('2022-06-01'), direction: 'given', skill: 'Typography' },
      connected,
      { kind: 'invitation', day: asDay('2021-05-02'), direction: 'out', note: 'The fair', accepted: 'unknown' },
      { kind: 'note', day: null, text: 'Met in Porto.' },
    ],
  );
  await expect.element(screen.getByText('12 messages, both ways')).toBeVisible();
  const lines = screen.getByRole('listitem').all();
  expect(lines.map((line) => line.element().textContent)).toEqual([
    '12 March12 messages, both ways',
    '12 MarchAcme → Globex, seen 12 Mar',
    '1 JuneYou wrote to each other: Note 2',
    '1 JuneYou endorsed them for Pricing and Typography',
    '3 MayYou connected on LinkedIn',
    '2 MayYou invited them to connect: The fair',
    'You noted: Met in Porto.',
  ]);
  await expect
    .element(screen.getByRole('region', { name: 'Without a day' }).getByText('Met in Porto.', { exact: false }))
    .toBeVisible();
});

test('an event from before the contact that is there waits until that contact is there', () => {
  const newest = [contact(1, '2024-03-12'), contact(2, '2022-06-01')];
  const days = ['2023-01-01', '2022-06-01', '2021-05-03'] as const;
  const events = [
    ...days.map((day): HistoryEvent => ({ kind: 'connected', day: asDay(day) })),
    { kind: 'note', day: null, text: 'Met in Porto.' } as const,
  ];
  const told = (hasAll: boolean): readonly (string | null)[] =>
    timelineItems(newest, events, hasAll)
      .filter(({ kind }) => kind === 'event')
      .map(({ day }) => day);
  expect(told(false)).toEqual(['2023-01-01']);
  expect(told(true)).toEqual([...days, null]);
});

test('where contact comes in several pages, all of it and every event is there in the end, in order', async () => {
  const day = (index: number): string =>
    `20${String(24 - Math.floor(index / 12)).padStart(2, '0')}-${String(12 - (index % 12)).padStart(2, '0')}-15`;
  const screen = await openTimeline(
    Array.from({ length: 130 }, (_, index) => contact(index + 1, day(index))),
    [
      { kind: 'missing', day: asDay('2019-07-01') },
      { kind: 'connected', day: asDay('2014-01-01') },
    ],
  );
  await expect.element(screen.getByText(/Note 1$/)).toBeVisible();
  await expect
    .poll(() => {
      const earlier = screen.getByText('Earlier').query();
      if (earlier instanceof HTMLElement) earlier.click();
      return document.querySelectorAll('li').length;
    })
    .toBe(132);
  const days = [...document.querySelectorAll('time')].map((time) => time.dateTime);
  expect(days).toEqual(days.toSorted().toReversed());
});

test('kept texts open below their day, with who wrote each', async () => {
  const screen = await openTimeline(
    [contact(1, '2024-03-12', { hasTexts: true, threadUrl: 'https://www.linkedin.com/messaging/thread/x/' })],
    [],
    [text('out', 'Shall we look at the bridge?'), text('in', 'Gladly.')],
  );
  await screen.getByRole('button', { name: '2 messages, both ways', exact: true }).click();
  await expect.element(screen.getByText('Gladly.')).toBeVisible();
  const texts = screen.getByRole('listitem').all().slice(1);
  expect(texts.map((line) => line.element().textContent)).toEqual(['YouShall we look at the bridge?', 'BoGladly.']);
  await expect.element(screen.getByRole('button', { name: 'Open the conversation', exact: true })).toBeVisible();
});

test('of a group conversation it is not said who of the others wrote', async () => {
  const screen = await openTimeline(
    [contact(1, '2024-03-12', { hasTexts: true, inGroup: true, messages: 1 })],
    [],
    [text('in', 'Who brings the bread?')],
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'One message, both ways, in a group conversation', exact: true }),
  );
  await expect.element(screen.getByText('They', { exact: true })).toBeVisible();
});

test('without contact the list says so, above what else is known', async () => {
  const screen = await openTimeline([], [connected]);
  await expect.element(screen.getByText('No contact yet.', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('You connected on LinkedIn')).toBeVisible();
});
