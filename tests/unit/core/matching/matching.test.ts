import { describe, expect, test } from 'vitest';
import type { ConnectionRow } from '../../../../core/import/linkedin/connection-row.ts';
import { matchConnections } from '../../../../core/matching/match-connections.ts';
import type { KnownPerson } from '../../../../core/people/known-person.ts';
import type { MatchAnswer, MatchingContext } from '../../../../core/matching/match-types.ts';
import { inShort, matchesOf, person, personId, row, shortly } from './invented-rows.ts';

describe('one row, one person', () => {
  test.each<[name: string, row: ConnectionRow, person: KnownPerson, match: string]>([
    ['the same slug', row(1, 'Anna Berg', { slug: 'anna' }), person(7, 'Anna Berg', { slug: 'anna' }), '7 by slug'],
    [
      'an alias',
      row(1, 'Anna Berg', { slug: 'anna' }),
      person(7, 'Anna Berg', { slug: 'anna-b', aliases: ['anna'] }),
      '7 by slug',
    ],
    ['a middle name', row(1, 'Anna Maria Berg', { slug: 'a' }), person(7, 'Anna Berg', { slug: 'a' }), '7 by slug'],
    ['an initial', row(1, 'Anna B.', { slug: 'a' }), person(7, 'Anna Berg', { slug: 'a' }), '7 by slug'],
    ['a credential', row(1, 'Anna Berg, PhD', { slug: 'a' }), person(7, 'Anna Berg', { slug: 'a' }), '7 by slug'],
    ['names the other way round', row(1, '小明 王', { slug: 'a' }), person(7, '王 小明', { slug: 'a' }), '7 by slug'],
    ['accents', row(1, 'Jörg Ørn', { slug: 'a' }), person(7, 'Jorg Orn', { slug: 'a' }), '7 by slug'],
    ['another name', row(1, 'Bo Lind', { slug: 'a' }), person(7, 'Anna Berg', { slug: 'a' }), '7?'],
    [
      'another last name and nothing else',
      row(1, 'Anna Lind', { slug: 'a' }),
      person(7, 'Anna Berg', { slug: 'a' }),
      '7?',
    ],
    [
      'another last name, the same address',
      row(1, 'Anna Lind', { slug: 'a', email: 'a@example.org' }),
      person(7, 'Anna Berg', { slug: 'a', email: 'a@example.org' }),
      '7 by slug',
    ],
    [
      'another first name, the same day',
      row(1, 'Bob Berg', { slug: 'a', day: '2021-02-08' }),
      person(7, 'Robert Berg', { slug: 'a', day: '2021-02-08' }),
      '7 by slug',
    ],
    [
      'the address, the slug changed',
      row(1, 'Anna Berg', { slug: 'new', email: 'a@example.org' }),
      person(7, 'Anna Berg', { slug: 'old', email: 'a@example.org' }),
      '7 by email',
    ],
    [
      'the address and the first name',
      row(1, 'Anna Lind', { email: 'a@example.org' }),
      person(7, 'Anna Berg', { email: 'a@example.org' }),
      '7 by email',
    ],
    [
      'the address of a family',
      row(1, 'Bo Berg', { email: 'berg@example.org' }),
      person(7, 'Anna Berg', { email: 'berg@example.org' }),
      '7?',
    ],
    [
      'name and day, no links',
      row(1, 'Anna Berg', { day: '2021-02-08', company: 'Bolt' }),
      person(7, 'Anna Berg', { day: '2021-02-08', company: 'Acme' }),
      '7 by name-and-day',
    ],
    [
      'name and day, the link is news',
      row(1, 'Anna Berg', { slug: 'anna', day: '2021-02-08' }),
      person(7, 'Anna Berg', { day: '2021-02-08' }),
      '7 by name-and-day',
    ],
    [
      'name and day, the file is an old one',
      row(1, 'Anna Berg', { day: '2021-02-08' }),
      person(7, 'Anna Berg', { slug: 'anna', day: '2021-02-08' }),
      '7 by name-and-day',
    ],
    [
      'name and day, two links',
      row(1, 'Anna Berg', { slug: 'anna', day: '2021-02-08' }),
      person(7, 'Anna Berg', { slug: 'anna-b', day: '2021-02-08' }),
      '7?',
    ],
    [
      'name and another day',
      row(1, 'Anna Berg', { day: '2021-02-08' }),
      person(7, 'Anna Berg', { day: '2021-02-09' }),
      '7?',
    ],
    [
      'name and work, and nothing else',
      row(1, 'Anna Berg', { company: 'Acme', position: 'CEO' }),
      person(7, 'Anna Berg', { company: 'ACME', position: 'CEO' }),
      '7 by name-and-work',
    ],
    [
      'name and work, with a day',
      row(1, 'Anna Berg', { company: 'Acme', day: '2021-02-08' }),
      person(7, 'Anna Berg', { company: 'Acme' }),
      '7?',
    ],
    ['the name alone', row(1, 'Anna Berg'), person(7, 'ANNA BERG'), '7?'],
    ['a part of the name alone', row(1, 'Anna'), person(7, 'Anna Berg'), 'new'],
    ['nothing in common', row(1, 'Anna Berg', { slug: 'a' }), person(7, 'Bo Lind', { slug: 'b' }), 'new'],
    ['names without letters', row(1, '🙂'), person(7, '🌍'), 'new'],
  ])('%s', (_, given, known, match) => {
    expect(shortly([given], [known])).toEqual([match]);
  });
});

