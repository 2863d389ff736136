import { describe, expect, test } from 'vitest';
import { localeOf } from '../../../../core/locale.ts';
import type { OwnerEvidence } from '../../../../core/matching/own-identities.ts';
import { identifyOwner } from '../../../../core/matching/owner.ts';
import { createOwnerCheck } from '../../../../core/matching/owner-check.ts';
import type { OwnerFacts } from '../../../../core/matching/owner-facts.ts';
import type { ParsedMessages } from '../../../../core/import/messages/messages-content.ts';
import {
  archiveOf,
  bo,
  chosenBy,
  fileOf,
  find,
  ida,
  idaInProfile,
  invitation,
  others,
  own,
  profile,
  slug,
} from './invented-evidence.ts';

const locale = localeOf(['en-GB']);

test('nobody is needed where neither messages nor invitations are', () => {
  expect(identifyOwner({ invitations: [], messages: [], profile: idaInProfile }, locale)).toEqual({
    kind: 'none-needed',
  });
  expect(identifyOwner({ invitations: [], messages: [fileOf('empty', [])] }, locale)).toEqual({ kind: 'none-needed' });
});

test('the evidence has numbers as the user’s region writes them', () => {
  const invitations = Array.from({ length: 1200 }, () => invitation(ida));
  const found = identifyOwner({ invitations, messages: [own] }, localeOf(['de-DE']));
  expect(found.kind === 'candidates' ? found.candidates[0]?.evidence : '').toContain('1.200 invitations');
});

