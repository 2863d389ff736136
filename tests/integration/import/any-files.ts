import * as fc from 'fast-check';

import { addDays } from '../../../core/calendar/day.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { messagesColumns } from '../../invented-archive/invent-messages.ts';
import { zipByHand } from './zip-by-hand.ts';

// Files that users may choose, of a few people who meet again and again: archives, lists of connections, address books.

/** As one row names somebody; what it does not say is empty. */
type RowOfPerson = {
  readonly firstName: string;
  readonly lastName: string;
  readonly slug: string;
  readonly email: string;
};

type OfPerson = { readonly person: RowOfPerson };
type Job = { readonly company: string; readonly position: string };
type ConnectionOf = OfPerson & Job & { readonly connectedOn: string };
type CardOf = OfPerson & Job & { readonly birthday: string; readonly note: string };
/** Days are counted from the first of 2026. */
type MessageOf = OfPerson & {
  readonly day: number;
  readonly way: 'in' | 'out';
  /** Who else takes part. */
  readonly other: RowOfPerson | null;
  readonly asks: boolean;
};
type InvitationOf = OfPerson & { readonly day: number; readonly way: 'in' | 'out' };
type NoteOf = OfPerson & { readonly text: string };
type EndorsementOf = OfPerson & { readonly skill: string };

export type AnyFile =
  | { readonly kind: 'connections'; readonly connections: readonly ConnectionOf[] }
  | { readonly kind: 'cards'; readonly cards: readonly CardOf[] }
  | {
      readonly kind: 'archive';
      readonly connections: readonly ConnectionOf[] | null;
      readonly messages: readonly MessageOf[];
      readonly invitations: readonly InvitationOf[];
      readonly notes: readonly NoteOf[];
      readonly endorsements: readonly EndorsementOf[];
    };

export type Who = {
  /** Those who can stand in lists of connections, messages and so on. */
  readonly member: fc.Arbitrary<RowOfPerson>;
  /** Those who can stand in address books. */
  readonly carded: fc.Arbitrary<RowOfPerson>;
  /** What makes two rows of one file speak of one person. */
  readonly key: (row: RowOfPerson) => string;
};

const row = (name: string, slug: string, email: string): RowOfPerson => {
  const at = name.lastIndexOf(' ');
  return { firstName: name.slice(0, at), lastName: name.slice(at + 1), slug, email };
};
const variants = (names: readonly string[], slug: string, emails: readonly string[]): RowOfPerson[] =>
  names.flatMap((name) => emails.map((email) => row(name, slug, email)));

const members: readonly RowOfPerson[] = [
  ...variants(['Anna Berg', 'Anna Maria Berg', 'A. Berg'], 'anna', ['', 'anna@example.org', 'home@example.org']),
  // Somebody else of that name.
  ...variants(['Anna Berg'], 'anna-b', ['', 'a.berg@example.org']),
  ...variants(['Bo Lind', 'Bo E. Lind'], 'bo', ['', 'bo@example.org', 'home@example.org']),
  ...variants(['Łucja Nowak', 'Lucja Nowak'], 'lucja', ['', 'lucja@example.org']),
  ...variants(['Gus Hale'], 'gus', ['', 'gus@example.org']),
];
/** Somebody without a profile. */
const carded: readonly RowOfPerson[] = [...members, row('Cy Moss', '', 'cy@example.org')];

/**
 * People of whom it is certain who each row means, whatever else is known: everybody goes by a profile, or by an address
 * that is theirs alone; and their names agree, however they are written. Others share their names and addresses.
 */
export const certain: Who = {
  member: fc.constantFrom(...members),
  carded: fc.constantFrom(...carded),
  key: ({ slug, email }) => slug || email,
};

const anybody = fc.record({
  firstName: fc.constantFrom('Anna', 'Bo', 'Łucja', 'A.'),
  lastName: fc.constantFrom('Berg', 'Lind', 'Berg, PhD'),
  slug: fc.constantFrom('', '', 'anna', 'anna-b', 'bo', 'lucja'),
  email: fc.constantFrom('', '', 'anna@example.org', 'bo@example.org', 'home@example.org'),
});

