import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { GoalId, PersonId } from '../../../../core/ids.ts';
import { hopedForDoors } from '../../../../db/doors/hoped-for.ts';
import { peopleAtGoal } from '../../../../db/doors/people-of-goal.ts';
import { day } from '../../../unit/core/calendar/day-arbitrary.ts';
import { addPerson, newWriteId, nobody, openKith } from '../opened-kith.ts';
import type { OpenedKith } from '../opened-kith.ts';

let kith: OpenedKith;
beforeEach(() => {
  kith = openKith();
});
afterEach(() => kith[Symbol.dispose]());

const add = (firstName: string, lastName: string, company = '', position = '') =>
  addPerson(kith.client, { firstName, lastName, company, position });
const goal = async (text: string): Promise<GoalId> => (await kith.client.goals.add({ writeId: newWriteId(), text })).id;
const standing = async (text: string) => {
  const { people } = await kith.client.goals.match({ text });
  return people.map(({ name, stands, because }) => `${name} ${stands}: ${because}`);
};
const talk = async (id: PersonId, ...days: string[]) => {
  for (const on of days) {
    const contact = { kind: 'call', direction: 'both', day: day(on), note: '' } as const;
    await kith.client.interactions.log({ ...contact, writeId: newWriteId(), personId: id });
  }
};

describe('who stands at a door', () => {
  it('is found by title, company, city, notes and tags, in any order of words and with synonyms', async () => {
    await add('Ana', 'Kern', 'Klinikum Nürnberg', 'Head of Purchasing');
    const bo = await add('Bo', 'Lund', '', 'Strategischer Einkäufer');
    await kith.client.people.addTag({ writeId: newWriteId(), ids: [bo], name: 'Krankenhaus' });
    await kith.client.people.setNotes({ writeId: newWriteId(), id: bo, notes: 'Lives in Würzburg' });
    await add('Cy', 'Moss', 'City Hospital', 'Nurse');
    for (const text of [
      'procurement at hospitals in Bavaria',
      'Einkauf Krankenhaus Bayern',
      'bavaria hospital buyer',
    ]) {
      expect(await standing(text)).toEqual([
        expect.stringMatching(/^Ana Kern at: T.*“Purchasing”/),
        expect.stringMatching(/^Bo Lund at: T.*“Einkäufer”/),
      ]);
    }
    const { understood, people } = await kith.client.goals.match({ text: 'procurement at hospitals in Bavaria' });
    expect(understood).toEqual([
      { text: 'procurement', as: 'role' },
      { text: 'hospitals', as: 'field' },
      { text: 'Bavaria', as: 'place' },
    ]);
    expect(people.map(({ because }) => because)).toEqual([
      'Their title says “Purchasing” and their company says “Klinikum” and “Nürnberg”.',
      'Their title says “Einkäufer”, you tagged them “Krankenhaus” and your notes say “Würzburg”.',
    ]);
  });

  it('works at the company that is named, which is one however it is written', async () => {
    await add('Ana', 'Kern', 'Deutsche Bank AG');
    await add('Bo', 'Lund', 'Bank of Oslo');
    for (const text of ['someone at Deutsche Bank', 'someone at deutsche bank']) {
      const { understood } = await kith.client.goals.match({ text });
      expect(understood.map(({ as, text: part }) => `${as}: ${part}`)).toEqual([`company: ${text.slice(11)}`]);
      expect(await standing(text)).toEqual(['Ana Kern at: Works at Deutsche Bank AG.']);
    }
  });

  it('lives in a city of the place that is named', async () => {
    const ids = [await add('Ana', 'Kern', '', 'Buyer'), await add('Bo', 'Lund', '', 'Buyer')];
    for (const [index, city] of ['München', 'Leeds'].entries()) {
      await kith.client.people.editFacts({ writeId: newWriteId(), id: ids[index] ?? nobody, facts: { city } });
    }
    expect(await standing('procurement in Bavaria')).toEqual([
      expect.stringMatching(/^Ana Kern at: .*“München”/),
      expect.stringMatching(/^Bo Lund next-to: .*“Buyer”/),
    ]);
  });

  it('stands in the order of strength, and says what it would take', async () => {
    await add('Ana', 'Kern', 'Globex');
    const bo = await add('Bo', 'Lund', 'Globex', 'Designer');
    await talk(bo, '2026-06-01', '2026-06-03', '2026-06-05', '2026-06-08');
    await kith.client.offers.add({ writeId: newWriteId(), offers: [{ text: 'Review a design' }] });
    const { people, reach } = await kith.client.goals.match({ text: 'someone at Globex' });
    expect(people.map(({ name, takes }) => `${name}: ${takes}`)).toEqual([
      expect.stringMatching(
        /^Bo Lund: You .*: offer something first, then ask\. You could offer “Review a design”, because their title says “Designer”\.$/,
      ),
      'Ana Kern: You have not talked yet: too early to ask. Find something that helps them first.',
    ]);
    expect(reach).toBe('Two people you know are at Globex; you know Bo Lund best.');
  });

  it('never takes in whoever is muted, archived or has a farewell', async () => {
    const ids = [
      await add('Ana', 'Kern', 'Globex'),
      await add('Bo', 'Lund', 'Globex'),
      await add('Cy', 'Moss', 'Globex'),
    ];
    const id = await goal('someone at Globex');
    expect(peopleAtGoal(kith.db, id).toSorted((one, other) => one - other)).toEqual(ids);
    const [ana = nobody, bo = nobody, cy = nobody] = ids;
    await kith.client.people.setMuted({ writeId: newWriteId(), ids: [ana], muted: true });
    await kith.client.people.setArchived({ writeId: newWriteId(), ids: [bo], archived: true });
    await kith.client.people.setFarewell({ writeId: newWriteId(), ids: [cy], farewell: 'by-choice' });
    expect(peopleAtGoal(kith.db, id)).toEqual([]);
    expect((await kith.client.goals.match({ text: 'someone at Globex' })).reach).toBe(
      'You know nobody at Globex, nor anybody next to it.',
    );
  });
});

