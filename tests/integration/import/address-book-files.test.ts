import { describe, expect, test } from 'vitest';

import { rowsOf, searchIndexOf } from '../db/contents.ts';
import { chosenFrom, turnNewest } from './chosen-files.ts';
import { allRows, commit, everyone, importFile, ledger, openKith, personNamed, preview } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

const acme = { company: 'Acme, Inc.', position: 'CTO', profileUrl: 'https://www.linkedin.com/in/ana-hale/' };
const ana = {
  ...acme,
  birthday: '1985-12-01',
  emails: ['ana.home@example.org', 'ana.old@example.org', 'ana@acme.example'],
};
const noteOnAna = 'Met in Oslo.\nLikes "tea", strong';

type Book = {
  readonly folder: string;
  readonly file: string;
  readonly kind: string;
  readonly people: readonly string[];
  readonly who: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly note: string;
};

const books: readonly Book[] = [
  {
    folder: 'google',
    file: 'current.csv',
    kind: 'google-contacts',
    people: ['Ana Hale', 'Bo van Berg', 'Kit', 'No name', '王小明'],
    who: 'Ana Hale',
    facts: ana,
    note: noteOnAna,
  },
  {
    folder: 'google',
    file: 'old.csv',
    kind: 'google-contacts',
    people: ['Ana Hale', 'Bo van Berg', 'Kit', 'No name', '王小明'],
    who: 'Ana Hale',
    facts: ana,
    note: noteOnAna,
  },
  // Semicolons, and Windows-1252.
  {
    folder: 'outlook',
    file: 'german.csv',
    kind: 'outlook-contacts',
    people: ['info@globex.example', 'Jan van der Berg', 'Zoë Muñoz'],
    who: 'Zoë Muñoz',
    facts: {
      company: 'Café “Étoile”',
      position: 'Ingénieure',
      birthday: '1969-12-28',
      emails: ['zoe.2@example.org', 'zoe@example.org'],
      profileUrl: 'https://www.linkedin.com/in/zoe-munoz/',
    },
    note: 'One;\ntwo "three", four',
  },
  {
    folder: 'vcard',
    file: '2.1.vcf',
    kind: 'vcard',
    people: ['Bo Berg', 'Jörg Müller', 'only@example.org'],
    who: 'Jörg Müller',
    facts: {
      company: 'Acme; Tools',
      position: 'Leiter Qualität',
      birthday: '1969-12-28',
      emails: ['joerg@acme.example', 'joerg@example.org'],
    },
    note: 'Erste Zeile\nZweite; mit C:\\Temp',
  },
  {
    folder: 'vcard',
    file: '3.0-apple.vcf',
    kind: 'vcard',
    people: ['Ana Hale', 'No name'],
    who: 'Ana Hale',
    facts: { ...acme, birthday: '--06-26', emails: ['ana.home@example.org', 'ana@acme.example'] },
    note: 'A long note that Apple folds, in the middle of a word\nand that has two lines',
  },
  {
    folder: 'vcard',
    file: '4.0.vcf',
    kind: 'vcard',
    people: ['Jan van der Berg', 'No name', '王小明'],
    who: 'Jan van der Berg',
    facts: {
      company: 'Acme',
      position: 'Keeper of keys',
      birthday: '--12-01',
      emails: ['jan.home@example.org', 'jan@example.org'],
      profileUrl: 'https://www.linkedin.com/in/jan-van-der-berg/',
    },
    note: '',
  },
];

describe.each(books)('$folder/$file', ({ folder, file, kind, people, who, facts, note }) => {
  test('comes in with names, work, birthdays, addresses, profile and note', async () => {
    using kith = openKith();
    const previewed = await preview(kith, chosenFrom(kith, folder, file));
    expect(previewed.parts).toMatchObject([{ kind, fileName: file, included: true, table: null }]);
    const { counts } = await commit(kith, previewed);
    expect(counts).toEqual(previewed.counts);
    expect((await everyone(kith)).map(({ name }) => name)).toEqual(people);
    const person = await personNamed(kith, who);
    expect(person).toMatchObject({ ...facts, connection: null });
    const history = await kith.client.people.history({ id: person.id });
    expect(JSON.stringify(history)).toContain(JSON.stringify(note).slice(1, -1));
    for (const { id, name, company } of await everyone(kith)) {
      const query = name === 'No name' ? company : name;
      expect((await kith.client.people.search({ query })).map((found) => found.id)).toContain(id);
    }
  });

  test('changes nothing a second time', async () => {
    using kith = openKith();
    await importFile(kith, chosenFrom(kith, folder, file));
    const once = allRows(kith, ledger);
    const again = await preview(kith, chosenFrom(kith, folder, file));
    expect(again.questions).toEqual([]);
    expect((await commit(kith, again)).counts).toMatchObject({ created: 0, updated: 0, unchanged: people.length });
    expect(allRows(kith, ledger)).toEqual(once);
    // The first one still says it all.
    await turnNewest(kith, 'undo');
    expect(allRows(kith, ledger)).toEqual(once);
  });

  test('goes without a trace', async () => {
    using kith = openKith();
    await kith.client.app.overview();
    const before = shown(kith);
    await importFile(kith, chosenFrom(kith, folder, file));
    expect(shown(kith)).not.toEqual(before);
    await turnNewest(kith, 'undo');
    expect(shown(kith)).toEqual(before);
  });
});

test('an address book in another form finds its people again by their addresses, and asks of a name alone', async () => {
  using kith = openKith();
  await importFile(kith, chosenFrom(kith, 'google', 'old.csv'));
  const previewed = await preview(kith, chosenFrom(kith, 'google', 'current.csv'));
  expect(previewed.counts).toMatchObject({ updated: 0, unchanged: 2 });
  expect(previewed.questions.map(({ inFile, candidates }) => [inFile.name, candidates.length])).toEqual([
    ['Bo van Berg', 1],
    ['王小明', 1],
  ]);
  const answers = previewed.questions.map(({ key, candidates: [one] }) => ({
    question: key,
    samePersonAs: one?.personId ?? null,
  }));
  await commit(kith, previewed, answers);
  const named = (await everyone(kith)).map(({ name }) => name).filter((name) => name !== 'No name');
  expect(named).toEqual(['Ana Hale', 'Bo van Berg', 'Kit', '王小明']);
});

/** All but the ledger of imports. */
function shown({ engine }: Kith): unknown {
  const {
    imports: _1,
    import_parts: _2,
    import_rows: _3,
    records: _4,
    settings: _5,
    ...rows
  } = rowsOf(engine.context.db);
  // The choice of labels is remembered in the settings.
  return { rows, words: searchIndexOf(engine.context.db) };
}