describe('who is certain', () => {
  test('whose name the profile has, who is in every conversation, and confirmed by invitations', () => {
    const resolving = find({
      profile: idaInProfile,
      invitations: [invitation(ida), invitation(ida, 'in')],
      messages: [own],
    });
    expect(resolving).toMatchObject({ chosen: 'slug:ida', remembered: false });
    expect(resolving.candidates[0]).toEqual({
      key: 'slug:ida',
      name: 'Ida Norrby',
      slugs: ['ida'],
      evidence:
        'The name in Profile.csv; on your side of 2 invitations; in 5 of 5 conversations; wrote 5 of 10 messages.',
    });
  });

  test.each<[string, Partial<OwnerEvidence>]>([
    ['the profile and messages', { profile: idaInProfile, messages: [own] }],
    ['invitations and messages', { invitations: [invitation(ida)], messages: [own] }],
    ['the profile and invitations', { profile: idaInProfile, invitations: [invitation(ida)] }],
    ['messages alone, when nobody else comes near', { messages: [own] }],
    ['invitations alone', { invitations: [invitation(ida), invitation(ida, 'in')] }],
    ['one conversation and the profile', { profile: idaInProfile, messages: [archiveOf('one', ida, ['Bo <bo>'])] }],
    [
      'one conversation and an invitation',
      { invitations: [invitation(ida)], messages: [archiveOf('one', ida, ['Bo <bo>'])] },
    ],
    [
      'messages that others wrote alone',
      {
        profile: idaInProfile,
        messages: [
          fileOf(
            'in',
            others.map((other) => ({ people: [other, ida] })),
          ),
        ],
      },
    ],
    [
      'credentials in the name',
      { profile: profile('Ida', 'Norrby, PhD'), messages: [archiveOf('own', 'Dr. Ida Norrby <ida>', others)] },
    ],
    ['the name before a marriage', { profile: profile('Ida', 'Berg', 'Norrby'), messages: [own] }],
  ])('by %s', (_, evidence) => {
    const chosen = chosenBy(evidence);
    expect(chosen?.name).toContain('Ida Norrby');
    expect(chosen?.slugs).toEqual(['ida']);
  });

  test('in a file without addresses, by the name', () => {
    const file = archiveOf('old', 'Ida Norrby', ['Jörg Hale', 'Cleo O’Brien']);
    expect(chosenBy({ profile: idaInProfile, messages: [file] })).toMatchObject({ key: 'name:ida norrby', slugs: [] });
  });

  test('in a file that says which messages were sent', () => {
    const people = ['Ida Norrby', 'Jörg Hale'];
    expect(chosenBy({ messages: [fileOf('old', [{ people }], ['Ida Norrby'])] })).toMatchObject({ name: 'Ida Norrby' });
    expect(chosenBy({ messages: [fileOf('old', [{ people }])] })).toBeUndefined();
  });

  test('in files with and without addresses together', () => {
    const old = archiveOf('old', 'Ida Norrby', ['Jörg Hale', 'Cleo O’Brien']);
    expect(chosenBy({ profile: idaInProfile, messages: [old, own] })).toMatchObject({ slugs: ['ida'] });
  });

  test('in a file with addresses of senders alone, where most wrote to them', () => {
    const file = fileOf(
      '2021',
      others.map((other, at) => ({ people: [at < 2 ? ida : 'Ida Norrby', other] })),
    );
    const chosen = chosenBy({ profile: idaInProfile, messages: [file] });
    expect(chosen?.slugs).toEqual(['ida']);
    expect(chosen?.evidence).toContain('in 5 of 5 conversations');
  });

  test('with the address of an older archive', () => {
    const older = archiveOf('older', 'Ida Norrby <ida-old>', ['Eve <eve>', 'Finn <finn>', 'Gil <gil>']);
    expect(chosenBy({ profile: idaInProfile, messages: [own, older] })).toMatchObject({ slugs: ['ida', 'ida-old'] });
  });

  test('with another name and address, in the place of the same conversations', () => {
    const before = fileOf(
      'before',
      others.map((other, index) => ({ id: `2-${index}`, people: ['Ida Berg <ida-berg>', other] })),
    );
    const after = fileOf(
      'after',
      others.map((other, index) => ({ id: `2-${index}`, people: [ida, other] })),
    );
    const chosen = chosenBy({ profile: profile('Ida', 'Norrby'), messages: [before, after] });
    expect(chosen?.slugs).toEqual(['ida', 'ida-berg']);
    expect(chosen).toMatchObject({ name: 'Ida Norrby', otherNames: ['Ida Berg'] });
  });

  test('beside somebody of the same name with whom they wrote', () => {
    const namesake = archiveOf('own', ida, [...others, 'Ida Norrby <ida-other>']);
    const resolving = find({ profile: idaInProfile, messages: [namesake] });
    expect(resolving.chosen).toBe('slug:ida');
    expect(resolving.candidates.find(({ slugs }) => slugs.includes(slug('ida-other')))?.key).toBe('slug:ida-other');
  });
});

