import type { Locale } from '../../locale.ts';
import type { Instant, Day } from '../../calendar/day.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { MessageDedup } from '../common/message-dedup.ts';
import type { Parsed } from '../common/reader.ts';
import type { LastMessages } from './last-messages.ts';

/** Somebody who sends or receives messages in a file; the user is among them. */
export type MessageParty = {
  /** As the file writes it. */
  readonly name: string;
  readonly slug?: ProfileSlug;
  /** The line that names them first. */
  readonly line: number;
};

/** A conversation. */
export type MessageThread = {
  /** LinkedIn's id; empty if the file has none. */
  readonly id: string;
  readonly line: number;
  /** The indexes of all parties that wrote or received in it, the user among them. */
  readonly parties: readonly number[];
  /** Triples sorted by day and sender: the day as `dayNumber`, the index of the sender, the number of messages. */
  readonly days: Int32Array;
  readonly lastMessages: LastMessages;
  /** The number of its messages. */
  readonly messages: number;
};

/** All conversations of a file of messages, without texts, so that it is small even if the file is large. */
export type ParsedMessages = {
  readonly parties: readonly MessageParty[];
  readonly threads: readonly MessageThread[];
  /** The user's parties, in files that tell the direction of each message (2019 and 2020). */
  readonly ownParties?: readonly number[];
};

/** A message with its text, for storing it. Sender and recipients are indexes of parties in the file's `ParsedMessages`. */
export type MessageWithText = {
  readonly thread: string;
  readonly sentAt: Instant;
  readonly sender: number;
  readonly recipients: readonly number[];
  /** Plain text, with its line breaks. */
  readonly text: string;
};

/** The content of messages.csv. */
export type MessagesContent = { readonly kind: 'linkedin-messages'; readonly messages: ParsedMessages };

/** The result of reading a file of messages. `rowsRead` counts the messages and the rows of `skipped`. */
export type ParsedMessagesFile = Parsed<MessagesContent>;

/** How a file of messages is read. */
export type MessagesReaderOptions = {
  /** The user's local day. A message of the day after it counts as today's, a later one is skipped. */
  readonly today: Day;
  /** The user's locale, in which sentences write numbers. */
  readonly locale: Locale;
  /** Shared by the readers of all files of an import, so that each message counts once. */
  readonly dedup?: MessageDedup;
  /** Called with each message that counts. */
  readonly onMessage?: (message: MessageWithText) => void;
  /**
   * The result of reading the same file before, with an equal `dedup`. `onMessage` needs it: only at the end of a file is
   * it known which messages count, and who received those whose recipients have no profiles.
   */
  readonly firstReading?: ParsedMessages;
};
