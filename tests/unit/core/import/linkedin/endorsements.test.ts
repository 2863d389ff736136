import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createEndorsementsReader, endorsementsColumnsOf } from '../../../../../core/import/linkedin/endorsements.ts';
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

const create = (): ReturnType<typeof createEndorsementsReader> => createEndorsementsReader({ today, locale });
const columns = [
  'Endorsement Date',
  'Skill Name',
  'Endorser First Name',
  'Endorser Last Name',
  'Endorser Public Url',
  'Endorsement Status',
];

const everyEndorsement = [
  {
    firstName: 'Jörg',
    lastName: 'Hale, PhD',
    slug: 'jörg-hale',
    direction: 'received',
    skill: 'Carpentry, fine',
    on: '2023-06-20',
    status: 'ACCEPTED',
  },
  {
    firstName: 'Łucja',
    lastName: 'Østergård',
    slug: 'lucja-o',
    direction: 'received',
    skill: 'Glazing',
    on: '2021-12-31',
    status: 'PENDING',
  },
  { firstName: '小明', lastName: '王', direction: 'received', skill: 'Glazing', on: '2020-02-29', status: 'REJECTED' },
];
const withoutSlugs = everyEndorsement.map(({ slug: _, ...endorsement }) => endorsement);
const given = (rows: readonly object[]): object[] => rows.map((row) => ({ ...row, direction: 'given' }));

test.each([
  ['received.csv', everyEndorsement],
  ['received-every-field-quoted-no-final-newline.csv', everyEndorsement],
  ['received-columns-moved.csv', everyEndorsement],
  ['received-in-german.csv', everyEndorsement],
  ['received-in-french.csv', everyEndorsement],
  ['received-in-spanish.csv', everyEndorsement],
  ['received-no-urls.csv', withoutSlugs],
  ['received-no-urls-in-portuguese.csv', withoutSlugs],
  ['received-no-urls-in-italian.csv', withoutSlugs],
  ['received-no-urls-in-dutch.csv', withoutSlugs],
  ['given.csv', given(everyEndorsement)],
  ['given-no-urls-crlf.csv', given(withoutSlugs)],
])('%s', async (name, expected) => {
  const read = accepted(await readFixture(create(), `endorsements/${name}`));
  expect(withoutLines(read.endorsements)).toEqual(expected);
  expect(read).toMatchObject({ kind: 'linkedin-endorsements', rowsRead: 3, skipped: [] });
});

test('rows that are left out, and those that are not', async () => {
  const read = accepted(await readFixture(create(), 'endorsements/rows-to-skip.csv'));
  expect(reasonsIn(read.skipped)).toEqual([
    [3, 1, '"2023/02/30 13:05:02 UTC" is not a day that Kith can read'],
    [4, 1, '"2023/06/20 24:05:02 UTC" is not a day that Kith can read'],
    [5, 1, '"2026/03/10 00:00:00 UTC" is in the future'],
    [7, 1, 'This endorsement names no skill'],
    [8, 1, 'LinkedIn does not say here whom this endorsement is from or for'],
    [9, 1, 'This row has no date'],
    [10, 1, 'This row is empty'],
  ]);
  for (const { reason } of read.skipped) expect(reason).toMatch(twoSentences);
  expect(read.endorsements.map(({ on }) => on)).toEqual(['2023-06-20', '2026-03-08']);
});

test('cut off within a status', async () => {
  const message = refusalOf(await readFixture(create(), 'endorsements/refused-cut-in-status.csv'));
  expect(message).toBe(
    'This list of endorsements breaks off in the middle of line 3, so rows may be missing from it. Copy or download it once more, or ask LinkedIn for a new copy of your data, and import that.',
  );
});

test('a status of a word that is new stands at the end as well as anywhere', () => {
  const text = `${columns.join(',')}\n2023/06/20 13:05:02 UTC,Glazing,Dee,Ito,,LAPSED`;
  expect(accepted(readText(create(), text)).endorsements).toMatchObject([{ status: 'LAPSED' }]);
});

test.each(['Endorsement Date,Skill Name,Endorsement Status', 'First Name,Last Name,Skill Name', 'Skill Name'])(
  '%s is another table',
  (header) => {
    expect(endorsementsColumnsOf(header.split(','))).toBeUndefined();
  },
);

describe('properties', () => {
  const endorsement = fc.record({
    'Endorsement Date': fc.constantFrom('2023/06/20 13:05:02 UTC', '2023/02/30 13:05:02 UTC', '2099/01/01', ''),
    'Skill Name': cell,
    'Endorser First Name': cell,
    'Endorser Last Name': cell,
    'Endorser Public Url': fc.constantFrom('', 'www.linkedin.com/in/anna', 'nowhere'),
    'Endorsement Status': fc.constantFrom('ACCEPTED', 'PENDING', ''),
  });
  readerProperties(create, columns, endorsement, ({ endorsements }) => endorsements);
});
