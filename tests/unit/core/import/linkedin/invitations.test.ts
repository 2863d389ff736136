import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { tableSizeLimit } from '../../../../../core/import/common/table-limits.ts';
import { createInvitationsReader, invitationsColumnsOf } from '../../../../../core/import/linkedin/invitations.ts';
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

const create = (): ReturnType<typeof createInvitationsReader> => createInvitationsReader({ today, locale });
const columns = ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'];

const own = { ownName: 'Ida Norrby', ownSlug: 'ida-norrby' };
const everyInvitation = [
  {
    ...own,
    direction: 'out',
    name: 'Jörg Hale, PhD',
    slug: 'jörg-hale',
    sentOn: '2026-01-29',
    sentAt: '1/29/26, 2:37 PM',
    note: 'Hi Jörg,\n\nwe met at the "Tiny" fair.',
  },
  {
    ...own,
    direction: 'in',
    name: 'Łucja Østergård',
    slug: 'lucja-o',
    sentOn: '2025-12-31',
    sentAt: '12/31/25, 12:05 AM',
  },
  {
    ...own,
    direction: 'in',
    name: '王小明',
    slug: '王小明-42',
    sentOn: '2024-02-29',
    sentAt: '2/29/2024, 11:59 PM',
    note: '你好',
  },
  {
    ...own,
    direction: 'out',
    name: "Cleo O'Brien",
    slug: 'cleo-obrien',
    sentOn: '2019-06-01',
    sentAt: '6/1/19, 9:00 AM',
  },
];

describe('the same four invitations from every era, and after a spreadsheet', () => {
  test.each([
    '2023-urls.csv',
    '2026-every-field-quoted-no-final-newline.csv',
    'narrow-space-before-pm.csv',
    'lower-case-directions.csv',
    'columns-moved.csv',
    'excel-semicolons-bom-crlf.csv',
    'preamble.csv',
    'in-german.csv',
    'in-french.csv',
    'in-spanish.csv',
    'in-portuguese.csv',
    'in-italian.csv',
    'in-dutch.csv',
  ])('%s', async (name) => {
    const read = accepted(await readFixture(create(), `invitations/${name}`));
    expect(withoutLines(read.invitations)).toEqual(everyInvitation);
    expect(read).toMatchObject({ kind: 'linkedin-invitations', rowsRead: 4, skipped: [] });
  });

  test('2020-no-urls.csv', async () => {
    const read = accepted(await readFixture(create(), 'invitations/2020-no-urls.csv'));
    expect(withoutLines(read.invitations)).toEqual(
      everyInvitation.map(({ slug: _, ownSlug: __, ...invitation }) => invitation),
    );
  });

  test('rows that a spreadsheet keeps in one cell each', () => {
    const text = `From,To,Sent At,Message,Direction\n"Ida,Bo,""1/29/26, 2:37 PM"",""Hi, you"",OUTGOING"\n`;
    expect(accepted(readText(create(), text)).invitations).toMatchObject([{ name: 'Bo', note: 'Hi, you' }]);
  });

  test('none at all', async () => {
    const read = accepted(await readFixture(create(), 'invitations/header-only.csv'));
    expect(read).toEqual({ kind: 'linkedin-invitations', invitations: [], rowsRead: 0, skipped: [] });
  });
});

test('rows that are left out, and those that are not', async () => {
  const read = accepted(await readFixture(create(), 'invitations/rows-to-skip.csv'));
  expect(reasonsIn(read.skipped)).toEqual(
    [
      [5, 1, '"2/30/26'],
      [6, 1, '"13/1/25'],
      [7, 1, '"1/29/26'],
      [8, 1, '"3/10/26'],
      [10, 1, '"SIDEWAYS" does not say who invited whom'],
      [11, 1, 'This row does not say who invited whom'],
      [12, 1, 'LinkedIn does not say here whom you invited'],
      [13, 1, 'LinkedIn does not say here who invited you'],
      [15, 1, 'This row has no date'],
      [16, 1, 'This row has 3 values where 7 belong'],
      [17, 1, 'This row has 9 values where 7 belong'],
      [18, 2, 'This row is empty'],
    ].map(([line, rows, reason]) => [line, rows, reason]),
  );
  for (const { reason } of read.skipped) expect(reason).toMatch(twoSentences);
  expect(read.skipped[0]?.excerpt).toBe('Ida Norrby, Dee Ito, 2/30/26, 2:37 PM, OUTGOING');
  expect(read.rowsRead).toBe(16);
  expect(withoutLines(read.invitations).slice(1)).toEqual([
    // A day ahead is today.
    { direction: 'out', name: 'Dee Ito', ownName: 'Ida Norrby', sentOn: '2026-03-08', sentAt: '3/9/26, 2:37 PM' },
    { direction: 'in', name: '', slug: 'eve', ownName: '', sentOn: '2026-01-29', sentAt: '1/29/26, 2:37 PM' },
  ]);
  expect(read.invitations.map(({ line }) => line)).toEqual([2, 9, 14]);
});

