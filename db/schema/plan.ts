import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import type { Instant } from '../../core/calendar/day.ts';
import type { FollowUpId, InteractionId, IntroductionId, OfferId, PlanEntryId } from '../../core/ids.ts';
import { circles } from '../../core/people/circle.ts';
import type { Circle } from '../../core/people/circle.ts';
import { helpKinds } from '../../core/outreach/help.ts';
import type { HelpKind } from '../../core/outreach/help.ts';
import { entryKinds } from '../../core/plan/entry-minutes.ts';
import { entryStatuses } from '../../core/plan/entry-status.ts';
import { offerKinds, offerQuestions } from '../../core/plan/entry-offer.ts';
import { day, isDay, isOneOf } from './columns.ts';
import { introductions } from './doors.ts';
import { interactions } from './interactions.ts';
import { personId } from './people.ts';

/** What the user offers people. */
export const offers = sqliteTable(
  'offers',
  {
    id: integer().$type<OfferId>().primaryKey(),
    /** The offer in short, in the user's words. */
    text: text().notNull(),
    kind: text({ enum: helpKinds }).$type<HelpKind>().notNull().default('expertise'),
    /** Its words in a message; empty where they are made from `text`. */
    words: text().notNull().default(''),
    /** Whom it suits, in the user's words; may be empty. */
    suits: text().notNull().default(''),
  },
  (table) => [check('offers_kind', isOneOf(table.kind, helpKinds))],
);

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
    /** How many new ties ever had a place before this plan, by which one place in three goes to whoever waits longest. */
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
    /** The introduction whose next step it waits for; goes with it. */
    introductionId: integer()
      .$type<IntroductionId>()
      .references(() => introductions.id, { onDelete: 'cascade' }),
  },
  (table) => [
    index('follow_ups_due')
      .on(table.dueOn, table.id)
      .where(sql`done_on IS NULL`),
    index('follow_ups_by_person').on(table.personId, table.dueOn),
    index('follow_ups_by_introduction').on(table.introductionId),
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

/** The part of the plan that an entry stands in: new ties, known ties, or what was promised. */
const entryParts = ['new', 'known', 'follow-up'] as const;

/** The entries of all plans, in the order of their ids. */
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
    /** JSON of an `EntryReason`. */
    reason: text().notNull(),
    /** What stands with the entry: one of the user's offers, a question where none fits, or what was promised. */
    offerKind: text({ enum: offerKinds }).notNull(),
    /** The user's words when the entry was made, of an offer or a promise; null where `question` is set. */
    offerText: text(),
    /** Which offer it was, while it is still there. */
    offerId: integer()
      .$type<OfferId>()
      .references(() => offers.id, { onDelete: 'set null' }),
    /** The follow-up that the entry stands for, while it is still there. */
    followUpId: integer()
      .$type<FollowUpId>()
      .references(() => followUps.id, { onDelete: 'set null' }),
    status: text({ enum: entryStatuses }).notNull().default('open'),
    handledAt: text().$type<Instant>(),
    /** From opening the entry to Done; null where that is not known. */
    minutesSpent: real(),
    interactionId: integer()
      .$type<InteractionId>()
      .references(() => interactions.id, { onDelete: 'set null' }),
    /** Which question stands with the entry; null where `offerText` is set. */
    question: text({ enum: offerQuestions }),
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
    check('plan_entries_question', sql`${table.question} IS NULL OR ${isOneOf(table.question, offerQuestions)}`),
    check('plan_entries_offer', sql`(${table.offerText} IS NULL) <> (${table.question} IS NULL)`),
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
