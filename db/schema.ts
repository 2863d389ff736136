import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { circles } from '../core/circle.ts';
import type { Circle } from '../core/circle.ts';
import type { Day, Instant } from '../core/day.ts';
import { entryKinds } from '../core/entry-minutes.ts';
import type { ImportId, InteractionId, OfferId, PersonId, PlanEntryId, RecordId, TagId, WriteId } from '../core/ids.ts';
import { directions, interactionKinds } from '../core/interaction.ts';
import type { ProfileSlug } from '../core/profile-slug.ts';
import { tieStates } from '../core/tie.ts';
import type { Rating } from '../core/tie.ts';

// What is kept. `npm run migration` turns a change of this file into the next migration and makes its tables strict.
// The full-text table `people_search` stands in a migration of its own, since drizzle has no word for it.

const day = (name?: string) => text(name ?? '').$type<Day>();
const isDay = (column: AnySQLiteColumn): SQL => sql`${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const isOneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} IN (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;

/**
 * Everyone. The names, company, position and connection are what is shown: the user's own value (`own_values`), else
 * that of the newest import (`records`). The facts of the tie follow from `interactions`. Both are derived, and
 * rewritten with every write that they depend on, so that a list reads one row a person. A connection is at most one a
 * person, hence columns and no table.
 */
export const people = sqliteTable(
  'people',
  {
    id: integer().$type<PersonId>().primaryKey(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    name: text().notNull(),
    /** `fold(name)`, to sort by. */
    nameKey: text().notNull(),
    company: text().notNull().default(''),
    /** `fold(company)`, to sort and group by. */
    companyKey: text().notNull().default(''),
    position: text().notNull().default(''),
    /** When this company and position were first seen together. */
    jobSeenOn: day(),
    /** The same, but only when they came in the place of others. */
    jobChangedOn: day(),
    connection: text({ enum: ['connected', 'ended'] }),
    connectedOn: day(),
    addedOn: day().notNull(),

    notes: text().notNull().default(''),
    circle: text({ enum: circles }).$type<Circle>(),
    rating: integer().$type<Rating>(),
    mutedOn: day(),
    archivedOn: day(),
    snoozedUntil: day(),
    reviewedOn: day(),
    /** Marked in review as someone to bring closer. */
    broughtCloserOn: day(),
    /** The last day on which an entry for them was done or skipped. */
    handledOn: day(),

    inboundDays: integer().notNull().default(0),
    outboundDays: integer().notNull().default(0),
    firstInbound: day(),
    lastInbound: day(),
    lastOutbound: day(),
    lastInboundMessage: day(),
    lastContact: day().generatedAlwaysAs(
      sql`CASE WHEN last_inbound IS NULL OR last_outbound > last_inbound THEN last_outbound ELSE last_inbound END`,
      { mode: 'virtual' },
    ),
    /** As shown, on the day that `tie_day` holds. */
    strength: real().notNull().default(0),
    tieState: text({ enum: tieStates }).notNull().default('thin'),
  },
  (table) => [
    // One for each way to sort the list of all who are not archived: a page far down is reached without reading the rows
    // before it.
    index('people_by_name')
      .on(table.nameKey, table.id)
      .where(sql`archived_on IS NULL`),
    index('people_by_strength')
      .on(sql`strength DESC`, table.nameKey, table.id)
      .where(sql`archived_on IS NULL`),
    index('people_by_last_contact')
      .on(sql`last_contact DESC`, table.nameKey, table.id)
      .where(sql`archived_on IS NULL`),
    index('people_by_connected_on')
      .on(sql`connected_on DESC`, table.nameKey, table.id)
      .where(sql`archived_on IS NULL`),
    index('people_by_company')
      .on(sql`company_key = ''`, table.companyKey, table.nameKey, table.id)
      .where(sql`archived_on IS NULL`),
    index('people_by_state')
      .on(table.tieState, table.reviewedOn, table.mutedOn, table.circle)
      .where(sql`archived_on IS NULL`),
    index('people_by_circle')
      .on(table.circle)
      .where(sql`archived_on IS NULL AND circle IS NOT NULL`),
    index('people_archived')
      .on(table.archivedOn)
      .where(sql`archived_on IS NOT NULL`),
    check('people_rating', sql`${table.rating} BETWEEN 1 AND 5`),
    check('people_circle', isOneOf(table.circle, circles)),
    check('people_connection', isOneOf(table.connection, ['connected', 'ended'])),
    check('people_tie_state', isOneOf(table.tieState, tieStates)),
    check('people_strength', sql`${table.strength} BETWEEN 0 AND 1`),
    check(
      'people_days',
      sql.join(
        [
          table.jobSeenOn,
          table.jobChangedOn,
          table.connectedOn,
          table.addedOn,
          table.mutedOn,
          table.archivedOn,
          table.snoozedUntil,
          table.reviewedOn,
          table.broughtCloserOn,
          table.handledOn,
          table.firstInbound,
          table.lastInbound,
          table.lastOutbound,
          table.lastInboundMessage,
        ].map((column) => sql`(${column} IS NULL OR ${isDay(column)})`),
        sql` AND `,
      ),
    ),
  ],
);

const personId = () =>
  integer()
    .$type<PersonId>()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** Facts that the user typed; they win over every import. An empty value is the user's own blank. */
export const ownValues = sqliteTable(
  'own_values',
  {
    personId: personId(),
    field: text({ enum: ['firstName', 'lastName', 'company', 'position', 'connectedOn'] }).notNull(),
    value: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.field] }),
    check('own_values_field', isOneOf(table.field, ['firstName', 'lastName', 'company', 'position', 'connectedOn'])),
  ],
);

export const emails = sqliteTable(
  'emails',
  {
    personId: personId(),
    /** Lower case. */
    address: text().notNull(),
    /** The import that brought it; null when the user typed it. */
    importId: integer()
      .$type<ImportId>()
      .references(() => imports.id),
  },
  (table) => [primaryKey({ columns: [table.personId, table.address] })],
);

/** Profile slugs change, and may be taken by someone else later: old ones stay as aliases. */
export const profileSlugs = sqliteTable(
  'profile_slugs',
  {
    personId: personId(),
    slug: text().$type<ProfileSlug>().notNull(),
    current: integer({ mode: 'boolean' }).notNull(),
    seenOn: day().notNull(),
    importId: integer()
      .$type<ImportId>()
      .references(() => imports.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.slug] }),
    uniqueIndex('profile_slugs_current')
      .on(table.slug)
      .where(sql`current = 1`),
    check('profile_slugs_seen_on', isDay(table.seenOn)),
  ],
);

export const tags = sqliteTable('tags', {
  id: integer().$type<TagId>().primaryKey(),
  name: text().notNull(),
  /** `fold(name)`: one tag for all ways to write it. */
  nameKey: text().notNull().unique(),
});

export const personTags = sqliteTable(
  'person_tags',
  {
    personId: personId(),
    tagId: integer()
      .$type<TagId>()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.tagId] }),
    index('person_tags_by_tag').on(table.tagId, table.personId),
  ],
);

export const interactions = sqliteTable(
  'interactions',
  {
    id: integer().$type<InteractionId>().primaryKey(),
    personId: personId(),
    day: day().notNull(),
    direction: text({ enum: directions }).notNull(),
    kind: text({ enum: interactionKinds }).notNull(),
    note: text().notNull().default(''),
    loggedAt: text().$type<Instant>().notNull(),
  },
  (table) => [
    // Holds all that the facts of a tie are computed from, so that the rows themselves are not read for it.
    index('interactions_by_person').on(table.personId, table.day, table.direction, table.kind),
    check('interactions_day', isDay(table.day)),
    check('interactions_direction', isOneOf(table.direction, directions)),
    check('interactions_kind', isOneOf(table.kind, interactionKinds)),
  ],
);

export const offers = sqliteTable('offers', {
  id: integer().$type<OfferId>().primaryKey(),
  text: text().notNull(),
});

/** The day's list: made once, then stable. */
export const plans = sqliteTable(
  'plans',
  {
    day: day().primaryKey(),
    budgetMinutes: real().notNull(),
    newTieShare: real().notNull(),
    /** Minutes of the new ties' share that came from the plan before, and that go to the next. */
    carriedIn: real().notNull(),
    carryOver: real().notNull(),
    /** How many new ties ever had a place before this plan: keeps the turns. */
    newTiesBefore: integer().notNull(),
    madeAt: text().$type<Instant>().notNull(),
  },
  (table) => [check('plans_day', isDay(table.day))],
);

const offerKinds = ['offer', 'question'] as const;
const entryParts = ['new', 'known'] as const;
export const entryStatuses = ['open', 'done', 'snoozed', 'skipped', 'not-this-person'] as const;

export const planEntries = sqliteTable(
  'plan_entries',
  {
    id: integer().$type<PlanEntryId>().primaryKey(),
    day: day()
      .notNull()
      .references(() => plans.day),
    personId: personId(),
    part: text({ enum: entryParts }).notNull(),
    kind: text({ enum: entryKinds }).notNull(),
    minutes: real().notNull(),
    reason: text().notNull(),
    offerKind: text({ enum: offerKinds }).notNull(),
    offerText: text().notNull(),
    /** Which offer it was, while it is still there. */
    offerId: integer()
      .$type<OfferId>()
      .references(() => offers.id, { onDelete: 'set null' }),
    status: text({ enum: entryStatuses }).notNull().default('open'),
    handledAt: text().$type<Instant>(),
    /** From opening the entry to Done. */
    minutesSpent: real(),
    interactionId: integer()
      .$type<InteractionId>()
      .references(() => interactions.id, { onDelete: 'set null' }),
  },
  (table) => [
    uniqueIndex('plan_entries_of_day').on(table.day, table.personId),
    index('plan_entries_by_person').on(table.personId, table.status),
    index('plan_entries_by_offer').on(table.offerId),
    index('plan_entries_by_interaction').on(table.interactionId),
    index('plan_entries_by_status').on(table.status, table.kind),
    check('plan_entries_minutes', sql`${table.minutes} > 0 AND ${table.minutes} * 2 = round(${table.minutes} * 2)`),
    check('plan_entries_status', isOneOf(table.status, entryStatuses)),
    check('plan_entries_part', isOneOf(table.part, entryParts)),
    check('plan_entries_kind', isOneOf(table.kind, entryKinds)),
  ],
);

const answerSaid = ['answered', 'not-yet', 'leave-it'] as const;

/** What the user said when asked for an answer to what they wrote; the answer itself is an interaction. */
export const answerChecks = sqliteTable(
  'answer_checks',
  {
    personId: personId(),
    wroteOn: day().notNull(),
    said: text({ enum: answerSaid }).notNull(),
    saidOn: day().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.wroteOn] }),
    check('answer_checks_said', isOneOf(table.said, answerSaid)),
    check('answer_checks_days', sql`${isDay(table.wroteOn)} AND ${isDay(table.saidOn)}`),
  ],
);

export const imports = sqliteTable('imports', {
  id: integer().$type<ImportId>().primaryKey(),
  fileName: text().notNull(),
  recognisedAs: text({ enum: ['linkedin-connections'] }).notNull(),
  importedAt: text().$type<Instant>().notNull(),
  /** The user's day on which it came in: when its values were seen. */
  seenOn: day().notNull(),
  rowsRead: integer().notNull(),
  created: integer().notNull(),
  updated: integer().notNull(),
  unchanged: integer().notNull(),
  skipped: integer().notNull(),
});

/** What a file said of a person, word for word, also in columns that Kith does not use. Said again, it is kept once. */
export const records = sqliteTable(
  'records',
  {
    id: integer().$type<RecordId>().primaryKey(),
    personId: personId(),
    /** JSON: values by field name. */
    fields: text().notNull(),
  },
  (table) => [index('records_by_person').on(table.personId)],
);

/** Which line of which import carried a record: with `records`, where every imported value comes from. */
export const importRows = sqliteTable(
  'import_rows',
  {
    importId: integer()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
    line: integer().notNull(),
    recordId: integer()
      .$type<RecordId>()
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index('import_rows_by_record').on(table.recordId, table.importId),
  ],
);

/** JSON values by name; a setting that is not here has its default. */
export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text().notNull(),
});

/** The day that strength and state of everyone hold for. One row. */
export const tieDay = sqliteTable('tie_day', { only: integer().primaryKey(), day: day().notNull() }, (table) => [
  check('tie_day_only', sql`${table.only} = 1`),
]);

/** Writes that pages asked for, with what they were answered: a repeated write gets the same answer. */
export const writes = sqliteTable(
  'writes',
  {
    id: text().$type<WriteId>().primaryKey(),
    at: text().$type<Instant>().notNull(),
    /** JSON. */
    answer: text().notNull(),
    /** What an undo says it takes back; null for a write that cannot be undone. */
    label: text(),
  },
  (table) => [index('writes_by_time').on(table.at)],
);

/** The rows that an undoable write changed, before and after. */
export const writtenRows = sqliteTable(
  'written_rows',
  {
    writeId: text()
      .$type<WriteId>()
      .notNull()
      .references(() => writes.id, { onDelete: 'cascade' }),
    /** The order in which they were first changed. */
    position: integer().notNull(),
    tableName: text().notNull(),
    /** JSON: the primary key. */
    key: text().notNull(),
    /** JSON of the columns that are the user's; null when there was no row. */
    before: text(),
    after: text(),
  },
  (table) => [primaryKey({ columns: [table.writeId, table.position] })],
);
