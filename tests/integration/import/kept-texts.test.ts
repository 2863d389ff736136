import { expect, test } from 'vitest';

import { adjusted, candidateNamed, chosenAs, messagesFile, turnNewest } from './chosen-files.ts';
import { commit, openKith, personNamed, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

const me = { name: 'Mira Solberg', slug: 'mira-solberg' };
const anna = { name: 'Anna Berg', slug: 'anna-berg' };

const content = messagesFile(
  { from: me, to: anna, at: '2024-03-01 09:00:00', text: 'Shall we look at ""the bridge"",\non Friday?' },
  { from: anna, to: me, at: '2024-03-01 10:30:00', text: '<p>Gladly &amp; soon</p>' },
  { from: me, to: anna, at: '2024-03-04 09:00:00', text: 'See you.' },
);

async function importMessages(kith: Kith, keepTexts: boolean): Promise<void> {
  const previewed = await preview(kith, chosenAs(kith, content, 'messages.csv'));
  expect(previewed.keepTexts).toBe(false);
  await commit(kith, await adjusted(kith, previewed, { owner: candidateNamed(previewed, me.name), keepTexts }));
}

/** What is shown of the days with Anna, newest first, with the texts that were kept. */
async function daysWithAnna(kith: Kith) {
  const { id } = await personNamed(kith, anna.name);
  const { rows } = await kith.client.interactions.ofPerson({ personId: id, offset: 0, limit: 10 });
  return Promise.all(
    rows.map(async ({ id: contact, imported }) => ({
      hasTexts: imported?.hasTexts,
      threadUrl: imported?.threadUrl,
      texts: await kith.client.interactions.texts({ id: contact }),
    })),
  );
}

const threadUrl = 'https://www.linkedin.com/messaging/thread/2-anna-berg-mira-solberg/';
const withTexts = [
  {
    hasTexts: true,
    threadUrl,
    texts: [{ sentAt: '2024-03-04T09:00:00.000Z', direction: 'out', text: 'See you.' }],
  },
  {
    hasTexts: true,
    threadUrl,
    texts: [
      { sentAt: '2024-03-01T09:00:00.000Z', direction: 'out', text: 'Shall we look at "the bridge",\non Friday?' },
      { sentAt: '2024-03-01T10:30:00.000Z', direction: 'in', text: 'Gladly & soon' },
    ],
  },
];
const withoutTexts = withTexts.map((day) => ({ ...day, hasTexts: false, texts: [] }));

function keptMessages({ engine }: Kith): unknown {
  return engine.context.db.$client.prepare('SELECT count(*) FROM messages').pluck().get();
}

test('texts are kept when the user says so', async () => {
  using kith = openKith();
  await importMessages(kith, true);
  expect(await daysWithAnna(kith)).toEqual(withTexts);
});

test('without the user’s word nothing of them is kept, and the conversation can still be opened', async () => {
  using kith = openKith();
  await importMessages(kith, false);
  expect(await daysWithAnna(kith)).toEqual(withoutTexts);
  expect(keptMessages(kith)).toBe(0);
  expect(JSON.stringify(kith.engine.context.db.$client.prepare('SELECT fields FROM records').all())).not.toContain(
    'bridge',
  );
});

test('an import that is undone takes its texts from view, and brings them back', async () => {
  using kith = openKith();
  await importMessages(kith, false);
  await importMessages(kith, true);
  expect(await daysWithAnna(kith)).toEqual(withTexts);
  await turnNewest(kith, 'undo');
  expect(await daysWithAnna(kith)).toEqual(withoutTexts);
  await turnNewest(kith, 'redo');
  expect(await daysWithAnna(kith)).toEqual(withTexts);
});

test('texts of an import that was undone are forgotten for good after thirty days', async () => {
  using kith = openKith('2026-03-08');
  await importMessages(kith, true);
  await turnNewest(kith, 'undo');
  kith.setToday('2026-04-07');
  await kith.client.app.overview();
  expect(keptMessages(kith)).toBe(3);
  kith.setToday('2026-04-08');
  await kith.client.app.overview();
  expect(keptMessages(kith)).toBe(0);
});
