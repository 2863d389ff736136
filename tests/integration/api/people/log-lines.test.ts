import { describe, expect, test } from 'vitest';

import { addDays } from '../../../../core/calendar/day.ts';
import type { LogLineReading } from '../../../../api/contract/people/log-lines.ts';
import { contentsOf, expectDerivedIsTrue } from '../../import/import-any-file.ts';
import { addPerson, aWednesday, newWriteId, openKith } from '../opened-kith.ts';

const writeTables = ['writes', 'written_rows', 'last_ids'];

async function openNetwork() {
  const kith = Object.assign(openKith(), { setToday: () => undefined });
  const add = (firstName: string, lastName = '', company = '') =>
    addPerson(kith.client, { firstName, lastName, company });
  const ana = await add('Ana', 'Kern', 'Acme');
  const joao = await add('João', 'Silva');
  const tom = await add('Tom', 'Baker', 'Acme');
  const otherTom = await add('Tom', 'Hale', 'Birch');
  return { kith, ana, joao, tom, otherTom };
}

/** Keeps a reading as it was shown, with the first of those whom a name fits, or a new person. */
function asShown({ people, contact, promises, help, introduced, note }: LogLineReading) {
  return {
    people: people.map(({ written, candidates: [first] }) =>
      first === undefined ? { name: written } : { id: first.id },
    ),
    contact: contact && {
      kind: contact.kind,
      direction: contact.direction,
      day: contact.day,
      note,
      with: contact.with,
    },
    promises: promises.map(({ to, text, dueOn }) => ({ to, text, dueOn })),
    help,
    introduced,
  };
}

