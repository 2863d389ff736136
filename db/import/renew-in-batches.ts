import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import type { Pace } from '../connection/long-write.ts';
import { renewPeople } from '../people/shown-person.ts';

/** A few hundredths of a second: showing someone anew writes more than a row. */
const peopleAtOnce = 500;

/** Renews what is shown of these people, batch by batch. */
export async function renewPeopleInBatches(
  tx: WriteTransaction,
  ids: readonly PersonId[],
  today: Day,
  pace: Pace,
  fresh?: Parameters<typeof renewPeople>[3],
): Promise<void> {
  for (let begin = 0; begin < ids.length; begin += peopleAtOnce) {
    const some = ids.slice(begin, begin + peopleAtOnce);
    renewPeople(tx, some, today, fresh);
    await pace(some.length, peopleAtOnce);
  }
}
