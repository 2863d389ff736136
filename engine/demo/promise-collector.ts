import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { insertFollowUp, markFollowUpDone } from '../../db/plan/follow-ups.ts';
import type { KeptPerson } from './keep-network.ts';

/** What was promised when they last talked, and in how many days it is due; what was due before was done then. */
const promises = [
  { text: 'Send the notes from the workshop', due: 0 },
  { text: 'Introduce the printer in Porto', due: 4 },
  { text: 'Send the name of that book', due: -2 },
  { text: 'Call about the move', due: 11 },
] as const;

/** Who talked with the user on one of these days was promised something. */
const latelyDays = 10;

/** Gathers, while people are kept, whom something was promised lately; `keep` then writes it down. */
export function promisesMade(today: Day): {
  readonly consider: (person: KeptPerson) => void;
  readonly keep: (tx: WriteTransaction) => void;
} {
  const promised: { readonly person: KeptPerson; readonly on: Day }[] = [];
  return {
    consider(person) {
      const last = person.invented.interactions.at(-1);
      if (promised.length >= promises.length || person.invented.muted || last === undefined) return;
      const talked = last.kind === 'call' || last.kind === 'meeting';
      if (talked && last.day >= addDays(today, -latelyDays) && last.day < addDays(today, -2)) {
        promised.push({ person, on: last.day });
      }
    },
    keep(tx) {
      for (const [index, { person, on }] of promised.entries()) {
        const promise = promises[index];
        if (promise === undefined) continue;
        const dueOn = addDays(today, promise.due);
        const id = insertFollowUp(tx, { personId: person.id, text: promise.text, dueOn, promisedOn: on });
        if (dueOn < today) markFollowUpDone(tx, id, dueOn);
      }
    },
  };
}
