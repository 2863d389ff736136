import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { directionOf } from '../../core/strength/interaction.ts';
import {
  countInteractionsOf,
  deleteInteraction,
  findInteraction,
  insertInteraction,
  interactionsOf,
  updateInteraction,
} from '../../db/people/interactions.ts';
import type { InteractionValues } from '../../db/people/interactions.ts';
import { moveSentText, sentTextsOfInteractions } from '../../db/outreach/sent-texts.ts';
import { conversationsByDay, keptTexts } from '../../db/people/messages.ts';
import { requirePerson } from './require-people.ts';
import { recountTies } from '../../db/people/ties.ts';
import type { InteractionFacts } from '../contract/people/interactions.ts';
import { addFollowUp } from '../plan/follow-up-writes.ts';
import { handleEntryByContact } from '../plan/handle-entry.ts';
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
    return {
      total: countInteractionsOf(db, input.personId),
      rows: stored.map(({ id, kind, direction, day, note, imported, messages, inGroup }) => {
        const ofDay = imported ? conversations.get(day) : undefined;
        const about = { messages, inGroup, threadUrl: ofDay?.url ?? null, hasTexts: ofDay?.hasTexts ?? false };
        const sent = sentTexts.get(id) ?? null;
        return { id, kind, direction, day, note, sent, imported: imported ? about : null };
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
      const today = context.clock.today();
      const now = context.clock.now();
      const values = interactionValues(input, today);
      const id = insertInteraction(tx, person.id, values, now);
      recountTies(tx, [person.id], today);
      handleEntryByContact(tx, person.id, { ...values, id }, { now, today });
      if (input.followUp) addFollowUp(tx, person.id, input.followUp, today);
      return { label: { kind: 'contact-logged', name: person.name }, answer: { id } };
    }),
  ),
  edit: procedures.interactions.edit.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = findInteraction(tx, input.id);
      if (!before) throw goneError('This contact');
      const today = context.clock.today();
      const values = interactionValues(input, today);
      updateInteraction(tx, before, values);
      moveSentText(tx, before.id, values.day);
      recountTies(tx, [before.personId], today);
      return { label: { kind: 'contact-changed' }, answer: {} };
    }),
  ),
  delete: procedures.interactions.delete.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const before = findInteraction(tx, input.id);
      if (!before) throw goneError('This contact');
      deleteInteraction(tx, before);
      recountTies(tx, [before.personId], context.clock.today());
      return { label: { kind: 'contact-deleted' }, answer: {} };
    }),
  ),
};

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
