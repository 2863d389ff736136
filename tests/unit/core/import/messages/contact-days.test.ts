import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../../core/calendar/day.ts';
import { messagesByParty } from '../../../../../core/import/messages/messages-by-party.ts';
import { mergeContactDays } from '../../../../../core/import/messages/contact-days.ts';
import type { ProfileSlug } from '../../../../../core/people/profile-slug.ts';
import type { ParsedMessages } from '../../../../../core/import/messages/messages-content.ts';
import type { MessagesFields, ThreadFields } from '../../../../../core/records/record.ts';
import { flattenDays } from '../../../../../core/records/thread-days.ts';
import type { FlatDays, ThreadDay } from '../../../../../core/records/thread-days.ts';
import { day } from '../../calendar/day-arbitrary.ts';

const first = dayNumber(day('2021-02-08'));

describe('what a file says of each person', () => {
  const read: ParsedMessages = {
    parties: [
      { name: 'Mira Solberg', slug: 'mira' as ProfileSlug, line: 2 },
      { name: 'Bo Ek', slug: 'bo-ek' as ProfileSlug, line: 2 },
      { name: 'Ada Quill', line: 3 },
      { name: 'Mira Solberg', slug: 'mira-2' as ProfileSlug, line: 4 },
      { name: 'Tom Lind', line: 9 },
    ],
    threads: [
      // prettier-ignore
      { id: '2-B', line: 2, parties: [0, 1, 3], lastMessages: [], messages: 6, days: Int32Array.of(first, 0, 1, first, 1, 2, first, 3, 1, first + 1, 1, 2) },
      { id: '2-A', line: 5, parties: [0, 1], lastMessages: [], messages: 1, days: Int32Array.of(first, 1, 1) },
      // prettier-ignore
      { id: '2-G', line: 6, parties: [0, 1, 2, 4], lastMessages: [], messages: 7, days: Int32Array.of(first, 0, 1, first, 1, 2, first + 2, 0, 2, first + 2, 2, 1, first + 3, 1, 1) },
      { id: '2-M', line: 8, parties: [0, 3], lastMessages: [], messages: 1, days: Int32Array.of(first, 0, 1) },
    ],
  };
  const said = messagesByParty(read, (party) => party === 0 || party === 3);

  test('days by direction, the conversations by id, a group with its last days', () => {
    expect(said.map(({ party, fields }) => [party, fields])).toEqual([
      [
        1,
        {
          name: 'Bo Ek',
          slug: 'bo-ek',
          threads: [
            { id: '2-A', days: [first, 1, 0] },
            {
              id: '2-B',
              days: [first, 2, 2, first + 1, 2, 0],
            },
            {
              id: '2-G',
              days: [first + 2, 0, 3, first + 3, 3, 0],
              group: true,
            },
          ],
        },
      ],
      [2, { name: 'Ada Quill', threads: [{ id: '2-G', days: [first + 2, 1, 3], group: true }] }],
      [4, { name: 'Tom Lind', threads: [{ id: '2-G', days: [first + 2, 0, 3], group: true }] }],
    ]);
  });

  test('how many messages, and whether both wrote', () => {
    expect(
      said.map(({ line, messages, groupMessages, isTwoWay }) => [line, messages, groupMessages, isTwoWay]),
    ).toEqual([
      [2, 7, 3, true],
      [3, 0, 1, false],
      [9, 0, 0, false],
    ]);
  });

  test('equal contacts give equal texts, whatever the order of conversations', () => {
    const turned = messagesByParty(
      { ...read, threads: read.threads.toReversed() },
      (party) => party === 0 || party === 3,
    );
    expect(JSON.stringify(turned)).toBe(JSON.stringify(said));
  });

  test('somebody in a group who neither wrote nor was written to is not spoken of', () => {
    const quiet: ParsedMessages = {
      parties: read.parties,
      threads: [
        { id: '2-G', line: 2, parties: [0, 1, 2], lastMessages: [], messages: 1, days: Int32Array.of(first, 1, 1) },
      ],
    };
    expect(messagesByParty(quiet, (party) => party === 0).map(({ party }) => party)).toEqual([1]);
  });
});

