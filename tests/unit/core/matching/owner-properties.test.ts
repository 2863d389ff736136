import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../../../core/locale.ts';
import { identifyOwner } from '../../../../core/matching/owner.ts';
import type { OwnerFacts } from '../../../../core/matching/owner-facts.ts';
import { fileOf, ida, idaInProfile, invitation, profile, slug } from './invented-evidence.ts';

const locale = localeOf(['en-GB']);

describe('properties', () => {
  const person = fc.constantFrom(
    ida,
    'Ida Norrby, PhD <ida>',
    'Ida Norrby <ida-old>',
    'Ida Norrby',
    'Ida Berg <ida-berg>',
    'Bo Lind <bo>',
    'Bo Lind',
    'Cleo <cleo>',
    'Dee <dee>',
    ' <eve>',
    '',
  );
  const conversation = fc
    .record({
      id: fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f'),
      people: fc.uniqueArray(person, { minLength: 1, maxLength: 4 }),
      writer: fc.nat(),
    })
    .map(({ id, people, writer }) => ({ id, people, from: [people[writer % people.length] ?? ''] }));
  const files = fc.array(fc.uniqueArray(conversation, { selector: ({ id }) => id, maxLength: 6 }), { maxLength: 3 });
  const evidence = fc.record({
    files,
    invitations: fc.array(person, { maxLength: 4 }),
    profile: fc.constantFrom(
      undefined,
      idaInProfile,
      profile('Ida', 'Norrby', 'Berg'),
      profile('Bo', 'Lind'),
      profile('', ''),
    ),
    remembered: fc.constantFrom<(OwnerFacts | undefined)[]>(
      undefined,
      { name: 'Ida Norrby', slugs: [slug('ida'), slug('ida-old')] },
      { name: 'Bo Lind', slugs: [] },
    ),
  });

  test('the order of files and rows changes nothing, and who is chosen is a candidate', () => {
    fc.assert(
      fc.property(evidence, fc.nat(), ({ files: some, invitations, ...rest }, turn) => {
        const resolving = identifyOwner(
          {
            ...rest,
            invitations: invitations.map((who) => invitation(who)),
            messages: some.map((conversations) => fileOf('', conversations)),
          },
          locale,
        );
        const turned = <Item>(items: readonly Item[]): Item[] => [
          ...items.slice(turn % (items.length + 1)).toReversed(),
          ...items.slice(0, turn % (items.length + 1)),
        ];
        const other = identifyOwner(
          {
            ...rest,
            invitations: turned(invitations).map((who) => invitation(who)),
            messages: turned(some).map((conversations) => fileOf('', turned(conversations))),
          },
          locale,
        );
        expect(other).toEqual(resolving);
        if (resolving.kind !== 'candidates') return;
        const keys = resolving.candidates.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        if (resolving.chosen !== null) expect(keys[0]).toBe(resolving.chosen);
        else expect(resolving.remembered).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
