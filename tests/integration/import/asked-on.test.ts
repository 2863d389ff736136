import { expect, test } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import { adjusted, candidateNamed, chosenAs, messagesFile, turnNewest } from './chosen-files.ts';
import type { WrittenMessage } from './chosen-files.ts';
import { commit, newWriteId, openKith, personNamed, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

const me = { name: 'Mira Solberg', slug: 'mira-solberg' };
const anna = { name: 'Anna Berg', slug: 'anna-berg' };

const fromMe = (day: string, text: string): WrittenMessage => ({ from: me, to: anna, at: `${day} 09:00:00`, text });
const fromAnna = (day: string, text: string): WrittenMessage => ({ from: anna, to: me, at: `${day} 10:00:00`, text });

const older = messagesFile(fromMe('2026-02-01', 'Hello Anna.'), fromAnna('2026-02-02', 'Are you at the fair?'));
const newer = messagesFile(
  fromMe('2026-02-01', 'Hello Anna.'),
  fromAnna('2026-02-02', 'Are you at the fair?'),
  fromAnna('2026-02-05', 'It was good to see you.'),
);

async function importMessages(kith: Kith, content: string, keepTexts = false): Promise<void> {
  const previewed = await preview(kith, chosenAs(kith, content, 'messages.csv'));
  const chosen = previewed.owner?.chosen ?? candidateNamed(previewed, me.name);
  await commit(kith, await adjusted(kith, previewed, { owner: chosen, keepTexts }));
}

function askedOn({ engine }: Kith): Day | null | undefined {
  return engine.context.db.$client
    .prepare<[], Day | null>(`SELECT asked_on FROM people WHERE name = '${anna.name}'`)
    .pluck()
    .get();
}

test('the day of a last message that asks something is kept with the person', async () => {
  using kith = openKith();
  await importMessages(kith, older);
  expect(askedOn(kith)).toBe('2026-02-02');
});

test('a newer message that asks nothing takes it away; undoing its import brings it back', async () => {
  using kith = openKith();
  await importMessages(kith, older);
  await importMessages(kith, newer);
  expect(askedOn(kith)).toBeNull();
  await turnNewest(kith, 'undo');
  expect(askedOn(kith)).toBe('2026-02-02');
  await turnNewest(kith, 'redo');
  expect(askedOn(kith)).toBeNull();
});

test('an older archive that comes later brings no old question back', async () => {
  using kith = openKith();
  await importMessages(kith, newer);
  await importMessages(kith, older);
  expect(askedOn(kith)).toBeNull();
});

test('what the user logs after it or in its place is no question, until that is undone', async () => {
  using kith = openKith();
  await importMessages(kith, older);
  const { id: personId } = await personNamed(kith, anna.name);
  const facts = { kind: 'message', note: '' } as const;

  const logged = newWriteId();
  await kith.client.interactions.log({
    ...facts,
    writeId: logged,
    personId,
    direction: 'in',
    day: '2026-02-09' as Day, // a day that exists
  });
  expect(askedOn(kith)).toBeNull();
  await kith.client.undo.apply({ writeId: newWriteId(), undoes: logged });
  expect(askedOn(kith)).toBe('2026-02-02');

  const { rows } = await kith.client.interactions.ofPerson({ personId, offset: 0, limit: 10 });
  const [newest] = rows;
  if (!newest) throw new Error('There is no contact.');
  const edited = newWriteId();
  await kith.client.interactions.edit({ ...facts, writeId: edited, id: newest.id, direction: 'in', day: newest.day });
  expect(askedOn(kith)).toBeNull();
  await kith.client.undo.apply({ writeId: newWriteId(), undoes: edited });
  expect(askedOn(kith)).toBe('2026-02-02');
  await kith.client.interactions.delete({ writeId: newWriteId(), id: newest.id });
  expect(askedOn(kith)).toBeNull();
});

test('in a file of a version that did not keep it, importing the archive again tells it, once', async () => {
  using kith = openKith();
  await importMessages(kith, older);
  const { db } = kith.engine.context;
  // As the version before wrote them.
  db.$client.exec(
    `UPDATE records SET fields = replace(fields, ',"asks":true', ''); UPDATE people SET asked_on = NULL;`,
  );
  const contacts = db.$client.prepare('SELECT * FROM interactions');
  const records = db.$client.prepare('SELECT count(*) FROM records').pluck();
  const before = contacts.all();
  await importMessages(kith, older);
  expect(askedOn(kith)).toBe('2026-02-02');
  expect(contacts.all()).toEqual(before);
  const count = records.get();
  await importMessages(kith, older);
  expect(askedOn(kith)).toBe('2026-02-02');
  expect(contacts.all()).toEqual(before);
  expect(records.get()).toBe(count);
  await turnNewest(kith, 'undo');
  expect(askedOn(kith)).toBe('2026-02-02');
});

test('the newest day of a file of messages is kept', async () => {
  using kith = openKith();
  await importMessages(kith, older);
  await importMessages(kith, newer);
  const days = kith.engine.context.db.$client.prepare('SELECT newest_day FROM import_parts ORDER BY import_id').pluck();
  expect(days.all()).toEqual(['2026-02-02', '2026-02-05']);
});

/** Why Anna is on the plan, and what became of it. */
async function entryOfAnna(kith: Kith) {
  const { entries } = await kith.client.plan.today();
  return entries.find(({ person }) => person.name === anna.name);
}

test('“no answer needed” settles the message for good, takes the entry off the plan, and can be undone', async () => {
  using kith = openKith();
  await importMessages(kith, older);
  const { id: personId } = await personNamed(kith, anna.name);
  const entry = await entryOfAnna(kith);
  expect(entry?.status).toBe('open');
  expect(entry?.reason).toMatch(/asked you/i);
  const settled = await kith.client.plan.noAnswerNeeded({ writeId: newWriteId(), personId });
  expect(settled.undo.label).toBe('Anna Berg: no answer needed');
  expect((await entryOfAnna(kith))?.status).toBe('settled');
  await kith.client.undo.apply({ writeId: newWriteId(), undoes: settled.undo.writeId });
  expect(await entryOfAnna(kith)).toEqual(entry);

  await kith.client.plan.noAnswerNeeded({ writeId: newWriteId(), personId });
  kith.setToday('2026-03-09');
  expect((await entryOfAnna(kith))?.reason ?? '').not.toMatch(/asked you/i);
  // The same again settles nothing anew, but a later question counts.
  await importMessages(kith, older);
  kith.setToday('2026-03-10');
  expect((await entryOfAnna(kith))?.reason ?? '').not.toMatch(/asked you/i);
  await importMessages(kith, messagesFile(fromAnna('2026-03-07', 'Are you at the next one?')));
  kith.setToday('2026-03-11');
  expect((await entryOfAnna(kith))?.reason).toMatch(/asked you/i);
});

test('the line that asks is shown with the entry, where the text is kept', async () => {
  using kith = openKith();
  const content = messagesFile(
    fromMe('2026-02-01', 'Hello Anna.'),
    fromAnna('2026-02-02', 'Hello Mira,\n\nare you at the fair?\nIt would be good to see you.\nAnna'),
  );
  await importMessages(kith, content);
  expect((await entryOfAnna(kith))?.asked).toBeNull();
  await importMessages(kith, content, true);
  expect((await entryOfAnna(kith))?.asked).toBe('are you at the fair?');
});
