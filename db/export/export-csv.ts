import { csvByteOrderMark, formatCsvRecord } from '../../core/formats/csv/csv-writer.ts';
import type { CsvValue } from '../../core/formats/csv/csv-writer.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import type { Day } from '../../core/calendar/day.ts';
import { localeOf } from '../../core/locale.ts';
import { questions, questionsInWords } from '../../core/plan/entry-offer.ts';
import { entryReasonInWords, parseEntryReason } from '../../core/plan/entry-reason.ts';
import { profileUrl } from '../../core/people/profile-slug.ts';
import type { Database } from '../connection/database.ts';
import type { RowText } from './text-chunks.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';

/** An export reads the same wherever it is made. */
const international = localeOf([]);

/** A table of an export for people to read in a spreadsheet. A test of the export runs each of these statements. */
export type CsvTable = {
  readonly fileName: string;
  /** What is in it, in a sentence. */
  readonly about: string;
  /** Names the columns too. */
  readonly select: string;
  /** Gives how many rows `select` does. */
  readonly count: string;
  /** Of columns that the file keeps as facts: how they are worded. `cell` gives the row's cell in another column. */
  readonly words?: Readonly<Record<string, (fact: CsvValue, cell: (column: string) => CsvValue) => CsvValue>>;
};

const questionInWords = `CASE question ${questions.map((one) => `WHEN '${one}' THEN '${questionsInWords[one]}'`).join(' ')} END`;

const personName = `coalesce(people.name, merged_people.name, '')`;
const withPerson = (id: string): string =>
  `LEFT JOIN people ON people.id = ${id} LEFT JOIN merged_people ON merged_people.id = ${id}`;
/** A table of the records of one kind. `columns` are expressions over `fields` and the person. */
function ofRecords(kind: string, fileName: string, about: string, columns: string): CsvTable {
  const where = `records.kind = '${kind}' AND ${isActiveRecord}`;
  return {
    fileName,
    about,
    select: `SELECT records.person_id AS "Person id", ${columns} FROM records ${withPerson('records.person_id')}
      WHERE ${where} ORDER BY records.id`,
    count: `SELECT count(*) FROM records WHERE ${where}`,
  };
}

const namedInFields = `trim((fields ->> 'firstName') || ' ' || (fields ->> 'lastName')) AS "Person"`;

/** A list of texts in one cell. */
const joined = (column: string, from: string): string =>
  `(SELECT group_concat(value, ', ') FROM (SELECT ${column} AS value FROM ${from} ORDER BY 1))`;

const slugColumn = 'LinkedIn profile';

