import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../../../../core/locale.ts';
import { createMessagesReader } from '../../../../../core/import/messages/messages-reader.ts';
import type { ParsedMessages, MessageWithText } from '../../../../../core/import/messages/messages-content.ts';
import { createMessageDedup } from '../../../../../core/import/common/message-dedup.ts';
import { mergeMessageFiles } from '../../../../../core/import/messages/merge-message-files.ts';
import {
  askedIn,
  bo,
  contacts,
  countIn,
  everyone,
  expectAllAccountedFor,
  jorg,
  owner,
  readFixture,
  readText,
  reasons,
  slugOrName,
  taken,
  textOf,
  today,
} from './read-messages.ts';
import { rows, written } from './messages-reader-properties.test.ts';

describe('the same six messages from every year, and after Excel', () => {
  test.each([
    '2022-sender-urls.csv',
    '2023-recipient-urls.csv',
    '2023-urls-joined-by-semicolons.csv',
    '2024-drafts.csv',
    '2026-every-field-quoted.csv',
    'columns-moved-and-added.csv',
    'excel-semicolons.csv',
    'excel-rows-in-one-cell.csv',
    'in-german.csv',
    'in-french.csv',
    'in-spanish.csv',
    'in-portuguese.csv',
    'in-italian.csv',
    'in-dutch.csv',
  ])('%s', async (name) => {
    const result = taken(await readFixture(name));
    expect(contacts(result.messages)).toEqual(everyone);
    expect(result.rowsRead).toBe(6);
    expect(result.skipped).toEqual([]);
    expectAllAccountedFor(result);
  });

  test('2019-direction.csv, by names and without ids; it says who the user is', async () => {
    const { messages } = taken(await readFixture('2019-direction.csv'));
    const withoutIds = (days: readonly string[]): string[] => days.map((each) => each.slice(7)).toSorted();
    const read = contacts(messages);
    expect(Object.keys(read).toSorted()).toEqual(['Bo Ek', 'Jörg Hale, PhD']);
    expect(read['Bo Ek']?.toSorted()).toEqual(withoutIds(bo));
    expect(read['Jörg Hale, PhD']?.toSorted()).toEqual(withoutIds(jorg));
    expect(messages.ownParties?.map((party) => messages.parties[party]?.name)).toEqual([owner]);
  });

  test('a header alone is a file with no messages', async () => {
    expect(taken(await readFixture('header-only.csv'))).toEqual({
      kind: 'linkedin-messages',
      messages: { parties: [], threads: [] },
      rowsRead: 0,
      skipped: [],
    });
  });
});

describe('whether the last message of the other asks something', () => {
  const time = (minute: number): string => `2021-02-08 09:${String(minute).padStart(2, '0')}:00 UTC`;
  const asked = (...said: readonly (readonly [from: number, text: string])[]): Record<string, string[]> => {
    const of = said.map(([from, text], minute) => ({ id: '2-A', from, to: [1 - from], time: time(minute), text }));
    return askedIn(taken(readText(written(of))).messages, slugOrName);
  };
  const asks = { 'jörg-hale': ['2-A'] };

  test('their last one counts, also when the user wrote after it', () => {
    expect(asked([1, 'Hi'], [1, 'Are you there?'])).toEqual(asks);
    expect(asked([1, 'Are you there?'], [0, 'Yes'])).toEqual(asks);
    expect(asked([1, 'Are you there?'], [1, 'Never mind'])).toEqual({});
    expect(asked([1, 'Hi'], [0, 'Are you there?'])).toEqual({});
  });

  test('HTML is read as it is shown', () => {
    expect(asked([1, '<p>See <a href="https://example.com/?a=1">this</a></p>'])).toEqual({});
    expect(asked([1, '<p class="x">See <a href="https://example.com/?a=1">this</a>&#63;</p>'])).toEqual(asks);
  });

  test('in a group nobody asks the user', () => {
    const of = [{ id: '2-B', from: 1, to: [0, 2], time: time(0), text: 'Are you there?' }];
    expect(askedIn(taken(readText(written(of))).messages, slugOrName)).toEqual({});
  });

  test('without profiles, it is found by name', () => {
    const of = [{ id: '', from: 1, to: [0], time: time(0), text: 'Are you there?' }];
    const { messages } = taken(readText(written(of, ['FROM', 'TO', 'DATE', 'CONTENT'])));
    expect(askedIn(messages, slugOrName)).toEqual({ 'Jörg Hale, PhD': [''] });
  });
});