describe('several', () => {
  test('with one name and different links are several people', () => {
    const rows = [row(1, 'Anna Berg', { slug: 'a' }), row(2, 'Anna Berg', { slug: 'b' })];
    expect(shortly(rows, [])).toEqual(['new', 'new']);
    expect(shortly(rows, [person(7, 'Anna Berg', { slug: 'a' })])).toEqual(['7 by slug', 'new']);
  });

  test('who had a link, and who has it', () => {
    const people = [person(7, 'Anna Berg', { slug: 'a', aliases: ['b'] }), person(8, 'Anna Berg', { slug: 'b' })];
    expect(shortly([row(1, 'Anna Berg', { slug: 'b' })], people)).toEqual(['8 by slug']);
    expect(shortly([row(1, 'Anna Berg', { slug: 'b' }), row(2, 'Anna Berg', { slug: 'a' })], people)).toEqual([
      '8 by slug',
      '7 by slug',
    ]);
  });

  test('rows for two links of one person: the current one is theirs', () => {
    const rows = [row(1, 'Anna Berg', { slug: 'b' }), row(2, 'Anna Berg', { slug: 'a' })];
    expect(shortly(rows, [person(7, 'Anna Berg', { slug: 'a', aliases: ['b'] })])).toEqual([
      'new, slug of 7',
      '7 by slug',
    ]);
  });

  test('a link that someone else took, and its old holder under a new one', () => {
    const rows = [row(1, 'Bo Lind', { slug: 'a' }), row(2, 'Anna Berg', { slug: 'new' })];
    expect(shortly(rows, [person(7, 'Anna Berg', { slug: 'a' })])).toEqual(['7?', '7?']);
  });

  test('a link that speaks for one and an address that speaks for another', () => {
    const people = [person(7, 'Anna Berg', { slug: 'a' }), person(8, 'Bo Lind', { email: 'bo@example.org' })];
    expect(shortly([row(1, 'Bo Lind', { slug: 'a', email: 'bo@example.org' })], people)).toEqual(['7 or 8?']);
  });

  test('an address that two have settles nothing', () => {
    const shared = { email: 'team@example.org' };
    const people = [person(7, 'Anna Berg', shared), person(8, 'Bo Lind', shared)];
    expect(shortly([row(1, 'Anna Berg', shared)], people)).toEqual(['7?']);
    expect(shortly([row(1, 'Cleo Roy', shared), row(2, 'Bo Roy', shared)], [person(7, 'Bo Lind', shared)])).toEqual([
      'new',
      'new',
    ]);
  });

  test('with one name and day are told apart by their work, else asked about', () => {
    const day = '2021-02-08';
    const people = [
      person(7, 'Anna Berg', { day, company: 'Acme' }),
      person(8, 'Anna Berg', { day, company: 'Bolt' }),
      person(9, 'Anna Berg', { day, company: 'Corp' }),
    ];
    expect(shortly([row(1, 'Anna Berg', { day, company: 'Bolt' })], people)).toEqual(['8 by name-and-day']);
    expect(shortly([row(1, 'Anna Berg', { day, company: 'Dune' })], people)).toEqual(['7 or 8 or 9?']);
  });

  test('whose person was found otherwise asks nothing', () => {
    const people = [person(7, 'Anna Berg', { slug: 'a' }), person(8, 'Anna Berg', { slug: 'c' })];
    const rows = [row(1, 'Anna Berg', { slug: 'a' }), row(2, 'Anna Berg', { slug: 'b' })];
    expect(shortly(rows, people)).toEqual(['7 by slug', '8?']);
  });
});

