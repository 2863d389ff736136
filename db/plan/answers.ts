import type { AwaitedAnswer } from '../../core/plan/answers-due.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Database, WriteTransaction } from '../connection/database.ts';
import { prepared } from '../connection/prepared.ts';

export type AwaitedPerson = AwaitedAnswer & {
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly slug: ProfileSlug | null;
};

/** Everyone last written to since `first` who has not been in touch after it; archived and muted people aside. */
export function awaitedSince(db: Database, first: Day): AwaitedPerson[] {
  return prepared<{ first: Day }, AwaitedPerson>(
    db,
    `SELECT people.id, name, company, position, last_inbound AS lastInbound, last_outbound AS lastOutbound,
       CASE said WHEN 'not-yet' THEN said_on END AS notYetOn,
       CASE said WHEN 'leave-it' THEN wrote_on END AS leftOn,
       (SELECT slug FROM profile_slugs WHERE person_id = people.id AND current = 1) AS slug
     FROM people LEFT JOIN answer_checks ON person_id = people.id AND wrote_on = last_outbound
     WHERE archived_on IS NULL AND muted_on IS NULL AND last_contact >= @first AND last_outbound >= @first
       AND (last_inbound IS NULL OR last_inbound < last_outbound)`,
  ).all({ first });
}

export function sayOfAnswer(
  tx: WriteTransaction,
  check: {
    readonly personId: PersonId;
    readonly wroteOn: Day;
    readonly said: 'answered' | 'not-yet' | 'leave-it';
    readonly on: Day;
  },
): void {
  prepared<object>(
    tx,
    `INSERT INTO answer_checks (person_id, wrote_on, said, said_on) VALUES (@personId, @wroteOn, @said, @on)
     ON CONFLICT (person_id, wrote_on) DO UPDATE SET said = excluded.said, said_on = excluded.said_on`,
  ).run(check);
}

/** How many answers were noted on that day. */
export function answersNotedOn(db: Database, day: Day): number {
  return (
    prepared<[Day], number>(db, "SELECT count(*) FROM answer_checks WHERE said = 'answered' AND said_on = ?")
      .pluck()
      .get(day) ?? 0
  );
}