test('rows that are left out are named with their line and the reason', async () => {
  const result = taken(await readFixture('rows-to-skip.csv'));
  expect(contacts(result.messages)).toEqual({
    'Jörg Hale, PhD jörg-hale': ['2-A 2021-02-08 1/0', '2-A 2026-03-08 0/1'],
  });
  expectAllAccountedFor(result);
  expect(reasons(result)).toEqual([
    [3, 2, expect.stringContaining('draft')],
    [5, 2, expect.stringContaining('advertising')],
    [7, 1, expect.stringContaining('advertising')],
    [8, 1, expect.stringContaining('advertising')],
    [9, 1, expect.stringContaining('no profile of the sender')],
    [10, 3, expect.stringContaining('closed')],
    [13, 1, expect.stringContaining('does not say who wrote it')],
    [14, 2, expect.stringContaining('"2021-02-30 09:00:00 UTC" is not a time')],
    [16, 1, expect.stringContaining('"2026-03-10 00:00:00 UTC" is in the future')],
    [17, 1, expect.stringContaining('5 values where 13 belong')],
    [18, 1, expect.stringContaining('14 values where 13 belong')],
    [19, 1, expect.stringContaining('oneself')],
    [20, 1, expect.stringContaining('page of a company')],
    [21, 1, expect.stringContaining('empty')],
  ]);
  expect(result.skipped[0]?.excerpt).toBe('Mira Solberg, Jörg Hale, PhD, 2021-02-08 09:00:00 UTC, Not yet said');
});

test('somebody without a profile is known by name when a conversation shows that they are a person', async () => {
  const result = taken(await readFixture('without-a-url.csv'));
  expect(contacts(result.messages)).toEqual({
    'Ida Lund': ['2-A 2021-02-08 0/1', '2-A 2021-02-09 1/0'],
    'Bo Ek bo-ek': ['2-B group 2021-02-08 1/0'],
  });
  expect(result.messages.parties.map(({ name }) => name)).toContain('Jörg Hale, PhD');
  expectAllAccountedFor(result);
});

test('the user may have written under several addresses', async () => {
  const { messages } = taken(await readFixture('one-owner-several-slugs.csv'));
  expect(messages.parties.map(({ slug }) => slug)).toEqual(['mira-solberg', 'jörg-hale', 'mira-solberg-7']);
  expect(contacts(messages)).toEqual({
    'Jörg Hale, PhD jörg-hale': ['2-A 2021-02-08 1/1', '2-A 2021-02-09 0/1'],
  });
});

describe('nothing is taken from', () => {
  test.each([
    ['refused-open-quote.csv', 'A quotation mark opens on line 3'],
    ['refused-cut-in-row.csv', 'breaks off in the middle of line 10'],
    ['refused-cut-in-text.csv', 'A quotation mark opens on line'],
    ['refused-cut-in-header.csv', 'breaks off in the middle of line 1'],
    ['refused-invitations.csv', 'begins with "From", "To", "Sent At", "Message", "Direction"'],
    ['refused-empty.csv', 'This file is empty'],
  ])('%s', async (name, message) => {
    const result = await readFixture(name);
    expect(result.kind === 'refused' ? result.message : 'read').toContain(message);
  });

  test.each([
    ['', 'Line 2 is far longer'],
    ['"', 'A quotation mark opens on line 2'],
  ])('one field without an end that begins with %j', (beginning, message) => {
    const reader = createMessagesReader({ today, locale: localeOf(['en-GB']) });
    let refused = reader.push(`FROM,TO,DATE,CONTENT\nBo Ek,Mira Solberg,2021-02-08 09:00:00 UTC,${beginning}`);
    for (let count = 0; count < 30 && !refused; count += 1) refused = reader.push('x'.repeat(100_000));
    expect(refused?.message).toContain(message);
    expect(reader.end()).toEqual(refused);
  });
});

