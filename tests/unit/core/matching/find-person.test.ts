import { describe, expect, test } from 'vitest';

import { findByProfile, findByUniqueName } from '../../../../core/matching/find-person.ts';
import { createPeopleIndex } from '../../../../core/matching/people-index.ts';
import type { KnownPerson } from '../../../../core/people/known-person.ts';
import { hidden, idOf, person, slugOf, whole } from './invented-people.ts';

describe('a profile', () => {
  const idWith = (people: readonly KnownPerson[], name: string): number | undefined =>
    findByProfile({ names: [whole(name)], slug: slugOf('a') }, createPeopleIndex(people))?.id;

  test('is that of whoever has it, before those who had it and those of whom nothing is shown', () => {
    const [has, had, aside] = [
      person(3, 'Anna Berg', ['a']),
      person(2, 'Anna Berg', ['b', 'a']),
      person(1, 'Anna Berg', ['a'], hidden),
    ];
    expect(idWith([aside, had, has], 'Anna Berg')).toBe(3);
    expect(idWith([aside, had], 'Anna Berg')).toBe(2);
    expect(idWith([aside], 'Anna Berg')).toBe(1);
  });

  test('is nobody’s whose name is quite another', () => {
    const people = [person(1, 'Anna Berg', ['a'])];
    expect(idWith(people, 'Anna Lind')).toBe(1);
    expect(idWith(people, 'Dr. Berg, PhD')).toBe(1);
    expect(idWith(people, '')).toBe(1);
    expect(idWith(people, 'Bo Lind')).toBeUndefined();
  });
});

describe('a name', () => {
  const idNamed = (people: readonly KnownPerson[], name: string): number | undefined =>
    findByUniqueName({ names: [whole(name)] }, createPeopleIndex(people))?.id;

  test('is that of the only one who has it', () => {
    const [anna, other] = [person(1, 'Anna Berg'), person(2, 'ANNA BERG')];
    expect(idNamed([anna], 'Anna Berg')).toBe(1);
    expect(idNamed([anna, other], 'Anna Berg')).toBeUndefined();
    expect(idNamed([anna, { ...other, ...hidden }], 'Anna Berg')).toBe(1);
    expect(idNamed([anna, { ...other, mergedInto: idOf(1) }], 'Anna Berg')).toBe(1);
    expect(idNamed([anna], '')).toBeUndefined();
  });

  test('is known in one piece where the family name stands first', () => {
    expect(idNamed([person(1, '小明 王')], '王小明')).toBe(1);
  });

  test('is found of whom more becomes known', () => {
    const people = createPeopleIndex([person(1, 'Anna Berg', ['a'], hidden)]);
    expect(findByUniqueName({ names: [whole('Anna Berg')] }, people)).toBeUndefined();
    people.add(person(1, 'Anna Berg', ['a', 'b']));
    expect(findByUniqueName({ names: [whole('Anna Berg')] }, people)?.id).toBe(1);
    expect(people.withSlug(slugOf('b')).map(({ id }) => id)).toEqual([1]);
  });
});
