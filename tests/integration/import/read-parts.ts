import { localeOf } from '../../../core/locale.ts';
import { dayNumber } from '../../../core/calendar/day.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { createConnectionsReader } from '../../../core/import/linkedin/connections.ts';
import type { ProfileSlug } from '../../../core/people/profile-slug.ts';
import type { ParsedFile } from '../../../core/import/parsed-file.ts';
import type { RecommendationRow } from '../../../core/import/linkedin/recommendations.ts';
import type { EndorsementRow } from '../../../core/import/linkedin/endorsements.ts';
import type { NoteRow } from '../../../core/import/linkedin/notes.ts';
import type { InvitationRow } from '../../../core/import/linkedin/invitations.ts';
import type { MessageParty, MessageThread } from '../../../core/import/messages/messages-content.ts';
import type { CardRow } from '../../../core/import/address-book/card-row.ts';
import type { NamedFields } from '../../../core/records/record.ts';

// What readers make of files, for tests of what comes after reading.

/** Tests give slugs and days in the form of such. */
export const slugOf = (slug: string) => slug as ProfileSlug;
export const dayOf = (day: string) => day as Day;

/** The user whose files these are. */
export const owner = { name: 'Marigold Thistlewood', slugs: [slugOf('marigold')] };
const ownParty: MessageParty = { name: owner.name, slug: slugOf('marigold'), line: 2 };

/** A list of connections; rows as `First,Last,URL,Email,Company,Position,08 Feb 2021`, with the slug alone as URL. */
export function connectionsPart(...rows: readonly string[]): ParsedFile {
  const reader = createConnectionsReader({ today: dayOf('2026-03-08'), locale: localeOf(['en-GB']) });
  reader.push('First Name,Last Name,URL,Email Address,Company,Position,Connected On\n');
  for (const row of rows) {
    const [first, last, slug, ...others] = row.split(',');
    const url = slug ? `https://www.linkedin.com/in/${slug}` : '';
    reader.push(`${[first, last, url, ...others].join(',')}\n`);
  }
  const connections = reader.end();
  if (connections.kind === 'refused') throw new Error(connections.message);
  return {
    fileName: 'Connections.csv',
    rowsRead: connections.rows.length + connections.skipped.length,
    skipped: connections.skipped.map((row) => ({ ...row, rows: 1 })),
    kind: 'linkedin-connections',
    connections,
  };
}

export type Conversation = {
  readonly with: string;
  readonly slug?: string;
  /** How many messages came in and went out, on one day. */
  readonly inbound?: number;
  readonly outbound?: number;
};

/** A file of messages; each conversation has one other person in it. */
export function messagesPart(...conversations: readonly Conversation[]): ParsedFile {
  const parties: MessageParty[] = [ownParty];
  const threads = conversations.map(({ with: name, slug, inbound = 0, outbound = 0 }, index): MessageThread => {
    let other = parties.findIndex((party) => party.slug === slug && (slug !== undefined || party.name === name));
    if (other < 0) {
      other = parties.length;
      parties.push({ name, line: index + 2, ...(slug !== undefined && { slug: slugOf(slug) }) });
    }
    const day = dayNumber(dayOf('2024-05-01')) + index;
    const days = [...(outbound > 0 ? [day, 0, outbound] : []), ...(inbound > 0 ? [day, other, inbound] : [])];
    return {
      id: `2-thread-${slug ?? name}`,
      line: index + 2,
      parties: [0, other],
      days: Int32Array.from(days),
      lastMessages: [],
      messages: inbound + outbound,
    };
  });
  const rowsRead = threads.reduce((sum, { messages }) => sum + messages, 0);
  return { fileName: 'messages.csv', rowsRead, skipped: [], kind: 'linkedin-messages', messages: { parties, threads } };
}

export function cardsPart(...cards: readonly Partial<CardRow>[]): ParsedFile {
  const rows = cards.map((card, index): CardRow => ({
    line: index + 2,
    firstName: '',
    lastName: '',
    emails: [],
    other: {},
    ...card,
  }));
  return { fileName: 'contacts.vcf', rowsRead: rows.length, skipped: [], kind: 'vcard', cards: rows };
}

export function invitationsPart(...rows: readonly { readonly name: string; readonly slug?: string }[]): ParsedFile {
  const invitations = rows.map(({ name, slug }, index): InvitationRow => ({
    line: index + 2,
    direction: 'in',
    name,
    ...(slug !== undefined && { slug: slugOf(slug) }),
    ownName: owner.name,
    sentOn: dayOf('2020-01-02'),
    sentAt: '1/2/20, 2:37 PM',
  }));
  const kind = 'linkedin-invitations';
  return { fileName: 'Invitations.csv', rowsRead: rows.length, skipped: [], kind, invitations };
}

/** Somebody as rows name them: `Anna Berg`, with the slug. */
export type Named = readonly [name: string, slug?: string];

export function notesPart(...named: readonly Named[]): ParsedFile {
  const notes = rowsOf(named, (row): NoteRow => ({ ...row, text: 'Met at the harbour.' }));
  return { fileName: 'Notes.csv', rowsRead: notes.length, skipped: [], kind: 'linkedin-notes', notes };
}

export function endorsementsPart(...named: readonly Named[]): ParsedFile {
  const on = dayOf('2023-06-20');
  const endorsements = rowsOf(named, (row): EndorsementRow => ({
    ...row,
    direction: 'received',
    skill: 'Sailing',
    on,
    status: 'ACCEPTED',
  }));
  const kind = 'linkedin-endorsements';
  return { fileName: 'Endorsement_Received_Info.csv', rowsRead: named.length, skipped: [], kind, endorsements };
}

export function recommendationsPart(...named: readonly Named[]): ParsedFile {
  const on = dayOf('2025-06-01');
  const recommendations = rowsOf(named, (row): RecommendationRow => ({
    ...row,
    direction: 'given',
    text: 'Sails well.',
    on,
    status: 'VISIBLE',
  }));
  const kind = 'linkedin-recommendations';
  return { fileName: 'Recommendations_Given.csv', rowsRead: named.length, skipped: [], kind, recommendations };
}

function rowsOf<Row>(named: readonly Named[], rowOf: (row: NamedFields & { readonly line: number }) => Row): Row[] {
  return named.map(([name, slug], index) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    return rowOf({ line: index + 2, firstName, lastName, ...(slug !== undefined && { slug: slugOf(slug) }) });
  });
}
