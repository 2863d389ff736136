import type { Birthday } from '../calendar/birthday.ts';
import type { Day, Instant } from '../calendar/day.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { FlatDays } from './thread-days.ts';

// Records: what files say of people, in the form in which it is stored. A record is never changed; a newer file adds a newer
// record. Equal records have equal texts (`recordText`), so that each is stored once.

/** The kinds of files that make up an import. */
export const partKinds = [
  'linkedin-connections',
  'linkedin-messages',
  'linkedin-invitations',
  'linkedin-notes',
  'linkedin-endorsements',
  'linkedin-recommendations',
  /** An address book that the user once uploaded to LinkedIn; its people are no connections. */
  'linkedin-contacts',
  'google-contacts',
  'outlook-contacts',
  'vcard',
  /** Any other table, whose columns the user mapped. */
  'table',
] as const;
export type PartKind = (typeof partKinds)[number];

/** The kinds of records. */
export const recordKinds = [
  'connection',
  'card',
  'messages',
  'invitation',
  'note',
  'endorsement',
  'recommendation',
  /** The person is in an older list of connections, but no longer in a newer one. */
  'missing',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The kinds of records of which only a person's newest counts; of the others all do. */
export const successiveRecordKinds = ['connection', 'card', 'missing'] as const satisfies readonly RecordKind[];

/** The kinds of records of rows that only name a person, in passing. */
export const namedRecordKinds = [
  'invitation',
  'note',
  'endorsement',
  'recommendation',
] as const satisfies readonly RecordKind[];

/** A row of Connections.csv. An empty text means that the row is blank there: they have no company now. Undefined means that the file has no such column. */
export type ConnectionFields = {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  readonly position?: string;
  readonly connectedOn?: Day;
  readonly slug?: ProfileSlug;
  /** Lower case. */
  readonly email?: string;
  /** Values of columns that Kith does not know, by the columns' names. */
  readonly other?: Readonly<Record<string, string>>;
};

/** A card of an address book. A blank is undefined: the card says nothing of it. */
export type CardFields = {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  readonly position?: string;
  readonly birthday?: Birthday;
  readonly slug?: ProfileSlug;
  /** Lower case, each once. */
  readonly emails?: readonly string[];
  readonly note?: string;
  /** The phone, city and website that the file or the user's mapping names; a record without them may have some in `other`. */
  readonly phone?: string;
  readonly city?: string;
  readonly website?: string;
  readonly other?: Readonly<Record<string, string>>;
};

/** The contact with one person in one conversation: of two, or of a group. */
export type ThreadFields = {
  /** LinkedIn's id of the conversation; empty in the files of 2019 and 2020. */
  readonly id: string;
  /**
   * Oldest first. Of a group there are at most two days: the last on which the person wrote, and the last on which the user
   * did, each with the number of all messages in its direction, since a group counts as one day per person.
   */
  readonly days: FlatDays;
  readonly group?: true;
  /** Whether the person's last message asks something; never set of a group. */
  readonly asks?: true;
};

/** All messages of a file with one person. */
export type MessagesFields = {
  /** As the file writes it, not split. */
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** Sorted by id. */
  readonly threads: readonly ThreadFields[];
};

/** A row of Invitations.csv. */
export type InvitationFields = {
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** Who invited whom, seen from the user. */
  readonly direction: 'in' | 'out';
  readonly sentOn: Day;
  /** The moment as the file writes it, since it has no time zone. */
  readonly sentAt: string;
  readonly note?: string;
};

/** The person whom a row names. */
export type NamedFields = { readonly firstName: string; readonly lastName: string; readonly slug?: ProfileSlug };

/** A note of the user's about a person, written at LinkedIn. */
export type NoteFields = NamedFields & {
  readonly text: string;
  readonly createdOn?: Day;
  readonly editedOn?: Day;
};

/** An endorsement of a skill. */
export type EndorsementFields = NamedFields & {
  readonly direction: 'given' | 'received';
  readonly skill: string;
  readonly on: Day;
  /** As the file writes it: ACCEPTED, PENDING… */
  readonly status: string;
};

/** A recommendation, with the company and position that it is about. */
export type RecommendationFields = NamedFields & {
  readonly direction: 'given' | 'received';
  readonly text: string;
  readonly on: Day;
  readonly status: string;
  readonly company?: string;
  readonly position?: string;
};

/** The fields of a record, by its kind. */
export type FieldsByKind = {
  readonly connection: ConnectionFields;
  readonly card: CardFields;
  readonly messages: MessagesFields;
  readonly invitation: InvitationFields;
  readonly note: NoteFields;
  readonly endorsement: EndorsementFields;
  readonly recommendation: RecommendationFields;
  readonly missing: Readonly<Record<string, never>>;
};

/** A record's kind and fields. */
export type RecordContent = {
  readonly [Kind in RecordKind]: { readonly kind: Kind; readonly fields: FieldsByKind[Kind] };
}[RecordKind];

/** The record of a row that only names a person. */
export type NamedRecord = Extract<RecordContent, { readonly kind: (typeof namedRecordKinds)[number] }>;

/** A message whose text is stored. */
export type StoredMessage = {
  readonly thread: string;
  readonly sentAt: Instant;
  readonly direction: 'in' | 'out';
  readonly text: string;
};
