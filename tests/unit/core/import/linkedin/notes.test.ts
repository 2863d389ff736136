import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createNotesReader, notesColumnsOf } from '../../../../../core/import/linkedin/notes.ts';
import { cell, readerProperties } from '../archive-reader-properties.ts';
import {
  accepted,
  readFixture,
  readText,
  reasonsIn,
  refusalOf,
  locale,
  today,
  twoSentences,
  withoutLines,
} from '../reading.ts';

const create = (): ReturnType<typeof createNotesReader> => createNotesReader({ today, locale });
const columns = [
  'Connection First Name',
  'Connection Last Name',
  'Connection Profile URL',
  'Note',
  'Created On',
  'Edited On',
];

const everyNote = [
  {
    firstName: 'Jörg',
    lastName: 'Hale, PhD',
    slug: 'jörg-hale',
    text: 'Met at the fair.\n\nLikes "tiny" things; ask about Łódź.',
    createdOn: '2026-01-29',
    editedOn: '2026-02-01',
  },
  { firstName: 'Łucja', lastName: 'Østergård', slug: 'lucja-o', text: 'Call in May', createdOn: '2025-12-31' },
  { firstName: '小明', lastName: '王', text: '会说瑞典语', createdOn: '2024-02-29', editedOn: '2024-03-01' },
];

describe('the same three notes, however they are written', () => {
  test.each([
    '2026.csv',
    'every-field-quoted-no-final-newline.csv',
    'crlf-and-bom.csv',
    'slashed-dates.csv',
    'american-dates.csv',
    'dates-with-month-names.csv',
    'columns-moved.csv',
    'in-german.csv',
    'in-french.csv',
    'in-spanish.csv',
    'in-portuguese.csv',
    'in-italian.csv',
    'in-dutch.csv',
  ])('%s', async (name) => {
    const read = accepted(await readFixture(create(), `notes/${name}`));
    expect(withoutLines(read.notes)).toEqual(everyNote);
    expect(read).toMatchObject({ kind: 'linkedin-notes', rowsRead: 3, skipped: [] });
  });

  test('dates in a form that nobody knows cost the dates, not the notes', async () => {
    const read = accepted(await readFixture(create(), 'notes/dates-of-unknown-form.csv'));
    expect(withoutLines(read.notes)).toEqual(everyNote.map(({ createdOn: _, editedOn: __, ...note }) => note));
  });

  test('lines are those of the file', async () => {
    const read = accepted(await readFixture(create(), 'notes/2026.csv'));
    expect(read.notes.map(({ line }) => line)).toEqual([2, 6, 7]);
  });
});

test('rows that are left out, and those that are not', async () => {
  const read = accepted(await readFixture(create(), 'notes/rows-to-skip.csv'));
  expect(reasonsIn(read.skipped)).toEqual([
    [6, 1, 'This row does not say whom the note is about'],
    [7, 1, 'This note is empty'],
    [9, 1, '"2026-02-30" is not a day that Kith can read'],
    [10, 1, '"2026-03-10 00:00:00 UTC" is in the future'],
    [13, 1, 'This row is empty'],
  ]);
  for (const { reason } of read.skipped) expect(reason).toMatch(twoSentences);
  expect(withoutLines(read.notes).slice(1)).toEqual([
    { firstName: 'Dee', lastName: 'Ito', text: 'Tomorrow', createdOn: '2026-03-08' },
    { firstName: '', lastName: '', slug: 'eve', text: 'Only a profile' },
  ]);
});

test.each([
  ['refused-cut-in-date.csv', 'breaks off in the middle of line 7'],
  ['refused-cut-in-note.csv', 'A quotation mark opens on line 2'],
])('%s', async (name, says) => {
  const message = refusalOf(await readFixture(create(), `notes/${name}`));
  expect(message).toContain(says);
  expect(message).toMatch(twoSentences);
});

describe('a last row without a line end', () => {
  const header = `${columns.join(',')}\n`;
  const edited = 'Anna,Berg,,Tall,2026-01-29,2026-01-30\n';
  const unedited = 'Anna,Berg,,Tall,2026-01-29,\n';
  const last = 'Bo,Lind,,Short,2026-01-29,';

  test('may lack the day of editing where others lack it, too', () => {
    expect(accepted(readText(create(), header + unedited + last)).notes).toHaveLength(2);
    expect(accepted(readText(create(), header + last)).notes).toHaveLength(1);
    expect(refusalOf(readText(create(), header + edited + last))).toContain('breaks off');
  });

  test('may not end within a date', () => {
    for (const part of ['2', '2026', '2026-0', '2026-01-', '2026-01-3']) {
      expect([part, readText(create(), header + edited + last + part).kind]).toEqual([part, 'refused']);
    }
    expect(accepted(readText(create(), `${header}${edited}${last}2026-01-30`)).notes).toHaveLength(2);
  });
});

test.each([
  'First Name,Last Name,Notes,Created On',
  'Name,Given Name,Family Name,Birthday,Notes',
  'Connection First Name,Connection Last Name',
])('%s is another table', (header) => {
  expect(notesColumnsOf(header.split(','))).toBeUndefined();
});

describe('properties', () => {
  const date = fc.constantFrom('', '2026-01-29', '1/29/26, 2:37 PM', '2026-02-30', 'then', '2099-01-01');
  const note = fc.record({
    'Connection First Name': cell,
    'Connection Last Name': cell,
    'Connection Profile URL': fc.constantFrom('', 'https://www.linkedin.com/in/anna', 'nowhere'),
    Note: cell,
    'Created On': date,
    'Edited On': date,
  });
  readerProperties(create, columns, note, ({ notes }) => notes);
});
