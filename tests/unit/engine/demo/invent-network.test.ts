import { defaultRhythms, rhythmDaysOf } from '../../../../core/people/rhythm.ts';
import { describe, expect, test } from 'vitest';

import { fold } from '../../../../core/text/fold.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import { tieStrength } from '../../../../core/strength/strength.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import { tieState } from '../../../../core/strength/tie-state.ts';
import { inventNetwork } from '../../../../engine/demo/invent-network.ts';
import type { InventedPerson, NetworkOptions } from '../../../../engine/demo/invent-network.ts';
import { day } from '../../core/calendar/day-arbitrary.ts';

const today = day('2026-06-10');
const options: NetworkOptions = { people: 600, seed: 20, today };
const invent = (changed: Partial<NetworkOptions> = {}): InventedPerson[] => [
  ...inventNetwork({ ...options, ...changed }),
];
const people = invent();
const interactionsOf = (all: readonly InventedPerson[]): number =>
  all.reduce((sum, { interactions }) => sum + interactions.length, 0);

describe('an invented network', () => {
  test('is the same for the same options, and another for another seed', () => {
    expect(invent()).toEqual(people);
    expect(invent({ seed: 21 })).not.toEqual(people);
  });

  test('has its people on another day too, with everything moved along', () => {
    const later = invent({ today: addDays(today, 100) });
    expect(later.map(({ firstName }) => firstName)).toEqual(people.map(({ firstName }) => firstName));
    expect(later.map(({ connectedOn }) => connectedOn)).toEqual(
      people.map(({ connectedOn }) => addDays(connectedOn, 100)),
    );
  });

  test.each([600, 12_000])('of %i people has no name and no profile twice', (count) => {
    const all = count === 600 ? people : invent({ people: count });
    expect(all).toHaveLength(count);
    expect(new Set(all.map(({ firstName, lastName }) => fold(`${firstName} ${lastName}`)))).toHaveLength(count);
    expect(new Set(all.map(({ slug }) => slug))).toHaveLength(count);
  });

  test('is three quarters thin, and has every other state', () => {
    const states = people.map(({ interactions, circle, rating }) =>
      tieState(
        tieStrength(factsOfContactDays(interactions), today),
        rhythmDaysOf({ circle, rhythmDays: null }, defaultRhythms),
        rating,
      ),
    );
    const share = (state: string): number => states.filter((each) => each === state).length / people.length;
    expect(share('thin')).toBeGreaterThan(0.73);
    expect(share('thin')).toBeLessThan(0.77);
    for (const state of ['strong', 'steady', 'fading']) expect(share(state)).toBeGreaterThan(0.04);
  });

  test('goes eight years back and ends yesterday', () => {
    const days = people.flatMap(({ interactions, connectedOn }) => [
      connectedOn,
      ...interactions.map((each) => each.day),
    ]);
    const sorted = days.toSorted();
    expect(sorted[0]).toBeDefined();
    expect(sorted[0] ?? today).toSatisfy(
      (first: string) => first < addDays(today, -2700) && first > addDays(today, -3100),
    );
    expect(sorted.at(-1)).toSatisfy((last: string) => last < today && last > addDays(today, -7));
    for (const { interactions } of people) {
      const inOrder = interactions.map((each) => each.day);
      expect(inOrder).toEqual(inOrder.toSorted());
    }
  });

  test('speaks many languages', () => {
    const names = people.map(({ firstName, lastName }) => firstName + lastName).join('');
    const scripts = [
      /\p{sc=Latn}/u,
      /\p{sc=Cyrl}/u,
      /\p{sc=Grek}/u,
      /\p{sc=Han}/u,
      /\p{sc=Hang}/u,
      /\p{sc=Arab}/u,
      /\p{sc=Hebr}/u,
      /\p{sc=Deva}/u,
      /[ạếịữ]/u,
      /[ğışİ]/u,
    ];
    for (const script of scripts) expect(names).toMatch(script);
  });

  test('has exactly as many interactions as it is asked for, and by itself about a dozen a person', () => {
    expect(interactionsOf(invent({ people: 2000, interactions: 60_000 }))).toBe(60_000);
    expect(interactionsOf(people)).toBeGreaterThan(10 * people.length);
    expect(interactionsOf(people)).toBeLessThan(16 * people.length);
  });

  test('writes to nobody who could exist', () => {
    for (const { email, slug } of people) {
      expect(email ?? 'x@y.example').toMatch(/^[a-z.0-9]+@[a-z]+\.example$/);
      expect(slug).toMatch(/-x[0-9a-f]{6}$/);
    }
  });
});
