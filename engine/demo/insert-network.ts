import { addDays } from '../../core/calendar/day.ts';
import type { Day, Instant } from '../../core/calendar/day.ts';
import { fold } from '../../core/text/fold.ts';
import { fullName } from '../../core/people/full-name.ts';
import type { ImportId, InteractionId, PersonId, RecordId } from '../../core/ids.ts';
import type { ConnectionFields } from '../../core/records/record.ts';
import type { WriteTransaction } from '../../db/connection/database.ts';
import { fields, returningStatement, writeStatement } from '../../db/connection/statement.ts';
import { tagPeople } from '../../db/people/tags.ts';
import { recountTies, renewTies } from '../../db/people/ties.ts';
import {
  emails,
  importParts,
  importRows,
  imports,
  interactions,
  people,
  profileSlugs,
  records,
} from '../../db/schema/schema.ts';
import type { InventedPerson } from './invent-network.ts';
import type { Job } from './invent-job.ts';

/** The days before today on which the two exports came in that everyone is known from. */
const firstExportAgo = 240;
const secondExportAgo = 9;
/** The line of the first row, counted from 1, in an export that begins with LinkedIn's note. */
const firstLine = 5;

/** An invented person who was inserted. */
export type InsertedPerson = {
  readonly id: PersonId;
  readonly invented: InventedPerson;
  /** One for each of their interactions, in the same order. */
  readonly interactionIds: readonly InteractionId[];
};

/**
 * Inserts invented people into a file that has none, as if two of LinkedIn's exports had brought them, and renews all
 * derived numbers for `today`. `now` is the moment of writing: nothing was logged after it. Calls `onInserted` with each.
 */
export function insertNetwork(
  tx: WriteTransaction,
  network: Iterable<InventedPerson>,
  today: Day,
  now: Instant,
  onInserted: (person: InsertedPerson) => void = () => {},
): void {
  const first = exportWriter(tx, addDays(today, -firstExportAgo), now);
  const second = exportWriter(tx, addDays(today, -secondExportAgo), now);
  const insert = personWriter(tx, second, today, now);
  const ids: PersonId[] = [];
  const tagged = new Map<string, PersonId[]>();
  for (const invented of network) {
    const wasThere = invented.connectedOn <= first.seenOn;
    const inserted = insert(invented, wasThere ? first : second);
    const { id } = inserted;
    const changed = wasThere && !isSameJob(invented.job, invented.jobBefore);
    const record = wasThere ? first.insertRow(id, invented, invented.jobBefore) : undefined;
    second.insertRow(id, invented, invented.job, changed ? undefined : record);
    if (!wasThere) second.counts.created += 1;
    else if (changed) second.counts.updated += 1;
    else second.counts.unchanged += 1;
    if (wasThere) first.counts.created += 1;
    for (const tag of invented.tags) tagged.set(tag, [...(tagged.get(tag) ?? []), id]);
    ids.push(id);
    onInserted(inserted);
  }
  for (const [tag, carriers] of tagged) tagPeople(tx, carriers, tag);
  first.finish();
  second.finish();
  recountTies(tx, ids, today);
  renewTies(tx, today);
}

type ExportWriter = {
  readonly importId: ImportId;
  readonly seenOn: Day;
  readonly counts: { created: number; updated: number; unchanged: number };
  /** Inserts a row with its record, or with the one that an earlier export brought, and returns the record. */
  readonly insertRow: (id: PersonId, person: InventedPerson, job: Job, record?: RecordId) => RecordId;
  /** Inserts what became of the rows. */
  readonly finish: () => void;
};

const insertImport = returningStatement({ importedAt: imports.importedAt, seenOn: imports.seenOn }, (db, values) =>
  db
    .insert(imports)
    .values({ ...values, fileName: 'Connections.csv' })
    .returning(fields({ id: imports.id })),
);

const insertRecord = returningStatement({ personId: records.personId, fields: records.fields }, (db, values) =>
  db
    .insert(records)
    .values({ ...values, kind: 'connection' })
    .returning(fields({ id: records.id })),
);

const insertRow = writeStatement(
  { importId: importRows.importId, recordId: importRows.recordId, line: importRows.line },
  (db, values) => db.insert(importRows).values({ ...values, part: 0 }),
);

const insertPart = writeStatement(
  {
    importId: importParts.importId,
    rowsRead: importParts.rowsRead,
    created: importParts.created,
    updated: importParts.updated,
    unchanged: importParts.unchanged,
    newestDay: importParts.newestDay,
  },
  (db, values) =>
    db.insert(importParts).values({
      ...values,
      part: 0,
      fileName: 'Connections.csv',
      recognisedAs: 'linkedin-connections',
      skipped: 0,
    }),
);

