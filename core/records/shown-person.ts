import type { Day } from '../calendar/day.ts';
import { fold } from '../text/fold.ts';
import type { ImportId } from '../ids.ts';
import { splitName } from '../people/name-parts.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { MessagesFields, RecordContent } from './record.ts';
import { factNames } from '../people/shown-facts.ts';
import type { ConnectionState, FactName, OwnField, ShownFacts } from '../people/shown-facts.ts';

/** A record of a person, with the import that it came with. */
export type ImportedRecord = {
  readonly importId: ImportId;
  /** The user's day on which the import came in. */
  readonly seenOn: Day;
  readonly record: RecordContent;
  /** Said of someone who became part of this person: their job is another, and no change of this person's. */
  readonly ofMerged?: true;
};

/** What the user typed of a person, by field; an empty value means that the user left it blank on purpose. */
export type OwnValues = ReadonlyMap<OwnField, string>;

type Job = { readonly company: string; readonly position: string };
export type JobChange = { readonly seenOn: Day; readonly from: Job; readonly to: Job };

/** The newest import that says an address or a profile. */
export type Provenance = { readonly importId: ImportId; readonly seenOn: Day };

/** All that is shown of a person, derived from the records of imports and the user's own values. */
export type ShownPerson = {
  /** Imports alone make them someone whom Kith shows. */
  readonly isShownByImports: boolean;
  readonly facts: ShownFacts;
  /** What imports alone say of the facts. */
  readonly imported: ShownFacts;
  readonly connection: ConnectionState | null;
  /** When this job was first seen; null without one, and where the user gave it. */
  readonly jobSeenOn: Day | null;
  /** The same, but only when it came in the place of another. */
  readonly jobChangedOn: Day | null;
  /** Oldest first. */
  readonly jobChanges: readonly JobChange[];
  readonly emails: ReadonlyMap<string, Provenance>;
  /** The one of today last. */
  readonly slugs: ReadonlyMap<ProfileSlug, Provenance>;
  /** When the user added them, else when an import first spoke of them; null when neither did. */
  readonly addedOn: Day | null;
};

const nothingOwn: OwnValues = new Map();
const nothingShown: ShownFacts = {
  firstName: '',
  lastName: '',
  company: '',
  position: '',
  connectedOn: '',
  birthday: '',
};

/**
 * Derives what is shown of a person from what imports say, in the order of the imports, and from what the user says.
 * Of each fact the user's own value counts; else what the newest import says that speaks of it; else `fallback`: what
 * the user said of someone who became part of this person.
 *
 * A new company or position is a change of job when a list of connections shows it in the place of another; unless an
 * earlier import said it already (an older export came in again), or the two differ in spelling alone.
 */