describe('a log line', () => {
  test('finds people by any part of their names, the strongest tie first', async () => {
    const { kith, ana, joao, tom, otherTom } = await openNetwork();
    using opened = kith;
    const call = { kind: 'call', direction: 'both', day: addDays(aWednesday, -3), note: '' } as const;
    await opened.client.interactions.log({ writeId: newWriteId(), personId: otherTom, ...call });
    const idsIn = async (line: string) =>
      (await opened.client.logLines.read({ line })).people.map(({ candidates }) => candidates.map(({ id }) => id));
    expect(await idsIn('coffee with kern and JOAO')).toEqual([[ana], [joao]]);
    expect(await idsIn('coffee with Tom')).toEqual([[otherTom, tom]]);
    expect(await idsIn('coffee with Tom B')).toEqual([[tom]]);
    expect(await idsIn('coffee with Tom from Birch')).toEqual([[otherTom]]);
    expect(await idsIn('coffee with Zelda Fitz')).toEqual([[]]);
    expect(await idsIn('meeting with Acme')).toEqual([]);
    expect(await idsIn('"quoted OR * NEAR( Ana')).toEqual([[ana]]);
  });

  test('is kept in one write, and undone by one', async () => {
    const { kith, ana, joao } = await openNetwork();
    using opened = kith;
    const { client } = opened;
    const before = contentsOf(opened, writeTables);
    const line =
      'lunch with Ana and João at the mill yesterday, promised Ana the deck by Friday. Ana introduced me to Zelda Fitz';
    const reading = await client.logLines.read({ line });
    const kept = await client.logLines.keep({ writeId: newWriteId(), ...asShown(reading) });
    expect(kept.undo.label).toBe('Contact with Ana Kern and João Silva logged');

    const yesterday = addDays(aWednesday, -1);
    const { rows } = await client.interactions.ofPerson({ personId: joao, offset: 0, limit: 5 });
    expect(rows).toMatchObject([{ kind: 'meeting', day: yesterday, with: [{ id: ana, name: 'Ana Kern' }] }]);
    expect(rows[0]?.note).toContain('at the mill');
    expect(await client.followUps.ofPerson({ personId: ana })).toMatchObject([
      { text: 'the deck', dueOn: addDays(aWednesday, 2) },
    ]);
    const zelda = kept.people[2];
    if (zelda === undefined) throw new Error('She was added.');
    expect((await client.people.get({ id: zelda })).name).toBe('Zelda Fitz');
    expect((await client.howMet.ofPerson({ personId: zelda })).introducedBy).toMatchObject({ id: ana });
    expect(await client.help.ofPerson({ personId: ana })).toMatchObject([
      { direction: 'from-them', kind: 'introduction' },
    ]);
    expectDerivedIsTrue(opened);

    await client.undo.apply({ writeId: newWriteId(), undoes: kept.undo.writeId });
    expect(contentsOf(opened, writeTables)).toEqual(before);
  });

  test('keeps what is not contact without logging any', async () => {
    const { kith, ana } = await openNetwork();
    using opened = kith;
    const { client } = opened;
    const reading = await client.logLines.read({ line: 'promised Ana the deck by Friday' });
    const kept = await client.logLines.keep({ writeId: newWriteId(), ...asShown(reading) });
    expect(kept).toMatchObject({ ids: [], people: [ana] });
    expect(kept.undo.label).toBe('Noted about Ana Kern');
    expect((await client.people.get({ id: ana })).lastContact).toBeNull();
  });

  test('handles the entries of today’s plan of those who were there', async () => {
    const { kith, ana, joao } = await openNetwork();
    using opened = kith;
    const { client } = opened;
    const { entries } = await client.plan.today();
    expect(entries.length).toBeGreaterThan(0);
    const reading = await client.logLines.read({ line: 'coffee with Ana and João, Tom B and Tom H' });
    const { undo } = await client.logLines.keep({ writeId: newWriteId(), ...asShown(reading) });
    const after = await client.plan.today();
    const there = new Set([ana, joao]);
    const ofThem = after.entries.filter(({ person }) => there.has(person.id));
    expect(ofThem.every(({ status }) => status === 'done')).toBe(true);
    await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
    expect((await client.plan.today()).entries).toEqual(entries);
  });

  test('keeps what it says besides with how somebody was met', async () => {
    const { kith, ana } = await openNetwork();
    using opened = kith;
    const { client } = opened;
    const line = 'Ana introduced me to Zelda Fitz at the Dune summit';
    const reading = await client.logLines.read({ line });
    expect(reading).toMatchObject({ contact: null, note: line });
    const kept = await client.logLines.keep({ writeId: newWriteId(), ...asShown(reading), note: reading.note });
    const zelda = kept.people[1];
    if (zelda === undefined) throw new Error('She was added.');
    const met = await client.howMet.ofPerson({ personId: zelda });
    expect(met).toMatchObject({ text: line, introducedBy: { id: ana }, metOn: null });
  });

  test('keeps what was written of how somebody was met, and of the day', async () => {
    const { kith, ana, joao } = await openNetwork();
    using opened = kith;
    const { client } = opened;
    const met = { personId: joao, text: 'At the fair', introducedBy: null, metOn: addDays(aWednesday, -40) };
    await client.howMet.set({ writeId: newWriteId(), ...met });
    const reading = await client.logLines.read({ line: 'Ana introduced me to João yesterday' });
    expect(reading.contact).toMatchObject({ kind: 'introduction', direction: 'in' });
    await client.logLines.keep({ writeId: newWriteId(), ...asShown(reading) });
    expect(await client.howMet.ofPerson({ personId: joao })).toMatchObject({
      text: 'At the fair',
      metOn: met.metOn,
      introducedBy: { id: ana },
    });
  });

  test('keeps what a line of promises says besides in the notes about those people', async () => {
    const { kith, ana } = await openNetwork();
    using opened = kith;
    const { client } = opened;
    const before = contentsOf(opened, writeTables);
    const line = 'promised Ana the deck by Friday, she seemed tired';
    const reading = await client.logLines.read({ line });
    expect(reading).toMatchObject({ contact: null, note: 'she seemed tired' });
    const keep = (note: string) => client.logLines.keep({ writeId: newWriteId(), ...asShown(reading), note });
    const kept = await keep(reading.note);
    expect((await client.people.get({ id: ana })).notes).toBe('she seemed tired');
    const again = await keep('back from Oslo');
    expect((await client.people.get({ id: ana })).notes).toBe('she seemed tired\nback from Oslo');
    for (const { undo } of [again, kept]) {
      await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
    }
    expect(contentsOf(opened, writeTables)).toEqual(before);
  });

  test('keeps what it says besides in the notes where the user wrote before how they met', async () => {
    const { kith, joao } = await openNetwork();
    using opened = kith;
    const { client } = opened;
    const met = { personId: joao, text: 'At the fair', introducedBy: null, metOn: null };
    await client.howMet.set({ writeId: newWriteId(), ...met });
    const line = 'Ana introduced me to João at the Dune summit';
    const reading = await client.logLines.read({ line });
    await client.logLines.keep({ writeId: newWriteId(), ...asShown(reading), note: reading.note });
    expect((await client.howMet.ofPerson({ personId: joao })).text).toBe('At the fair');
    expect((await client.people.get({ id: joao })).notes).toBe(line);
  });
});
