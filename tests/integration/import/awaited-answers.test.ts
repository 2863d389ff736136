import { expect, test } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import { adjusted, candidateNamed, chosenAs, messagesFile, turnNewest } from './chosen-files.ts';
import type { WrittenMessage } from './chosen-files.ts';
import {
  chosenText,
  commit,
  exportOf,
  importFile,
  newWriteId,
  openKith,
  personNamed,
  preview,
} from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

const me = { name: 'Mira Solberg', slug: 'mira-solberg' };
const anna = { name: 'Anna Berg', slug: 'anna-berg' };
const bo = { name: 'Bo Lind', slug: 'bo-lind' };

const said = (from: typeof me, to: typeof me, day: string): WrittenMessage => ({
  from,
  to,
  at: `${day} 09:00:00`,
  text: 'Hello.',
});
const row = ({ name, slug }: typeof me): string =>
  `${name.replace(' ', ',')},https://www.linkedin.com/in/${slug},,,,08 Feb 2021`;
const connections = exportOf(row(anna), row(bo));

async function importMessages(kith: Kith, ...messages: readonly WrittenMessage[]): Promise<void> {
  const previewed = await preview(kith, chosenAs(kith, messagesFile(...messages), 'messages.csv'));
  const owner = previewed.owner?.chosen ?? candidateNamed(previewed, me.name);
  await commit(kith, await adjusted(kith, previewed, { owner }));
}

async function writeTo(kith: Kith, name: string, day: string, kind: 'message' | 'email' = 'message'): Promise<void> {
  const { id: personId } = await personNamed(kith, name);
  const facts = { kind, direction: 'out', day: day as Day, note: '' } as const; // a day that exists
  await kith.client.interactions.log({ writeId: newWriteId(), personId, ...facts });
}

const askedAbout = async (kith: Kith): Promise<string[]> =>
  (await kith.client.plan.today()).answers.map(({ name }) => name).toSorted();

test('what a file of messages knows is not asked; what came after its end is', async () => {
  using kith = openKith('2026-03-08');
  await importFile(kith, chosenText(kith, connections));
  await importMessages(kith, said(me, anna, '2026-03-01'), said(anna, me, '2026-02-01'), said(bo, me, '2026-03-02'));
  expect(await askedAbout(kith)).toEqual([]);
  await writeTo(kith, bo.name, '2026-03-03');
  expect(await askedAbout(kith)).toEqual([bo.name]);
});

test('a file of messages that comes later tells of those who were written to before its end', async () => {
  using kith = openKith('2026-03-08');
  await importFile(kith, chosenText(kith, connections));
  await writeTo(kith, anna.name, '2026-03-02');
  await writeTo(kith, bo.name, '2026-03-05');
  expect(await askedAbout(kith)).toEqual([anna.name, bo.name]);
  await importFile(kith, chosenText(kith, connections));
  expect(await askedAbout(kith)).toEqual([anna.name, bo.name]);
  await importMessages(kith, said(me, bo, '2026-03-03'), said(bo, me, '2026-03-03'));
  expect(await askedAbout(kith)).toEqual([bo.name]);
  await turnNewest(kith, 'undo');
  expect(await askedAbout(kith)).toEqual([anna.name, bo.name]);
});

test('an e-mail is asked about, since no file of messages knows its answer', async () => {
  using kith = openKith('2026-03-08');
  await importFile(kith, chosenText(kith, connections));
  await importMessages(kith, said(me, anna, '2026-03-05'), said(me, bo, '2026-03-06'));
  await writeTo(kith, anna.name, '2026-03-05', 'email');
  expect(await askedAbout(kith)).toEqual([anna.name]);
});
