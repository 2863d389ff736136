import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { circles } from '../core/circle.ts';
import type { Circle } from '../core/circle.ts';
import { connections, ownFields } from '../core/shown-facts.ts';
import type { Connection, OwnField } from '../core/shown-facts.ts';
import type { Day, Instant } from '../core/day.ts';
import { entryKinds } from '../core/entry-minutes.ts';
import type {
  FollowUpId,
  ImportId,
  InteractionId,
  OfferId,
  PersonId,
  PlanEntryId,
  RecordId,
  TagId,
  WriteId,
} from '../core/ids.ts';
import { directions, interactionKinds } from '../core/interaction.ts';
import type { ProfileSlug } from '../core/profile-slug.ts';
import { partKinds, recordKinds } from '../core/record.ts';
import type { PartKind, RecordKind } from '../core/record.ts';
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
    /** `missing`: a newer export no longer has them; `ended`: by the user's word. */
    connection: text({ enum: connections }).$type<Connection>(),
    connectedOn: day(),
    /** `YYYY-MM-DD`, `--MM-DD` without the year, or empty. */
    birthday: text().notNull().default(''),
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
    check('people_connection', isOneOf(table.connection, connections)),
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
    field: text({ enum: ownFields }).$type<OwnField>().notNull(),
    value: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.field] }),
    check('own_values_field', isOneOf(table.field, ownFields)),
  ],
);

export const emails = sqliteTable(
  'emails',
  {
    personId: personId(),
    /** Lower case. */
    address: text().notNull(),
    /** An import that brought it, as of when this was written; null when the user typed it. */
    importId: integer()
      .$type<ImportId>()
      .references(() => imports.id),
  },
  (table) => [primaryKey({ columns: [table.personId, table.address] })],
);

/** Addresses that the user took away; no import brings them again. Outlives the person, whom an import may bring back. */
export const removedEmails = sqliteTable(
  'removed_emails',
  { personId: integer().$type<PersonId>().notNull(), address: text().notNull() },
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
    /** An import that brought it, as of when this was written; null when the user typed it. */
    importId: integer()
      .$type<ImportId>()
      .references(() => imports.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.slug] }),
    uniqueIndex('profile_slugs_current')
      .on(table.slug)
      .where(sql`current = 1`),
    index('profile_slugs_aliases')
      .on(table.slug)
      .where(sql`current = 0`),
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
    /** Derived from what imports say, and not the user's own: one a person and day. */
    imported: integer({ mode: 'boolean' }).notNull().default(false),
    /** How many messages it stands for; 0 for what the user logged. */
    messages: integer().notNull().default(0),
    /** In conversations of more than two only. */
    inGroup: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    // Holds all that the facts of a tie are computed from, so that the rows themselves are not read for it.
    index('interactions_by_person').on(table.personId, table.day, table.direction, table.kind, table.inGroup),
    check('interactions_day', isDay(table.day)),
    check('interactions_direction', isOneOf(table.direction, directions)),
    check('interactions_kind', isOneOf(table.kind, interactionKinds)),
  ],
);

/**
 * Days of which the user's word replaces what imports say: they changed or deleted the imported interaction. Outlives
 * the person, whom an import may bring back.
 */
export const replacedDays = sqliteTable(
  'replaced_days',
  { personId: integer().$type<PersonId>().notNull(), day: day().notNull() },
  (table) => [primaryKey({ columns: [table.personId, table.day] }), check('replaced_days_day', isDay(table.day))],
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

/** Something promised to a person, with the day by which. */
export const followUps = sqliteTable(
  'follow_ups',
  {
    id: integer().$type<FollowUpId>().primaryKey(),
    personId: personId(),
    /** What was promised, without its day. */
    text: text().notNull(),
    dueOn: day().notNull(),
    promisedOn: day().notNull(),
    /** Null while it is open. */
    doneOn: day(),
  },
  (table) => [
    index('follow_ups_due')
      .on(table.dueOn, table.id)
      .where(sql`done_on IS NULL`),
    index('follow_ups_by_person').on(table.personId, table.dueOn),
    check(
      'follow_ups_days',
      sql`${isDay(table.dueOn)} AND ${isDay(table.promisedOn)} AND (${table.doneOn} IS NULL OR ${isDay(table.doneOn)})`,
    ),
  ],
);

/** Suggestions of a circle for a person that the user declined; the same is not suggested again. */
export const declinedCircles = sqliteTable(
  'declined_circles',
  { personId: personId(), circle: text({ enum: circles }).$type<Circle>().notNull(), declinedOn: day().notNull() },
  (table) => [
    primaryKey({ columns: [table.personId, table.circle] }),
    check('declined_circles_circle', isOneOf(table.circle, circles)),
    check('declined_circles_declined_on', isDay(table.declinedOn)),
  ],
);

const offerKinds = ['offer', 'question', 'promise'] as const;
const entryParts = ['new', 'known', 'follow-up'] as const;
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
    /** What stands with the entry: one of the user's offers, a question where none fits, or what was promised. */
    offerKind: text({ enum: offerKinds }).notNull(),
    offerText: text().notNull(),
    /** Which offer it was, while it is still there. */
    offerId: integer()
      .$type<OfferId>()
      .references(() => offers.id, { onDelete: 'set null' }),
    /** Of a follow-up's place, while it is still there. */
    followUpId: integer()
      .$type<FollowUpId>()
      .references(() => followUps.id, { onDelete: 'set null' }),
    status: text({ enum: entryStatuses }).notNull().default('open'),
    handledAt: text().$type<Instant>(),
    /** From opening the entry to Done. */
    minutesSpent: real(),
    interactionId: integer()
      .$type<InteractionId>()
      .references(() => interactions.id, { onDelete: 'set null' }),
  },
  (table) => [
    // Once as a person; besides, as often as something was promised to them.
    uniqueIndex('plan_entries_of_day')
      .on(table.day, table.personId)
      .where(sql`part <> 'follow-up'`),
    uniqueIndex('plan_entries_of_follow_up').on(table.followUpId, table.day),
    index('plan_entries_in_order').on(table.day, table.id),
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
  /** The file or archive; the first of several. */
  fileName: text().notNull(),
  importedAt: text().$type<Instant>().notNull(),
  /** The user's day on which it came in: when its values were seen. */
  seenOn: day().notNull(),
  /** When it was undone; what it brought counts for nothing then, and can be brought back. */
  undoneAt: text().$type<Instant>(),
});

