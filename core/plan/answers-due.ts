import type { Day } from '../calendar/day.ts';
import { addDays } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';

/** A person from whom the user may await an answer. */
export type AwaitedAnswer = {
  readonly id: PersonId;
  readonly lastInbound: Day | null;
  readonly lastOutbound: Day | null;
  /** The day on which the user last said "not yet"; Kith asks again from the next day on. */
  readonly notYetOn: Day | null;
  /** The day on which the user last said "leave it"; Kith does not ask about anything sent until then. */
  readonly leftOn: Day | null;
};

/** The first and the last day on which the user is asked about an answer, in days after sending. */
export const answerWindow = { from: 2, until: 21 } as const;

/**
 * Selects the people to whom the user wrote 2 to 21 days ago and who have not been in touch since, longest ago first, then
 * by id. Contact from them on the day of sending counts as an answer.
 */
export function answersDue<Person extends AwaitedAnswer>(people: Iterable<Person>, today: Day): Person[] {
  const first = addDays(today, -answerWindow.until);
  const last = addDays(today, -answerWindow.from);
  const due: { readonly person: Person; readonly sentOn: Day }[] = [];
  for (const person of people) {
    const { lastInbound, lastOutbound: sentOn, notYetOn, leftOn } = person;
    if (sentOn === null || sentOn < first || sentOn > last) continue;
    if (lastInbound !== null && lastInbound >= sentOn) continue;
    if (notYetOn !== null && notYetOn >= today) continue;
    if (leftOn !== null && leftOn >= sentOn) continue;
    due.push({ person, sentOn });
  }
  return due
    .toSorted((a, b) => (a.sentOn === b.sentOn ? a.person.id - b.person.id : a.sentOn < b.sentOn ? -1 : 1))
    .map(({ person }) => person);
}