describe('who stands next to a door', () => {
  it('works with whoever is at it', async () => {
    await add('Ana', 'Kern', 'Acme Payments', 'CFO');
    await add('Bo', 'Lund', 'Acme Payments', 'Baker');
    await add('Cy', 'Moss', 'Bolt', 'Chief Financial Officer');
    expect(await standing('CFO in fintech')).toEqual([
      'Ana Kern at: Their title says “CFO” and their company says “Payments”.',
      'Bo Lund next-to: Works with Ana Kern, who stands at this door.',
      'Cy Moss next-to: Their title says “Chief Financial Officer”; nothing says “fintech”.',
    ]);
  });

  it('works there and does something else, which is said once', async () => {
    await add('Ralf', 'Nußbaum', 'Tallgrass Health', 'Qualitätssicherung');
    await add('Bo', 'Lund', 'Acme', 'Procurement at Tallgrass Health');
    expect(await standing('procurement at Tallgrass Health')).toEqual([
      'Ralf Nußbaum next-to: Works at Tallgrass Health; nothing says “procurement”.',
      'Bo Lund next-to: Their title says “Procurement” and “Tallgrass Health”; they work at Acme.',
    ]);
  });

  it('was introduced by somebody at it, or introduced them', async () => {
    const ana = await add('Ana', 'Kern', 'Globex');
    const bo = await add('Bo', 'Lund', 'Acme');
    const cy = await add('Cy', 'Moss', 'Bolt');
    const met = { text: '', metOn: null };
    await kith.client.howMet.set({ writeId: newWriteId(), personId: bo, ...met, introducedBy: ana });
    await kith.client.howMet.set({ writeId: newWriteId(), personId: ana, ...met, introducedBy: cy });
    expect(await standing('someone at Globex')).toEqual([
      'Ana Kern at: Works at Globex.',
      'Bo Lund next-to: Introduced to you by Ana Kern, who stands at this door.',
      'Cy Moss next-to: Introduced you to Ana Kern, who stands at this door.',
    ]);
  });

  it('is spoken of together with the company, and said not to work there', async () => {
    const ana = await add('Ana', 'Kern', 'Acme');
    await kith.client.people.setNotes({ writeId: newWriteId(), id: ana, notes: 'Her brother is at Globex.' });
    const { people, at, nextTo, reach } = await kith.client.goals.match({ text: 'someone at Globex' });
    expect(people.map(({ because }) => because)).toEqual(['Your notes say “Globex”; they work at Acme.']);
    expect([at, nextTo]).toEqual([0, 1]);
    expect(reach).toBe('You know nobody at Globex. Nearest is Ana Kern.');
  });
});

describe('goals', () => {
  it('are listed, changed, closed, opened again and deleted, each with an undo', async () => {
    const { client } = kith;
    const id = await goal('someone at Globex');
    await add('Ana', 'Kern', 'Globex');
    expect(await client.goals.doors()).toMatchObject([{ id, text: 'someone at Globex', matches: { at: 1 } }]);
    await client.goals.edit({ writeId: newWriteId(), id, text: 'someone at Initech' });
    expect(await client.goals.doors()).toMatchObject([{ text: 'someone at Initech', matches: { at: 0 } }]);
    const closed = await client.goals.setClosed({ writeId: newWriteId(), id, closed: true });
    expect(closed.undo.label).toBe('Goal closed');
    expect(await client.goals.doors()).toEqual([]);
    expect(await client.goals.list()).toMatchObject([{ id, closedOn: kith.clock.today() }]);
    await client.undo.apply({ writeId: newWriteId(), undoes: closed.undo.writeId });
    expect(await client.goals.doors()).toHaveLength(1);
    const deleted = await client.goals.delete({ writeId: newWriteId(), id });
    expect(deleted.undo.label).toBe('Goal “someone at Initech” deleted');
    expect(await client.goals.list()).toEqual([]);
    await client.undo.apply({ writeId: newWriteId(), undoes: deleted.undo.writeId });
    expect(await client.goals.list()).toMatchObject([{ id }]);
  });

  it('are the reason on plans of those at the door alone, with the company where one is asked for', async () => {
    const ana = await add('Ana', 'Kern', 'Globex', 'CFO');
    const bo = await add('Bo', 'Lund', 'Globex', 'Baker');
    await goal('CFO at Globex');
    await goal('bakers');
    await goal('CFO');
    expect([...hopedForDoors(kith.db)]).toEqual([
      [ana, { goal: 'CFO at Globex', company: 'Globex' }],
      [bo, { goal: 'bakers', company: null }],
    ]);
  });

  it('without a word that says anything find nobody, and say what to name', async () => {
    await add('Ana', 'Kern', 'Globex');
    expect(await kith.client.goals.match({ text: 'someone at' })).toEqual({
      understood: [],
      people: [],
      at: 0,
      nextTo: 0,
      reach: 'Name a company, a role, a field or a place.',
    });
  });
});
