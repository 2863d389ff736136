import type { Instant, Day } from '../../calendar/day.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { MessageDedup } from '../common/message-dedup.ts';
import type { SkippedRow } from '../common/reader.ts';

/** Somebody whom a file of messages names. The user is among them. */
export type MessageParty = {
  /** As the file writes it. */
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** Where they are first named. */
  readonly line: number;
};

/** A conversation. */
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
export type ParsedMessages = {
  readonly parties: readonly MessageParty[];
  readonly threads: readonly MessageThread[];
  /** Who the user is, where the file itself says which messages were theirs (2019 and 2020). */
  readonly ownParties?: readonly number[];
};

/** One message, whole: for keeping its text. Parties as in `ParsedMessages` of the same file. */
export type MessageWithText = {
  readonly thread: string;
  readonly sentAt: Instant;
  readonly sender: number;
  readonly recipients: readonly number[];
  /** Plain, with its line breaks. */
  readonly text: string;
};

export type MessagesContent = { readonly kind: 'linkedin-messages'; readonly messages: ParsedMessages };

/** A whole file of messages, read. `rowsRead` is the messages in `messages` and the rows of `skipped` together. */
export type ParsedMessagesFile = {
  readonly kind: 'linkedin-messages';
  readonly messages: ParsedMessages;
  readonly rowsRead: number;
  readonly skipped: readonly SkippedRow[];
};

/** How a file of messages is to be read. */
export type MessagesReaderOptions = {
  /** The user's local day. A message of the day after it counts as today's, a later one is skipped. */
  readonly today: Day;
  /** Passed to the reader of each file in turn when an import has several: then each message counts once. */
  readonly dedup?: MessageDedup;
  /** Takes each message that counts, as it is read. */
  readonly onMessage?: (message: MessageWithText) => void;
  /**
   * What an earlier reading of the same file gave, with an equal `dedup`; `onMessage` needs it. Only at its end is it
   * known which messages count, and who received those whose recipients the file has no addresses of.
   */
  readonly firstReading?: ParsedMessages;
};
