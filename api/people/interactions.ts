import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId } from '../../core/ids.ts';
import { directionOf } from '../../core/strength/interaction.ts';
import {
  countInteractionsOf,
  deleteInteraction,
  findInteraction,
  interactionsOf,
  interactionsOfSameEvent,
  peopleOfEvents,
  shareEvent,
  updateInteraction,
} from '../../db/people/interactions.ts';
import type { InteractionValues, StoredInteraction } from '../../db/people/interactions.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { moveSentText, sentTextsOfInteractions } from '../../db/outreach/sent-texts.ts';
import { conversationsByDay, keptTexts } from '../../db/people/messages.ts';
import { labelledNames, logContact, requireOthers } from './log-contact.ts';
import { requirePerson } from './require-people.ts';
import { recountTies } from '../../db/people/ties.ts';
import type { InteractionFacts } from '../contract/people/interactions.ts';
import { addFollowUp } from '../plan/follow-up-writes.ts';
import type { Context } from '../context.ts';
import { procedures } from '../procedures.ts';
import { goneError, refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

export const interactions = {
  ofPerson: procedures.interactions.ofPerson.handler(({ context: { db }, input }) => {
    const stored = interactionsOf(db, input.personId, input.offset, input.limit);
    const conversations = conversationsByDay(db, input.personId, stored);
    const sentTexts = sentTextsOfInteractions(
      db,
      stored.map(({ id }) => id),
    );
    const there = peopleOfEvents(
      db,
      stored.flatMap(({ eventId }) => eventId ?? []),
    );
    return {
      total: countInteractionsOf(db, input.personId),
      rows: stored.map(({ id, kind, direction, day, note, imported, messages, inGroup, eventId }) => {
        const ofDay = imported ? conversations.get(day) : undefined;
        const about = { messages, inGroup, threadUrl: ofDay?.url ?? null, hasTexts: ofDay?.hasTexts ?? false };
        const sent = sentTexts.get(id) ?? null;
        const others = eventId === null ? [] : (there.get(eventId) ?? []).filter((each) => each.id !== input.personId);
        return { id, kind, direction, day, note, with: others, sent, imported: imported ? about : null };
      }),
    };
  }),
  texts: procedures.interactions.texts.handler(({ context: { db }, input }) => {
    const interaction = findInteraction(db, input.id);
    if (!interaction) throw goneError('This contact');
    return interaction.imported ? keptTexts(db, interaction.personId, interaction.day) : [];
  }),
  log: procedures.interactions.log.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const person = requirePerson(tx, input.personId);
      const others = requireOthers(tx, person.id, input.with);
      const today = context.clock.today();
      const values = interactionValues(input, today);
      const [id] = logContact(tx, [person.id, ...others.map((other) => other.id)], values, context);
      if (id === undefined) throw new Error('A contact with nobody was logged.');
      if (input.followUp) addFollowUp(tx, person.id, input.followUp, today);
      return {
        label: { kind: 'contact-logged', name: labelledNames([person, ...others].map(({ name }) => name)) },
        answer: { id },
      };
    }),
  ),
  edit: procedures.interactions.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireContact(tx, input.id);
      const today = context.clock.today();
      const values = interactionValues(input, today);
      const stay = input.people === undefined ? before : setPeople(tx, before, input.people, values, context);
      for (const each of stay) {
        updateInteraction(tx, each, values);
        moveSentText(tx, each.id, values.day);
      }
      recountTies(tx, peopleOf(stay), today);
      return { label: { kind: 'contact-changed' }, answer: {} };
    }),
  ),
  delete: procedures.interactions.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = requireContact(tx, input.id);
      for (const each of before) deleteInteraction(tx, each);
      recountTies(tx, peopleOf(before), context.clock.today());
      return { label: { kind: 'contact-deleted' }, answer: {} };
    }),
  ),
};

/** The interactions of one contact, one for each person. */
type Contact = readonly [StoredInteraction, ...StoredInteraction[]];

/** Finds the interactions of a contact, the one with this id first. @throws GONE when it is not there. */
function requireContact(tx: WriteTransaction, id: InteractionId): Contact {
  const one = findInteraction(tx, id);
  if (!one) throw goneError('This contact');
  return [one, ...interactionsOfSameEvent(tx, one).filter((other) => other.id !== id)];
}

/**
 * Sets whom a contact was with: takes it off the timelines of those who were not there, and logs it with these values for those who come.
 * Returns the interactions that stay as they were.
 *
 * @throws REFUSED for an imported contact; GONE when somebody is not there.
 */
function setPeople(
  tx: WriteTransaction,
  before: Contact,
  ids: readonly PersonId[],
  values: InteractionValues,
  context: Pick<Context, 'clock'>,
): StoredInteraction[] {
  const [one] = before;
  if (one.imported) {
    throw refusedError('This contact comes from imported messages. Change what it says first, then add others.');
  }
  const people = new Set(ids.map((id) => requirePerson(tx, id).id));
  const stay = before.filter(({ personId }) => people.has(personId));
  const go = before.filter(({ personId }) => !people.has(personId));
  const known = new Set(peopleOf(stay));
  const come = [...people].filter((id) => !known.has(id));
  for (const each of go) deleteInteraction(tx, each);
  recountTies(tx, peopleOf(go), context.clock.today());
  const added = logContact(tx, come, values, context);
  shareEvent(tx, [...stay.map(({ id }) => id), ...added], one.eventId);
  return stay;
}

function peopleOf(contact: readonly StoredInteraction[]): PersonId[] {
  return contact.map(({ personId }) => personId);
}

/**
 * Checks a contact that the user typed and returns what is stored of it. Accepts tomorrow, which is today in a time zone
 * to the east; it counts as today.
 *
 * @throws REFUSED for a later day.
 */
export function interactionValues(facts: InteractionFacts, today: Day): InteractionValues {
  if (facts.day > addDays(today, 1)) throw refusedError('This day has not come yet. Choose today or an earlier day.');
  return {
    kind: facts.kind,
    day: facts.day,
    direction: directionOf(facts.kind, facts.direction),
    note: facts.note,
  };
}
