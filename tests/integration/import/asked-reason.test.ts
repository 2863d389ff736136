import { expect, test } from 'vitest';

import { adjusted, candidateNamed, chosenAs, messagesFile } from './chosen-files.ts';
import type { WrittenMessage } from './chosen-files.ts';
import { commit, openKith, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

const me = { name: 'Mira Solberg', slug: 'mira-solberg' };
const anna = { name: 'Anna Berg', slug: 'anna-berg' };
const hello: WrittenMessage = { from: me, to: anna, at: '2026-02-01 09:00:00', text: 'Hello Anna.' };

async function importMessages(kith: Kith, last: string, keepTexts = false): Promise<void> {
  const answer: WrittenMessage = { from: anna, to: me, at: '2026-03-05 10:00:00', text: last };
  const previewed = await preview(kith, chosenAs(kith, messagesFile(hello, answer), 'messages.csv'));
  const owner = previewed.owner?.chosen ?? candidateNamed(previewed, me.name);
  await commit(kith, await adjusted(kith, previewed, { owner, keepTexts }));
}

test.each([
  ['Are you at the fair?', 'Asked you something 3 days ago.'],
  ['It was good to see you.', 'Wrote to you 3 days ago.'],
])('of somebody whose last message is “%s” the reason is “%s”', async (last, reason) => {
  using kith = openKith();
  await importMessages(kith, last);
  const { entries } = await kith.client.plan.today();
  expect(entries.map((entry) => [entry.person.name, entry.reason])).toEqual([[anna.name, reason]]);
});

test.each([
  [true, 'Good to see you. Are you at the fair?', 'Answer: “Are you at the fair?”'],
  [false, 'Good to see you. Are you at the fair?', 'Answer what they asked.'],
])('with texts kept: %s, what is proposed is to answer', async (keepTexts, last, text) => {
  using kith = openKith();
  await importMessages(kith, last, keepTexts);
  const { entries } = await kith.client.plan.today();
  expect(entries.map(({ offer }) => offer)).toEqual([{ kind: 'question', text }]);
});