describe('the days of contact', () => {
  function says(...threads: ThreadFields[]): MessagesFields {
    return { name: 'Bo Ek', threads };
  }

  test('of one conversation', () => {
    expect(
      mergeContactDays([
        says({
          id: '2-A',
          days: [first, 1, 0, first + 1, 0, 2, first + 2, 3, 4],
        }),
      ]),
    ).toEqual([
      { day: '2021-02-08', direction: 'in', messages: 1, thread: '2-A', inGroup: false },
      { day: '2021-02-09', direction: 'out', messages: 2, thread: '2-A', inGroup: false },
      { day: '2021-02-10', direction: 'both', messages: 7, thread: '2-A', inGroup: false },
    ]);
  });

  test('several conversations on one day are one, opened where most was said', () => {
    const groupDay: ThreadFields = {
      id: '2-G',
      days: [first, 0, 2, first + 1, 1, 0],
      group: true,
    };
    expect(
      mergeContactDays([says({ id: '2-A', days: [first, 1, 0] }, { id: '2-B', days: [first, 3, 0] }, groupDay)]),
    ).toEqual([
      { day: '2021-02-08', direction: 'both', messages: 6, thread: '2-B', inGroup: false },
      { day: '2021-02-09', direction: 'in', messages: 1, thread: '2-G', inGroup: true },
    ]);
  });

  test('a newer file moves the day of a group', () => {
    const older = says({
      id: '2-G',
      days: [first, 1, 0, first + 1, 0, 1],
      group: true,
    });
    const newer = says({
      id: '2-G',
      days: [first + 1, 0, 1, first + 5, 2, 0],
      group: true,
    });
    expect(mergeContactDays([newer, older])).toEqual([
      { day: '2021-02-09', direction: 'out', messages: 1, thread: '2-G', inGroup: true },
      { day: '2021-02-13', direction: 'in', messages: 2, thread: '2-G', inGroup: true },
    ]);
  });

  test('what a file without ids says again is not added', () => {
    const withoutIds = says({
      id: '',
      days: [first, 1, 2, first + 9, 1, 0],
    });
    const withIds = says({ id: '2-A', days: [first, 1, 1] }, { id: '2-B', days: [first, 0, 1] });
    expect(mergeContactDays([withoutIds, withIds])).toEqual([
      { day: '2021-02-08', direction: 'both', messages: 3, thread: '2-A', inGroup: false },
      { day: '2021-02-17', direction: 'in', messages: 1, thread: '', inGroup: false },
    ]);
  });

  // As `messagesByParty` gives them: days in order, no thread twice, none empty.
  const count = fc.nat({ max: 3 });
  const threadDays = fc
    .uniqueArray(fc.tuple(fc.integer({ min: first, max: first + 6 }), count, count), {
      selector: ([each]) => each,
      maxLength: 4,
    })
    .map((days): FlatDays =>
      flattenDays(days.filter(([, inbound, outbound]) => inbound + outbound > 0).toSorted(([a], [b]) => a - b)),
    );
  const lastDay = fc.option(fc.tuple(fc.integer({ min: first, max: first + 6 }), fc.integer({ min: 1, max: 3 })));
  const groupDays = fc.tuple(lastDay, lastDay).map(([inbound, outbound]): FlatDays => {
    if (inbound && inbound[0] === outbound?.[0]) return [inbound[0], inbound[1], outbound[1]];
    const days: ThreadDay[] = [];
    if (inbound) days.push([inbound[0], inbound[1], 0]);
    if (outbound) days.push([outbound[0], 0, outbound[1]]);
    return flattenDays(days.toSorted(([a], [b]) => a - b));
  });
  const thread = fc.oneof(
    fc.record({ id: fc.constantFrom('', '2-A', '2-B'), days: threadDays }),
    fc.record({ id: fc.constantFrom('', '2-A', '2-G'), days: groupDays, group: fc.constant(true as const) }),
  );
  const fields: fc.Arbitrary<MessagesFields> = fc
    .uniqueArray(thread, { selector: (each) => `${each.id} ${String('group' in each)}`, maxLength: 4 })
    .map((threads) => ({ name: 'Bo Ek', threads: threads.filter(({ days }) => days.length > 0) }));

  test('the order of imports changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 4 }), fc.nat(), (said, turn) => {
        const at = turn % (said.length + 1);
        expect(mergeContactDays([...said.slice(at), ...said.slice(0, at)].toReversed())).toEqual(
          mergeContactDays(said),
        );
      }),
    );
  });

  test('the same file again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 3 }), (said) => {
        expect(mergeContactDays([...said, ...said])).toEqual(mergeContactDays(said));
      }),
    );
  });

  test('more files never take a message in a conversation of two away', () => {
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 3 }), fields, (said, more) => {
        const after = new Map(mergeContactDays([...said, more]).map((each) => [each.day, each]));
        const direct = said.map(({ name, threads }) => ({
          name,
          threads: threads.filter(({ group }) => group !== true),
        }));
        for (const { day: on, direction, messages } of mergeContactDays(direct)) {
          expect(after.get(on)?.messages).toBeGreaterThanOrEqual(messages);
          expect([direction, 'both']).toContain(after.get(on)?.direction);
          expect(after.get(on)?.inGroup).toBe(false);
        }
      }),
    );
  });

  test('days come oldest first, none twice, none without a message', () => {
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 4 }), (said) => {
        const days = mergeContactDays(said);
        expect(days.map((each) => each.day)).toEqual([...new Set(days.map((each) => each.day))].toSorted());
        for (const { messages } of days) expect(messages).toBeGreaterThan(0);
      }),
    );
  });
});
