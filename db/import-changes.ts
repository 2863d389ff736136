import type { Day } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import type { PersonId } from '../core/ids.ts';
import type { ConnectionRow } from '../core/linkedin-connections.ts';
import type { ProfileSlug } from '../core/profile-slug.ts';
import type { Database } from './database.ts';
import type { PersonInFile } from './import-known-people.ts';
import type { SaidFacts } from './import-record.ts';
import type { FactName } from './shown-person.ts';

/** What an import changes about someone who is there already. */
export type PersonChanges = {
  /** All that is shown from now on; undefined when it stays as it was. */
  readonly shown: PersonInFile['shown'] | undefined;
  readonly becomesConnected: boolean;
  readonly newEmail: string | undefined;
  /** The profile's address from now on. */
  readonly newSlug: ProfileSlug | undefined;
};

/**
 * Finds what a row changes about a person: what the user typed stays, and so does an address that they took away, which
 * can be told by an earlier import having brought it. Undefined when nothing changes.
 */
export function changeFinder(
  db: Database,
): (person: PersonInFile, row: ConnectionRow, said: SaidFacts) => PersonChanges | undefined {
  const wasBrought = db.$client
    .prepare<[PersonId, string], number>("SELECT 1 FROM records WHERE person_id = ? AND fields ->> 'email' = ?")
    .pluck();
  return (person, row, said) => {
    const { email, slug } = row;
    const isNewEmail = email !== undefined && !person.emails.includes(email);
    const newEmail = isNewEmail && wasBrought.get(person.id, email) === undefined ? email : undefined;
    const newSlug = slug === person.currentSlug ? undefined : slug;
    const shown = shownAfter(person, said);
    const becomesConnected = person.connection === null;
    if (!shown && !becomesConnected && newEmail === undefined && newSlug === undefined) return undefined;
    return { shown, becomesConnected, newEmail, newSlug };
  };
}

function shownAfter({ shown, own }: PersonInFile, said: SaidFacts): PersonInFile['shown'] | undefined {
  const after = (fact: FactName): string => (own.has(fact) ? shown[fact] : (said[fact] ?? shown[fact]));
  const facts = {
    firstName: after('firstName'),
    lastName: after('lastName'),
    company: after('company'),
    position: after('position'),
    connectedOn: after('connectedOn'),
  };
  const isSame =
    facts.firstName === shown.firstName &&
    facts.lastName === shown.lastName &&
    facts.company === shown.company &&
    facts.position === shown.position &&
    facts.connectedOn === shown.connectedOn;
  return isSame ? undefined : facts;
}

type Job = { readonly company: string; readonly position: string };
type JobDays = { readonly jobSeenOn: Day | null; readonly jobChangedOn: Day | null };

/**
 * The days of a job that an import shows in the place of another. It is news unless an earlier import said it already
 * (an older export came in again), the two differ in spelling alone, or it only fills a blank.
 *
 * @param before all that was shown up to now
 * @param saidFirst tells when an earlier import first said the job
 */
export function jobDays(
  before: Job & JobDays,
  after: Job,
  seenOn: Day,
  saidFirst: (job: Job) => Day | undefined,
): JobDays {
  const { jobSeenOn, jobChangedOn } = before;
  if (after.company === '' && after.position === '') return { jobSeenOn: null, jobChangedOn: null };
  if (isSpelledAlike(before.company, after.company) && isSpelledAlike(before.position, after.position)) {
    return { jobSeenOn, jobChangedOn };
  }
  const first = saidFirst(after);
  if (first !== undefined) return { jobSeenOn: first, jobChangedOn: null };
  const isReplaced = (was: string, is: string): boolean => was !== '' && !isSpelledAlike(was, is);
  const isNews = isReplaced(before.company, after.company) || isReplaced(before.position, after.position);
  return { jobSeenOn: seenOn, jobChangedOn: isNews ? seenOn : jobChangedOn };
}

function isSpelledAlike(one: string, other: string): boolean {
  return one === other || (one !== '' && other !== '' && fold(one) === fold(other));
}