/** The files of an import, each with what became of its rows: `rows_read` is the sum of the other four. */
export const importParts = sqliteTable(
  'import_parts',
  {
    importId: integer()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
    part: integer().notNull(),
    fileName: text().notNull(),
    recognisedAs: text({ enum: partKinds }).$type<PartKind>().notNull(),
    rowsRead: integer().notNull(),
    created: integer().notNull(),
    updated: integer().notNull(),
    unchanged: integer().notNull(),
    skipped: integer().notNull(),
    /** Of a list of connections: the newest day of connecting in it, by which older lists are told from newer ones. */
    newestDay: day(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.part] }),
    check('import_parts_newest_day', sql`${table.newestDay} IS NULL OR ${isDay(table.newestDay)}`),
  ],
);

/**
 * What a file said of somebody, word for word, also in columns that Kith does not use. Said again, it is kept once. All
 * that is shown of people follows from these and from what the user wrote. `person_id` is who they were found to be,
 * for good: it refers to no row while nothing is shown of them (an import was undone, they only ever wrote unasked),
 * and to someone who was merged into another.
 */
export const records = sqliteTable(
  'records',
  {
    id: integer().$type<RecordId>().primaryKey(),
    personId: integer().$type<PersonId>().notNull(),
    kind: text({ enum: recordKinds }).$type<RecordKind>().notNull(),
    /** JSON: see `core/record.ts`. */
    fields: text().notNull(),
  },
  (table) => [
    index('records_by_person').on(table.personId, table.kind),
    check('records_kind', isOneOf(table.kind, recordKinds)),
  ],
);

/** Which line of which import carried a record: with `records`, where every imported value comes from. */
export const importRows = sqliteTable(
  'import_rows',
  {
    importId: integer()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
    recordId: integer()
      .$type<RecordId>()
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    part: integer().notNull(),
    line: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.recordId] }),
    index('import_rows_by_record').on(table.recordId, table.importId),
  ],
);

/** The text of messages, for whoever asked to keep it. */
export const messages = sqliteTable(
  'messages',
  {
    id: integer().primaryKey(),
    /** With whom, as in `records`; in a group who wrote it, or one of those to whom the user wrote. */
    personId: integer().$type<PersonId>().notNull(),
    thread: text().notNull(),
    sentAt: text().$type<Instant>().notNull(),
    direction: text({ enum: ['in', 'out'] }).notNull(),
    text: text().notNull(),
    /** Tells the same message in another archive: conversation, sender, time and text, and the how-manieth such it is. */
    fingerprint: text().notNull(),
  },
  (table) => [
    uniqueIndex('messages_by_fingerprint').on(table.fingerprint),
    index('messages_by_person').on(table.personId),
    index('messages_by_thread').on(table.thread, table.sentAt),
    check('messages_direction', isOneOf(table.direction, ['in', 'out'])),
  ],
);

/** Which imports carried a message whose text is kept. */
export const importMessages = sqliteTable(
  'import_messages',
  {
    messageId: integer()
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    importId: integer()
      .$type<ImportId>()
      .notNull()
      .references(() => imports.id),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.importId] })],
);

/** People whom the user said to be another; their records go on being kept as theirs. */
export const mergedPeople = sqliteTable(
  'merged_people',
  {
    /** Who is shown no longer. */
    id: integer().$type<PersonId>().primaryKey(),
    /** Whom they are part of now; may be merged further. */
    intoId: integer().$type<PersonId>().notNull(),
    name: text().notNull(),
    mergedOn: day().notNull(),
    /** JSON: the facts that the user gave them. */
    own: text().notNull(),
    /** JSON: what else the user wrote on them, and what changed with whom they became part of, for taking them apart. */
    image: text().notNull(),
  },
  (table) => [index('merged_people_by_into').on(table.intoId), check('merged_people_merged_on', isDay(table.mergedOn))],
);

/** What stood in the rows of people who went with an undone import: for when it is brought back. */
export const setAsidePeople = sqliteTable('set_aside_people', {
  id: integer().$type<PersonId>().primaryKey(),
  /** JSON. */
  image: text().notNull(),
});

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
