import { describe, expect, test } from 'vitest';

import { findByProfile } from '../../../../core/matching/find-person.ts';
import type { MatchAnswer } from '../../../../core/matching/match-types.ts';
import { matchWriter } from '../../../../core/matching/match-writer.ts';
import { createPeopleIndex } from '../../../../core/matching/people-index.ts';
import type { KnownPerson } from '../../../../core/people/known-person.ts';
import { hidden, idOf, person, slugOf, whole } from './invented-people.ts';

describe('someone who wrote messages', () => {
  type Options = { isShown?: boolean; answer?: MatchAnswer; taken?: number };
  const match = (people: readonly KnownPerson[], name: string, { isShown = true, answer, taken }: Options = {}) => {
    const index = createPeopleIndex(people);
    const writer = { names: [whole(name)], slug: slugOf('a') };
    return matchWriter(
      { ...writer, isShown, known: findByProfile(writer, index) },
      index,
      new Map(answer && [['messages/in/a', answer]]),
      ({ id }) => id === taken,
    );
  };

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
    expect(match([person(1, 'Bo Lind', ['a'], hidden)], 'Anna Berg')).toEqual({ kind: 'new' });
  });
});
