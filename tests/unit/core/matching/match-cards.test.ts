import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchCards } from '../../../../core/matching/match-cards.ts';
import type { KnownPerson } from '../../../../core/people/known-person.ts';
import type { MatchAnswer, MatchingContext } from '../../../../core/matching/match-types.ts';
import type { CardRow } from '../../../../core/import/address-book/card-row.ts';
import { inShort, namesOf, person, personId, slugOf } from './invented-rows.ts';

describe('an address book', () => {
  type CardFacts = { slug?: string; emails?: string[]; company?: string; position?: string };

  function card(line: number, name: string, { slug, emails = [], ...work }: CardFacts = {}): CardRow {
    return { line, ...namesOf(name), emails, ...work, ...(slug !== undefined && { slug: slugOf(slug) }), other: {} };
  }

  /** With the place, where several entries are one person. */
  function cardsInShort(
    cards: readonly CardRow[],
    people: readonly KnownPerson[],
    context?: MatchingContext,
  ): string[] {
    return matchCards(cards, people, context).map(({ match, group }) => `${inShort(match)} at ${group}`);
  }

  const berg = person(7, 'Anna Berg', { slug: 'a', email: 'a@example.org', company: 'Acme', position: 'CEO' });

  test.each<[name: string, card: CardRow, match: string]>([
    ['a link', card(1, 'Anna Berg', { slug: 'a' }), '7 by slug'],
    ['one of several addresses', card(1, 'Anna Berg', { emails: ['x@example.org', 'a@example.org'] }), '7 by email'],
    ['an address and no name', card(1, '', { emails: ['a@example.org'] }), '7 by email'],
    ['an unknown address and no name', card(1, '', { emails: ['x@example.org'] }), 'new'],
    ['no name and no address', card(1, '', { company: 'Acme' }), 'new'],
    ['an address with another name', card(1, 'Bo Lind', { emails: ['a@example.org'] }), '7?'],
    ['the name alone', card(1, 'Anna Berg'), '7?'],
    ['the name with an unknown address', card(1, 'Anna Berg', { emails: ['x@example.org'] }), '7?'],
    ['the name and the same work', card(1, 'Anna Berg', { company: 'Acme', position: 'CEO' }), '7 by name-and-work'],
    ['somebody else', card(1, 'Bo Lind'), 'new'],
  ])('%s', (_, given, match) => {
    expect(cardsInShort([given], [berg])).toEqual([`${match} at 0`]);
  });

  test('entries that share an address are one person when their names agree', () => {
    const cards = [
      card(1, 'Anna Berg', { emails: ['one@example.org'] }),
      card(2, 'A. Berg', { emails: ['one@example.org', 'two@example.org'] }),
      card(3, '', { emails: ['two@example.org'] }),
      card(4, 'Bo Berg', { emails: ['one@example.org'] }),
      card(5, 'Anna Berg'),
    ];
    expect(cardsInShort(cards, [])).toEqual(['new at 0', 'new at 0', 'new at 0', 'new at 1', 'new at 2']);
  });

  test('an address that two share tells nobody who has no name', () => {
    const shared = { emails: ['team@example.org'] };
    expect(cardsInShort([card(1, 'Anna Berg', shared), card(2, 'Bo Lind', shared), card(3, '', shared)], [])).toEqual([
      'new at 0',
      'new at 1',
      'new at 2',
    ]);
  });

  test('several entries can be one person, and one question is asked about those that are', () => {
    const two = { ...berg, emails: ['a@example.org', 'b@example.org'] };
    const cards = [
      card(1, 'Anna Berg', { emails: ['a@example.org'] }),
      card(2, 'Anna Berg', { emails: ['b@example.org'] }),
    ];
    expect(cardsInShort(cards, [two])).toEqual(['7 by email at 0', '7 by email at 1']);
    const [first, second] = matchCards(
      [card(1, 'Anna Berg', { emails: ['x@example.org'] }), card(2, 'Anna M Berg', { emails: ['x@example.org'] })],
      [two, person(8, 'Anna M Berg')],
    );
    expect(first?.match).toMatchObject({ kind: 'question', personIds: [8] });
    expect(second?.match).toBe(first?.match);
  });

  test('addresses of two people are a question', () => {
    const people = [berg, person(8, 'Anna Berg', { email: 'b@example.org' })];
    const [matched] = matchCards([card(1, 'Anna Berg', { emails: ['a@example.org', 'b@example.org'] })], people);
    expect(matched?.match).toMatchObject({
      kind: 'question',
      personIds: [7, 8],
      evidence:
        'Its e-mail addresses are those of 2 people here, and nothing in the file tells which of them it is, if any.',
    });
  });

  test('the same entry twice is one', () => {
    const cards = [card(3, 'Anna Berg', { company: 'Acme' }), card(9, 'Anna Berg', { company: 'Acme' })];
    expect(matchCards(cards, []).map(({ match }) => match)).toEqual([
      { kind: 'new' },
      {
        kind: 'duplicate',
        ofLine: 3,
        reason: 'This entry is the same as the one in line 3. There is nothing to do.',
      },
    ]);
  });

  test('an answer holds for everyone it is about, and keys do not depend on lines', () => {
    const answer: MatchAnswer = { kind: 'same', personId: personId(7) };
    const [asked] = matchCards([card(5, 'Anna Berg')], [berg], { keyPrefix: 'card/' });
    const key = asked?.match.kind === 'question' ? asked.match.key : '';
    expect(key).toMatch(/^card\//);
    const answers = new Map([[key, answer]]);
    expect(cardsInShort([card(6, 'Anna Berg')], [berg], { keyPrefix: 'card/', answers })).toEqual(['7 by answer at 0']);
  });

  test('the order of the entries changes nothing in who is whom', () => {
    const anyCard = fc
      .record({
        name: fc.constantFrom('Anna Berg', 'A. Berg', 'Anna Maria Berg', 'Bo Berg', 'Bo Lind', ''),
        slug: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
        emails: fc.subarray(['a@example.org', 'b@example.org', 'c@example.org']),
      })
      .map(({ name, slug, emails }) => card(0, name, { emails, ...(slug !== undefined && { slug }) }));
    const cards = fc
      .uniqueArray(anyCard, { maxLength: 8, selector: (each) => JSON.stringify(each) })
      .map((all) => all.map((each, index) => ({ ...each, line: index + 1 })));
    const inTwoOrders = cards.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const known = fc.constantFrom(
      [],
      [berg],
      [berg, person(8, 'Bo Lind', { slug: 'b', email: 'b@example.org' }), person(9, 'Anna Berg', { slug: 'c' })],
    );
    /** Each line with the lines that are the same person, and who it is. */
    const who = (all: readonly CardRow[], people: readonly KnownPerson[]): string[] => {
      const matched = matchCards(all, people);
      return matched
        .map(({ row: given, match, group }) => {
          const same = matched.filter((other) => other.group === group).map((other) => other.row.line);
          return `${given.line} of ${same.toSorted((a, b) => a - b).join(' ')}: ${inShort(match)}`;
        })
        .toSorted();
    };
    fc.assert(
      fc.property(inTwoOrders, known, ([all, shuffled], people) => {
        expect(who(shuffled, people)).toEqual(who(all, people));
      }),
      { numRuns: 1000 },
    );
  });
});
