import type { Birthday } from '../calendar/birthday.ts';
import type { Day, Instant } from '../calendar/day.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { FlatDays } from './thread-days.ts';

// Records: what files say of people, in the form in which it is kept. A record is never changed; a newer file adds a newer
// record. Equal records have equal texts, so that the same statement is kept once.

/** What each file of an import was recognised as. */
export const partKinds = [
  'linkedin-connections',
  'linkedin-messages',
  'linkedin-invitations',
  'linkedin-notes',
  'linkedin-endorsements',
  'linkedin-recommendations',
  /** An address book that was once uploaded to LinkedIn: no connections. */
  'linkedin-contacts',
  'google-contacts',
  'outlook-contacts',
  'vcard',
  /** Any other table, by a mapping that the user gave or confirmed. */
  'table',
] as const;
export type PartKind = (typeof partKinds)[number];

export const recordKinds = [
  'connection',
  'card',
  'messages',
  'invitation',
  'note',
  'endorsement',
  'recommendation',
  /** A list of connections that is newer than those with them no longer has them. */
  'missing',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A row of Connections.csv. A blank under a column that the file has is said: they have no company now. */
export type ConnectionFields = {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  readonly position?: string;
  readonly connectedOn?: Day;
  readonly slug?: ProfileSlug;
  /** Lower case. */
  readonly email?: string;
  /** By column names. */
  readonly other?: Readonly<Record<string, string>>;
};

/** An entry of an address book. What it leaves blank it does not say. */
export type CardFields = {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  readonly position?: string;
  readonly birthday?: Birthday;
  readonly slug?: ProfileSlug;
  /** Lower case, none twice. */
  readonly emails?: readonly string[];
  readonly note?: string;
  readonly other?: Readonly<Record<string, string>>;
};

/** A conversation with one person; or one in a group, in which they took part. */
export type ThreadFields = {
  /** LinkedIn's id of the conversation; empty in the files of 2019 and 2020. */
  readonly id: string;
  /**
   * Oldest first. A group counts one day per person: for it there is the last day on which they wrote and the last on
   * which the user did, with how many messages there were in all.
   */
  readonly days: FlatDays;
  readonly group?: true;
};

/** All that a file of messages says of the contact with one person. */
export type MessagesFields = {
  /** As the file writes it, in one piece. */
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** By id. */
  readonly threads: readonly ThreadFields[];
};

export type InvitationFields = {
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** Who invited whom, seen from the user. */
  readonly direction: 'in' | 'out';
  readonly sentOn: Day;
  /** Word for word, as the file has no time zone. */
  readonly sentAt: string;
  readonly note?: string;
};

/** Who a row speaks of, as it names them. */
export type NamedFields = { readonly firstName: string; readonly lastName: string; readonly slug?: ProfileSlug };

/** The user's own note about someone, written at LinkedIn. */
export type NoteFields = NamedFields & {
  readonly text: string;
  readonly createdOn?: Day;
  readonly editedOn?: Day;
};

export type EndorsementFields = NamedFields & {
  readonly direction: 'given' | 'received';
  readonly skill: string;
  readonly on: Day;
  /** Word for word: ACCEPTED, PENDING… */
  readonly status: string;
};

export type RecommendationFields = NamedFields & {
  readonly direction: 'given' | 'received';
  readonly text: string;
  readonly on: Day;
  readonly status: string;
  readonly company?: string;
  readonly position?: string;
};

type FieldsByKind = {
  readonly connection: ConnectionFields;
  readonly card: CardFields;
  readonly messages: MessagesFields;
  readonly invitation: InvitationFields;
  readonly note: NoteFields;
  readonly endorsement: EndorsementFields;
  readonly recommendation: RecommendationFields;
  readonly missing: Readonly<Record<string, never>>;
};

export type RecordContent = {
  readonly [Kind in RecordKind]: { readonly kind: Kind; readonly fields: FieldsByKind[Kind] };
}[RecordKind];

/** A message whose text is kept. */
export type StoredMessage = {
  readonly thread: string;
  readonly sentAt: Instant;
  readonly direction: 'in' | 'out';
  readonly text: string;
};
