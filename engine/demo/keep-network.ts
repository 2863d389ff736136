import { addDays } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { ImportId, InteractionId, PersonId } from '../../core/ids.ts';
import type { ConnectionFields } from '../../core/records/record.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { indexPeople } from '../../db/people/people-search.ts';
import { tagPeople } from '../../db/people/tags.ts';
import { recountTies, renewTies } from '../../db/people/ties.ts';
import type { InventedPerson } from './invent-network.ts';
import type { Job } from './work.ts';

/** When the two exports came in that everyone is known from, in days before today. */
const firstExportAgo = 240;
const secondExportAgo = 9;
/** Line of the first row in an export that begins with LinkedIn's note. */
const firstLine = 5;

/** A person as they were kept, with the ids of their interactions. */
export type KeptPerson = {
  readonly id: PersonId;
  readonly invented: InventedPerson;
  /** The id of the first interaction; the others follow one by one. */
  readonly firstInteraction: InteractionId;
};

/**
 * Writes invented people into a file that has none, as if two of LinkedIn's exports had brought them, and brings all
 * derived numbers to `today`. `now` is the moment of writing: nothing was logged after it. `onKept` is told of each.
 */
export function keepNetwork(
  tx: WriteTransaction,
  people: Iterable<InventedPerson>,
  today: Day,
  now: Instant,
  onKept: (person: KeptPerson) => void = () => {},
): void {
  const first = exportWriter(tx, addDays(today, -firstExportAgo), now);
  const second = exportWriter(tx, addDays(today, -secondExportAgo), now);
  const keep = personWriter(tx, second, today, now);
  const ids: PersonId[] = [];
  const tagged = new Map<string, PersonId[]>();
  for (const invented of people) {
    const wasThere = invented.connectedOn <= first.seenOn;
    const kept = keep(invented, wasThere ? first : second);
    const { id } = kept;
    const changed = wasThere && !isSameJob(invented.job, invented.jobBefore);
    const record = wasThere ? first.keep(id, invented, invented.jobBefore) : undefined;
    second.keep(id, invented, invented.job, changed ? undefined : record);
    if (!wasThere) second.counts.created += 1;
    else if (changed) second.counts.updated += 1;
    else second.counts.unchanged += 1;
    if (wasThere) first.counts.created += 1;
    for (const tag of invented.tags) tagged.set(tag, [...(tagged.get(tag) ?? []), id]);
    ids.push(id);
    onKept(kept);
  }
  for (const [tag, carriers] of tagged) tagPeople(tx, carriers, tag);
  first.finish();
  second.finish();
  recountTies(tx, ids, today);
  renewTies(tx, today);
  indexPeople(tx, ids);
}

type ExportWriter = {
  readonly importId: ImportId;
  readonly seenOn: Day;
  readonly counts: { created: number; updated: number; unchanged: number };
  /** Returns the record, which may be the one that an earlier export brought. */
  readonly keep: (id: PersonId, person: InventedPerson, job: Job, record?: number | bigint) => number | bigint;
  readonly finish: () => void;
};

function exportWriter(tx: WriteTransaction, seenOn: Day, now: Instant): ExportWriter {
  const { $client } = tx;
  const { lastInsertRowid } = $client
    .prepare("INSERT INTO imports (file_name, imported_at, seen_on) VALUES ('Connections.csv', ?, ?)")
    .run(instantOn(seenOn, 18, 30, now), seenOn);
  // A row id of this table.
  const importId = Number(lastInsertRowid) as ImportId;
  const insertRecord = $client.prepare("INSERT INTO records (person_id, kind, fields) VALUES (?, 'connection', ?)");
  const insertRow = $client.prepare('INSERT INTO import_rows (import_id, record_id, part, line) VALUES (?, ?, 0, ?)');
  const counts = { created: 0, updated: 0, unchanged: 0 };
  let newestDay: Day | null = null;
  let line = firstLine;
  return {
    importId,
    seenOn,
    counts,
    keep(id, person, job, known) {
      const record = known ?? insertRecord.run(id, JSON.stringify(fieldsOf(person, job))).lastInsertRowid;
      insertRow.run(importId, record, line);
      if (newestDay === null || person.connectedOn > newestDay) newestDay = person.connectedOn;
      line += 1;
      return record;
    },
    finish() {
      $client
        .prepare(
          `INSERT INTO import_parts (import_id, part, file_name, recognised_as, rows_read, created, updated, unchanged,
             skipped, newest_day)
           VALUES (@importId, 0, 'Connections.csv', 'linkedin-connections', @created + @updated + @unchanged, @created,
             @updated, @unchanged, 0, @newestDay)`,
        )
        .run({ ...counts, importId, newestDay });
    },
  };
}

