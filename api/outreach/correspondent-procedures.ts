import { readTogether } from '../../db/connection/database.ts';
import { newestSentTexts } from '../../db/outreach/sent-texts.ts';
import { findPerson } from '../../db/people/people.ts';
import { procedures } from '../procedures.ts';
import { goneError } from '../refusal.ts';
import { writingHabits } from './writing-habits.ts';

/** The procedures that the writing page asks. */
export const correspondentProcedures = {
  correspondent: procedures.outreach.correspondent.handler(async ({ context, input }) => {
    // Suggestions know seven languages, which are loaded once somebody writes.
    const { correspondentOf } = await import('./correspondent.ts');
    const habits = writingHabits(context.db);
    return readTogether(context.db, () => {
      const person = findPerson(context.db, input.personId);
      if (!person) throw goneError('This person');
      return correspondentOf(context, person, habits, input.offeredLast ?? null);
    });
  }),
  lately: procedures.outreach.lately.handler(({ context }) =>
    newestSentTexts(context.db, 100).map(({ personId, name, text }) => ({ personId, name, text })),
  ),
};
