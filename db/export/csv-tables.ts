import { count, eq, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { localeOf } from '../../core/locale.ts';
import { profileUrl } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { offerQuestionsInWords } from '../../core/plan/entry-offer.ts';
import { entryReasonSchema } from '../../core/plan/entry-reason.ts';
import { entryReasonInWords } from '../../core/plan/reasons.ts';
import { fields, orNull } from '../connection/statement.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { isActiveRecord } from '../people/sql-conditions.ts';
import {
  answerChecks,
  declinedCircles,
  emails,
  followUps,
  goals,
  help,
  importParts,
  imports,
  interactions,
  mergedPeople,
  messages,
  offers,
  ownLabels,
  people,
  personTags,
  planEntries,
  profileSlugs,
  records,
  sentTexts,
  tags,
} from '../schema/schema.ts';
import { doorTables } from './door-tables.ts';
import { csvTable } from './export-csv.ts';
import type { CsvTable } from './export-csv.ts';
import { tablesOfRecords } from './record-tables.ts';

/** An export reads the same wherever it is made. */
const international = localeOf([]);

const rowCount = fields({ rows: count() });

/** SQL expression: a person's name, also of one who was merged into another; empty for one who is not shown. */
const personName = sql<string>`coalesce(${people.name}, ${mergedPeople.name}, '')`;

/** The tables of an export, besides `kith.json`. */
export const csvTables: readonly CsvTable[] = [
  csvTable({
    fileName: 'people.csv',
    about:
      'Everyone, a row each, with all that Kith shows of them and all that you set. Archived people are among them.',
    columns: {
      Id: people.id,
      Name: people.name,
      'First name': people.firstName,
      'Last name': people.lastName,
      Company: people.company,
      Position: people.position,
      'E-mail addresses': sql<string | null>`(select group_concat(value, ', ') from (
        select ${emails.address} as value from ${emails} where ${emails.personId} = ${people.id} order by 1))`,
      Phone: people.phone,
      City: people.city,
      Website: people.website,
      'LinkedIn profile': sql<ProfileSlug | null>`(select ${profileSlugs.slug} from ${profileSlugs}
        where ${profileSlugs.personId} = ${people.id} and ${profileSlugs.current} = 1)`,
      Connection: sql<string | null>`case ${people.connection} when 'connected' then 'connected'
        when 'missing' then 'no longer in the newest export' when 'ended' then 'ended' end`,
      'Connected on': people.connectedOn,
      Birthday: people.birthday,
      Tags: sql<string | null>`(select group_concat(value, ', ') from (
        select ${tags.name} as value from ${personTags} join ${tags} on ${tags.id} = ${personTags.tagId}
        where ${personTags.personId} = ${people.id} order by 1))`,
      Circle: people.circle,
      Rating: people.rating,
      Notes: people.notes,
      Tie: people.tieState,
      Strength: sql<number>`round(${people.strength}, 4)`,
      'Last contact': people.lastContact,
      'Last heard from them': people.lastInbound,
      'Last reached out to them': people.lastOutbound,
      'Days they reached out': people.inboundDays,
      'Days you reached out': people.outboundDays,
      'Job seen on': people.jobSeenOn,
      'Job changed on': people.jobChangedOn,
      'Added on': people.addedOn,
      'Reviewed on': people.reviewedOn,
      'Snoozed until': people.snoozedUntil,
      'Muted on': people.mutedOn,
      'Archived on': people.archivedOn,
      'Own rhythm in days': people.rhythmDays,
      Farewell: sql<string | null>`case ${people.farewell} when 'passed-away' then 'passed away'
        when 'by-choice' then 'no longer in touch by choice' end`,
      'Farewell on': people.farewellOn,
    },
    rows: (db, selected) => db.select(selected).from(people).orderBy(people.nameKey, people.id),
    count: (db) => db.select(rowCount).from(people),
    words: {
      'LinkedIn profile': ({ 'LinkedIn profile': slug }) => (slug === null ? null : profileUrl(slug)),
    },
  }),
  ...doorTables,
  csvTable({
    fileName: 'interactions.csv',
    about: 'Every contact: what you logged, and what your imports told. A day of messages with somebody is one row.',
    columns: {
      'Person id': interactions.personId,
      Person: people.name,
      Day: interactions.day,
      Direction: interactions.direction,
      Kind: interactions.kind,
      Note: interactions.note,
      'From an import': sql<string>`iif(${interactions.imported}, 'yes', 'no')`,
      Messages: interactions.messages,
      'In a group': sql<string>`iif(${interactions.inGroup}, 'yes', 'no')`,
      'Logged at': interactions.loggedAt,
      'Also with': sql<string | null>`(select group_concat(value, ', ') from (
        select other_person.name as value from ${interactions} other join ${people} other_person on other_person.id = other.person_id
        where other.event_id = ${interactions.eventId} and other.id <> ${interactions.id} order by other_person.name_key, other_person.id))`,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(interactions)
        .innerJoin(people, eq(people.id, interactions.personId))
        .orderBy(interactions.id),
    count: (db) => db.select(rowCount).from(interactions),
  }),
  csvTable({
    fileName: 'messages.csv',
    about: 'The texts of messages, if you asked Kith to keep them.',
    columns: {
      'Person id': messages.personId,
      Person: personName,
      'Sent at': messages.sentAt,
      Direction: messages.direction,
      Text: messages.text,
      Conversation: messages.thread,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(messages)
        .leftJoin(people, eq(people.id, messages.personId))
        .leftJoin(mergedPeople, eq(mergedPeople.id, messages.personId))
        .orderBy(messages.id),
    count: (db) => db.select(rowCount).from(messages),
  }),
  ...Object.values(tablesOfRecords).filter((table) => table !== null),
  csvTable({
    fileName: 'other-facts.csv',
    about: 'What your files said of people besides, such as telephone numbers, word for word.',
    columns: {
      'Person id': records.personId,
      Person: personName,
      Fact: sql<string>`fact.key`,
      Value: sql<string>`fact.value`,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(records)
        .innerJoin(sql`json_each(${records.fields}, '$.other') as fact`, sql`true`)
        .leftJoin(people, eq(people.id, records.personId))
        .leftJoin(mergedPeople, eq(mergedPeople.id, records.personId))
        .where(isActiveRecord(db))
        .orderBy(records.id, sql`fact.id`),
    count: (db) =>
      db
        .select(rowCount)
        .from(records)
        .innerJoin(sql`json_each(${records.fields}, '$.other') as fact`, sql`true`)
        .where(isActiveRecord(db)),
  }),
  csvTable({
    fileName: 'own-facts.csv',
    about: 'Facts about people under labels of your own.',
    columns: {
      'Person id': ownLabels.personId,
      Person: people.name,
      Label: ownLabels.label,
      Value: ownLabels.value,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(ownLabels)
        .innerJoin(people, eq(people.id, ownLabels.personId))
        .where(ne(ownLabels.value, ''))
        .orderBy(ownLabels.labelKey, people.nameKey, people.id),
    count: (db) => db.select(rowCount).from(ownLabels).where(ne(ownLabels.value, '')),
  }),
  csvTable({
    fileName: 'merged-people.csv',
    about: 'Entries that you merged: who became part of whom.',
    columns: {
      'Person id': mergedPeople.id,
      Person: mergedPeople.name,
      'Part of person id': mergedPeople.intoId,
      'Part of': orNull(people.name),
      'Merged on': mergedPeople.mergedOn,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(mergedPeople)
        .leftJoin(people, eq(people.id, mergedPeople.intoId))
        .orderBy(mergedPeople.id),
    count: (db) => db.select(rowCount).from(mergedPeople),
  }),
  csvTable({
    fileName: 'plan.csv',
    about: 'Every entry of every day’s list, and what became of it.',
    columns: {
      Day: planEntries.day,
      'Person id': planEntries.personId,
      Person: people.name,
      Part: sql<string>`case ${planEntries.part} when 'follow-up' then 'follow-up' when 'new' then 'new tie' else 'known tie' end`,
      Kind: planEntries.kind,
      Minutes: planEntries.minutes,
      Reason: planEntries.reason,
      'Offer, question or promise': sql<string | null>`coalesce(${planEntries.offerText}, ${questionInWords()})`,
      Status: planEntries.status,
      'Handled at': planEntries.handledAt,
      'Minutes spent': planEntries.minutesSpent,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(planEntries)
        .innerJoin(people, eq(people.id, planEntries.personId))
        .orderBy(planEntries.day, planEntries.id),
    count: (db) => db.select(rowCount).from(planEntries),
    words: {
      Reason: ({ Reason: reason, Day: day }) =>
        entryReasonInWords(parseStoredJson(entryReasonSchema, reason, 'a plan'), day, international),
    },
  }),
  csvTable({
    fileName: 'answers.csv',
    about: 'What you said when Kith asked whether somebody had answered.',
    columns: {
      'Person id': answerChecks.personId,
      Person: people.name,
      'You wrote on': answerChecks.wroteOn,
      'You said': answerChecks.said,
      'Said on': answerChecks.saidOn,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(answerChecks)
        .innerJoin(people, eq(people.id, answerChecks.personId))
        .orderBy(answerChecks.saidOn, answerChecks.personId, answerChecks.wroteOn),
    count: (db) => db.select(rowCount).from(answerChecks),
  }),
  csvTable({
    fileName: 'follow-ups.csv',
    about: 'What you promised people, by which day, and when it was done.',
    columns: {
      'Person id': followUps.personId,
      Person: people.name,
      Promised: followUps.text,
      'Due on': followUps.dueOn,
      'Promised on': followUps.promisedOn,
      'Done on': followUps.doneOn,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(followUps)
        .innerJoin(people, eq(people.id, followUps.personId))
        .orderBy(followUps.dueOn, followUps.id),
    count: (db) => db.select(rowCount).from(followUps),
  }),
  csvTable({
    fileName: 'declined-circles.csv',
    about: 'Circles that Kith suggested for somebody and you declined.',
    columns: {
      'Person id': declinedCircles.personId,
      Person: people.name,
      Circle: declinedCircles.circle,
      'Declined on': declinedCircles.declinedOn,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(declinedCircles)
        .innerJoin(people, eq(people.id, declinedCircles.personId))
        .orderBy(declinedCircles.declinedOn, declinedCircles.personId, declinedCircles.circle),
    count: (db) => db.select(rowCount).from(declinedCircles),
  }),
  csvTable({
    fileName: 'sent-texts.csv',
    about: 'What you wrote in Kith and sent, word for word.',
    columns: {
      'Person id': sentTexts.personId,
      Person: people.name,
      'Sent on': sentTexts.sentOn,
      As: sentTexts.medium,
      Subject: sentTexts.subject,
      Text: sentTexts.text,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(sentTexts)
        .innerJoin(people, eq(people.id, sentTexts.personId))
        .orderBy(sentTexts.sentOn, sentTexts.id),
    count: (db) => db.select(rowCount).from(sentTexts),
  }),
  csvTable({
    fileName: 'help.csv',
    about: 'The help that you offered and gave people, and what they did for you.',
    columns: {
      'Person id': help.personId,
      Person: people.name,
      'Who helps': sql<string>`iif(${help.direction} = 'to-them', 'you', 'they')`,
      Kind: help.kind,
      Help: help.text,
      Status: help.status,
      'Offered on': help.offeredOn,
      'Status since': help.changedOn,
    },
    rows: (db, selected) =>
      db.select(selected).from(help).innerJoin(people, eq(people.id, help.personId)).orderBy(help.offeredOn, help.id),
    count: (db) => db.select(rowCount).from(help),
  }),
  csvTable({
    fileName: 'offers.csv',
    about: 'What you offer people.',
    columns: { Offer: offers.text, Kind: offers.kind, 'In a message': offers.words, Suits: offers.suits },
    rows: (db, selected) => db.select(selected).from(offers).orderBy(offers.id),
    count: (db) => db.select(rowCount).from(offers),
  }),
  csvTable({
    fileName: 'goals.csv',
    about: 'The doors that you hope for.',
    columns: { Goal: goals.text, 'Made on': goals.madeOn, 'Closed on': goals.closedOn },
    rows: (db, selected) => db.select(selected).from(goals).orderBy(goals.id),
    count: (db) => db.select(rowCount).from(goals),
  }),
  csvTable({
    fileName: 'imports.csv',
    about: 'The files that you imported, with what became of their rows.',
    columns: {
      Import: importParts.importId,
      'Imported at': imports.importedAt,
      File: importParts.fileName,
      'Recognised as': importParts.recognisedAs,
      Rows: importParts.rowsRead,
      Created: importParts.created,
      Updated: importParts.updated,
      Unchanged: importParts.unchanged,
      Skipped: importParts.skipped,
      'Undone at': imports.undoneAt,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(importParts)
        .innerJoin(imports, eq(imports.id, importParts.importId))
        .orderBy(importParts.importId, importParts.part),
    count: (db) => db.select(rowCount).from(importParts),
  }),
];

/** The question of a plan entry in words; null where it has none. */
function questionInWords(): SQL<string | null> {
  const cases = Object.entries(offerQuestionsInWords).map(([question, words]) => sql`when ${question} then ${words}`);
  return sql<string | null>`case ${planEntries.question} ${sql.join(cases, sql` `)} end`;
}
