import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import type { Instant } from '../../core/calendar/day.ts';
import { addressees, introductionStatuses } from '../../core/doors/introduction.ts';
import type { Addressee, IntroductionStatus } from '../../core/doors/introduction.ts';
import type { GoalId, IntroductionId, NeedId, PersonId } from '../../core/ids.ts';
import { media } from '../../core/outreach/medium.ts';
import type { Medium } from '../../core/outreach/medium.ts';
import { day, isDay, isOneOf } from './columns.ts';
import { people, personId } from './people.ts';

/** What people look for, in the user's words. */
export const needs = sqliteTable(
  'needs',
  {
    id: integer().$type<NeedId>().primaryKey(),
    personId: personId(),
    /** "A CFO in fintech". */
    text: text().notNull(),
    saidOn: day().notNull(),
    /** The last day on which it holds; null when that is open. */
    holdsUntil: day(),
    /** Since when it is met, or not wanted any more. */
    closedOn: day(),
  },
  (table) => [
    index('needs_by_person').on(table.personId, table.saidOn),
    check(
      'needs_days',
      sql`${isDay(table.saidOn)} AND (${table.holdsUntil} IS NULL OR ${isDay(table.holdsUntil)}) AND (${table.closedOn} IS NULL OR ${isDay(table.closedOn)})`,
    ),
  ],
);

/** Doors that the user opens between two people; each side is asked before they are introduced, `first` first. */
export const introductions = sqliteTable(
  'introductions',
  {
    id: integer().$type<IntroductionId>().primaryKey(),
    firstId: personId(),
    secondId: personId(),
    /** The need that it serves, while it is still there. */
    needId: integer()
      .$type<NeedId>()
      .references(() => needs.id, { onDelete: 'set null' }),
    /** What the two have for each other, in the user's words. */
    about: text().notNull(),
    /** Whether neither side is told the other's name before that one agreed. */
    discreet: integer({ mode: 'boolean' }).notNull().default(true),
    status: text({ enum: introductionStatuses }).$type<IntroductionStatus>().notNull(),
    thoughtOn: day().notNull(),
    askedFirstOn: day(),
    firstAnsweredOn: day(),
    askedSecondOn: day(),
    secondAnsweredOn: day(),
    introducedOn: day(),
    /** When it went well, came to nothing, or was withdrawn. */
    endedOn: day(),
  },
  (table) => [
    index('introductions_by_first').on(table.firstId, table.status),
    index('introductions_by_second').on(table.secondId, table.status),
    index('introductions_by_need').on(table.needId),
    index('introductions_by_status').on(table.status),
    check('introductions_status', isOneOf(table.status, introductionStatuses)),
    check('introductions_of_two', sql`${table.firstId} <> ${table.secondId}`),
    check(
      'introductions_days',
      sql.join(
        [
          table.thoughtOn,
          table.askedFirstOn,
          table.firstAnsweredOn,
          table.askedSecondOn,
          table.secondAnsweredOn,
          table.introducedOn,
          table.endedOn,
        ].map((column) => sql`(${column} IS NULL OR ${isDay(column)})`),
        sql` AND `,
      ),
    ),
  ],
);

/** What the user is writing about an introduction, at most one draft to each side and one to both, until it is sent. */
export const introductionDrafts = sqliteTable(
  'introduction_drafts',
  {
    introductionId: integer()
      .$type<IntroductionId>()
      .notNull()
      .references(() => introductions.id, { onDelete: 'cascade' }),
    addressee: text({ enum: addressees }).$type<Addressee>().notNull(),
    medium: text({ enum: media }).$type<Medium>().notNull(),
    /** Of an e-mail; empty otherwise. */
    subject: text().notNull().default(''),
    text: text().notNull(),
    changedAt: text().$type<Instant>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.introductionId, table.addressee] }),
    check('introduction_drafts_addressee', isOneOf(table.addressee, addressees)),
    check('introduction_drafts_medium', isOneOf(table.medium, media)),
  ],
);

/** How the user met people. */
export const howMet = sqliteTable(
  'how_met',
  {
    personId: integer()
      .$type<PersonId>()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** In the user's words; may be empty. */
    text: text().notNull().default(''),
    /** Who introduced them, while that person is still there. */
    introducedBy: integer()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: 'set null' }),
    metOn: day(),
  },
  (table) => [
    index('how_met_by_introducer').on(table.introducedBy),
    check('how_met_by_another', sql`${table.introducedBy} IS NULL OR ${table.introducedBy} <> ${table.personId}`),
    check('how_met_met_on', sql`${table.metOn} IS NULL OR ${isDay(table.metOn)}`),
  ],
);

/** Doors that the user hopes for: a company, a role, a field, a place. */
export const goals = sqliteTable(
  'goals',
  {
    id: integer().$type<GoalId>().primaryKey(),
    /** In the user's words: "procurement at hospitals in Bavaria". */
    text: text().notNull(),
    madeOn: day().notNull(),
    /** Since when it is reached, or not hoped for any more. */
    closedOn: day(),
  },
  (table) => [
    check('goals_days', sql`${isDay(table.madeOn)} AND (${table.closedOn} IS NULL OR ${isDay(table.closedOn)})`),
  ],
);