/** The tables of an export, besides `kith.json`. */
export const csvTables: readonly CsvTable[] = [
  {
    fileName: 'people.csv',
    about:
      'Everyone, a row each, with all that Kith shows of them and all that you set. Archived people are among them.',
    select: `SELECT id AS "Id", name AS "Name", first_name AS "First name", last_name AS "Last name",
        company AS "Company", position AS "Position",
        ${joined('address', 'emails WHERE person_id = people.id')} AS "E-mail addresses",
        (SELECT slug FROM profile_slugs WHERE person_id = people.id AND current = 1) AS "${slugColumn}",
        CASE connection WHEN 'connected' THEN 'connected' WHEN 'missing' THEN 'no longer in the newest export'
          WHEN 'ended' THEN 'ended' END AS "Connection",
        connected_on AS "Connected on", birthday AS "Birthday",
        ${joined('tags.name', 'person_tags JOIN tags ON tags.id = tag_id WHERE person_id = people.id')} AS "Tags",
        circle AS "Circle", rating AS "Rating", notes AS "Notes", tie_state AS "Tie",
        round(strength, 4) AS "Strength", last_contact AS "Last contact", last_inbound AS "Last heard from them",
        last_outbound AS "Last reached out to them", inbound_days AS "Days they reached out",
        outbound_days AS "Days you reached out", job_seen_on AS "Job seen on", job_changed_on AS "Job changed on",
        added_on AS "Added on", reviewed_on AS "Reviewed on", snoozed_until AS "Snoozed until",
        muted_on AS "Muted on", archived_on AS "Archived on"
      FROM people ORDER BY name_key, id`,
    count: 'SELECT count(*) FROM people',
  },
  {
    fileName: 'interactions.csv',
    about: 'Every contact: what you logged, and what your imports told. A day of messages with somebody is one row.',
    select: `SELECT person_id AS "Person id", people.name AS "Person", day AS "Day", direction AS "Direction",
        kind AS "Kind", note AS "Note", iif(imported, 'yes', 'no') AS "From an import", messages AS "Messages",
        iif(in_group, 'yes', 'no') AS "In a group", logged_at AS "Logged at"
      FROM interactions JOIN people ON people.id = person_id ORDER BY interactions.id`,
    count: 'SELECT count(*) FROM interactions',
  },
  {
    fileName: 'messages.csv',
    about: 'The texts of messages, if you asked Kith to keep them.',
    select: `SELECT messages.person_id AS "Person id", ${personName} AS "Person", sent_at AS "Sent at",
        direction AS "Direction", text AS "Text", thread AS "Conversation"
      FROM messages ${withPerson('messages.person_id')} ORDER BY messages.id`,
    count: 'SELECT count(*) FROM messages',
  },
  ofRecords(
    'invitation',
    'invitations.csv',
    "Invitations, as LinkedIn's archive tells of them.",
    `fields ->> 'name' AS "Person", fields ->> 'direction' AS "Direction", fields ->> 'sentOn' AS "Sent on",
      fields ->> 'note' AS "Note"`,
  ),
  ofRecords(
    'note',
    'linkedin-notes.csv',
    'Your own notes about people, written at LinkedIn.',
    `${namedInFields}, fields ->> 'text' AS "Note", fields ->> 'createdOn' AS "Created on",
      fields ->> 'editedOn' AS "Edited on"`,
  ),
  ofRecords(
    'endorsement',
    'endorsements.csv',
    'Endorsements that you gave and received.',
    `${namedInFields}, fields ->> 'direction' AS "Direction", fields ->> 'skill' AS "Skill", fields ->> 'on' AS "On",
      fields ->> 'status' AS "Status"`,
  ),
  ofRecords(
    'recommendation',
    'recommendations.csv',
    'Recommendations that you gave and received.',
    `${namedInFields}, fields ->> 'direction' AS "Direction", fields ->> 'text' AS "Text", fields ->> 'on' AS "On",
      fields ->> 'status' AS "Status", fields ->> 'company' AS "Company", fields ->> 'position' AS "Position"`,
  ),
  {
    fileName: 'other-facts.csv',
    about: 'What your files said of people besides, such as telephone numbers, word for word.',
    select: `SELECT records.person_id AS "Person id", ${personName} AS "Person", fact.key AS "Fact", fact.value AS "Value"
      FROM records JOIN json_each(records.fields, '$.other') AS fact ${withPerson('records.person_id')}
      WHERE ${isActiveRecord} ORDER BY records.id, fact.id`,
    count: `SELECT count(*) FROM records JOIN json_each(records.fields, '$.other') WHERE ${isActiveRecord}`,
  },
  {
    fileName: 'merged-people.csv',
    about: 'Entries that you merged: who became part of whom.',
    select: `SELECT merged_people.id AS "Person id", merged_people.name AS "Person", into_id AS "Part of person id",
        people.name AS "Part of", merged_on AS "Merged on"
      FROM merged_people LEFT JOIN people ON people.id = into_id ORDER BY merged_people.id`,
    count: 'SELECT count(*) FROM merged_people',
  },
  {
    fileName: 'plan.csv',
    about: 'Every entry of every day’s list, and what became of it.',
    select: `SELECT day AS "Day", person_id AS "Person id", people.name AS "Person",
        CASE part WHEN 'follow-up' THEN 'follow-up' WHEN 'new' THEN 'new tie' ELSE 'known tie' END AS "Part", kind AS "Kind", minutes AS "Minutes", reason AS "Reason",
        coalesce(offer_text, ${questionInWords}) AS "Offer, question or promise", status AS "Status", handled_at AS "Handled at",
        minutes_spent AS "Minutes spent"
      FROM plan_entries JOIN people ON people.id = person_id ORDER BY day, plan_entries.id`,
    count: 'SELECT count(*) FROM plan_entries',
    words: {
      // A day and a reason in every row.
      Reason: (reason, cell) =>
        entryReasonInWords(parseEntryReason(reason as string), cell('Day') as Day, international),
    },
  },
  {
    fileName: 'answers.csv',
    about: 'What you said when Kith asked whether somebody had answered.',
    select: `SELECT person_id AS "Person id", people.name AS "Person", wrote_on AS "You wrote on", said AS "You said",
        said_on AS "Said on"
      FROM answer_checks JOIN people ON people.id = person_id ORDER BY said_on, person_id, wrote_on`,
    count: 'SELECT count(*) FROM answer_checks',
  },
  {
    fileName: 'follow-ups.csv',
    about: 'What you promised people, by which day, and when it was done.',
    select: `SELECT person_id AS "Person id", people.name AS "Person", text AS "Promised", due_on AS "Due on",
        promised_on AS "Promised on", done_on AS "Done on"
      FROM follow_ups JOIN people ON people.id = person_id ORDER BY due_on, follow_ups.id`,
    count: 'SELECT count(*) FROM follow_ups',
  },
  {
    fileName: 'declined-circles.csv',
    about: 'Circles that Kith suggested for somebody and you declined.',
    select: `SELECT person_id AS "Person id", people.name AS "Person", declined_circles.circle AS "Circle",
        declined_on AS "Declined on"
      FROM declined_circles JOIN people ON people.id = person_id
      ORDER BY declined_on, person_id, declined_circles.circle`,
    count: 'SELECT count(*) FROM declined_circles',
  },
  {
    fileName: 'offers.csv',
    about: 'What you offer people.',
    select: 'SELECT text AS "Offer" FROM offers ORDER BY id',
    count: 'SELECT count(*) FROM offers',
  },
  {
    fileName: 'imports.csv',
    about: 'The files that you imported, with what became of their rows.',
    select: `SELECT import_id AS "Import", imported_at AS "Imported at", import_parts.file_name AS "File",
        recognised_as AS "Recognised as", rows_read AS "Rows", created AS "Created", updated AS "Updated",
        unchanged AS "Unchanged", skipped AS "Skipped", undone_at AS "Undone at"
      FROM import_parts JOIN imports ON imports.id = import_id ORDER BY import_id, part`,
    count: 'SELECT count(*) FROM import_parts',
  },
];

/** Yields the text of a table, with its header. */
export function* exportCsv(db: Database, { select, words = {} }: CsvTable): RowText {
  const statement = db.$client.prepare<[], CsvValue[]>(select).raw();
  const names = statement.columns().map(({ name }) => name);
  yield { text: csvByteOrderMark + formatCsvRecord(names), rows: 0 };
  const slugAt = names.indexOf(slugColumn);
  const worded = Object.entries(words).map(([column, inWords]) => [names.indexOf(column), inWords] as const);
  for (const row of statement.iterate()) {
    const slug = row[slugAt];
    // The column holds nothing else.
    if (typeof slug === 'string') row[slugAt] = profileUrl(slug as ProfileSlug);
    for (const [at, inWords] of worded)
      row[at] = inWords(row[at] ?? null, (column) => row[names.indexOf(column)] ?? null);
    yield { text: formatCsvRecord(row), rows: 1 };
  }
}

/** Counts the rows that `exportCsv` writes. */
export function countCsvRows(db: Database, { count }: CsvTable): number {
  return db.$client.prepare<[], number>(count).pluck().get() ?? 0;
}
