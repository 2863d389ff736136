import type { InteractionId, PersonId } from '../../core/ids.ts';
import { listInWords } from '../../core/text/sentence-parts.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { insertContact } from '../../db/people/interactions.ts';
import type { InteractionValues } from '../../db/people/interactions.ts';
import { recountTies } from '../../db/people/ties.ts';
import type { Context } from '../context.ts';
import { handleEntryByContact } from '../plan/handle-entry.ts';

/**
 * Stores one contact with one or more people: on the timeline of each, with their ties counted anew, and with today's entries
 * that it handles marked done. Returns the interactions in the order of the people.
 */
export function logContact(
  tx: WriteTransaction,
  people: readonly PersonId[],
  values: InteractionValues,
  { clock }: Pick<Context, 'clock'>,
): InteractionId[] {
  const today = clock.today();
  const now = clock.now();
  const ids = insertContact(tx, people, values, now);
  recountTies(tx, people, today);
  for (const [index, id] of ids.entries()) {
    const personId = people[index];
    if (personId !== undefined) handleEntryByContact(tx, personId, { ...values, id }, { now, today });
  }
  return ids;
}

/** The most people whom the label of a write names. */
const mostNamed = 4;

/** Names the people of a contact for an undo label: "Ana", "Ana and Bo", "Ana, Bo, Cy and 4 others". */
export function labelledNames(names: readonly string[]): string {
  if (names.length <= mostNamed) return listInWords(names);
  const named = names.slice(0, mostNamed - 1);
  return listInWords([...named, `${names.length - named.length} others`]);
}
