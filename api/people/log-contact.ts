import type { InteractionId, PersonId } from '../../core/ids.ts';
import { listInWords } from '../../core/text/sentence-parts.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { insertContact } from '../../db/people/interactions.ts';
import type { InteractionValues } from '../../db/people/interactions.ts';
import type { StoredPerson } from '../../db/people/people.ts';
import { recountTies } from '../../db/people/ties.ts';
import type { Context } from '../context.ts';
import { handleEntryByContact } from '../plan/handle-entry.ts';
import { requirePerson } from './require-people.ts';

/** Finds whom a contact was with besides one person, each once. @throws GONE when somebody is not there. */
export function requireOthers(tx: WriteTransaction, besides: PersonId, ids: readonly PersonId[] = []): StoredPerson[] {
  return [...new Set(ids)].filter((id) => id !== besides).map((id) => requirePerson(tx, id));
}

/**
 * Stores one contact with one or more people: on the timeline of each, with their ties counted anew, and with today's entries
 * that it handles marked done. Returns the interactions in the order of the people.
 */
export function logContact(
  tx: WriteTransaction,
  people: readonly PersonId[],
  values: InteractionValues,
  context: Pick<Context, 'clock'>,
): InteractionId[] {
  const ids = insertContact(tx, people, values, context.clock.now());
  followContact(tx, people, ids, values, context);
  return ids;
}

/**
 * Does what follows from a contact that was stored with these interactions: counts the ties of everybody who was there anew, and marks
 * today's entries that it handles done.
 */
export function followContact(
  tx: WriteTransaction,
  people: readonly PersonId[],
  ids: readonly InteractionId[],
  values: InteractionValues,
  { clock }: Pick<Context, 'clock'>,
): void {
  const today = clock.today();
  const now = clock.now();
  recountTies(tx, people, today);
  for (const [index, id] of ids.entries()) {
    const personId = people[index];
    if (personId !== undefined) handleEntryByContact(tx, personId, { ...values, id }, { now, today });
  }
}

/** The most people whom the label of a write names. */
const mostNamed = 4;

/** Names the people of a contact for an undo label: "Ana", "Ana and Bo", "Ana, Bo, Cy and 4 others". */
export function labelledNames(names: readonly string[]): string {
  if (names.length <= mostNamed) return listInWords(names);
  const named = names.slice(0, mostNamed - 1);
  return listInWords([...named, `${names.length - named.length} others`]);
}