/** Inserts an export as an import of that day, and returns what takes its rows. */
function exportWriter(tx: WriteTransaction, seenOn: Day, now: Instant): ExportWriter {
  const importId = insertedId(insertImport.value(tx, { importedAt: instantOn(seenOn, 18, 30, now), seenOn }));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  let newestDay: Day | null = null;
  let line = firstLine;
  return {
    importId,
    seenOn,
    counts,
    insertRow(id, person, job, known) {
      const recordId =
        known ?? insertedId(insertRecord.value(tx, { personId: id, fields: JSON.stringify(fieldsOf(person, job)) }));
      insertRow.run(tx, { importId, recordId, line });
      if (newestDay === null || person.connectedOn > newestDay) newestDay = person.connectedOn;
      line += 1;
      return recordId;
    },
    finish() {
      const rowsRead = counts.created + counts.updated + counts.unchanged;
      insertPart.run(tx, { ...counts, importId, rowsRead, newestDay });
    },
  };
}

/** Returns the id that an insert returned. Throws when it returned none. */
function insertedId<Id>(id: Id | undefined): Id {
  if (id === undefined) throw new Error('An inserted row has no id.');
  return id;
}

function fieldsOf({ firstName, lastName, connectedOn, slug, email }: InventedPerson, job: Job): ConnectionFields {
  return { firstName, lastName, ...job, connectedOn, slug, ...(email === undefined ? {} : { email }) };
}

function isSameJob(one: Job, other: Job): boolean {
  return one.company === other.company && one.position === other.position;
}

const insertPerson = returningStatement(
  {
    firstName: people.firstName,
    lastName: people.lastName,
    name: people.name,
    nameKey: people.nameKey,
    company: people.company,
    companyKey: people.companyKey,
    position: people.position,
    jobSeenOn: people.jobSeenOn,
    jobChangedOn: people.jobChangedOn,
    connectedOn: people.connectedOn,
    addedOn: people.addedOn,
    notes: people.notes,
    circle: people.circle,
    rating: people.rating,
    mutedOn: people.mutedOn,
    reviewedOn: people.reviewedOn,
    broughtCloserOn: people.broughtCloserOn,
  },
  (db, values) =>
    db
      .insert(people)
      .values({ ...values, connection: 'connected' })
      .returning(fields({ id: people.id })),
);

const insertSlug = writeStatement(
  {
    personId: profileSlugs.personId,
    slug: profileSlugs.slug,
    seenOn: profileSlugs.seenOn,
    importId: profileSlugs.importId,
  },
  (db, values) => db.insert(profileSlugs).values({ ...values, current: true }),
);

const insertEmail = writeStatement(
  { personId: emails.personId, address: emails.address, importId: emails.importId },
  (db, values) => db.insert(emails).values(values),
);

const insertInteraction = returningStatement(
  {
    personId: interactions.personId,
    day: interactions.day,
    direction: interactions.direction,
    kind: interactions.kind,
    note: interactions.note,
    loggedAt: interactions.loggedAt,
  },
  (db, values) =>
    db
      .insert(interactions)
      .values(values)
      .returning(fields({ id: interactions.id })),
);

/** Returns the function that inserts a person with all that is theirs. */
function personWriter(
  tx: WriteTransaction,
  newest: ExportWriter,
  today: Day,
  now: Instant,
): (person: InventedPerson, from: ExportWriter) => InsertedPerson {
  const reviewedOn = addDays(today, -5);
  let logged = 0;
  return (person, from) => {
    const { firstName, lastName, job, notes, circle, rating } = person;
    const name = fullName(firstName, lastName);
    const hasJob = job.company !== '' || job.position !== '';
    const hadJob = person.jobBefore.company !== '' || person.jobBefore.position !== '';
    const changed = from !== newest && !isSameJob(job, person.jobBefore);
    const id = insertedId(
      insertPerson.value(tx, {
        firstName,
        lastName,
        name,
        nameKey: fold(name),
        company: job.company,
        companyKey: fold(job.company),
        position: job.position,
        jobSeenOn: hasJob ? (changed ? newest.seenOn : from.seenOn) : null,
        jobChangedOn: changed && hasJob && hadJob ? newest.seenOn : null,
        connectedOn: person.connectedOn,
        addedOn: from.seenOn,
        notes,
        circle,
        rating,
        mutedOn: person.muted ? reviewedOn : null,
        reviewedOn: person.reviewed ? reviewedOn : null,
        broughtCloserOn: person.broughtCloser ? reviewedOn : null,
      }),
    );
    // Both exports say them, so the newer one does.
    insertSlug.run(tx, { personId: id, slug: person.slug, seenOn: newest.seenOn, importId: newest.importId });
    if (person.email !== undefined) {
      insertEmail.run(tx, { personId: id, address: person.email, importId: newest.importId });
    }
    const interactionIds = person.interactions.map(({ day, direction, kind, note }) => {
      const loggedAt = instantOn(day, 7 + (logged % 14), (logged * 7) % 60, now);
      logged += 1;
      return insertedId(insertInteraction.value(tx, { personId: id, day, direction, kind, note, loggedAt }));
    });
    return { id, invented: person, interactionIds };
  };
}

/** Returns an instant on that day, in UTC, or `now` when that is earlier. */
export function instantOn(day: Day, hour: number, minute: number, now: Instant): Instant {
  const two = (value: number): string => String(value).padStart(2, '0');
  const instant = `${day}T${two(hour)}:${two(minute)}:00.000Z` as Instant; // exactly the form of an instant
  return instant < now ? instant : now;
}
