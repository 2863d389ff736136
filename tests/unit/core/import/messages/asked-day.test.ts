import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../../../core/calendar/day.ts';
import { askedDay } from '../../../../../core/import/messages/asked-day.ts';
import type { MessagesFields, ThreadFields } from '../../../../../core/records/record.ts';
import { day } from '../../calendar/day-arbitrary.ts';

const first = dayNumber(day('2021-02-08'));

function says(...threads: ThreadFields[]): MessagesFields {
  return { name: 'Bo Ek', threads };
}

/** A conversation whose last inbound message is on the given day. */
function asking(id: string, on: number, messages = 1): ThreadFields {
  return { id, days: [first + on, messages, 0], asks: true };
}

function telling(id: string, on: number, messages = 1): ThreadFields {
  return { id, days: [first + on, messages, 0] };
}

test('the day of the last message, if it asks something', () => {
  expect(askedDay([])).toBeNull();
  expect(askedDay([says(telling('2-A', 0))])).toBeNull();
  expect(askedDay([says({ id: '2-A', days: [first, 1, 0, first + 1, 2, 3, first + 4, 0, 1], asks: true })])).toBe(
    '2021-02-09',
  );
});

test('of several conversations the newest decides; on the same day any that asks', () => {
  expect(askedDay([says(asking('2-A', 0), telling('2-B', 1))])).toBeNull();
  expect(askedDay([says(asking('2-A', 1), telling('2-B', 0))])).toBe('2021-02-09');
  expect(askedDay([says(asking('2-A', 0), telling('2-B', 0))])).toBe('2021-02-08');
  expect(askedDay([says(telling('2-A', 0), asking('2-B', 0))])).toBe('2021-02-08');
});

test('an older archive brings no old question back, and a newer one does away with it', () => {
  const older = says(asking('2-A', 0));
  const newer = says({ id: '2-A', days: [first, 1, 0, first + 3, 1, 0] });
  const sameDay = says(telling('2-A', 0, 2));
  expect(askedDay([newer, older])).toBeNull();
  expect(askedDay([older, newer])).toBeNull();
  expect(askedDay([older, sameDay])).toBeNull();
  expect(askedDay([sameDay, older])).toBeNull();
});

test('a record from before it was kept who asks says nothing against one that asks', () => {
  expect(askedDay([says(telling('2-A', 0)), says(asking('2-A', 0))])).toBe('2021-02-08');
});

test('a file without ids of conversations counts only where it is newer', () => {
  expect(askedDay([says(telling('2-A', 0)), says(asking('', 0))])).toBeNull();
  expect(askedDay([says(telling('2-A', 0)), says(asking('', 1))])).toBe('2021-02-09');
});

test('a group asks nobody', () => {
  expect(askedDay([says({ id: '2-G', days: [first, 1, 0], group: true })])).toBeNull();
});

const thread: fc.Arbitrary<ThreadFields> = fc
  .tuple(fc.constantFrom('', '2-A', '2-B'), fc.nat({ max: 4 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([id, on, messages, asks]) => (asks ? asking(id, on, messages) : telling(id, on, messages)));
const records = fc.array(
  fc.uniqueArray(thread, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }).map((threads) => says(...threads)),
  { maxLength: 4 },
);

test('the order of records and the same record again change nothing', () => {
  fc.assert(
    fc.property(records, fc.nat(), (said, turn) => {
      const at = turn % (said.length + 1);
      expect(askedDay([...said.slice(at), ...said.slice(0, at)].toReversed())).toBe(askedDay(said));
      expect(askedDay([...said, ...said])).toBe(askedDay(said));
    }),
  );
});

test('it is the last day on which they wrote, or none', () => {
  fc.assert(
    fc.property(records, (said) => {
      const days = said.flatMap(({ threads }) => threads.map(({ days: [on = 0] }) => on));
      const asked = askedDay(said);
      if (asked !== null) expect(asked).toBe(dayOfNumber(Math.max(...days)));
    }),
  );
});
