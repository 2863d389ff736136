import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import type { ImportId, ListId, PersonId, TagId } from '../../core/ids.ts';
import { circles } from '../../core/people/circle.ts';
import type { Circle } from '../../core/people/circle.ts';
import { farewells } from '../../core/people/farewell.ts';
import type { Farewell } from '../../core/people/farewell.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { connectionStates, ownFields } from '../../core/people/shown-facts.ts';
import type { ConnectionState, OwnField } from '../../core/people/shown-facts.ts';
import { tieStates } from '../../core/strength/tie.ts';
import type { Rating } from '../../core/strength/tie.ts';
import { day, isDay, isOneOf } from './columns.ts';
import { imports } from './imports.ts';

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
    connection: text({ enum: connectionStates }).$type<ConnectionState>(),
    connectedOn: day(),
    /** `YYYY-MM-DD`, `--MM-DD` without the year, or empty. */
    birthday: text().notNull().default(''),
    phone: text().notNull().default(''),
    city: text().notNull().default(''),
    website: text().notNull().default(''),
    /** The day on which they came into Kith, by an import or by the user. */
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
    /** By the user's word, no message from them until this day needs an answer. */
    settledOn: day(),
    /** How many days may pass between contacts with them, by the user's word; null where their circle says it. */
    rhythmDays: integer(),
    /** By the user's word there is no contact any more, and Kith is silent about them. */
    farewell: text({ enum: farewells }).$type<Farewell>(),
    farewellOn: day(),

    inboundDays: integer().notNull().default(0),
    outboundDays: integer().notNull().default(0),
    firstInbound: day(),
    lastInbound: day(),
    lastOutbound: day(),
    /** The last day on which they wrote the user a message or an e-mail, groups aside. */
    lastInboundMessage: day(),
    /** The last day on which they wrote, if their last message asks something; null when it does not or that is not known. */
    askedOn: day(),
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
      .on(table.tieState, table.reviewedOn, table.mutedOn, table.circle, table.farewell)
      .where(sql`archived_on IS NULL`),
    index('people_by_circle')
      .on(table.circle)
      .where(sql`archived_on IS NULL AND circle IS NOT NULL`),
    index('people_archived')
      .on(table.archivedOn)
      .where(sql`archived_on IS NOT NULL`),
    check('people_rating', sql`${table.rating} BETWEEN 1 AND 5`),
    check('people_circle', isOneOf(table.circle, circles)),
    check('people_rhythm_days', sql`${table.rhythmDays} BETWEEN 1 AND 3650`),
    check('people_farewell', isOneOf(table.farewell, farewells)),
    check('people_connection', isOneOf(table.connection, connectionStates)),
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
          table.askedOn,
          table.settledOn,
          table.farewellOn,
        ].map((column) => sql`(${column} IS NULL OR ${isDay(column)})`),
        sql` AND `,
      ),
    ),
  ],
);

/** Declares a column with the person whose the row is; the row goes with the person. */
export const personId = () =>
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

/** Facts of people under labels of the user's own; an empty value hides what imports have under that label. */
export const ownLabels = sqliteTable(
  'own_labels',
  {
    personId: personId(),
    /** `fold(label)`: one label for all ways to write it. */
    labelKey: text().notNull(),
    label: text().notNull(),
    value: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.labelKey] })],
);

/** Lists of people that the user named: those who pass a filter, whenever the list is looked at. */
export const lists = sqliteTable('lists', {
  id: integer().$type<ListId>().primaryKey(),
  name: text().notNull(),
  /** `fold(name)`: one list for all ways to write it. */
  nameKey: text().notNull().unique(),
  /** JSON of the filter. */
  filter: text().notNull(),
});

/** The e-mail addresses of people, as shown: from imports, or typed by the user. */
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

/** Tags, by which the user sorts people; one without a carrier is deleted. */
export const tags = sqliteTable('tags', {
  id: integer().$type<TagId>().primaryKey(),
  name: text().notNull(),
  /** `fold(name)`: one tag for all ways to write it. */
  nameKey: text().notNull().unique(),
});

/** Who carries which tag. */
export const personTags = sqliteTable(
  'person_tags',
  {
    personId: personId(),
    tagId: integer()
      .$type<TagId>()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    /** An import whose labels brought it, as of when this was written; null when the user gave it. */
    importId: integer()
      .$type<ImportId>()
      .references(() => imports.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.tagId] }),
    index('person_tags_by_tag').on(table.tagId, table.personId),
  ],
);

/** Tags that the user took from people; no label brings them again. Outlives the person, whom an import may bring back. */
export const removedTags = sqliteTable(
  'removed_tags',
  {
    personId: integer().$type<PersonId>().notNull(),
    /** As in `tags`. */
    nameKey: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.nameKey] })],
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

/** The day that strength and state of everyone hold for. One row. */
export const tieDay = sqliteTable('tie_day', { only: integer().primaryKey(), day: day().notNull() }, (table) => [
  check('tie_day_only', sql`${table.only} = 1`),
]);
