import type { Instant } from '../../calendar/day.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';

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

/** One message, whole: for keeping its text. Parties as in `MessagesRead` of the same file. */
export type WholeMessage = {
  readonly thread: string;
  readonly sentAt: Instant;
  readonly sender: number;
  readonly recipients: readonly number[];
  /** Plain, with its line breaks. */
  readonly text: string;
};

export type MessagesContent = { readonly kind: 'linkedin-messages'; readonly messages: MessagesRead };
