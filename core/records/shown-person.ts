import type { Day } from '../calendar/day.ts';
import { fold } from '../text/fold.ts';
import type { ImportId } from '../ids.ts';
import { splitName } from '../people/name-parts.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import { contactFactsOf } from './contact-facts.ts';
import type { MessagesFields, RecordContent } from './record.ts';
import { factNames } from '../people/shown-facts.ts';
import type { ConnectionState, FactName, OwnField, ShownFacts } from '../people/shown-facts.ts';

/** A record of a person, with the import that it came with. */
export type ImportedRecord = {
  readonly importId: ImportId;
  /** The user's day on which the import came in. */
  readonly seenOn: Day;
  readonly record: RecordContent;
  /** Set if the record is of somebody who was merged into this person: its job is not a change of this person's job. */
  readonly ofMerged?: true;
};

/** The values that the user entered for a person, by field. An empty value means that the user blanked the field. */
export type OwnValues = ReadonlyMap<OwnField, string>;

type Job = { readonly company: string; readonly position: string };
/** A change of job, with the day of the import that showed it first. */
export type JobChange = { readonly seenOn: Day; readonly from: Job; readonly to: Job };

/** The newest import that has an e-mail address or a slug. */
export type Provenance = { readonly importId: ImportId; readonly seenOn: Day };

/** All that is shown of a person, derived from the records of imports and the user's own values. */
export type ShownPerson = {
  /** Whether the records alone are enough for Kith to show the person. */
  readonly isShownByImports: boolean;
  readonly facts: ShownFacts;
  /** The facts without the user's own values. */
  readonly imported: ShownFacts;
  readonly connection: ConnectionState | null;
  /** The day of the import that showed this job first; null without a job, or if the user entered it. */
  readonly jobSeenOn: Day | null;
  /** The same day, if the job replaced another one; else null. */
  readonly jobChangedOn: Day | null;
  /** Oldest first. */
  readonly jobChanges: readonly JobChange[];
  readonly emails: ReadonlyMap<string, Provenance>;
  /** The current slug last. */
  readonly slugs: ReadonlyMap<ProfileSlug, Provenance>;
  /** The day on which the user added them, else that of the first import with a record of them; null without either. */
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
  phone: '',
  city: '',
  website: '',
};

/**
 * Derives what is shown of a person from the records of imports and the user's own values. Each fact is the user's value;
 * else that of the newest record that has it; else that of `fallback`.
 *
 * A new company or position is a change of job if a list of connections shows it in the place of another; unless an earlier
 * record has it already (an older export was imported again), or the two differ in spelling only.
 *
 * @param records in the order of their imports
 * @param fallback the user's values for people who were merged into this person
 */
export function deriveShownPerson(
  records: readonly ImportedRecord[],
  own: OwnValues,
  fallback: OwnValues = nothingOwn,
): ShownPerson {
  const imported: { -readonly [Fact in FactName]: string } = { ...nothingShown };
  const emails = new Map<string, Provenance>();
  const slugs = new Map<ProfileSlug, Provenance>();
  /** Slugs from rows about something else, which may be old: the current one is among them only if no list has any. */
  const aliases = new Map<ProfileSlug, Provenance>();
  const jobs = createJobHistory();
  let job: Job = { company: '', position: '' };
  let mergedJobSeenOn: Day | undefined;
  let listedConnection: ConnectionState | null = null;
  let isShownByImports = false;
  let name: { firstName: string; lastName: string } | undefined;

  for (const { importId, seenOn, record, ofMerged } of records) {
    const by: Provenance = { importId, seenOn };
    const { kind, fields } = record;
    if (kind === 'connection' || kind === 'card') {
      isShownByImports = true;
      if (kind === 'connection') {
        listedConnection = 'connected';
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
      // Lists of connections hardly ever have any.
      if (kind === 'card' || fields.other !== undefined) Object.assign(imported, contactFactsOf(fields));
      if (ofMerged) {
        mergedJobSeenOn = seenOn;
      } else {
        job = { company: fields.company ?? job.company, position: fields.position ?? job.position };
        jobs.add(job, seenOn, kind === 'connection');
      }
    } else if (kind === 'missing') {
      if (listedConnection !== null) listedConnection = 'missing';
    } else if (kind === 'messages' || kind === 'invitation') {
      if (kind === 'messages' && isTwoWay(fields)) isShownByImports = true;
      if (fields.name !== '') name = splitName(fields.name);
    } else {
      kind satisfies 'note' | 'endorsement' | 'recommendation';
      if (kind === 'note') isShownByImports = true;
      if (fields.firstName !== '' || fields.lastName !== '') name = fields;
    }
    if (kind !== 'missing' && fields.slug !== undefined) {
      const known = kind === 'connection' || kind === 'card' ? slugs : aliases;
      // Deleted first, so that it becomes the newest.
      known.delete(fields.slug);
      known.set(fields.slug, by);
    }
  }
  // An unsplit name, or one in a row about something else, is taken only if no list of people has a name.
  if (imported.firstName === '' && imported.lastName === '' && name !== undefined) {
    imported.firstName = name.firstName;
    imported.lastName = name.lastName;
  }

  const facts = { ...imported };
  // Of those new in an import the user has said nothing.
  if (own.size > 0 || fallback.size > 0) {
    for (const fact of factNames) {
      facts[fact] = own.get(fact) ?? (imported[fact] === '' ? (fallback.get(fact) ?? '') : imported[fact]);
    }
  }
  const isJobOfMerged = job.company !== imported.company || job.position !== imported.position;
  const jobIsOwn = facts.company !== imported.company || facts.position !== imported.position;
  return {
    isShownByImports,
    facts,
    imported,
    connection: connectionOf(own, listedConnection, facts.connectedOn),
    jobSeenOn: jobIsOwn ? null : isJobOfMerged ? (mergedJobSeenOn ?? null) : jobs.seenOn(),
    jobChangedOn: jobIsOwn || isJobOfMerged ? null : jobs.changedOn(),
    jobChanges: jobs.changes,
    emails,
    slugs: aliases.size === 0 ? slugs : new Map([...[...aliases].filter(([slug]) => !slugs.has(slug)), ...slugs]),
    // This field is stored as a day.
    addedOn: (own.get('addedOn') as Day | undefined) ?? records[0]?.seenOn ?? null,
  };
}

/** The connection: the user's word, else that of the lists, else `connected` if there is a day of connecting. */
function connectionOf(own: OwnValues, listed: ConnectionState | null, connectedOn: string): ConnectionState | null {
  // This field is stored as one of the states.
  const ownConnection = own.get('connection') as ConnectionState | undefined;
  return ownConnection ?? listed ?? (connectedOn === '' ? null : 'connected');
}

/** Whether messages went both ways in a conversation of two. */
function isTwoWay({ threads }: MessagesFields): boolean {
  return threads.some(
    ({ days, group }) =>
      group !== true &&
      days.some((count, at) => at % 3 === 1 && count > 0) &&
      days.some((count, at) => at % 3 === 2 && count > 0),
  );
}

/** Creates a history to which the jobs of a person are added in order; it finds the changes among them. */
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
    /** Adds the job as of a day. `showsChanges`: whether a new job in this kind of record counts as a change. */
    add({ company, position }: Job, day: Day, showsChanges: boolean): void {
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
        if (isNews && showsChanges) {
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
