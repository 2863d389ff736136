import { readdirSync } from 'node:fs';
import path from 'node:path';

import { and, Column, count, eq, getTableName, is, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';

import type { Day } from '../../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../../core/ids.ts';
import { write } from '../../../db/connection/database.ts';
import {
  computed,
  fields,
  handWrittenRead,
  handWrittenStatements,
  handWrittenWrite,
  insertStatement,
  orNull,
  readStatement,
  returningStatement,
  writeStatement,
} from '../../../db/connection/statement.ts';
import type { HandWritten } from '../../../db/connection/statement.ts';
import { emails, interactions, people, planEntries } from '../../../db/schema/schema.ts';
import { addPerson, openKith } from '../api/opened-kith.ts';
import type { OpenedKith } from '../api/opened-kith.ts';

let kith: OpenedKith;
let ana: PersonId;

beforeAll(async () => {
  kith = openKith();
  ana = await addPerson(kith.client, { firstName: 'Ana', lastName: 'Horvat' });
});

afterAll(() => {
  kith[Symbol.dispose]();
});

const logged = {
  personId: interactions.personId,
  day: interactions.day,
  imported: interactions.imported,
};

const logContact = returningStatement(logged, (db, contact) =>
  db
    .insert(interactions)
    .values({ ...contact, direction: 'out', kind: 'call', loggedAt: '2026-11-23T10:00:00.000Z' as never })
    .returning({ id: interactions.id }),
);

const contactsOf = readStatement({ personId: people.id, limit: computed<number>() }, (db, { personId, limit }) =>
  db
    .select(
      fields({
        id: interactions.id,
        name: people.name,
        imported: interactions.imported,
        address: orNull(emails.address),
      }),
    )
    .from(interactions)
    .innerJoin(people, eq(people.id, interactions.personId))
    .leftJoin(emails, eq(emails.personId, people.id))
    .where(and(eq(interactions.personId, personId), isNull(people.archivedOn)))
    .limit(limit),
);

const addEmails = insertStatement({ personId: emails.personId, address: emails.address }, (db, rows) =>
  db.insert(emails).values(rows).onConflictDoNothing(),
);

const addressesOf = readStatement({ personId: emails.personId }, (db, { personId }) =>
  db
    .select(fields({ address: emails.address }))
    .from(emails)
    .where(eq(emails.personId, personId)),
);

describe('a statement that inserts rows', () => {
  test.for([0, 1, 49, 50, 51, 100, 117])('inserts %i of them, each with its own values', async (rows) => {
    using other = openKith();
    const personId = await addPerson(other.client, { firstName: 'Vesna' });
    const addresses = Array.from({ length: rows }, (_, row) => `vesna.${String(row).padStart(3, '0')}@example.com`);
    const again = addresses.slice(0, 1);
    write(other.db, (tx) => {
      addEmails.run(
        tx,
        [...addresses, ...again].map((address) => ({ personId, address })),
      );
    });
    expect(addressesOf.values(other.db, { personId }).toSorted()).toEqual(addresses);
  });
});

describe('a statement of the builder', () => {
  test('returns rows named and typed as its fields are', () => {
    write(kith.db, (tx) => logContact.get(tx, { personId: ana, day: '2026-11-02' as Day, imported: true }));
    const rows = contactsOf.all(kith.db, { personId: ana, limit: 5 });
    expect(rows).toEqual([{ id: 1, name: 'Ana Horvat', imported: 1, address: null }]);
    expectTypeOf(rows).toEqualTypeOf<{ id: InteractionId; name: string; imported: 0 | 1; address: string | null }[]>();
    expect(contactsOf.value(kith.db, { personId: ana, limit: 5 })).toBe(1);
    expect(contactsOf.values(kith.db, { personId: ana, limit: 0 })).toEqual([]);
    expect([...contactsOf.iterate(kith.db, { personId: ana, limit: 5 })]).toEqual(rows);
  });

  test('writes what it is given, a boolean as 0 or 1', () => {
    const change = writeStatement({ id: interactions.id, imported: interactions.imported }, (db, { id, imported }) =>
      db.update(interactions).set({ imported }).where(eq(interactions.id, id)),
    );
    // The first of a fresh file.
    const id = 1 as InteractionId;
    expect(write(kith.db, (tx) => change.run(tx, { id, imported: false })).changes).toBe(1);
    expect(contactsOf.get(kith.db, { personId: ana, limit: 1 })?.imported).toBe(0);
  });

  test('has its constants in its text, so that partial indices are found', () => {
    const entries = readStatement({ day: planEntries.day }, (db, { day }) =>
      db
        .select(fields({ entries: count() }))
        .from(planEntries)
        .where(and(eq(planEntries.day, day), eq(planEntries.part, "it's" as never))),
    );
    // A constant that was bound, or quoted wrongly, would be an error here.
    expect(entries.get(kith.db, { day: '2026-11-02' as Day })).toEqual({ entries: 0 });
  });
});

/** How what a statement returns and takes differs from what it claims, in words; undefined when it does not. */
function complaintAbout({ text, columns, parameters, writes }: HandWritten): string | undefined {
  const statement = kith.db.$client.prepare(text);
  if (statement.readonly === writes) return writes ? 'writes nothing' : 'writes';
  const returned = statement.reader ? statement.columns() : [];
  const names = returned.map(({ name }) => name).join(', ');
  if (names !== Object.keys(columns).join(', ')) return `returns ${names}`;
  for (const { name, table, column } of returned) {
    const claimed = columns[name];
    // A value that no column holds may come from anywhere.
    if (!is(claimed, Column)) continue;
    const from = `${table}.${column}`;
    if (from !== `${getTableName(claimed.table)}.${snakeCase(claimed.name)}`) return `takes ${name} from ${from}`;
  }
  const named = new Set([...text.matchAll(/@(\w+)/g)].map(([, name]) => name));
  const taken = [...named].toSorted((a = '', b = '') => a.localeCompare(b)).join(', ');
  return taken === parameters.toSorted((a, b) => a.localeCompare(b)).join(', ') ? undefined : `takes ${taken}`;
}

describe('statements written by hand', () => {
  let ours: readonly HandWritten[];

  beforeAll(async () => {
    const root = path.resolve(import.meta.dirname, '../../..');
    for (const room of ['db', 'api', 'engine/demo']) {
      for (const name of readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })) {
        if (name.endsWith('.ts')) await import(path.join(root, room, name));
      }
    }
    ours = [...handWrittenStatements()];
  });

  test('return the columns that they claim, and take the parameters', () => {
    const complaints = ours.map((statement) => [complaintAbout(statement), statement.text]);
    expect(complaints.filter(([complaint]) => complaint !== undefined)).toEqual([]);
  });

  test.each([
    ['SELECT notes AS name FROM people WHERE id = @id', 'takes name from people.notes'],
    ['SELECT name AS words FROM people WHERE id = @id', 'returns words'],
    ['SELECT name FROM people WHERE id = @other', 'takes other'],
    ["UPDATE people SET notes = '' WHERE id = @id RETURNING name", 'writes'],
  ])('are told apart from what they claim: %s', (text, complaint) => {
    handWrittenRead({ id: people.id }, { name: people.name }, text);
    const claimed = handWrittenStatements().find((statement) => statement.text === text);
    expect(claimed && complaintAbout(claimed)).toBe(complaint);
  });

  test('run with what is bound by name, or with nothing', () => {
    const newest = handWrittenRead({ least: people.id }, { id: people.id }, 'SELECT id FROM people WHERE id >= @least');
    expect(newest.value(kith.db, { least: ana })).toBe(ana);
    const everyone = handWrittenRead({}, { people: computed<number>() }, 'SELECT count(*) AS people FROM people');
    expect(everyone.get(kith.db, {})).toEqual({ people: 1 });
    const note = handWrittenWrite(
      { id: people.id, notes: people.notes },
      'UPDATE people SET notes = @notes WHERE id = @id',
    );
    expect(write(kith.db, (tx) => note.run(tx, { id: ana, notes: 'Met in Split' })).changes).toBe(1);
  });
});

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