describe('who is asked for', () => {
  const nameTwice = fileOf('two', [
    ...others.map((other) => ({ people: [ida, other] })),
    ...others.slice(0, 4).map((other) => ({ people: ['Ida Norrby <ida-other>', other] })),
  ]);

  test.each<[string, Partial<OwnerEvidence>, string]>([
    [
      'two of the profile’s name are in many conversations',
      { profile: idaInProfile, messages: [nameTwice] },
      'slug:ida',
    ],
    [
      'there is one conversation, and nothing else',
      { messages: [fileOf('one', [{ people: [ida, 'Bo <bo>'], from: [ida, ida, 'Bo <bo>'] }])] },
      'slug:ida',
    ],
    [
      'somebody else is in nearly as many',
      {
        messages: [
          fileOf('group', [
            ...others.map((other) => ({ people: [ida, other, 'Bo <bo>'] })),
            { people: [ida, 'Eve <eve>'] },
          ]),
        ],
      },
      'slug:ida',
    ],
    [
      'who has the profile’s name is in most conversations, and somebody else in more',
      {
        profile: idaInProfile,
        messages: [
          fileOf(
            'bo',
            others.map((other, at) => ({ people: at < 3 ? [bo, ida, other] : [bo, other] })),
          ),
        ],
      },
      'slug:ida',
    ],
    [
      'somebody is in two thirds of the conversations, and nothing else says who it is',
      {
        messages: [
          fileOf('thirds', [
            ...others.slice(0, 4).map((other) => ({ people: [ida, other] })),
            { people: ['Eve <eve>', 'Finn <finn>'] },
            { people: ['Gil <gil>', 'Hal <hal>'] },
          ]),
        ],
      },
      'slug:ida',
    ],
    [
      'the profile’s name is not that of the majority',
      { profile: profile('Robert', 'Hale'), messages: [own] },
      'slug:ida',
    ],
    [
      'who has the profile’s name is in few conversations',
      { profile: profile('Jörg', 'Hale'), messages: [own] },
      'slug:ida',
    ],
    ['invitations are those of another', { invitations: [invitation('Bo <bo>')], messages: [own] }, 'slug:ida'],
    [
      'invitations of two people are together',
      { profile: idaInProfile, invitations: [invitation(ida), invitation('Bo <bo>'), invitation('Bo <bo>')] },
      'slug:ida',
    ],
    [
      'two archives of different people are together',
      { profile: idaInProfile, messages: [own, archiveOf('bo', 'Bo Lind <bo>', [...others, ida])] },
      'slug:ida',
    ],
  ])('where %s', (_, evidence, first) => {
    const { chosen, candidates } = find(evidence);
    expect(chosen).toBeNull();
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates[0]?.key).toBe(first);
    for (const candidate of candidates) expect(candidate.evidence).toMatch(/^[A-Z].*\.$/);
  });

  test('an invitation settles which of two of one name it is', () => {
    const messages = [
      fileOf('two', [
        ...others.map((other) => ({ people: [ida, other] })),
        ...others.map((other) => ({ people: [ida, 'Ida Norrby <ida-other>', other] })),
      ]),
    ];
    expect(chosenBy({ profile: idaInProfile, messages })).toBeUndefined();
    expect(chosenBy({ profile: idaInProfile, messages, invitations: [invitation(ida)] })).toMatchObject({
      slugs: ['ida'],
    });
  });
});

describe('who is remembered', () => {
  const remembered: OwnerFacts = { name: 'Ida Norrby', slugs: [slug('ida'), slug('ida-2019')] };

  test('decides, with every address that is known', () => {
    const resolving = find({ messages: [archiveOf('one', ida, ['Bo <bo>'])], remembered });
    expect(resolving).toMatchObject({ chosen: 'slug:ida', remembered: true });
    expect(resolving.candidates[0]).toMatchObject({ slugs: ['ida', 'ida-2019'] });
    expect(resolving.candidates[0]?.evidence).toMatch(/^Known from an earlier import; /);
  });

  test('by the name, in a file without addresses', () => {
    const messages = [archiveOf('old', 'Ida Norrby', ['Bo'])];
    expect(find({ messages, remembered })).toMatchObject({ chosen: 'name:ida norrby', remembered: true });
    expect(chosenBy({ messages, remembered })?.slugs).toEqual(['ida', 'ida-2019']);
  });

  test('by a new address under the same name', () => {
    const messages = [archiveOf('new', 'Ida Norrby <ida-2026>', others)];
    expect(find({ messages, remembered, profile: idaInProfile })).toMatchObject({
      chosen: 'slug:ida-2026',
      remembered: true,
    });
    expect(chosenBy({ messages, remembered, profile: idaInProfile })?.slugs).toEqual(['ida', 'ida-2019', 'ida-2026']);
  });

  test.each<[string, Partial<OwnerEvidence>]>([
    [
      'the archive is another’s, with whom they wrote',
      { messages: [archiveOf('bo', 'Bo Lind <bo>', [...others, ida])] },
    ],
    ['the archive is another’s, who is unknown', { messages: [archiveOf('bo', 'Bo Lind <bo>', others)] }],
    [
      'the profile is another’s',
      { profile: profile('Bo', 'Lind'), messages: [archiveOf('bo', 'Bo Lind <bo>', [ida])] },
    ],
    ['the invitations are another’s', { invitations: [invitation('Bo Lind <bo>')] }],
    ['one of two archives is another’s', { messages: [own, archiveOf('bo', 'Bo Lind <bo>', [...others, ida])] }],
    [
      'somebody else has one of the addresses by now',
      { messages: [archiveOf('own', ida, [...others, 'Eve Moss <ida-2019>'])] },
    ],
  ])('is asked for when %s', (_, evidence) => {
    const resolving = find({ ...evidence, remembered });
    expect(resolving).toMatchObject({ chosen: null, remembered: false });
    expect(resolving.candidates.length).toBeGreaterThan(0);
  });
});

