import { dayNumber, dayOfNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { profileUrl } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { createDice } from '../../engine/demo/dice.ts';
import type { Dice } from '../../engine/demo/dice.ts';
import { inventNetwork } from '../../engine/demo/invent-network.ts';
import type { InventedPerson } from '../../engine/demo/invent-network.ts';
import { inventMessages } from './invent-messages.ts';
import type { Named } from './invent-messages.ts';
import { csvRow } from './csv-rows.ts';

// LinkedIn's "Complete" archive of an invented user, in the format of 2026.

export type ArchiveOptions = {
  readonly seed: number;
  /** Rows of people in Connections.csv; a few hidden profiles, which have only a date, are added. */
  readonly connections: number;
  /** Rows in messages.csv, about 350 bytes each. */
  readonly messages: number;
  /** Everything is dated before this day. */
  readonly today: Day;
};

export type ArchiveFile = {
  readonly name: string;
  /** The text in chunks of some kilobytes, the same each time. */
  readonly text: () => Iterable<string>;
};

export type InventedArchive = { readonly owner: typeof owner; readonly files: readonly ArchiveFile[] };

/** The user whose archive it is. */
export const owner = {
  firstName: 'Marigold',
  lastName: 'Thistlewood',
  name: 'Marigold Thistlewood',
  slug: 'marigold-thistlewood-x7' as ProfileSlug, // in the form of one
  url: 'https://www.linkedin.com/in/marigold-thistlewood-x7',
} as const;

/**
 * Invents an archive: some connections exchange messages with the user, strangers write once, and some rows are group
 * messages, advertisements and drafts. The same options give the same bytes. No two people have the same name.
 */
export function inventArchive({ seed, connections, messages, today }: ArchiveOptions): InventedArchive {
  const strangers = Math.max(2, Math.round(connections / 10));
  const everyone = [...inventNetwork({ people: connections + strangers, interactions: 0, seed, today })];
  const connected = everyone.slice(0, connections);
  const named = (people: readonly InventedPerson[]): Named[] =>
    people.map((person) => ({ ...nameOf(person), connectedOn: dayNumber(person.connectedOn) }));
  const known = named(connected);
  const unknown = named(everyone.slice(connections));
  const t = dayNumber(today);
  const rows = (salt: number, make: (dice: Dice) => Iterable<string>) => () =>
    inChunks(make(createDice(seed * 31 + salt)));
  const file = (name: string, salt: number, make: (dice: Dice) => Iterable<string>): ArchiveFile => ({
    name,
    text: rows(salt, make),
  });
  return {
    owner,
    files: [
      file('Connections.csv', 1, (dice) => connectionRows(connected, t, dice)),
      file('messages.csv', 2, (dice) => inventMessages({ owner, known, unknown, messages, seed, t }, dice)),
      file('Invitations.csv', 3, (dice) => invitationRows(known, unknown, t, dice)),
      file('Profile.csv', 4, profileRows),
      file('Notes.csv', 5, (dice) => noteRows(connected, t, dice)),
      file('Endorsement_Received_Info.csv', 6, (dice) => endorsementRows('Endorser', connected, t, dice)),
      file('Endorsement_Given_Info.csv', 7, (dice) => endorsementRows('Endorsee', connected, t, dice)),
      file('Recommendations_Received.csv', 8, (dice) => recommendationRows(connected, t, dice)),
      file('Recommendations_Given.csv', 9, (dice) => recommendationRows(connected, t, dice)),
      ...unusedFiles.map(([name, ...lines]): ArchiveFile => ({ name, text: () => [`${lines.join('\n')}\n`] })),
    ],
  };
}

/** Returns the whole text of a small file. */
export function wholeText(archive: InventedArchive, name: string): string {
  return [...(archive.files.find((file) => file.name === name)?.text() ?? [])].join('');
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Writes a day as in `08 Feb 2026`. */
function connectedOnText(day: Day): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${dayOfMonth} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** The lines above the header of Connections.csv. */
export const connectionsPreamble =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will ' +
  'only see email addresses for connections who have allowed their connections to see or download their email address."\n\n';

/** Writes the row of one connection. */
export function connectionRow({ firstName, lastName, slug, email, job, connectedOn }: InventedPerson): string {
  const day = connectedOnText(connectedOn);
  return csvRow([firstName, lastName, urlOf(slug), email ?? '', job.company, job.position, day]);
}

/** The header of Connections.csv. */
export const connectionsHeader = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

const credentials = ['PhD', 'MBA', 'PMP®', 'CPA'];

function* connectionRows(people: readonly InventedPerson[], t: number, dice: Dice): Generator<string> {
  yield connectionsPreamble;
  yield connectionsHeader;
  // Newest first, as LinkedIn lists them.
  for (const person of people.toSorted((a, b) => (a.connectedOn < b.connectedOn ? 1 : -1))) {
    const withTitle = dice.chance(0.02) ? `${person.lastName}, ${dice.pick(credentials)}` : person.lastName;
    yield connectionRow({ ...person, lastName: withTitle });
    // Hidden and closed profiles.
    if (dice.chance(0.004)) yield `,,,,,,${connectedOnText(dayOfNumber(t - dice.between(30, 2900)))}\n`;
    else if (dice.chance(0.001)) yield ',,,,,,\n';
  }
}

function* profileRows(): Generator<string> {
  yield 'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n';
  const headline = 'Runs a small workshop, and writes about it';
  yield csvRow([
    owner.firstName,
    owner.lastName,
    '',
    '',
    'Mar 3',
    headline,
    'Hello.\nGlad to be here.',
    '',
    '',
    '',
    '',
    '',
    '',
  ]);
}

const invitationNotes = [
  'Hi, we met at the packaging fair in Lyon. Happy to stay in touch!',
  'Dear Marigold, I read your piece on hiring and would like to connect.',
  'Hello, we have "the choir" in common; shall we connect?',
  'Good to talk on the train today.\nBest regards',
];

function* invitationRows(known: readonly Named[], unknown: readonly Named[], t: number, dice: Dice): Generator<string> {
  yield 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n';
  const invited = (other: Named, day: number): string => {
    const note = dice.chance(0.3) ? dice.pick(invitationNotes) : '';
    const [, month = '', dayOfMonth = ''] = dayOfNumber(day).split('-');
    const hour = dice.between(1, 12);
    const minute = String(dice.between(0, 59)).padStart(2, '0');
    const year = dayOfNumber(day).slice(2, 4);
    const sentAt = `${Number(month)}/${Number(dayOfMonth)}/${year}, ${hour}:${minute} ${dice.pick(['AM', 'PM'])}`;
    return dice.chance(0.5)
      ? csvRow([owner.name, other.name, sentAt, note, 'OUTGOING', owner.url, other.url])
      : csvRow([other.name, owner.name, sentAt, note, 'INCOMING', other.url, owner.url]);
  };
  for (const other of known) if (dice.chance(0.12)) yield invited(other, other.connectedOn - dice.between(0, 9));
  for (const other of unknown) if (dice.chance(0.3)) yield invited(other, t - dice.between(3, 400));
}

function* noteRows(people: readonly InventedPerson[], t: number, dice: Dice): Generator<string> {
  yield 'Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n';
  for (const { firstName, lastName, slug, notes } of people) {
    if (notes === '' || !dice.chance(0.2)) continue;
    const created = t - dice.between(30, 500);
    const on = (day: number): string => `${dayOfNumber(day)} 09:30:00 UTC`;
    yield csvRow([firstName, lastName, urlOf(slug), notes, on(created), on(created + dice.between(0, 20))]);
  }
}

const skills = 'Negotiation, Typography, Supply Chain, Public Speaking, Grant Writing, Facilitation, Pricing'.split(
  ', ',
);

function* endorsementRows(
  role: 'Endorser' | 'Endorsee',
  people: readonly InventedPerson[],
  t: number,
  dice: Dice,
): Generator<string> {
  yield `Endorsement Date,Skill Name,${role} First Name,${role} Last Name,${role} Public Url,Endorsement Status\n`;
  for (const { firstName, lastName, slug } of people) {
    if (!dice.chance(0.02)) continue;
    const day = dayOfNumber(t - dice.between(10, 2500)).replaceAll('-', '/');
    const url = urlOf(slug).replace('https://', '');
    yield csvRow([`${day} 13:05:02 UTC`, dice.pick(skills), firstName, lastName, url, 'ACCEPTED']);
  }
}

const recommendations = [
  'Calm, exact and kind: the best colleague I had in ten years.',
  'We ran two projects together. "Impossible" was not a word that was used.\n\nI would do it again any day.',
  'Keeps her word, asks the right questions, and brings rye bread.',
];

function* recommendationRows(people: readonly InventedPerson[], t: number, dice: Dice): Generator<string> {
  yield 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n';
  for (const { firstName, lastName, job } of people) {
    if (!dice.chance(0.002)) continue;
    const [year = '', month = '', dayOfMonth = ''] = dayOfNumber(t - dice.between(60, 2500)).split('-');
    const created = `${month}/${dayOfMonth}/${year.slice(2)}, 12:00 PM`;
    yield csvRow([firstName, lastName, job.company, job.position, dice.pick(recommendations), created, 'VISIBLE']);
  }
}

/** Each with its lines. */
const unusedFiles: readonly (readonly [name: string, ...lines: string[]])[] = [
  ['Comments.csv', 'Date,Link,Message', '2024-03-04 08:15:00,https://www.linkedin.com/feed/,"A \\"fine\\" piece"'],
  ['Reactions.csv', 'Date,Type,Link', '2024-03-04 08:16:00,LIKE,https://www.linkedin.com/feed/'],
  ['Skills.csv', 'Name', ...skills],
  [
    'Email Addresses.csv',
    'Email Address,Confirmed,Primary,Updated On',
    'marigold@thistlewood.example,Yes,Yes,Not Available',
  ],
  [
    'guide_messages.csv',
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
    `2-Z3VpZGU=,,${owner.name},${owner.url},Guide,,2025-05-05 10:00:00 UTC,,How do I write a headline?,INBOX`,
  ],
];

function nameOf({ firstName, lastName, slug }: InventedPerson): { name: string; url: string } {
  return { name: `${firstName} ${lastName}`, url: urlOf(slug) };
}

function urlOf(slug: ProfileSlug): string {
  return profileUrl(slug).slice(0, -1);
}

/** Joins rows into chunks, since single rows would make a large file slow. */
function* inChunks(rows: Iterable<string>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += row;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