describe('texts of messages', () => {
  async function textsIn(name: string): Promise<{ messages: MessageWithText[]; read: ParsedMessages }> {
    const text = await textOf(name);
    const first = taken(readText(text));
    const messages: MessageWithText[] = [];
    const second = taken(readText(text, 7, { onMessage: (each) => messages.push(each), firstReading: first.messages }));
    expect(second).toEqual(first);
    return { messages, read: first.messages };
  }

  test.each(['2019-direction.csv', '2022-sender-urls.csv', '2023-recipient-urls.csv', '2026-every-field-quoted.csv'])(
    '%s: plain, with who wrote and to whom',
    async (name) => {
      const { messages, read } = await textsIn(name);
      const nameOf = (party: number): string => read.parties[party]?.name ?? '';
      expect(
        messages.map(({ sender, recipients, sentAt, text }) => [
          nameOf(sender),
          recipients.map(nameOf).toSorted(),
          sentAt,
          text,
        ]),
      ).toEqual([
        [owner, ['Jörg Hale, PhD'], '2021-02-10T23:59:59.000Z', 'See you "there", then'],
        [owner, ['Jörg Hale, PhD'], '2021-02-08T10:00:00.000Z', 'Thanks; gladly'],
        ['Jörg Hale, PhD', [owner], '2021-02-08T09:00:00.000Z', 'Hello,\n\nare you at the fair?\nJ'],
        ['Bo Ek', ['Jörg Hale, PhD', owner], '2021-04-02T07:00:00.000Z', 'I am late'],
        [owner, ['Bo Ek', 'Jörg Hale, PhD'], '2021-04-01T07:00:00.000Z', 'Today at ten & not later'],
        ['Bo Ek', [owner], '2021-03-01T12:00:00.000Z', 'An offer <nobody> asked for'],
      ]);
    },
  );

  test.each(['rows-to-skip.csv', 'without-a-url.csv'])('%s: as many as count', async (name) => {
    const { messages, read } = await textsIn(name);
    expect(messages.length).toBe(countIn(read));
  });
});

/** Who takes part in each conversation: all with a profile, as whom a name alone means can depend on the whole file. */
const members: Readonly<Record<string, readonly number[]>> = { '2-A': [0, 1], '2-B': [0, 2, 3], '2-C': [0, 4] };

test('files that overlap come to the same as the whole', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }), (given, cuts) => {
      const of = given.flatMap((each) => {
        const taking = members[each.id] ?? [];
        const to = taking.filter((party) => party !== each.from);
        return taking.includes(each.from) ? [{ ...each, to }] : [];
      });
      const parts = cuts.map(([one, other]) => {
        const [begin = 0, end = 0] = [one % (of.length + 1), other % (of.length + 1)].toSorted((a, b) => a - b);
        return of.slice(begin, end);
      });
      const dedup = createMessageDedup();
      const results = [...parts, of].map((part) => taken(readText(written(part), 100, { dedup })));
      for (const result of results) expectAllAccountedFor(result);
      const { messages, mergedParties } = mergeMessageFiles(results.map(({ messages: read }) => read));
      const whole = taken(readText(written(of))).messages;
      expect(contacts(messages, slugOrName)).toEqual(contacts(whole, slugOrName));
      expect(askedIn(messages, slugOrName)).toEqual(askedIn(whole, slugOrName));
      expect(countIn(messages)).toBe(countIn(whole));
      for (const [file, { messages: read }] of results.entries()) {
        expect(mergedParties[file]?.map((party) => messages.parties[party]?.slug)).toEqual(
          read.parties.map(({ slug }) => slug),
        );
      }
    }),
  );
});

test('a file that is refused does not hide its messages from the next one', () => {
  const dedup = createMessageDedup();
  const text = written([{ id: '2-A', from: 1, to: [0], time: '2021-02-08 09:00:00 UTC', text: 'Hi' }]);
  expect(readText(`${text}"`, 10, { dedup }).kind).toBe('refused');
  expect(countIn(taken(readText(text, 10, { dedup })).messages)).toBe(1);
  const again = taken(readText(text, 10, { dedup }));
  expect(again.messages.threads).toEqual([]);
  expect(reasons(again)).toEqual([[2, 1, expect.stringContaining('in another file of the same import')]]);
});
