import { expect, it } from 'vitest';
import type { AwaitedAnswer } from '../../../../core/plan/answers-due.ts';
import { answersDue } from '../../../../core/plan/answers-due.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { PersonId } from '../../../../core/ids.ts';
import { today } from '../strength/designed-ties.ts';

type Ago = { out?: number; in?: number; notYet?: number; left?: number };

function ids(...people: Ago[]): number[] {
  const ago = (days: number | undefined) => (days === undefined ? null : addDays(today, -days));
  const awaited = people.map((one, index): AwaitedAnswer => ({
    // A test may number people as it likes.
    id: index as PersonId,
    lastOutbound: ago(one.out),
    lastInbound: ago(one.in),
    notYetOn: ago(one.notYet),
    leftOn: ago(one.left),
  }));
  return answersDue(awaited, today).map((one) => one.id);
}

it('asks from the second to the 21st day, longest ago first', () => {
  expect(ids({ out: 1 }, { out: 2 }, { out: 21 }, { out: 22 }, {}, { out: 2 })).toEqual([2, 1, 5]);
});

it('does not ask about those who have been in touch since', () => {
  expect(ids({ out: 5, in: 4 }, { out: 5, in: 5 }, { out: 5, in: 6 })).toEqual([2]);
});

it('asks tomorrow after "not yet", and no more after "leave it" unless something new was sent', () => {
  expect(ids({ out: 5, notYet: 0 }, { out: 5, notYet: 1 }, { out: 5, left: 3 }, { out: 5, left: 9 })).toEqual([1, 3]);
});