/** Anybody, with names, profiles and addresses that go from one to another. */
export const uncertain: Who = { member: anybody, carded: anybody, key: (one) => JSON.stringify(one) };

const job = { company: fc.constantFrom('', 'Acme', 'ACME', 'Bolt'), position: fc.constantFrom('', 'Engineer', 'Chef') };
const aDay = fc.integer({ min: 0, max: 9 });
const way = fc.constantFrom('in' as const, 'out' as const);

export function anyFile({ member, carded: inBook, key }: Who): fc.Arbitrary<AnyFile> {
  const keyOf = ({ person }: OfPerson): string => key(person);
  const some = <Row extends OfPerson>(one: fc.Arbitrary<Row>, maxLength = 4, minLength = 0): fc.Arbitrary<Row[]> =>
    fc.uniqueArray(one, { selector: keyOf, minLength, maxLength });
  const connections = some(
    fc.record({
      person: member,
      ...job,
      connectedOn: fc.constantFrom('', '08 Feb 2021', '04 Apr 2021', '30 Feb 2021'),
    }),
    6,
  );
  const cards = fc.record({
    person: inBook,
    ...job,
    birthday: fc.constantFrom('', '1980-03-04', '--0506'),
    note: fc.constantFrom('', 'Met in Lisbon'),
  });
  const messages = fc.array(
    fc.record({ person: member, day: aDay, way, other: fc.option(member, { freq: 5 }), asks: fc.boolean() }),
    {
      maxLength: 8,
    },
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('connections' as const), connections }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('cards' as const), cards: some(cards, 4, 1) }) },
    {
      weight: 4,
      arbitrary: fc
        .record({
          connections: fc.option(connections),
          messages,
          invitations: some(fc.record({ person: member, day: aDay, way }), 2),
          // LinkedIn writes a profile with every note.
          notes: some(
            fc.record({
              person: member.map((one) => (one.slug === '' ? { ...one, slug: 'bo' } : one)),
              text: fc.constantFrom('Plays the viola', 'Likes rain'),
            }),
            2,
          ),
          endorsements: some(fc.record({ person: member, skill: fc.constantFrom('Glazing', 'Tiles') }), 2),
        })
        .map((parts) => ({ kind: 'archive' as const, ...withOneName(parts) })),
    },
  );
}

type Parts = Omit<Extract<AnyFile, { kind: 'archive' }>, 'kind'>;

/** LinkedIn writes one name with one profile, in all files of one archive. */
function withOneName({ connections, messages, invitations, notes, endorsements }: Parts): Parts {
  const names = new Map<string, RowOfPerson>();
  const named = (person: RowOfPerson): RowOfPerson => {
    if (person.slug === '') return person;
    const first = names.get(person.slug) ?? person;
    names.set(person.slug, first);
    return { ...person, firstName: first.firstName, lastName: first.lastName };
  };
  const all = <Row extends OfPerson>(rows: readonly Row[]): Row[] =>
    rows.map((one) => ({ ...one, person: named(one.person) }));
  return {
    connections: connections === null ? null : all(connections),
    messages: all(messages).map((one) => ({ ...one, other: one.other === null ? null : named(one.other) })),
    invitations: all(invitations),
    notes: all(notes),
    endorsements: all(endorsements),
  };
}

/** The file as it is chosen. */
export function contentOf(file: AnyFile): { readonly name: string; readonly content: Uint8Array | string } {
  switch (file.kind) {
    case 'connections':
      return { name: 'Connections.csv', content: connectionsCsv(file.connections) };
    case 'cards':
      return { name: 'Friends.vcf', content: cardsVcf(file.cards) };
    case 'archive': {
      const { connections, messages, invitations, notes, endorsements } = file;
      const entries = [
        {
          name: 'Profile.csv',
          content: csv([
            ['First Name', 'Last Name', 'Headline'],
            ['Mira', 'Solberg', 'Joiner'],
          ]),
        },
        ...(connections === null ? [] : [{ name: 'Connections.csv', content: connectionsCsv(connections) }]),
        { name: 'messages.csv', content: messagesCsv(messages) },
        { name: 'Invitations.csv', content: invitationsCsv(invitations) },
        { name: 'Notes.csv', content: notesCsv(notes) },
        { name: 'Endorsement_Received_Info.csv', content: endorsementsCsv(endorsements) },
      ];
      return { name: 'Complete_LinkedInDataExport.zip', content: zipByHand(entries) };
    }
  }
}

