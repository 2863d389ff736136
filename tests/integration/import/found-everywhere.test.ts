import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PersonId } from '../../../core/ids.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { searchIndexFromScratch, searchIndexOf } from '../db/contents.ts';
import { addPerson, newWriteId, openKith as openEmptyKith } from '../api/opened-kith.ts';
import { adjusted, candidateNamed, chosenAs, messagesFile, turnNewest } from './chosen-files.ts';
import { commit, openKith, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

type Client = Kith['client'];

/** Whom quick find and the list find, each with where and by which words. */
async function foundBy(client: Client, query: string): Promise<string[]> {
  const rows = await client.people.search({ query });
  const { rows: listed, total } = await client.people.page({
    filter: { query },
    sort: 'best-match',
    descending: true,
    offset: 0,
    limit: 500,
  });
  expect(listed).toEqual(rows);
  expect(total).toBe(rows.length);
  expect(new Set(await client.people.ids({ filter: { query } }))).toEqual(new Set(rows.map(({ id }) => id)));
  return rows.map(({ name, found }) => {
    const marks = found?.marks.map(([from, to]) => found.text.slice(from, to)) ?? [];
    return found === null ? name : `${name}: ${found.where}: ${marks.join('+')}`;
  });
}

const cards = `BEGIN:VCARD
VERSION:3.0
FN:Margarethe Oelze
N:Oelze;Margarethe;;;
NICKNAME:Gretel
EMAIL:m.oelze@ütility.example
NOTE:Keeps bees in Potsdam
END:VCARD
`;

describe('everything that stands of a person finds them', () => {
  test('what the user writes, from the write that brings it until its undo', async () => {
    using kith = openEmptyKith();
    const { client } = kith;
    const id = await addPerson(client, { firstName: 'Łukasz', lastName: 'Żak', company: 'Ørsted' });
    await addPerson(client, { firstName: 'Somebody', lastName: 'Else' });
    const day = '2026-06-01' as Day; // a day that exists
    const dueOn = '2027-01-01' as Day; // one that exists, and is to come
    const contact = { day, direction: 'out', kind: 'call', note: 'Asked about the lighthouse\nin Ålesund' } as const;
    const writes = [
      [
        'lighthouse alesund',
        'log: lighthouse+Ålesund',
        () => client.interactions.log({ writeId: newWriteId(), personId: id, ...contact }),
      ],
      [
        'telescope',
        'promise: telescope',
        () => client.followUps.add({ writeId: newWriteId(), personId: id, text: 'Lend the telescope', dueOn }),
      ],
      [
        'lz@post.example',
        'e-mail: lz@post.example',
        () => client.people.setEmails({ writeId: newWriteId(), id, emails: ['LZ@post.example'] }),
      ],
      [
        'post.example',
        'e-mail: post+example',
        () => client.people.setEmails({ writeId: newWriteId(), id, emails: ['LZ@post.example'] }),
      ],
      ['chess', 'notes: chess', () => client.people.setNotes({ writeId: newWriteId(), id, notes: 'Plays chess' })],
      ['gdansk', 'tag: Gdańsk', () => client.people.addTag({ writeId: newWriteId(), ids: [id], name: 'Gdańsk' })],
    ] as const;
    for (const [query, where, write] of writes) {
      const { undo } = await write();
      expect(await foundBy(client, query)).toEqual([`Łukasz Żak: ${where}`]);
      // With a word of the row, and without what was found twice.
      expect(await foundBy(client, `${query} zak`)).toEqual([`Łukasz Żak: ${where}`]);
      const undone = await client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId });
      expect(await foundBy(client, query)).toEqual([]);
      const redone = await client.undo.apply({ writeId: newWriteId(), undoes: undone.undo.writeId });
      expect(await foundBy(client, query)).toHaveLength(1);
      await client.undo.apply({ writeId: newWriteId(), undoes: redone.undo.writeId });
    }
    expect(searchIndexOf(kith.db)).toEqual(searchIndexFromScratch(kith.db));
  });

  test('what an address book says, until its import is undone', async () => {
    using kith = openKith();
    await commit(kith, await preview(kith, chosenAs(kith, cards, 'cards.vcf')));
    const { client } = kith;
    const expected = [
      ['gretel', 'Margarethe Oelze: nickname: Gretel'],
      ['grtel', 'Margarethe Oelze: nickname: Gretel'],
      ['bees', 'Margarethe Oelze: address book note: bees'],
      ['oelze@', 'Margarethe Oelze'],
    ] as const;
    for (const [query, found] of expected) expect(await foundBy(client, query)).toEqual([found]);
    await turnNewest(kith, 'undo');
    for (const [query] of expected) expect(await foundBy(client, query)).toEqual([]);
    await turnNewest(kith, 'redo');
    for (const [query, found] of expected) expect(await foundBy(client, query)).toEqual([found]);
    expect(searchIndexOf(kith.engine.context.db)).toEqual(searchIndexFromScratch(kith.engine.context.db));
  });

  test('kept messages, until their import is undone, and of whoever was merged', async () => {
    using kith = openKith();
    const { client } = kith;
    const [me, anna] = [
      { name: 'Mira Solberg', slug: 'mira-solberg' },
      { name: 'Anna Berg', slug: 'anna-berg' },
    ];
    const content = messagesFile(
      { from: me, to: anna, at: '2024-03-01 09:00:00', text: 'Shall we look at the suspension bridge?' },
      { from: anna, to: me, at: '2024-03-01 10:30:00', text: 'Gladly' },
    );
    const previewed = await preview(kith, chosenAs(kith, content, 'messages.csv'));
    await commit(kith, await adjusted(kith, previewed, { owner: candidateNamed(previewed, me.name), keepTexts: true }));
    expect(await foundBy(client, 'suspension bri')).toEqual(['Anna Berg: message: suspension+bri']);
    const [found] = await client.people.search({ query: 'anna' });
    const into = await addPerson(client, { firstName: 'Ann' });
    const merged = await client.people.merge({ writeId: newWriteId(), into, from: found?.id ?? into });
    expect(await foundBy(client, 'suspension')).toEqual(['Ann Berg: message: suspension']);
    await client.undo.apply({ writeId: newWriteId(), undoes: merged.undo.writeId });
    expect(await foundBy(client, 'suspension')).toEqual(['Anna Berg: message: suspension']);
    await turnNewest(kith, 'undo');
    expect(await foundBy(client, 'suspension')).toEqual([]);
    await turnNewest(kith, 'redo');
    expect(await foundBy(client, 'suspension')).toEqual(['Anna Berg: message: suspension']);
    expect(searchIndexOf(kith.engine.context.db)).toEqual(searchIndexFromScratch(kith.engine.context.db));
  });
});

