import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { PersonFacts } from '../../../api/contract/people/people.ts';
import type { PersonId } from '../../../core/ids.ts';
import { write } from '../../../db/connection/database.ts';
import { renewPeople } from '../../../db/people/shown-person.ts';
import type { Kith } from './kith-with-imports.ts';
import {
  allRows,
  chosenText,
  commit,
  everyone,
  importFile,
  ledger,
  newWriteId,
  openKith,
  preview,
} from './kith-with-imports.ts';

// A few names, links, addresses and days, so that they meet again in every combination.
const row = fc.record({
  'First Name': fc.constantFrom('Anna', 'Bo', 'Łucja', 'Dr. Anna', ''),
  'Last Name': fc.constantFrom('Berg', 'Lind', 'Berg, PhD', 'B.', ''),
  URL: fc.constantFrom('', ...['anna', 'bo', 'berg', 'anna-b'].map((slug) => `https://www.linkedin.com/in/${slug}`)),
  'Email Address': fc.constantFrom('', '', 'anna@example.org', 'Bo@example.org'),
  Company: fc.constantFrom('', 'Acme', 'ACME', 'Bolt'),
  Position: fc.constantFrom('', 'Engineer', 'Director'),
  'Connected On': fc.constantFrom('', '08 Feb 2021', '4-Apr-21', '30 Feb 2021'),
  'Met At': fc.constantFrom('', 'Lisbon'),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
const always: readonly (keyof Row)[] = ['First Name', 'Last Name', 'Connected On'];
const sometimes: readonly (keyof Row)[] = ['URL', 'Email Address', 'Company', 'Position', 'Met At'];
const file = fc
  .record({ rows: fc.array(row, { maxLength: 8 }), columns: fc.shuffledSubarray([...sometimes]) })
  .map(({ rows, columns }) => {
    const all = [...always, ...columns];
    return [all, ...rows.map((one) => all.map((column) => one[column]))]
      .map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`)
      .join('');
  });

const facts: fc.Arbitrary<Partial<PersonFacts>> = fc.record(
  {
    firstName: fc.constantFrom('Anni', 'Zoë'),
    lastName: fc.constantFrom('Berg', 'Moss'),
    company: fc.constantFrom('', 'Her own studio', 'Acme'),
    position: fc.constantFrom('', 'Painter'),
  },
  { requiredKeys: [] },
);
const emails = fc.subarray(['anna@example.org', 'home@example.org']);
const step = fc.oneof(
  fc.record({ kind: fc.constant('import' as const), text: file, answers: fc.array(fc.nat(2), { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('type' as const), who: fc.nat(20), facts, notes: fc.constantFrom('', 'Viola') }),
  fc.record({ kind: fc.constant('addresses' as const), who: fc.nat(20), emails }),
  fc.record({ kind: fc.constant('again' as const), which: fc.nat(20) }),
);

/** What the user wrote about a person, which no import may change. */
type Written = { facts: Partial<PersonFacts>; notes: string; emails: readonly string[] };

test('whatever comes in, in whatever order, what the user wrote shows, and the sums are right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      using kith = openKith();
      const written = new Map<PersonId, Written>();
      const files: string[] = [];
      for (const one of steps) {
        if (one.kind === 'import') {
          await importAnswered(kith, one.text, one.answers);
          await expectNothingNewIn(kith, one.text);
          files.push(one.text);
        } else if (one.kind === 'again') {
          const text = files[one.which % files.length];
          if (text === undefined) continue;
          await importAnswered(kith, text, []);
          files.push(text);
        } else {
          await writeAs(kith, one, written);
          const last = files.at(-1);
          const isAsked = last === undefined || isAnothersAddressGiven(kith);
          if (one.kind === 'addresses' && !isAsked) await expectNothingNewIn(kith, last);
        }
        await expectAsWritten(kith, written);
        expectDerived(kith);
      }
      await expectFound(kith);
    }),
    { numRuns: 60 },
  );
}, 120_000);

async function importAnswered(kith: Kith, text: string, choices: readonly number[]): Promise<void> {
  const previewed = await preview(kith, chosenText(kith, text));
  const answers = previewed.questions.flatMap(({ key, candidates }, index) => {
    const choice = choices[index];
    return choice === undefined ? [] : [{ question: key, samePersonAs: candidates[choice]?.personId ?? null }];
  });
  const { counts } = await commit(kith, previewed, answers);
  for (const { read, created, updated, unchanged, skipped } of [counts, previewed.counts]) {
    expect(created + updated + unchanged + skipped).toBe(read);
    expect(read).toBe(text.trimEnd().split('\n').length - 1);
  }
  if (answers.every(({ samePersonAs }) => samePersonAs === null)) expect(counts).toEqual(previewed.counts);
}

/** The file came in last: once more, it has nothing new to say and nothing to ask. */
async function expectNothingNewIn(kith: Kith, text: string): Promise<void> {
  const before = allRows(kith, ledger);
  const { counts } = await importFile(kith, chosenText(kith, text));
  expect(allRows(kith, ledger)).toEqual(before);
  expect(counts).toMatchObject({ created: 0, updated: 0 });
}

/**
 * Whether the user gave somebody an address that a file gives to another: whom its row means then is the user's to say,
 * and who is left for the rows of that name may be asked.
 */
function isAnothersAddressGiven({ engine }: Kith): boolean {
  return (
    engine.context.db.$client
      .prepare(
        `SELECT 1 FROM emails JOIN records ON records.person_id <> emails.person_id
         WHERE emails.import_id IS NULL AND lower(records.fields ->> 'email') = lower(emails.address)`,
      )
      .get() !== undefined
  );
}

type Writing = Extract<typeof step extends fc.Arbitrary<infer Step> ? Step : never, { who: number }>;

async function writeAs(kith: Kith, writing: Writing, written: Map<PersonId, Written>): Promise<void> {
  const people = await everyone(kith);
  const id = people[writing.who % people.length]?.id;
  if (id === undefined) return;
  const before = written.get(id) ?? { facts: {}, notes: '', emails: [] };
  if (writing.kind === 'type') {
    await kith.client.people.editFacts({ writeId: newWriteId(), id, facts: writing.facts });
    await kith.client.people.setNotes({ writeId: newWriteId(), id, notes: writing.notes });
    written.set(id, { ...before, facts: { ...before.facts, ...writing.facts }, notes: writing.notes });
  } else {
    await kith.client.people.setEmails({ writeId: newWriteId(), id, emails: writing.emails });
    written.set(id, { ...before, emails: writing.emails });
  }
}

async function expectAsWritten(kith: Kith, written: ReadonlyMap<PersonId, Written>): Promise<void> {
  for (const [id, { facts: typed, notes, emails: addresses }] of written) {
    const person = await kith.client.people.get({ id });
    expect(person).toMatchObject({ ...typed, notes });
    expect(person.emails).toEqual(expect.arrayContaining([...addresses]));
  }
}

/** What is shown of each is what follows from what is kept of them. */
function expectDerived(kith: Kith): void {
  const { db, clock } = kith.engine.context;
  const before = allRows(kith).people;
  const undone = new Error('Only to compare.');
  const comparing = (): void =>
    write(db, (tx) => {
      renewPeople(tx, tx.$client.prepare<[], PersonId>('SELECT id FROM people').pluck().all(), clock.today());
      expect(allRows(kith).people).toEqual(before);
      throw undone;
    });
  expect(comparing).toThrow(undone);
}

async function expectFound(kith: Kith): Promise<void> {
  for (const { id, name, company } of await everyone(kith)) {
    const found = await kith.client.people.search({ query: `${name} ${company}` });
    expect(found.map((person) => person.id)).toContain(id);
  }
}