/** Who the user is, in all of them. */
const me = row('Mira Solberg', 'mira-solberg', '');
const newYear = '2026-01-01' as Day; // a day that exists
const dayAt = (day: number): Day => addDays(newYear, day);
const urlOf = ({ slug }: RowOfPerson): string => (slug === '' ? '' : `https://www.linkedin.com/in/${slug}`);
const nameOf = ({ firstName, lastName }: RowOfPerson): string => `${firstName} ${lastName}`;

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

function connectionsCsv(rows: readonly ConnectionOf[]): string {
  return csv([
    ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'],
    ...rows.map(({ person, company, position, connectedOn }) => [
      person.firstName,
      person.lastName,
      urlOf(person),
      person.email,
      company,
      position,
      connectedOn,
    ]),
  ]);
}

function cardsVcf(cards: readonly CardOf[]): string {
  return cards
    .map(({ person, company, position, birthday, note }) =>
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        `FN:${nameOf(person)}`,
        `N:${person.lastName.replaceAll(',', '\\,')};${person.firstName};;;`,
        ...(person.email === '' ? [] : [`EMAIL:${person.email}`]),
        ...(company === '' ? [] : [`ORG:${company}`]),
        ...(position === '' ? [] : [`TITLE:${position}`]),
        ...(person.slug === '' ? [] : [`URL:${urlOf(person)}`]),
        ...(birthday === '' ? [] : [`BDAY:${birthday.replaceAll(/(?<!^-?)-(?!-)/g, '')}`]),
        ...(note === '' ? [] : [`NOTE:${note}`]),
        'END:VCARD',
        '',
      ].join('\r\n'),
    )
    .join('');
}

function messagesCsv(rows: readonly MessageOf[]): string {
  return csv([
    messagesColumns,
    ...rows.map(({ person, day, way: direction, other, asks }, index) => {
      const inGroup = other === null ? [] : [other];
      const id = `2-${[person, ...inGroup].map(({ slug, lastName }) => slug || lastName).join('-')}`;
      const [from, to] = direction === 'in' ? [person, [me, ...inGroup]] : [me, [person, ...inGroup]];
      const time = `${dayAt(day)} 10:00:${String(index).padStart(2, '0')} UTC`;
      const urls = to.map(urlOf).join(',');
      return [
        id,
        '',
        nameOf(from),
        urlOf(from),
        to.map(nameOf).join(','),
        urls,
        time,
        '',
        `Hello ${index}${asks ? '?' : ''}`,
        'INBOX',
      ];
    }),
  ]);
}

function invitationsCsv(rows: readonly InvitationOf[]): string {
  return csv([
    ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'],
    ...rows.map(({ person, day, way: direction }) => {
      const [from, to] = direction === 'in' ? [person, me] : [me, person];
      const word = direction === 'in' ? 'INCOMING' : 'OUTGOING';
      return [nameOf(from), nameOf(to), `1/${day + 1}/26, 2:37 PM`, '', word, urlOf(from), urlOf(to)];
    }),
  ]);
}

function notesCsv(rows: readonly NoteOf[]): string {
  return csv([
    ['Connection First Name', 'Connection Last Name', 'Connection Profile URL', 'Note', 'Created On', 'Edited On'],
    ...rows.map(({ person, text }) => [person.firstName, person.lastName, urlOf(person), text, '2026-01-02', '']),
  ]);
}

function endorsementsCsv(rows: readonly EndorsementOf[]): string {
  return csv([
    [
      'Endorsement Date',
      'Skill Name',
      'Endorser First Name',
      'Endorser Last Name',
      'Endorser Public Url',
      'Endorsement Status',
    ],
    ...rows.map(({ person, skill }) => [
      '2023/06/20 13:05:02 UTC',
      skill,
      person.firstName,
      person.lastName,
      urlOf(person),
      'ACCEPTED',
    ]),
  ]);
}
