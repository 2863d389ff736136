import type { Day, Instant } from '../../calendar/day.ts';
import type { ConnectionsRead } from '../linkedin/connections.ts';
import type { TableMapping, TableSample } from './table-mapping.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { Birthday, EndorsementFields, NoteFields, RecommendationFields } from '../../records/record.ts';

// What the readers make of the files of an import, before anybody is looked for in it.

/** A row that is left out, or several in a row for one reason. */
export type LeftOutRow = {
  /** The line on which the first of them starts, from 1. */
  readonly line: number;
  /** How many rows are meant. */
  readonly rows: number;
  /** For the user: what is the matter, and what to do. */
  readonly reason: string;
  /** What the row said, shortened, so that it can be recognised. */
  readonly said: string;
};

/** An entry of an address book. Values are clean cells (`core/cells.ts`), and absent when blank. */
export type CardRow = {
  readonly line: number;
  /** Both are empty when the card holds an address or a company only. */
  readonly firstName: string;
  readonly lastName: string;
  readonly slug?: ProfileSlug;
  /** Lower case, none twice, the preferred one first. */
  readonly emails: readonly string[];
  readonly company?: string;
  readonly position?: string;
  readonly birthday?: Birthday;
  /** May have several lines. */
  readonly note?: string;
  /** What else the card says, by the names of its columns or properties. */
  readonly other: Readonly<Record<string, string>>;
};

/** Somebody whom a file of messages names. The user is among them. */
export type MessageParty = {
  /** As the file writes it. */
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** Where they are first named. */
  readonly line: number;
};

export type MessageThread = {
  /** LinkedIn's id; empty where the file has none. */
  readonly id: string;
  readonly line: number;
  /** Everyone who wrote or was written to in it, as indexes of parties; the user among them. */
  readonly parties: readonly number[];
  /** Triples, by day and then sender: the day as `dayNumber`, the index of who wrote, how many messages. */
  readonly days: Int32Array;
  /** How many messages it holds. */
  readonly messages: number;
};

/** All conversations in a file of messages, without their texts: small, however large the file. */
export type MessagesRead = {
  readonly parties: readonly MessageParty[];
  readonly threads: readonly MessageThread[];
  /** Who the user is, where the file itself says which messages were theirs (2019 and 2020). */
  readonly ownParties?: readonly number[];
};

export type InvitationRow = {
  readonly line: number;
  readonly direction: 'in' | 'out';
  /** The other's. */
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** The user's own, which tells who they are. */
  readonly ownName: string;
  readonly ownSlug?: ProfileSlug;
  readonly sentOn: Day;
  readonly sentAt: string;
  readonly note?: string;
};

type InLine = { readonly line: number };

export type NoteRow = InLine & NoteFields;
export type EndorsementRow = InLine & EndorsementFields;
export type RecommendationRow = InLine & RecommendationFields;

/** The name in Profile.csv: the user's own. */
export type OwnProfile = { readonly firstName: string; readonly lastName: string; readonly maidenName: string };

/** What one file holds. `rowsRead` counts all its rows: those that are here, and those of `skipped`. */
export type ReadPart = {
  /** Without the folders of its archive. */
  readonly fileName: string;
  readonly rowsRead: number;
  /** In the order of the lines. */
  readonly skipped: readonly LeftOutRow[];
} & ReadContent;

export type ReadContent =
  | { readonly kind: 'linkedin-connections'; readonly connections: ConnectionsRead }
  | { readonly kind: 'linkedin-messages'; readonly messages: MessagesRead }
  | { readonly kind: 'linkedin-invitations'; readonly invitations: readonly InvitationRow[] }
  | { readonly kind: 'linkedin-notes'; readonly notes: readonly NoteRow[] }
  | { readonly kind: 'linkedin-endorsements'; readonly endorsements: readonly EndorsementRow[] }
  | { readonly kind: 'linkedin-recommendations'; readonly recommendations: readonly RecommendationRow[] }
  | { readonly kind: 'linkedin-profile'; readonly profile: OwnProfile }
  | {
      readonly kind: 'linkedin-contacts' | 'google-contacts' | 'outlook-contacts' | 'vcard';
      readonly cards: readonly CardRow[];
    }
  /** Any other table: what it looks like, and how it is (or could be) read. */
  | {
      readonly kind: 'table';
      readonly sample: TableSample;
      readonly mapping: TableMapping;
      readonly cards: readonly CardRow[];
    };

/** A file that is not taken in, though nothing is wrong with it: "Comments.csv". */
export type UnusedFile = {
  readonly fileName: string;
  readonly why: string;
  /** It should have been taken in, and something is wrong with it. */
  readonly isRefused?: true;
};

/** Nothing can be taken from the file; the message says what happened, to what, and what to do. */
export type FileRefusal = { readonly kind: 'refused'; readonly message: string };

/** A refusal with this sentence. */
export function refusal(message: string): FileRefusal {
  return { kind: 'refused', message };
}

/** Reads one file from its decoded text. A refusal is final. */
export type FileReader<Read> = {
  /** Adds text, in pieces of any size. */
  push(text: string): FileRefusal | undefined;
  /** Says that there is no more text. */
  end(): Read | FileRefusal;
  /** How many rows were read up to now; for showing progress. */
  rowsRead(): number;
};

/** What a reader needs to know of the day and of earlier imports. */
export type ReadingContext = {
  /** The user's local day: a date more than a day after it is skipped. */
  readonly today: Day;
  /** How the user once mapped a table with this header, by `headerKey`. */
  readonly rememberedMapping: (headerKey: string) => TableMapping | undefined;
};

/** One message, whole: for keeping its text. Parties as in `MessagesRead` of the same file. */
export type WholeMessage = {
  readonly thread: string;
  readonly sentAt: Instant;
  readonly sender: number;
  readonly recipients: readonly number[];
  /** Plain, with its line breaks. */
  readonly text: string;
};
