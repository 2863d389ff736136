import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import type { Instant } from '../../core/calendar/day.ts';
import type {
  FollowUpId,
  HelpId,
  InteractionId,
  IntroductionId,
  OfferId,
  PersonId,
  SentTextId,
} from '../../core/ids.ts';
import { helpDirections, helpKinds, helpStatuses } from '../../core/outreach/help.ts';
import type { HelpDirection, HelpKind, HelpStatus } from '../../core/outreach/help.ts';
import { media } from '../../core/outreach/medium.ts';
import type { Medium } from '../../core/outreach/medium.ts';
import { day, isDay, isOneOf } from './columns.ts';
import { introductions } from './doors.ts';
import { interactions } from './interactions.ts';
import { people, personId } from './people.ts';
import { followUps, offers } from './plan.ts';

/** What the user is writing to people, at most one draft a person, until it is sent. */
export const drafts = sqliteTable(
  'drafts',
  {
    personId: integer()
      .$type<PersonId>()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    medium: text({ enum: media }).$type<Medium>().notNull(),
    /** Of an e-mail; empty otherwise. */
    subject: text().notNull().default(''),
    text: text().notNull(),
    /** Which offer was chosen for it, while it is still there. */
    offerId: integer()
      .$type<OfferId>()
      .references(() => offers.id, { onDelete: 'set null' }),
    /** The chosen offer in short, as of then; null when none was chosen. */
    offerText: text(),
    changedAt: text().$type<Instant>().notNull(),
  },
  (table) => [index('drafts_by_offer').on(table.offerId), check('drafts_medium', isOneOf(table.medium, media))],
);

/** What the user sent, word for word, as far as it was written in Kith. */
export const sentTexts = sqliteTable(
  'sent_texts',
  {
    id: integer().$type<SentTextId>().primaryKey(),
    personId: personId(),
    /** The contact that it was logged as; null for an invitation, which is no contact. Goes with it. */
    interactionId: integer()
      .$type<InteractionId>()
      .references(() => interactions.id, { onDelete: 'cascade' }),
    sentOn: day().notNull(),
    medium: text({ enum: media }).$type<Medium>().notNull(),
    subject: text().notNull().default(''),
    text: text().notNull(),
  },
  (table) => [
    index('sent_texts_by_person').on(table.personId, table.sentOn),
    index('sent_texts_by_day').on(table.sentOn),
    index('sent_texts_by_interaction').on(table.interactionId),
    check('sent_texts_medium', isOneOf(table.medium, media)),
    check('sent_texts_sent_on', isDay(table.sentOn)),
  ],
);

/** The ledger of help: what the user truly offered or gave to a person, and what the person did for them. */
export const help = sqliteTable(
  'help',
  {
    id: integer().$type<HelpId>().primaryKey(),
    personId: personId(),
    direction: text({ enum: helpDirections }).$type<HelpDirection>().notNull(),
    kind: text({ enum: helpKinds }).$type<HelpKind>().notNull(),
    /** The help in short, as of when it was offered or given. */
    text: text().notNull(),
    /** Which offer it was, while it is still there. */
    offerId: integer()
      .$type<OfferId>()
      .references(() => offers.id, { onDelete: 'set null' }),
    status: text({ enum: helpStatuses }).$type<HelpStatus>().notNull(),
    /** When it was offered; of help that nobody offered, when it was given. */
    offeredOn: day().notNull(),
    /** Since when `status` holds. */
    changedOn: day().notNull(),
    /** The contact with which it was offered, while it is still there. */
    interactionId: integer()
      .$type<InteractionId>()
      .references(() => interactions.id, { onDelete: 'set null' }),
    /** The promise to give it, while it is still there. */
    followUpId: integer()
      .$type<FollowUpId>()
      .references(() => followUps.id, { onDelete: 'set null' }),
    /** The introduction that the help is, while it is still there. */
    introductionId: integer()
      .$type<IntroductionId>()
      .references(() => introductions.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('help_by_introduction').on(table.introductionId),
    index('help_by_person').on(table.personId, table.offeredOn),
    index('help_by_day').on(table.offeredOn),
    index('help_by_offer').on(table.offerId),
    index('help_by_interaction').on(table.interactionId),
    index('help_by_follow_up').on(table.followUpId),
    check('help_direction', isOneOf(table.direction, helpDirections)),
    check('help_kind', isOneOf(table.kind, helpKinds)),
    check('help_status', isOneOf(table.status, helpStatuses)),
    check('help_days', sql`${isDay(table.offeredOn)} AND ${isDay(table.changedOn)}`),
  ],
);

/** The daily sessions of writing, by day. */
export const sessions = sqliteTable(
  'sessions',
  {
    day: day().primaryKey(),
    /** Whose page was shown last; null at the end, and when they are gone. */
    personId: integer()
      .$type<PersonId>()
      .references(() => people.id, { onDelete: 'set null' }),
    /** How long the session has run, pauses aside. */
    seconds: integer().notNull().default(0),
    begunAt: text().$type<Instant>().notNull(),
    /** Null while it goes on. */
    endedAt: text().$type<Instant>(),
  },
  (table) => [index('sessions_by_person').on(table.personId), check('sessions_day', isDay(table.day))],
);