describe('the best matches', () => {
  test('come first: whole words of names, their beginnings, jobs, slips, addresses, notes, texts', async () => {
    using kith = openEmptyKith();
    const { client } = kith;
    const add = (firstName: string, facts: { company?: string } = {}): Promise<PersonId> =>
      addPerson(client, { firstName, ...facts });
    const day = '2026-06-01' as Day; // a day that exists
    const logged = await add('Xaver');
    await client.interactions.log({
      writeId: newWriteId(),
      personId: logged,
      day,
      direction: 'out',
      kind: 'call',
      note: 'On Grace',
    });
    await client.people.setNotes({ writeId: newWriteId(), id: await add('Wilma'), notes: 'Knows Grace' });
    await client.people.setEmails({ writeId: newWriteId(), id: await add('Vera'), emails: ['grace@example.org'] });
    await add('Grade');
    await add('Uli', { company: 'Grace & Sons' });
    await add('Gracen');
    const grace = await add('Grace');
    await client.people.setRating({ writeId: newWriteId(), ids: [logged], rating: 5 });
    const order = ['Grace', 'Gracen', 'Uli', 'Grade', 'Vera', 'Wilma', 'Xaver'];
    expect((await client.people.search({ query: 'grace' })).map(({ name }) => name)).toEqual(order);
    // The list forgives slips only where nobody is found without.
    const listed = order.filter((name) => name !== 'Grade');
    const page = async (offset: number, limit: number) =>
      (await client.people.page({ filter: { query: 'grace' }, sort: 'best-match', descending: true, offset, limit }))
        .rows;
    expect((await page(0, 50)).map(({ name }) => name)).toEqual(listed);
    for (let offset = 0; offset < listed.length; offset += 1) {
      expect((await page(offset, 2)).map(({ name }) => name)).toEqual(listed.slice(offset, offset + 2));
    }
    const besides = ['Uli', 'Vera: e-mail: grace', 'Wilma: notes: Grace'];
    expect(await foundBy(client, 'grcae')).toEqual(['Grace', ...besides]);
    await client.people.setArchived({ writeId: newWriteId(), ids: [grace], archived: true });
    expect(await foundBy(client, 'grcae')).toEqual(besides);
  });

  test('forgive every slip in a word of four letters and more, when nobody is found without', async () => {
    using kith = openEmptyKith();
    const { client } = kith;
    const names = ['Łukasz', 'Grace', 'Björn', 'Сергей', 'Margarethe', 'Ngozi', 'Xóchitl'];
    for (const name of names) await addPerson(client, { firstName: name });
    const folded = ['lukasz', 'grace', 'bjorn', 'сергеи', 'margarethe', 'ngozi', 'xochitl'];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(names.length - 1),
        fc.nat(),
        fc.constantFrom('wrong', 'missing', 'extra', 'swapped'),
        async (which, where, kind) => {
          const word = folded[which] === 'сергеи' ? 'сергей' : (folded[which] ?? '');
          const at = where % (word.length - 1);
          const [before, letter, next, after] = [
            word.slice(0, at),
            word.charAt(at),
            word.charAt(at + 1),
            word.slice(at + 2),
          ];
          const typed = {
            wrong: `${before}q${next}${after}`,
            missing: `${before}${next}${after}`,
            extra: `${before}${letter}q${next}${after}`,
            swapped: `${before}${next}${letter}${after}`,
          }[kind];
          expect(await foundBy(client, typed), typed).toContain(names[which]);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
