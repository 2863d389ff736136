import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createProfileReader, profileColumnsOf } from '../../../../../core/import/linkedin/profile.ts';
import { cell, readerProperties } from '../archive-reader-properties.ts';
import { accepted, readFixture, reasonsIn, refusalOf, locale } from '../reading.ts';

const create = (): ReturnType<typeof createProfileReader> => createProfileReader({ locale });
const ida = { firstName: 'Ida', lastName: 'Norrby, PhD', maidenName: 'Åkesson' };

test.each([
  '2021.csv',
  'every-field-quoted-no-final-newline.csv',
  'columns-moved-crlf.csv',
  'in-german.csv',
  'in-french.csv',
  'in-spanish.csv',
  'in-portuguese.csv',
  'in-italian.csv',
  'in-dutch.csv',
])('%s', async (name) => {
  expect(await readFixture(create(), `profile/${name}`)).toEqual({
    kind: 'linkedin-profile',
    profile: ida,
    rowsRead: 1,
    skipped: [],
  });
});

test('without a column for the maiden name', async () => {
  const read = accepted(await readFixture(create(), 'profile/no-maiden-name.csv'));
  expect(read.profile).toEqual({ ...ida, maidenName: '' });
});

test('the first row is the profile', async () => {
  const read = accepted(await readFixture(create(), 'profile/two-rows.csv'));
  expect(read).toMatchObject({ profile: ida, rowsRead: 2 });
  expect(reasonsIn(read.skipped)).toEqual([[5, 1, 'Your own name stands in the row before']]);
});

test.each([
  ['without-a-name.csv', 1],
  ['header-only.csv', 0],
])('%s has no name', async (name, rows) => {
  const read = accepted(await readFixture(create(), `profile/${name}`));
  expect(read).toMatchObject({ profile: { firstName: '', lastName: '', maidenName: '' }, rowsRead: rows });
  expect(read.skipped).toHaveLength(rows);
});

test('cut off within the summary', async () => {
  expect(refusalOf(await readFixture(create(), 'profile/refused-cut-in-summary.csv'))).toContain('breaks off');
});

test.each([
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'First Name,Middle Name,Last Name,E-mail Address,Maiden Name',
  'First Name,Last Name,Headline,Summary',
])('%s is another table', (header) => {
  expect(profileColumnsOf(header.split(','))).toBeUndefined();
});

describe('properties', () => {
  const profile = fc.record({ 'First Name': cell, 'Last Name': cell, 'Maiden Name': cell, Headline: cell });
  readerProperties(
    create,
    ['First Name', 'Last Name', 'Maiden Name', 'Headline'],
    profile,
    ({ profile: { firstName, lastName, maidenName } }) =>
      firstName + lastName === '' ? [] : [{ line: 0, firstName, lastName, maidenName }],
  );
});
