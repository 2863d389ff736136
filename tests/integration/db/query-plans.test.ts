import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { KithClient } from '../../../api/contract/contract.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { PeopleFilter } from '../../../api/contract/people/people-filter.ts';
import type { TagId } from '../../../core/ids.ts';
import { peopleSorts } from '../../../core/people/people-sort.ts';
import type { Database } from '../../../db/connection/database.ts';
import { addPerson, newWriteId, openKith } from '../api/opened-kith.ts';
import type { OpenedKith } from '../api/opened-kith.ts';

// How SQLite goes about what is asked often, on a file without statistics, as every user's is.

/** Every statement that is prepared from now on. A question asked for the first time prepares its own. */
function statementsOf(db: Database): string[] {
  const texts: string[] = [];
  const { $client } = db;
  const prepare = $client.prepare.bind($client);
  Object.assign($client, {
    prepare: (text: string) => {
      texts.push(text);
      return prepare(text);
    },
  });
  return texts;
}

/** The steps of SQLite's plan for a statement. What is bound does not matter to it. */
function planOf(db: Database, statement: string): string[] {
  const explain = db.$client.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`);
  const names = [...statement.matchAll(/@(\w+)/g)].map(([, name = '']) => name);
  const bound = names.length > 0 ? [Object.fromEntries(names.map((name) => [name, 1]))] : [];
  const places = names.length > 0 ? 0 : [...statement.matchAll(/\?/g)].length;
  return explain.all(...bound, ...Array.from({ length: places }, () => 1)).map(({ detail }) => detail);
}

let kith: OpenedKith;
let statements: string[];

beforeAll(async () => {
  kith = openKith();
  await kith.client.app.overview();
  statements = statementsOf(kith.db);
});

afterAll(() => {
  kith[Symbol.dispose]();
});

/** The plans of all that was prepared for `ask`. */
async function plansFor(ask: (client: KithClient) => Promise<unknown>): Promise<string[]> {
  const from = statements.length;
  await ask(kith.client);
  const asked = statements.slice(from).filter((text) => /^\s*(SELECT|UPDATE|DELETE)/i.test(text));
  if (asked.length === 0) throw new Error('Nothing was prepared: it was asked before.');
  return asked.flatMap((statement) => planOf(kith.db, statement));
}

/** Reads a whole table row by row; a scan of an index that holds all that is needed is something else. */
const wholeTable = (table: string) => new RegExp(`^SCAN ${table}(?!\\w| USING)`);
const sorted = /TEMP B-TREE FOR (?:(?:RIGHT|LAST) .*)?ORDER BY/;

function expectNone(plan: readonly string[], ...patterns: readonly RegExp[]): void {
  expect(plan.filter((step) => patterns.some((pattern) => pattern.test(step)))).toEqual([]);
}

/** Which does not matter to a plan. */
const someId = 1 as never;
const aDay = '2026-01-01' as Day;

const indexNames = {
  name: 'name',
  strength: 'strength',
  'last-contact': 'last_contact',
  connected: 'connected_on',
  company: 'company',
} as const;

const window = { offset: 20_000, limit: 50 } as const;

describe('the list', () => {
  test.each(peopleSorts.flatMap((sort) => [true, false].map((descending) => [sort, descending] as const)))(
    'by %s, descending %s, is read in order from its index',
    async (sort, descending) => {
      const plan = await plansFor((client) => client.people.page({ filter: {}, sort, descending, ...window }));
      expectNone(plan, wholeTable('people'));
      expect(plan).toContain(`SCAN people USING INDEX people_by_${indexNames[sort]}`);
      // The fifty of the page are put in order once more at the end, and nothing before it.
      expectNone(plan.slice(0, -1), sorted);
    },
  );

  test.each([
    ['states', { states: ['strong', 'steady'] }, 'people_by_state'],
    ['circles', { circles: ['inner', 'close'] }, 'people_by_circle'],
    ['days of contact', { lastContact: { from: aDay } }, 'people_by_last_contact'],
    ['no contact', { lastContact: 'never' }, 'people_by_last_contact'],
    ['days of connecting', { connected: { to: aDay } }, 'people_by_connected_on'],
    ['the archived', { archived: true }, 'people_archived'],
  ] satisfies [string, PeopleFilter, string][])(
    'of %s looks at nobody else to count them',
    async (_what, filter, index) => {
      const plan = await plansFor((client) =>
        client.people.page({ filter, sort: 'strength', descending: true, ...window }),
      );
      expectNone(plan, wholeTable('people'));
      expect(plan.join('\n')).toContain(index);
    },
  );

  test('of a tag and of a search looks up those who have it', async () => {
    for (const filter of [{ tags: [someId] }, { tags: [someId, 2 as TagId] }, { company: 'acme' }, { query: 'jo' }]) {
      const plan = await plansFor((client) =>
        client.people.page({ filter, sort: 'strength', descending: true, ...window }),
      );
      expectNone(plan, wholeTable('people'), wholeTable('person_tags'));
    }
  });
});

describe('what is asked often', () => {
  test('a search finds in the full-text index and looks up by id', async () => {
    const plan = await plansFor((client) => client.people.search({ query: 'jo' }));
    expectNone(plan, wholeTable('people'));
    expect(plan.join('\n')).toMatch(/VIRTUAL TABLE INDEX.*M/);
    expect(plan.join('\n')).toMatch(/SEARCH people USING INTEGER PRIMARY KEY/);
  });

  test("a person's page finds each of its parts by an index", async () => {
    const id = await addPerson(kith.client, { firstName: 'Ana' });
    const plan = await plansFor((client) => client.people.get({ id }));
    expectNone(plan, /^SCAN/);
  });

  test('a timeline is read from the index of interactions, newest first', async () => {
    const plan = await plansFor((client) => client.interactions.ofPerson({ personId: someId, offset: 0, limit: 50 }));
    expectNone(plan, wholeTable('interactions'));
    expect(plan.join('\n')).toContain('interactions_by_person (person_id=?)');
  });

  test('thin ties to review are found by state or in the order of connecting', async () => {
    for (const company of [undefined, 'Acme']) {
      const plan = await plansFor((client) => client.thinTies.nextToReview({ ...(company && { company }), limit: 20 }));
      expectNone(plan, wholeTable('people'));
    }
    expectNone(await plansFor((client) => client.thinTies.companies({ limit: 20 })), wholeTable('people'));
  });

  test('the plan of a day reads everyone once, and nothing else whole', async () => {
    const plan = await plansFor((client) => client.plan.today());
    expect(plan.filter((step) => step.startsWith('SCAN people'))).toEqual(['SCAN people']);
    expectNone(plan, wholeTable('interactions'), wholeTable('records'), wholeTable('import_rows'));
    expectNone(plan, wholeTable('follow_ups'));
  });

  test('what was promised is found by its day or its person, and so is its place on a plan', async () => {
    const personId = await addPerson(kith.client, { firstName: 'Ana' });
    const dueOn = kith.clock.today();
    const open = await plansFor((client) => client.followUps.open());
    expect(open.join('\n')).toContain('USING INDEX follow_ups_due');
    expectNone(open, wholeTable('people'), wholeTable('follow_ups'), sorted);
    const ofPerson = await plansFor((client) => client.followUps.ofPerson({ personId }));
    expect(ofPerson.join('\n')).toContain('follow_ups_by_person (person_id=?)');
    const promise = { personId, text: 'Call', dueOn };
    const add = await plansFor((client) => client.followUps.add({ writeId: newWriteId(), ...promise }));
    const { id } = await kith.client.followUps.add({ writeId: newWriteId(), ...promise });
    const finish = await plansFor((client) => client.followUps.done({ writeId: newWriteId(), id }));
    for (const plan of [ofPerson, add, finish]) {
      expectNone(plan, wholeTable('follow_ups'), wholeTable('plan_entries'), wholeTable('interactions'));
    }
  });

  test('a contact is logged and counted without reading what is not about the person', async () => {
    const personId = await addPerson(kith.client, { firstName: 'Bo' });
    const plan = await plansFor((client) =>
      client.interactions.log({
        writeId: newWriteId(),
        personId,
        kind: 'message',
        direction: 'in',
        day: kith.clock.today(),
        note: '',
      }),
    );
    expectNone(
      plan,
      wholeTable('people'),
      wholeTable('interactions'),
      wholeTable('writes'),
      wholeTable('written_rows'),
    );
    // Whatever added a person first had it prepared.
    const counting = statements.filter((text) => /^select count\(distinct .* from "interactions"/.test(text));
    expect(counting.flatMap((text) => planOf(kith.db, text)).join('\n')).toContain(
      'SEARCH interactions USING COVERING INDEX interactions_by_person (person_id=?)',
    );
  });

  test('a write is undone by its own rows', async () => {
    const { undo } = await kith.client.people.create({ writeId: newWriteId(), facts: { firstName: 'Cem' } });
    const plan = await plansFor((client) => client.undo.apply({ writeId: newWriteId(), undoes: undo.writeId }));
    expectNone(
      plan,
      wholeTable('people'),
      wholeTable('interactions'),
      wholeTable('written_rows'),
      wholeTable('writes'),
    );
  });

  test('the states by month read facts of people once, and of contacts only the years that are asked about', async () => {
    const plan = await plansFor((client) => client.insights.statesByMonth());
    expectNone(plan, wholeTable('people'), wholeTable('interactions'), /^SCAN interactions/);
    expect(plan.join('\n')).toContain(
      'SEARCH interactions USING COVERING INDEX interactions_by_person (person_id=? AND day>?)',
    );
  });

  test('what the last weeks achieved reads these weeks', async () => {
    const plan = await plansFor((client) => client.insights.weeklySummary());
    expectNone(plan, wholeTable('people'), wholeTable('records'), wholeTable('plan_entries'), /^SCAN interactions/);
    expect(plan.join('\n')).toContain('plan_entries_in_order (day>?)');
    expect(plan.join('\n')).toContain('help_by_day (offered_on>?)');
  });

  test('the writing page finds all of a person by an index, and what was written to others in its order', async () => {
    const personId = await addPerson(kith.client, { firstName: 'Eda' });
    const plan = await plansFor((client) => client.outreach.correspondent({ personId }));
    for (const table of ['interactions', 'messages', 'help', 'follow_ups', 'drafts', 'plan_entries', 'records']) {
      expectNone(plan, wholeTable(table));
    }
    expect(plan.join('\n')).toContain('USING INDEX sent_texts_by_day');
    expect(plan.join('\n')).toContain('sent_texts_by_person (person_id=?)');
    expect(plan.join('\n')).toContain('help_by_person (person_id=?)');
  });

  test('a draft is kept and a text is sent by what is about the person alone', async () => {
    const personId = await addPerson(kith.client, { firstName: 'Finn' });
    const draft = { medium: 'message', subject: '', text: 'Hi Finn,', offer: null } as const;
    const keep = await plansFor(async (client) => {
      await client.outreach.saveDraft({ personId, draft });
      await client.outreach.saveDraft({ personId, draft: null });
    });
    const day = kith.clock.today();
    const send = await plansFor((client) => client.outreach.sent({ ...draft, writeId: newWriteId(), personId, day }));
    for (const plan of [keep, send]) {
      for (const table of ['people', 'interactions', 'drafts', 'help', 'plan_entries']) {
        expectNone(plan, wholeTable(table));
      }
    }
  });

  test('the days of practice read the contacts of those who were in touch', async () => {
    const plan = await plansFor((client) => client.insights.outreachDays());
    expectNone(plan, wholeTable('people'), wholeTable('plan_entries'), /^SCAN interactions/);
    expect(plan.join('\n')).toContain('people_by_last_contact');
  });

  test('how a tie went is read from the index of interactions, oldest first', async () => {
    const id = await addPerson(kith.client, { firstName: 'Dua' });
    const plan = await plansFor((client) => client.people.strengthOverTime({ id }));
    expectNone(plan, /^SCAN/, sorted);
    expect(plan.join('\n')).toContain('COVERING INDEX interactions_by_person (person_id=?)');
  });

  test('a log line looks names up in the full-text index, and companies in theirs', async () => {
    await addPerson(kith.client, { firstName: 'Gil', company: 'Acme' });
    const plan = await plansFor((client) => client.logLines.read({ line: 'coffee with Gil and Acme' }));
    expectNone(plan, wholeTable('people'));
    expect(plan.join('\n')).toContain('people_by_company');
    expect(plan.join('\n')).toContain('SCAN people_search VIRTUAL TABLE INDEX');
  });

  test('a contact with several people is found by its event', async () => {
    const [one, two] = [
      await addPerson(kith.client, { firstName: 'Hal' }),
      await addPerson(kith.client, { firstName: 'Ivy' }),
    ];
    const contact = { kind: 'call', direction: 'both', day: kith.clock.today(), note: '' } as const;
    const { id } = await kith.client.interactions.log({
      writeId: newWriteId(),
      personId: one,
      with: [two],
      ...contact,
    });
    const plan = await plansFor(async (client) => {
      await client.interactions.ofPerson({ personId: one, offset: 0, limit: 10 });
      await client.interactions.edit({ writeId: newWriteId(), id, ...contact, people: [two] });
    });
    expectNone(plan, wholeTable('interactions'), wholeTable('people'));
    expect(plan.join('\n')).toContain('interactions_by_event (event_id=?)');
  });

  test('introductions are found by their sides, and who might open a door in the full-text index', async () => {
    const personId = await addPerson(kith.client, { firstName: 'Jo' });
    const other = await addPerson(kith.client, { firstName: 'Kai', position: 'CFO' });
    const said = { text: 'a CFO in fintech', saidOn: kith.clock.today(), holdsUntil: null };
    const need = await kith.client.needs.add({ writeId: newWriteId(), personId, ...said });
    const proposing = await plansFor((client) => client.needs.proposals({ id: need.id }));
    expectNone(proposing, wholeTable('people'), wholeTable('introductions'), wholeTable('interactions'));
    expect(proposing.join('\n')).toContain('SCAN people_search VIRTUAL TABLE INDEX');
    const between = { firstId: personId, secondId: other, needId: need.id, about: 'A CFO' };
    const { id } = await kith.client.introductions.create({ writeId: newWriteId(), ...between });
    const stepping = await plansFor(async (client) => {
      await client.introductions.ofPerson({ personId });
      await client.introductions.step({ writeId: newWriteId(), id, step: 'ask-first', on: kith.clock.today() });
      await client.howMet.ofPerson({ personId });
      await client.needs.ofPerson({ personId });
    });
    for (const table of ['introductions', 'follow_ups', 'help', 'needs', 'how_met']) {
      expectNone(stepping, wholeTable(table));
    }
    expect(stepping.join('\n')).toContain('introductions_by_first (first_id=?)');
    expect(stepping.join('\n')).toContain('introductions_by_second (second_id=?)');
  });

  test('who stands at doors is found in the full-text index, and their companies and introductions by an index', async () => {
    const ana = await addPerson(kith.client, { firstName: 'Ana', company: 'Payly Payments', position: 'CFO' });
    const bo = await addPerson(kith.client, { firstName: 'Bo' });
    const met = { text: '', metOn: null, introducedBy: ana };
    await kith.client.howMet.set({ writeId: newWriteId(), personId: bo, ...met });
    const plan = await plansFor(async (client) => {
      await client.goals.match({ text: 'CFO in payments' });
      await client.goals.match({ text: 'CFO at Payly Payments' });
    });
    // Those who work elsewhere now than once are few, and known by no index; everyone is looked through for them.
    expect(plan.filter((step) => wholeTable('people').test(step))).toEqual(['SCAN people']);
    expectNone(plan, wholeTable('records'), wholeTable('import_rows'));
    expect(plan.join('\n')).toContain('SCAN people_search VIRTUAL TABLE INDEX');
    expect(plan.join('\n')).toContain('people_by_company');
  });
});