describe('the reason of a question', () => {
  test.each<[given: ConnectionRow, known: KnownPerson, evidence: string]>([
    [
      row(1, 'Bo Lind', { slug: 'a' }),
      person(7, 'Anna Berg', { slug: 'a' }),
      "The profile link is the same, but the names differ: Bo Lind in the file, Anna Berg here. A link that someone gave up can become another person's.",
    ],
    [
      row(1, 'Bo Lind', { email: 'a@example.org' }),
      person(7, 'Anna Berg', { email: 'a@example.org' }),
      'The e-mail address is the same, but the names differ: Bo Lind in the file, Anna Berg here. People sometimes share an address.',
    ],
    [
      row(1, 'Anna Berg', { slug: 'a', day: '2021-02-08', company: 'Acme' }),
      person(7, 'Anna Berg', { slug: 'b', day: '2021-02-08', company: 'acme' }),
      'The name, day of connecting and company are the same, but the profile links differ. Links change, and two people can have one name.',
    ],
    [
      row(1, 'Anna Berg', { day: '2021-02-08' }),
      person(7, 'Anna Berg', { day: '2020-02-08' }),
      'The name is the same, but the file has 2021-02-08 as the day of connecting, and 2020-02-08 is known here.',
    ],
    [
      row(1, 'Anna Berg', { slug: 'a' }),
      person(7, 'Anna Berg'),
      'The name is the same, but there is no profile link or e-mail address that both have. Two people can have one name.',
    ],
  ])('%#', (given, known, evidence) => {
    const [match] = matchesOf([given], [known]);
    expect(match?.kind === 'question' && match.evidence).toBe(evidence);
  });
});

describe('duplicates in the file', () => {
  test('the later row is left out, and adds what was blank', () => {
    const matched = matchConnections(
      [row(1, 'Anna Berg', { slug: 'a' }), row(2, 'Anna Berg', { slug: 'a', email: 'a@example.org' })],
      [person(7, 'Anna Berg', { slug: 'a' })],
    );
    expect(matched.map(({ match }) => inShort(match))).toEqual(['7 by slug', 'as line 1']);
    expect(matched[0]?.row).toMatchObject({ line: 1, email: 'a@example.org' });
  });

  test('rows without a link are duplicates only when they are the same in everything', () => {
    const acme = { day: '2021-02-08', company: 'Acme' };
    const rows = [
      row(1, 'Anna Berg', acme),
      row(2, 'Anna Berg', acme),
      row(3, 'Anna Berg', { ...acme, position: 'CEO' }),
    ];
    expect(shortly(rows, [])).toEqual(['new', 'as line 1', 'new']);
  });

  test('one link with two names says so', () => {
    const [, match] = matchesOf([row(1, 'Anna Berg', { slug: 'a' }), row(2, 'Bo Lind', { slug: 'a' })], []);
    expect(match).toEqual({
      kind: 'duplicate',
      ofLine: 1,
      reason:
        'This row has the same profile link as line 1, which is Anna Berg. If they are two people, correct the link in the file and import it again.',
    });
  });
});

