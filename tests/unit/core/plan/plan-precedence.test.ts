import { describe, expect, it } from 'vitest';
import type { PlanCandidate } from '../../../../core/plan/plan-types.ts';
import { planDay } from '../../../../core/plan/plan.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import { daysAgo } from '../strength/designed-ties.ts';
import { ago, asked, candidate, chosen, input, known } from './plan-people.ts';

describe('an unanswered message', () => {
  it('takes nothing of the share of new ties, and comes first within the rest', () => {
    const newTies = [1, 2, 3, 4].map((id) => candidate(id));
    const waiting = [5, 6, 7, 8].map((id) => known(id, asked(id)));
    const plan = planDay(input([...newTies, ...waiting, known(9)]));
    expect(plan.entries.map(({ part }) => part)).toEqual(['new', 'new', 'new', 'known', 'known']);
    expect(plan.entries.slice(3).map(({ occasion }) => occasion)).toEqual(['unanswered message', 'unanswered message']);
    expect(chosen(planDay(input([...newTies, known(5, asked(5)), known(9)])))).toEqual([1, 2, 3, 5, 9]);
    expect(chosen(planDay(input([...newTies, known(5, asked(5))], { newTieShare: 1 })))).toEqual([1, 2, 3, 4, 5]);
  });

  it('has what new ties leave of their share before all others', () => {
    const waiting = [5, 6, 7].map((id) => known(id, asked(id)));
    expect(chosen(planDay(input([candidate(1), ...waiting, known(9)])))).toEqual([1, 5, 6, 7, 9]);
  });

  it('comes before a stranger from the same company', () => {
    const people = [candidate(1, { company: 'Acme' }), candidate(2), known(3, { ...asked(5), company: 'Acme' })];
    expect(chosen(planDay(input(people)))).toEqual([2, 3]);
  });

  it('is before another by worth', () => {
    const seldom = { ...factsOfContactDays(daysAgo('in', 30)), askedOn: ago(30), handledBefore: 1 } as const;
    const people = [candidate(1, { ...seldom, circle: 'wider' }), known(2, asked(5))];
    expect(chosen(planDay(input(people)))).toEqual([2, 1]);
    expect(chosen(planDay(input(people, { budgetMinutes: 2 })))).toEqual([2]);
  });

  it('from an overdue inner tie stands where they stand', () => {
    const seldom = { ...factsOfContactDays(daysAgo('in', 30)), askedOn: ago(30), handledBefore: 1 } as const;
    const people = [candidate(1, { ...seldom, circle: 'inner' }), candidate(2), known(3, asked(5))];
    expect(chosen(planDay(input(people)))).toEqual([1, 2, 3]);
  });

  it('from somebody in a circle comes first too, from anyone else by worth', () => {
    const asks = { ...factsOfContactDays(daysAgo('in', 5)), askedOn: ago(5), handledBefore: 1 } as const;
    const circled = candidate(3, { ...asks, circle: 'wider' });
    expect(chosen(planDay(input([candidate(2, asks), circled], { budgetMinutes: 2 })))).toEqual([3]);
    expect(chosen(planDay(input([candidate(2, asks), known(1)])))).toEqual([2, 1]);
  });

  it('that asks nothing or is settled is none', () => {
    const waiting = known(1, asked(5));
    const occasionOf = (more: Partial<PlanCandidate>) => planDay(input([{ ...waiting, ...more }])).entries[0]?.occasion;
    expect(occasionOf({})).toBe('unanswered message');
    expect(occasionOf({ askedOn: null })).toBeNull();
    expect(occasionOf({ settledOn: ago(2) })).toBeNull();
  });
});

describe('new ties', () => {
  it('begin with new connections, whoever was marked or waits', () => {
    const connected = (id: number, days: number) => candidate(id, { connectedOn: ago(days), waitingSince: ago(days) });
    const people = [
      candidate(1, { waitingSince: ago(900) }),
      candidate(2, { bringCloser: 1 }),
      connected(3, 14),
      connected(4, 2),
      connected(5, 15),
    ];
    const given = input(people, { newTieShare: 1 });
    expect(planDay(given).entries.map(({ personId, kind, occasion }) => [personId, kind, occasion])).toEqual([
      [4, 'note', 'new connection'],
      [3, 'note', 'new connection'],
      [1, 'note', null],
      [2, 'note', null],
      [5, 'note', null],
    ]);
    // The place of whoever waits longest is put off, and not lost.
    expect(chosen(planDay({ ...given, newTiesBefore: 2 }))).toEqual([4, 3, 1, 2, 5]);
    expect(chosen(planDay({ ...given, newTiesBefore: 1, budgetMinutes: 4 }))).toEqual([4, 3]);
  });

  it('are no new connections once the user has written to them, or skipped them', () => {
    const connected = candidate(1, { connectedOn: ago(3) });
    expect(chosen(planDay(input([{ ...connected, handledBefore: 1 }])))).toEqual([]);
    expect(chosen(planDay(input([{ ...connected, lastOutbound: ago(1), outboundDays: 1 }])))).toEqual([]);
    expect(chosen(planDay(input([{ ...connected, handledBefore: 1, circle: 'wider' }])))).toEqual([1]);
  });
});
