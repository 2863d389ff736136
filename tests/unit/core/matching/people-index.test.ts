import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../../core/ids.ts';
import type { KnownPerson } from '../../../../core/people/known-person.ts';
import type { MatchAnswer } from '../../../../core/matching/match-types.ts';
import type { PersonName } from '../../../../core/people/person-name.ts';
import { createPeopleIndex } from '../../../../core/matching/people-index.ts';
import { matchWriter } from '../../../../core/matching/match-writer.ts';
import { findByProfile, findByUniqueName } from '../../../../core/matching/find-person.ts';
import type { ProfileSlug } from '../../../../core/people/profile-slug.ts';

// Ids and slugs of tests are in the form of such.
const idOf = (id: number) => id as PersonId;
const slugOf = (slug: string) => slug as ProfileSlug;
const whole = (name: string): PersonName => ({ firstName: name, lastName: '' });

function person(id: number, name: string, slugs: readonly string[] = [], more: Partial<KnownPerson> = {}): KnownPerson {
  const [firstName = '', lastName = ''] = name.split(' ');
  return {
    id: idOf(id),
    names: [{ firstName, lastName }],
    slugs: slugs.map(slugOf),
    emails: [],
    connectedOn: null,
    company: null,
    position: null,
    ...more,
  };
}

const unseen = { hidden: true } as const;

describe('a profile', () => {
  const idWith = (people: readonly KnownPerson[], name: string): number | undefined =>
    findByProfile({ names: [whole(name)], slug: slugOf('a') }, createPeopleIndex(people))?.id;

  test('is that of whoever has it, before those who had it and those of whom nothing is shown', () => {
    const [has, had, aside] = [
      person(3, 'Anna Berg', ['a']),
      person(2, 'Anna Berg', ['b', 'a']),
      person(1, 'Anna Berg', ['a'], unseen),
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
    expect(idNamed([anna, { ...other, ...unseen }], 'Anna Berg')).toBe(1);
    expect(idNamed([anna, { ...other, mergedInto: idOf(1) }], 'Anna Berg')).toBe(1);
    expect(idNamed([anna], '')).toBeUndefined();
  });

  test('is known in one piece where the family name stands first', () => {
    expect(idNamed([person(1, '小明 王')], '王小明')).toBe(1);
  });

  test('is found of whom more becomes known', () => {
    const people = createPeopleIndex([person(1, 'Anna Berg', ['a'], unseen)]);
    expect(findByUniqueName({ names: [whole('Anna Berg')] }, people)).toBeUndefined();
    people.add(person(1, 'Anna Berg', ['a', 'b']));
    expect(findByUniqueName({ names: [whole('Anna Berg')] }, people)?.id).toBe(1);
    expect(people.withSlug(slugOf('b')).map(({ id }) => id)).toEqual([1]);
  });
});

describe('someone who wrote messages', () => {
  type Options = { isShown?: boolean; answer?: MatchAnswer; taken?: number };
  const match = (people: readonly KnownPerson[], name: string, { isShown = true, answer, taken }: Options = {}) =>
    matchWriter(
      { names: [whole(name)], slug: slugOf('a'), isShown },
      createPeopleIndex(people),
      new Map(answer && [['messages/in/a', answer]]),
      ({ id }) => id === taken,
    );

  test('is known by the profile', () => {
    expect(match([person(1, 'Anna Berg', ['a'])], 'Anna Berg')).toEqual({ kind: 'same', personId: 1, by: 'slug' });
  });

  test('is asked about when the profile is somebody’s with another name', () => {
    expect(match([person(1, 'Anna Berg', ['a'])], 'Bo Lind', { isShown: false })).toEqual({
      kind: 'question',
      key: 'messages/in/a',
      personIds: [1],
      evidence:
        "The profile link is the same, but the names differ: Bo Lind in the file, Anna Berg here. A link that someone gave up can become another person's.",
    });
  });

  test('is asked about when only the name is known, unless they would be shown to nobody', () => {
    const people = [person(1, 'Anna Berg', ['b'])];
    expect(match(people, 'Anna Berg')).toEqual({
      kind: 'question',
      key: 'messages/in/a',
      personIds: [1],
      evidence: 'The name is the same, but the profile links differ. Links change, and two people can have one name.',
    });
    expect(match(people, 'Anna Berg', { isShown: false })).toEqual({ kind: 'new' });
    expect(match(people, 'Anna Berg', { taken: 1 })).toEqual({ kind: 'new' });
    expect(match([...people, person(2, 'Anna Berg')], 'Anna Berg')).toMatchObject({
      personIds: [1, 2],
      evidence: '2 people here have this name, and nothing in the file tells which of them it is, if any.',
    });
  });

  test('is who the user says', () => {
    const people = [person(1, 'Anna Berg', ['b'])];
    expect(match(people, 'Anna Berg', { answer: { kind: 'same', personId: idOf(1) } })).toEqual({
      kind: 'same',
      personId: 1,
      by: 'answer',
    });
    expect(match(people, 'Anna Berg', { answer: { kind: 'different' } })).toEqual({ kind: 'new' });
    expect(match(people, 'Anna Berg', { answer: { kind: 'same', personId: idOf(9) } })).toMatchObject({
      kind: 'question',
    });
  });

  test('is someone new when nobody has the profile or the name', () => {
    expect(match([person(1, 'Bo Lind', ['b'])], 'Anna Berg')).toEqual({ kind: 'new' });
    expect(match([person(1, 'Bo Lind', ['a'], unseen)], 'Anna Berg')).toEqual({ kind: 'new' });
  });
});
