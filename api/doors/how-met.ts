import { deleteHowMet, findHowMet, peopleIntroducedBy, storeHowMet } from '../../db/doors/how-met.ts';
import { refuseDayAhead } from '../day-ahead.ts';
import { requirePerson } from '../people/require-people.ts';
import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

export const howMet = {
  ofPerson: procedures.howMet.ofPerson.handler(({ context: { db }, input: { personId } }) => {
    const met = findHowMet(db, personId);
    const { introducedBy = null, introducerName = null } = met ?? {};
    return {
      text: met?.text ?? '',
      introducedBy:
        introducedBy === null || introducerName === null ? null : { id: introducedBy, name: introducerName },
      metOn: met?.metOn ?? null,
      introduced: peopleIntroducedBy(db, personId),
    };
  }),
  set: procedures.howMet.set.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { id: personId, name } = requirePerson(tx, input.personId);
      const { text, introducedBy, metOn } = input;
      if (introducedBy === personId) throw refusedError('Nobody introduces themselves. Choose somebody else.');
      if (introducedBy !== null) requirePerson(tx, introducedBy);
      if (metOn !== null) refuseDayAhead(metOn, context.clock.today());
      if (text === '' && introducedBy === null && metOn === null) deleteHowMet(tx, personId);
      else storeHowMet(tx, { personId, text, introducedBy, metOn });
      return { label: { kind: 'how-met-set', name }, answer: {} };
    }),
  ),
};
