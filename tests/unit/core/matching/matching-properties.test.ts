import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchConnections } from '../../../../core/matching/match-connections.ts';
import type { KnownPerson } from '../../../../core/people/known-person.ts';
import type { MatchAnswer, MatchedRow } from '../../../../core/matching/match-types.ts';
import type { Facts } from './invented-rows.ts';
import { inShort, matchesOf, person, personId, row } from './invented-rows.ts';

describe('properties', () => {
  const name = fc.constantFrom('Anna Berg', 'Anna Lind', 'Bo Berg', 'Bo Lind', 'anna berg', 'A. Berg', '小明 王', '🙂');
  const maybe = (...values: string[]): fc.Arbitrary<string | undefined> =>
    fc.option(fc.constantFrom(...values), { nil: undefined });
  const facts = fc.record(
    {
      slug: maybe('a', 'b', 'c', 'd', 'e'),
      email: maybe('a@example.org', 'b@example.org', 'c@example.org'),
      day: maybe('2021-02-08', '2021-02-09'),
      company: maybe('Acme', 'Bolt'),
      position: maybe('CEO', 'CTO'),
    },
    { requiredKeys: [] },
  );
  const withoutUndefined = (given: Readonly<Record<string, string | undefined>>): Facts =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const file = fc
    .array(fc.tuple(name, facts), { maxLength: 12 })
    .map((all) => all.map(([called, given], index) => row(index + 1, called, withoutUndefined(given))));
  const network = fc
    .uniqueArray(fc.tuple(name, facts, fc.subarray(['f', 'g', 'h'])), {
      maxLength: 8,
      selector: ([, { slug }]) => slug ?? Symbol('no slug'),
    })
    .map((all) =>
      all.map(([called, given, aliases], index) => person(index + 1, called, { ...withoutUndefined(given), aliases })),
    );

  /** The network after an import whose questions were all answered with "someone else". */
  function after(matched: readonly MatchedRow[]): KnownPerson[] {
    const people: KnownPerson[] = [];
    for (const { row: given, match } of matched) {
      if (match.kind === 'duplicate') continue;
      people.push({
        id: personId(people.length + 1),
        names: [{ firstName: given.firstName, lastName: given.lastName }],
        slugs: given.slug === undefined ? [] : [given.slug],
        emails: given.email === undefined ? [] : [given.email],
        connectedOn: given.connectedOn ?? null,
        company: given.company ?? null,
        position: given.position ?? null,
      });
    }
    return people;
  }

  test('a second import of a file finds everyone, each as themselves', () => {
    fc.assert(
      fc.property(file, (rows) => {
        const first = matchConnections(rows, []);
        const people = after(first);
        const second = matchConnections(rows, people);
        let number = 0;
        for (const [index, { row: given, match }] of second.entries()) {
          if (first[index]?.match.kind === 'duplicate') {
            expect(match.kind).toBe('duplicate');
            continue;
          }
          number += 1;
          // Without a link or a day little is left to know someone by: then asking is right, being wrong is not.
          if (given.slug !== undefined || given.connectedOn !== undefined) expect(match.kind).not.toBe('new');
          if (given.slug !== undefined) expect(match.kind).toBe('same');
          if (match.kind === 'same') expect(match.personId).toBe(number);
          if (match.kind === 'question') expect(match.personIds).toContain(number);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('nobody is two rows, and whom a question names is nobody else', () => {
    fc.assert(
      fc.property(file, network, (rows, people) => {
        const matches = matchesOf(rows, people);
        const taken = matches.flatMap((match) => (match.kind === 'same' ? [match.personId] : []));
        expect(new Set(taken).size).toBe(taken.length);
        for (const match of matches) {
          if (match.kind !== 'question') continue;
          expect(match.personIds.length).toBeGreaterThan(0);
          for (const id of match.personIds) expect(taken).not.toContain(id);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the order of the rows changes nothing in who is whom', () => {
    const rowsInTwoOrders = file
      .map((rows) =>
        rows.filter(({ slug }, index) => !slug || rows.findIndex((other) => other.slug === slug) === index),
      )
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(rowsInTwoOrders, network, ([rows, shuffled], people) => {
        const who = (matched: readonly MatchedRow[]): string[] =>
          matched
            .filter(({ match }) => match.kind !== 'duplicate')
            .map(({ row: { line: _, ...given }, match }) => `${JSON.stringify(given)} ${inShort(match)}`)
            .toSorted();
        expect(who(matchConnections(shuffled, people))).toEqual(who(matchConnections(rows, people)));
      }),
      { numRuns: 1000 },
    );
  });

  test('every question can be answered, and then none is left', () => {
    fc.assert(
      fc.property(file, network, fc.infiniteStream(fc.boolean()), (rows, people, isSame) => {
        const answers = new Map<string, MatchAnswer>();
        for (let round = 0; round <= rows.length * 2; round += 1) {
          const question = matchesOf(rows, people, answers).find((match) => match.kind === 'question');
          if (!question) return;
          const [first] = question.personIds;
          const answered = answers.has(question.key);
          const says = !answered && isSame.next().value === true && first !== undefined;
          answers.set(question.key, says ? { kind: 'same', personId: first } : { kind: 'different' });
        }
        expect.unreachable('a question stayed open');
      }),
    );
  });
});