function fieldsOf({ firstName, lastName, connectedOn, slug, email }: InventedPerson, job: Job): ConnectionFields {
  return { firstName, lastName, ...job, connectedOn, slug, ...(email === undefined ? {} : { email }) };
}

function isSameJob(one: Job, other: Job): boolean {
  return one.company === other.company && one.position === other.position;
}

function personWriter(
  tx: WriteTransaction,
  newest: ExportWriter,
  today: Day,
  now: Instant,
): (person: InventedPerson, from: ExportWriter) => KeptPerson {
  const { $client } = tx;
  const insertPerson = $client.prepare(
    `INSERT INTO people (first_name, last_name, name, name_key, company, company_key, position, job_seen_on,
       job_changed_on, connection, connected_on, added_on, notes, circle, rating, muted_on, reviewed_on,
       brought_closer_on)
     VALUES (@firstName, @lastName, @name, @nameKey, @company, @companyKey, @position, @jobSeenOn,
       @jobChangedOn, 'connected', @connectedOn, @addedOn, @notes, @circle, @rating, @mutedOn, @reviewedOn,
       @broughtCloserOn)`,
  );
  const insertSlug = $client.prepare(
    'INSERT INTO profile_slugs (person_id, slug, current, seen_on, import_id) VALUES (?, ?, 1, ?, ?)',
  );
  const insertEmail = $client.prepare('INSERT INTO emails (person_id, address, import_id) VALUES (?, ?, ?)');
  const insertInteraction = $client.prepare(
    'INSERT INTO interactions (person_id, day, direction, kind, note, logged_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const reviewedOn = addDays(today, -5);
  let interactions = 0;
  return (person, from) => {
    const { firstName, lastName, job, notes, circle, rating } = person;
    const name = fullName(firstName, lastName);
    const hasJob = job.company !== '' || job.position !== '';
    const changed = from !== newest && !isSameJob(job, person.jobBefore);
    const { lastInsertRowid } = insertPerson.run({
      firstName,
      lastName,
      name,
      nameKey: fold(name),
      company: job.company,
      companyKey: fold(job.company),
      position: job.position,
      jobSeenOn: hasJob ? (changed ? newest.seenOn : from.seenOn) : null,
      jobChangedOn:
        changed && hasJob && (person.jobBefore.company !== '' || person.jobBefore.position !== '')
          ? newest.seenOn
          : null,
      connectedOn: person.connectedOn,
      addedOn: from.seenOn,
      notes,
      circle,
      rating,
      mutedOn: person.muted ? reviewedOn : null,
      reviewedOn: person.reviewed ? reviewedOn : null,
      broughtCloserOn: person.broughtCloser ? reviewedOn : null,
    });
    // A row id of this table.
    const id = Number(lastInsertRowid) as PersonId;
    // Both exports say them, so the newer one does.
    insertSlug.run(id, person.slug, newest.seenOn, newest.importId);
    if (person.email !== undefined) insertEmail.run(id, person.email, newest.importId);
    let firstInteraction = 0;
    for (const { day, direction, kind, note } of person.interactions) {
      const loggedAt = instantOn(day, 7 + (interactions % 14), (interactions * 7) % 60, now);
      const row = insertInteraction.run(id, day, direction, kind, note, loggedAt).lastInsertRowid;
      if (firstInteraction === 0) firstInteraction = Number(row);
      interactions += 1;
    }
    // A row id of its table, or 0 for someone without interactions, which nobody asks for then.
    return { id, invented: person, firstInteraction: firstInteraction as InteractionId };
  };
}

/** An instant on that day, in UTC, or now when that is earlier. */
export function instantOn(day: Day, hour: number, minute: number, now: Instant): Instant {
  const two = (value: number): string => String(value).padStart(2, '0');
  const instant = `${day}T${two(hour)}:${two(minute)}:00.000Z` as Instant; // exactly the form of an instant
  return instant < now ? instant : now;
}
