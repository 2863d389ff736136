import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { insertHelp } from '../../db/outreach/help.ts';
import { insertFollowUp, markFollowUpDone } from '../../db/plan/follow-ups.ts';
import type { InsertedPerson } from './insert-network.ts';

/**
 * What the user promised in a talk, and in how many days from today it is due; negative days are past, and done. One is help
 * that was offered and accepted.
 */
const promises: readonly { readonly text: string; readonly due: number; readonly helps?: true }[] = [
  { text: 'Send the notes from the workshop', due: 0 },
  { text: 'Introduce the printer in Porto', due: 4, helps: true },
  { text: 'Send the name of that book', due: -2 },
  { text: 'Call about the move', due: 11 },
];

/** People who talked with the user within so many days were promised something. */
const latelyDays = 10;

/**
 * Creates a collector: `consider` picks people who talked with the user lately, and `insert` stores follow-ups for
 * them.
 */
export function createPromiseCollector(today: Day): {
  readonly consider: (person: InsertedPerson) => void;
  readonly insert: (tx: WriteTransaction) => void;
} {
  const promised: { readonly person: InsertedPerson; readonly on: Day }[] = [];
  return {
    consider(person) {
      const last = person.invented.interactions.at(-1);
      if (promised.length >= promises.length || person.invented.muted || last === undefined) return;
      const talked = last.kind === 'call' || last.kind === 'meeting';
      if (talked && last.day >= addDays(today, -latelyDays) && last.day < addDays(today, -2)) {
        promised.push({ person, on: last.day });
      }
    },
    insert(tx) {
      for (const [index, { person, on }] of promised.entries()) {
        const promise = promises[index];
        if (promise === undefined) continue;
        const dueOn = addDays(today, promise.due);
        const id = insertFollowUp(tx, {
          personId: person.id,
          text: promise.text,
          dueOn,
          promisedOn: on,
          introductionId: null,
        });
        if (dueOn < today) markFollowUpDone(tx, id, dueOn);
        if (promise.helps !== true) continue;
        insertHelp(tx, {
          personId: person.id,
          direction: 'to-them',
          kind: 'introduction',
          text: promise.text,
          offerId: null,
          status: 'accepted',
          offeredOn: on,
          changedOn: on,
          interactionId: null,
          followUpId: id,
          introductionId: null,
        });
      }
    },
  };
}