test('only rows that stand together are left out as one', () => {
  const blank = ',,,,\n';
  const row = 'Ida,Bo,"1/29/26, 2:37 PM",,OUTGOING\n';
  const text = `From,To,Sent At,Message,Direction\n${blank}${blank}${row}${blank}`;
  expect(reasonsIn(accepted(readText(create(), text)).skipped)).toEqual([
    [2, 2, 'This row is empty'],
    [5, 1, 'This row is empty'],
  ]);
});

test.each([
  ['refused-open-quote.csv', 'A quotation mark opens on line 3'],
  ['refused-cut-in-row.csv', 'breaks off in the middle of line 7'],
  ['refused-other-table.csv', 'This file begins with "Date", "Amount"'],
  ['refused-empty.csv', 'This file is empty'],
])('%s', async (name, says) => {
  const message = refusalOf(await readFixture(create(), `invitations/${name}`));
  expect(message).toContain(says);
  expect(message).toMatch(twoSentences);
});

describe('a file that was cut', () => {
  const header = `${columns.slice(0, 5).join(',')}\n`;
  const row = 'Ida,Bo,"1/29/26, 2:37 PM",Hello,OUTGOING';

  test('anywhere in its last row is refused; without its last line end it is whole', () => {
    expect(accepted(readText(create(), header + row)).invitations).toHaveLength(1);
    for (let length = 1; length < row.length; length += 1) {
      expect([length, readText(create(), header + row.slice(0, length)).kind]).toEqual([length, 'refused']);
    }
  });

  test('in an address before the name in it', () => {
    const whole = `${columns.join(',')}\nIda,Bo,"1/29/26, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/ida,`;
    expect(accepted(readText(create(), whole)).invitations).toHaveLength(1);
    expect(refusalOf(readText(create(), `${whole}https://www.linkedin.com/i`))).toContain('breaks off');
    expect(accepted(readText(create(), `${whole}https://www.linkedin.com/in/bo`)).invitations).toHaveLength(1);
  });

  test('in the header', () => {
    expect(refusalOf(readText(create(), 'From,To,Sent At,Message,Direction,inviterPro'))).toContain('breaks off');
  });
});

test('no file is read without end', () => {
  const reader = create();
  reader.push(`${columns.join(',')}\n`);
  const piece = `${'x'.repeat(900)}\n`.repeat(1000);
  let pushed = 0;
  while (pushed <= tableSizeLimit && reader.push(piece) === undefined) pushed += piece.length;
  expect(refusalOf(reader.end())).toContain('more than 60 million characters');
});

test.each([
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER',
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER',
  'Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On',
  'From,To,Sent At',
])('%s is another table', (header) => {
  expect(invitationsColumnsOf(header.split(','))).toBeUndefined();
});

describe('properties', () => {
  const address = fc.constantFrom('', 'https://www.linkedin.com/in/anna', 'https://www.linkedin.com/in/bo');
  const invitation = fc.record({
    From: cell,
    To: cell,
    'Sent At': fc.constantFrom('1/29/26, 2:37 PM', '2/30/26, 2:37 PM', '1/29/2099, 2:37 PM', ''),
    Message: cell,
    Direction: fc.constantFrom('INCOMING', 'OUTGOING', 'Sideways'),
    inviterProfileUrl: address,
    inviteeProfileUrl: address,
  });
  readerProperties(create, columns, invitation, ({ invitations }) => invitations);
});