export function deriveShownPerson(
  said: readonly ImportedRecord[],
  own: OwnValues,
  fallback: OwnValues = nothingOwn,
): ShownPerson {
  const imported: { -readonly [Fact in FactName]: string } = { ...nothingShown };
  const emails = new Map<string, Provenance>();
  const slugs = new Map<ProfileSlug, Provenance>();
  /** Said beside something else, perhaps long ago: today's only where no list of people tells it. */
  const aliases = new Map<ProfileSlug, Provenance>();
  const jobs = createJobHistory();
  let job: Job = { company: '', position: '' };
  let mergedJobSeenOn: Day | undefined;
  const listed: { connection: ConnectionState | null } = { connection: null };
  let isShownByImports = false;
  let name: { firstName: string; lastName: string } | undefined;

  for (const { importId, seenOn, record, ofMerged } of said) {
    const by: Provenance = { importId, seenOn };
    const { kind, fields } = record;
    if (kind === 'connection' || kind === 'card') {
      isShownByImports = true;
      if (kind === 'connection') {
        listed.connection = 'connected';
        if (fields.email !== undefined) emails.set(fields.email, by);
        if (fields.connectedOn !== undefined) imported.connectedOn = fields.connectedOn;
      } else {
        for (const email of fields.emails ?? []) emails.set(email, by);
        if (fields.birthday !== undefined) imported.birthday = fields.birthday;
      }
      if (fields.firstName !== undefined) imported.firstName = fields.firstName;
      if (fields.lastName !== undefined) imported.lastName = fields.lastName;
      if (fields.company !== undefined) imported.company = fields.company;
      if (fields.position !== undefined) imported.position = fields.position;
      if (ofMerged) {
        mergedJobSeenOn = seenOn;
      } else {
        job = { company: fields.company ?? job.company, position: fields.position ?? job.position };
        jobs.see(job, seenOn, kind === 'connection');
      }
    } else if (kind === 'missing') {
      if (listed.connection !== null) listed.connection = 'missing';
    } else if (kind === 'messages' || kind === 'invitation') {
      if (kind === 'messages' && isTwoWay(fields)) isShownByImports = true;
      if (fields.name !== '') name = splitName(fields.name);
    } else {
      if (kind === 'note') isShownByImports = true;
      if (fields.firstName !== '' || fields.lastName !== '') name = fields;
    }
    if (kind !== 'missing' && fields.slug !== undefined) {
      const known = kind === 'connection' || kind === 'card' ? slugs : aliases;
      // Said again, it is the newest again.
      known.delete(fields.slug);
      known.set(fields.slug, by);
    }
  }
  // A name in one piece, or in a row about something else, is taken where no list of people gives one.
  if (imported.firstName === '' && imported.lastName === '' && name !== undefined) {
    imported.firstName = name.firstName;
    imported.lastName = name.lastName;
  }

  const facts = { ...imported };
  for (const fact of factNames) {
    facts[fact] = own.get(fact) ?? (imported[fact] === '' ? (fallback.get(fact) ?? '') : imported[fact]);
  }
  const isJobOfMerged = job.company !== imported.company || job.position !== imported.position;
  const jobIsOwn = facts.company !== imported.company || facts.position !== imported.position;
  return {
    isShownByImports,
    facts,
    imported,
    connection: connectionOf(own, listed.connection, facts.connectedOn),
    jobSeenOn: jobIsOwn ? null : isJobOfMerged ? (mergedJobSeenOn ?? null) : jobs.seenOn(),
    jobChangedOn: jobIsOwn || isJobOfMerged ? null : jobs.changedOn(),
    jobChanges: jobs.changes,
    emails,
    slugs: new Map([...[...aliases].filter(([slug]) => !slugs.has(slug)), ...slugs]),
    // Kept as a day.
    addedOn: (own.get('addedOn') as Day | undefined) ?? said[0]?.seenOn ?? null,
  };
}

/** A day of connecting that the user gave is a connection too. */
function connectionOf(own: OwnValues, listed: ConnectionState | null, connectedOn: string): ConnectionState | null {
  // Kept with one of the names.
  const said = own.get('connection') as ConnectionState | undefined;
  return said ?? listed ?? (connectedOn === '' ? null : 'connected');
}

/** Whether both wrote in a conversation of two. */
function isTwoWay({ threads }: MessagesFields): boolean {
  return threads.some(
    ({ days, group }) =>
      group !== true &&
      days.some((count, at) => at % 3 === 1 && count > 0) &&
      days.some((count, at) => at % 3 === 2 && count > 0),
  );
}

function createJobHistory() {
  const changes: JobChange[] = [];
  const firstSeen = new Map<string, Day>();
  let job: Job = { company: '', position: '' };
  let seenOn: Day | null = null;
  let changedOn: Day | null = null;
  return {
    changes,
    seenOn: () => seenOn,
    changedOn: () => changedOn,
    /** `tells`: where it is said is where changes of job are seen. */
    see({ company, position }: Job, day: Day, tells: boolean): void {
      const before = job;
      if (company === before.company && position === before.position) return;
      job = { company, position };
      const key = `${company}\n${position}`;
      const first = firstSeen.get(key);
      if (first === undefined) firstSeen.set(key, day);
      if (company === '' && position === '') {
        seenOn = null;
        changedOn = null;
      } else if (first !== undefined) {
        seenOn = first;
        changedOn = null;
      } else if (!isSpelledAlike(before.company, company) || !isSpelledAlike(before.position, position)) {
        const isNews = isReplaced(before.company, company) || isReplaced(before.position, position);
        seenOn = day;
        if (isNews && tells) {
          changedOn = day;
          changes.push({ seenOn: day, from: before, to: job });
        }
      }
    },
  };
}

function isReplaced(was: string, is: string): boolean {
  return was !== '' && !isSpelledAlike(was, is);
}

function isSpelledAlike(one: string, other: string): boolean {
  return one === other || (one !== '' && other !== '' && fold(one) === fold(other));
}
