import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import type { Instant } from '../../core/calendar/day.ts';
import type { EventId, InteractionId, PersonId } from '../../core/ids.ts';
import { directions, interactionKinds } from '../../core/strength/interaction.ts';
import { day, isDay, isOneOf } from './columns.ts';
import { personId } from './people.ts';

/** Contact with people: what the user logged, and what follows from imports. */
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
    /** Whether it is derived from what imports say, at most one a person and day, and not logged by the user. */
    imported: integer({ mode: 'boolean' }).notNull().default(false),
    /** How many messages it stands for; 0 for what the user logged. */
    messages: integer().notNull().default(0),
    /** Whether it was in conversations of more than two only. */
    inGroup: integer({ mode: 'boolean' }).notNull().default(false),
    /** Shared by the interactions of one contact with several people; null with one. */
    eventId: integer().$type<EventId>(),
  },
  (table) => [
    // Holds all that the facts of a tie are computed from, so that the rows themselves are not read for it.
    index('interactions_by_person').on(table.personId, table.day, table.direction, table.kind, table.inGroup),
    index('interactions_by_event')
      .on(table.eventId)
      .where(sql`event_id IS NOT NULL`),
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