describe('answers', () => {
  const people = [person(7, 'Anna Berg', { slug: 'x' }), person(8, 'Anna Berg', { slug: 'y' })];
  const rows = [row(1, 'Anna Berg', { slug: 'a' }), row(2, 'Anna Berg', { slug: 'b' })];
  const same = (id: number): MatchAnswer => ({ kind: 'same', personId: personId(id) });
  const different: MatchAnswer = { kind: 'different' };

  test('settle their question, and take that person out of the others', () => {
    expect(matchesOf(rows, people).map((match) => match.kind === 'question' && match.key)).toEqual(['in/a', 'in/b']);
    expect(matchesOf(rows, people, new Map([['in/a', same(7)]])).map(inShort)).toEqual(['7 by answer', '8?']);
    expect(matchesOf(rows, people, new Map([['in/a', different]])).map(inShort)).toEqual(['new', '7 or 8?']);
    const both = new Map([
      ['in/a', same(8)],
      ['in/b', same(7)],
    ]);
    expect(matchesOf(rows, people, both).map(inShort)).toEqual(['8 by answer', '7 by answer']);
  });

  test('that do not fit leave the question open', () => {
    expect(matchesOf(rows, people, new Map([['in/a', same(9)]])).map(inShort)).toEqual(['7 or 8?', '7 or 8?']);
    const twice = new Map([
      ['in/a', same(7)],
      ['in/b', same(7)],
    ]);
    expect(matchesOf(rows, people, twice).map(inShort)).toEqual(['7 by answer', '7?']);
  });

  test('that a link is someone else’s moves it', () => {
    const given = [row(1, 'Bo Lind', { slug: 'x' })];
    expect(matchesOf(given, people, new Map([['in/x', different]])).map(inShort)).toEqual(['new, slug of 7']);
  });

  test('keys do not depend on lines', () => {
    const known = [person(7, 'Anna Berg')];
    const key = (line: number): unknown =>
      matchesOf([row(line, 'Anna Berg', { day: '2021-02-08' })], known).map(
        (match) => match.kind === 'question' && match.key,
      );
    expect(key(3)).toEqual(key(99));
  });
});

describe('someone with a past', () => {
  const berg = person(7, 'Anna Berg', { slug: 'a', day: '2021-02-08' });

  test('who was exactly this row is it again, without a question', () => {
    const rows = [row(1, 'Anna Berg', { slug: 'b' }), row(2, 'Anna Berg', { slug: 'c' })];
    expect(shortly(rows, [berg])).toEqual(['7?', '7?']);
    const asked: (readonly number[])[] = [];
    const context: MatchingContext = {
      earlierHolders: (indexes) => {
        asked.push(indexes);
        return new Map([[1, [personId(7)]]]);
      },
    };
    expect(matchConnections(rows, [berg], context).map(({ match }) => inShort(match))).toEqual([
      'new',
      '7 by earlier-record',
    ]);
    expect(asked).toEqual([[0, 1]]);
  });

  test('of whom nothing is shown is known by a link, and never asked about', () => {
    const unseen: KnownPerson = { ...berg, hidden: true };
    expect(shortly([row(1, 'Anna Berg', { slug: 'a' })], [unseen])).toEqual(['7 by slug']);
    expect(shortly([row(1, 'Anna Lind', { slug: 'a' })], [unseen])).toEqual(['7 by slug']);
    expect(shortly([row(1, 'Bo Lind', { slug: 'a' })], [unseen])).toEqual(['new']);
    expect(shortly([row(1, 'Anna Berg', { day: '2021-02-08' })], [unseen])).toEqual(['new']);
    expect(shortly([row(1, 'Anna Berg', { slug: 'a' })], [unseen, person(8, 'Anna Berg', { slug: 'a' })])).toEqual([
      '8 by slug',
    ]);
  });

  test('who was merged into another keeps what is theirs, and is asked about as the other', () => {
    const merged: KnownPerson = { ...person(8, 'Anna Lind', { slug: 'b' }), mergedInto: personId(7) };
    const rows = [row(1, 'Anna Lind', { slug: 'b' }), row(2, 'Anna Berg', { slug: 'a' })];
    expect(shortly(rows, [berg, merged])).toEqual(['8 by slug', '7 by slug']);
    const both = { ...merged, names: [...merged.names, ...berg.names] };
    expect(shortly([row(1, 'Anna Berg', { slug: 'z' })], [berg, both])).toEqual(['7?']);
    const answers = new Map<string, MatchAnswer>([['in/z', { kind: 'same', personId: personId(7) }]]);
    expect(matchesOf([row(1, 'Anna Lind', { slug: 'z' })], [berg, merged], answers).map(inShort)).toEqual([
      '8 by answer',
    ]);
  });
});
