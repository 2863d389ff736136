import { count, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';

import { fields, orNull } from '../connection/statement.ts';
import { howMet, introductions, needs, people } from '../schema/schema.ts';
import { csvTable } from './export-csv.ts';
import type { CsvTable } from './export-csv.ts';

const firstPeople = alias(people, 'first_people');
const secondPeople = alias(people, 'second_people');
const introducers = alias(people, 'introducers');

const rowCount = fields({ rows: count() });

/** The tables of what people look for, of introductions, and of how the user met people. */
export const doorTables: readonly CsvTable[] = [
  csvTable({
    fileName: 'needs.csv',
    about: 'What people look for, as you noted it.',
    columns: {
      Id: needs.id,
      'Person id': needs.personId,
      Person: people.name,
      Need: needs.text,
      'Said on': needs.saidOn,
      'Holds until': needs.holdsUntil,
      'Closed on': needs.closedOn,
    },
    rows: (db, selected) =>
      db.select(selected).from(needs).innerJoin(people, eq(people.id, needs.personId)).orderBy(needs.id),
    count: (db) => db.select(rowCount).from(needs),
  }),
  csvTable({
    fileName: 'introductions.csv',
    about: 'The introductions that you thought of, and how far each has come.',
    columns: {
      Id: introductions.id,
      'First person id': introductions.firstId,
      'First person': firstPeople.name,
      'Second person id': introductions.secondId,
      'Second person': secondPeople.name,
      About: introductions.about,
      Need: orNull(needs.text),
      'With discretion': sql<string>`iif(${introductions.discreet}, 'yes', 'no')`,
      Status: introductions.status,
      'Thought of on': introductions.thoughtOn,
      'First asked on': introductions.askedFirstOn,
      'First answered on': introductions.firstAnsweredOn,
      'Second asked on': introductions.askedSecondOn,
      'Second answered on': introductions.secondAnsweredOn,
      'Introduced on': introductions.introducedOn,
      'Ended on': introductions.endedOn,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(introductions)
        .innerJoin(firstPeople, eq(firstPeople.id, introductions.firstId))
        .innerJoin(secondPeople, eq(secondPeople.id, introductions.secondId))
        .leftJoin(needs, eq(needs.id, introductions.needId))
        .orderBy(introductions.id),
    count: (db) => db.select(rowCount).from(introductions),
  }),
  csvTable({
    fileName: 'how-you-met.csv',
    about: 'How you met people, and who introduced them to you.',
    columns: {
      'Person id': howMet.personId,
      Person: people.name,
      'How you met': howMet.text,
      'Introduced by id': howMet.introducedBy,
      'Introduced by': orNull(introducers.name),
      'Met on': howMet.metOn,
    },
    rows: (db, selected) =>
      db
        .select(selected)
        .from(howMet)
        .innerJoin(people, eq(people.id, howMet.personId))
        .leftJoin(introducers, eq(introducers.id, howMet.introducedBy))
        .orderBy(howMet.personId),
    count: (db) => db.select(rowCount).from(howMet),
  }),
];