describe('invitations without the user’s name', () => {
  const invitations = [invitation('')];

  test('are those of whom the profile names', () => {
    expect(find({ invitations, profile: idaInProfile })).toMatchObject({
      chosen: 'name:ida norrby',
      candidates: [{ name: 'Ida Norrby', slugs: [], evidence: 'The name in Profile.csv.' }],
    });
  });

  test('or of who is remembered, unless the profile names another', () => {
    const remembered = { name: 'Ida Norrby', slugs: [slug('ida')] };
    expect(find({ invitations, remembered })).toMatchObject({ chosen: 'slug:ida', remembered: true });
    expect(find({ invitations, remembered, profile: idaInProfile })).toMatchObject({ chosen: 'slug:ida' });
    expect(find({ invitations, remembered, profile: profile('Bo', 'Lind') })).toMatchObject({
      chosen: null,
      candidates: [{ key: 'slug:ida' }, { key: 'name:bo lind' }],
    });
  });

  test('or of nobody', () => {
    expect(find({ invitations })).toEqual({ kind: 'candidates', candidates: [], chosen: null, remembered: false });
  });
});

describe('which parties of a file are the user', () => {
  const owner: OwnerFacts = { name: 'Ida Norrby', slugs: [slug('ida'), slug('ida-old')], otherNames: ['Ida Berg'] };
  const ownIn = (file: ParsedMessages): string[] => {
    const isOwn = createOwnerCheck(owner, file);
    return file.parties.filter((_, party) => isOwn(party)).map(({ name, slug: address }) => `${name} ${address ?? ''}`);
  };

  test('those with one of their addresses, and not another of their name', () => {
    const file = fileOf('both', [
      { people: [ida, 'Ida Norrby <ida-other>'] },
      { people: ['Ida Berg <ida-old>', 'Jörg Hale <jorg>'] },
    ]);
    expect(ownIn(file)).toEqual(['Ida Norrby ida', 'Ida Berg ida-old']);
  });

  test('by the name in a file without addresses', () => {
    const file = fileOf('old', [{ people: ['Ida Norrby, PhD', 'Jörg Hale'] }, { people: ['Jörg Hale', 'Ida Berg'] }]);
    expect(ownIn(file)).toEqual(['Ida Norrby, PhD ', 'Ida Berg ']);
  });

  test('in a file with addresses of senders alone, by the name of whoever never sent', () => {
    const received = fileOf('2021', [{ people: ['Jörg Hale <jorg>', 'Ida Norrby'], from: ['Jörg Hale <jorg>'] }]);
    expect(ownIn(received)).toEqual(['Ida Norrby ']);
    const sent = fileOf('2021', [{ people: ['Jörg Hale <jorg>', 'Ida Norrby'], from: ['Ida Norrby'] }]);
    expect(ownIn(sent)).toEqual([]);
  });

  test('none of a file that is not theirs', () => {
    expect(ownIn(archiveOf('bo', 'Bo <bo>', ['Jörg Hale <jorg>', '']))).toEqual([]);
    expect(createOwnerCheck(owner, own)(99)).toBe(false);
  });
});
