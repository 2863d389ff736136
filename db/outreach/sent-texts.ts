import { desc, eq } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId, SentTextId } from '../../core/ids.ts';
import type { Medium } from '../../core/outreach/medium.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { computed, fields, plannedOnce, readStatement, writeStatement } from '../connection/statement.ts';
import { nextId } from '../people/last-ids.ts';
import { people, sentTexts } from '../schema/schema.ts';

/** A text that the user sent to a person. */
export type StoredSentText = {
  readonly id: SentTextId;
  readonly personId: PersonId;
  /** The contact as which it was logged; null for an invitation. */
  readonly interactionId: InteractionId | null;
  readonly sentOn: Day;
  readonly medium: Medium;
  /** Of an e-mail; empty otherwise. */
  readonly subject: string;
  readonly text: string;
};

const sentTextColumns = {
  id: sentTexts.id,
  personId: sentTexts.personId,
  interactionId: sentTexts.interactionId,
  sentOn: sentTexts.sentOn,
  medium: sentTexts.medium,
  subject: sentTexts.subject,
  text: sentTexts.text,
};

const newestFirst = [desc(sentTexts.sentOn), desc(sentTexts.id)] as const;

const textsToPerson = readStatement(
  { personId: sentTexts.personId, limit: computed<number>() },
  (db, { personId, limit }) =>
    db
      .select(fields(sentTextColumns))
      .from(sentTexts)
      .where(eq(sentTexts.personId, plannedOnce(personId)))
      .orderBy(...newestFirst)
      .limit(plannedOnce(limit)),
);

const anyToPerson = readStatement({ personId: sentTexts.personId }, (db, { personId }) =>
  db
    .select(fields({ id: sentTexts.id }))
    .from(sentTexts)
    .where(eq(sentTexts.personId, personId))
    .limit(1),
);

/** Returns what the user sent to a person, newest first, at most `limit`. */
export function sentTextsTo(db: Database, personId: PersonId, limit: number): StoredSentText[] {
  // Nothing was sent to most people, which is known before anything is sorted.
  return anyToPerson.value(db, { personId }) === undefined ? [] : textsToPerson.all(db, { personId, limit });
}

/** A text that was sent, with the name of whoever received it. */
export type NamedSentText = Pick<StoredSentText, 'personId' | 'text'> & {
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
};

const newestTexts = readStatement({ limit: computed<number>() }, (db, { limit }) =>
  db
    .select(
      fields({
        personId: sentTexts.personId,
        name: people.name,
        firstName: people.firstName,
        lastName: people.lastName,
        text: sentTexts.text,
      }),
    )
    .from(sentTexts)
    .innerJoin(people, eq(people.id, sentTexts.personId))
    .orderBy(...newestFirst)
    .limit(limit),
);

/** Returns what the user sent to anybody, newest first, at most `limit`. */
export function newestSentTexts(db: Database, limit: number): NamedSentText[] {
  return newestTexts.all(db, { limit });
}

const textsOfInteractions = readStatement({ interactions: computed<string>() }, (db, { interactions }) =>
  db
    .select(fields({ interactionId: sentTexts.interactionId, subject: sentTexts.subject, text: sentTexts.text }))
    .from(sentTexts)
    .where(isInJsonList(sentTexts.interactionId, interactions)),
);

/** Maps each of these interactions with which a text was sent to that text. */
export function sentTextsOfInteractions(
  db: Database,
  ids: readonly InteractionId[],
): ReadonlyMap<InteractionId, { readonly subject: string; readonly text: string }> {
  if (ids.length === 0) return new Map();
  const rows = textsOfInteractions.all(db, { interactions: JSON.stringify(ids) });
  return new Map(
    rows.flatMap(({ interactionId, subject, text }) =>
      interactionId === null ? [] : [[interactionId, { subject, text }] as const],
    ),
  );
}

const insert = writeStatement(sentTextColumns, (db, values) => db.insert(sentTexts).values(values));

/** Inserts a text that was sent, and returns its id. */
export function insertSentText(tx: WriteTransaction, sent: Omit<StoredSentText, 'id'>): SentTextId {
  const id = nextId(tx, 'sent_texts');
  insert.run(tx, { ...sent, id });
  return id;
}

const setDay = writeStatement(
  { interactionId: sentTexts.interactionId, sentOn: sentTexts.sentOn },
  (db, { interactionId, sentOn }) =>
    db.update(sentTexts).set({ sentOn }).where(eq(sentTexts.interactionId, interactionId)),
);

/** Moves the text that was sent with an interaction, if one was, to another day. */
export function moveSentText(tx: WriteTransaction, interactionId: InteractionId, sentOn: Day): void {
  setDay.run(tx, { interactionId, sentOn });
}
