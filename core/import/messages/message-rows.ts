import { cleanCell, isBlankRow, shortenRow } from '../../text/clean-cell.ts';
import { dayNumber } from '../../calendar/day.ts';
import {
  emptyRowReason,
  futureDateReason,
  longRowReason,
  shortRowReason,
  unreadableDateReason,
} from '../common/skip-reasons.ts';
import { createSkippedRowCollector } from '../common/skipped-rows.ts';
import { htmlToText } from '../../text/html-to-text.ts';
import { instantOfSeconds, parseMessageSeconds } from './message-date.ts';
import type { MessageDedup } from '../common/message-dedup.ts';
import { createMessageParties } from './message-parties.ts';
import { isClosedProfile } from './message-recipients.ts';
import { createMessageThreads } from './message-threads.ts';
import type { GatheredThread, UnattributedCause } from './message-threads.ts';
import type { MessagesColumn, MessagesColumns } from './messages-columns.ts';
import { combineHashes, hashText } from '../../text/hash.ts';
import type { MessagesReaderOptions, ParsedMessagesFile } from './messages-content.ts';
import { createRowAttribution } from './row-attribution.ts';

/** The most messages that are read of one file. */
export const messagesRowLimit = 5_000_000;

/** The most memory that the parties and conversations of one file may take, in bytes. Those of a busy life take a tenth. */
export const messagesMemoryLimit = 200_000_000;

/** Matches a yes in seven languages. */
const yes = /^(?:yes|true|1|y|ja|oui|s[ií]|sim|sì|waar|wahr|vrai|verdadero|verdadeiro|vero)$/i;

/** Match what marks advertising: in the title of a conversation, and in its text. */
const sponsoredTitle = /^sponsored\b|spinmail|%firstname%/i;

const spinMail = /spinmail|%firstname%/i;

/** The code of `<`, with which the HTML of advertising begins. */
const lessThanCode = 60;

const secondsPerDay = 86_400;

const unattributedReasons = {
  'closed-profile':
    'LinkedIn does not say with whom this was, because their account or profile is closed. There is nothing to do.',
  page: 'This was written to the page of a company or to a group, not to a person. There is nothing to do.',
  oneself: 'This was sent to oneself, so it is no contact with anybody. There is nothing to do.',
  'no-recipient': 'This row does not say who received it. There is nothing to do.',
  'unlinked-sender':
    'LinkedIn gives no profile of the sender, as for advertising and the pages of companies, so this is not counted as contact with a person. There is nothing to do.',
} as const satisfies Record<UnattributedCause, string>;

/** The rows of a file of messages, taken one by one. */
export type MessageRows = {
  readonly take: (fields: readonly string[], line: number) => void;
  /** The number of columns that the header names. */
  readonly width: number;
  /** The number of rows so far. */
  readonly count: () => number;
  /** Estimates the memory that parties and conversations take, in bytes. */
  readonly memoryUsed: () => number;
  readonly finish: () => ParsedMessagesFile;
};

/** Takes the rows of a file with these columns: skips those that are no contact, and gathers parties, conversations and days. */
export function createMessageRows(
  columns: MessagesColumns,
  { today, dedup, onMessage, firstReading }: MessagesReaderOptions,
): MessageRows {
  const { known, width } = columns;
  const at = (column: MessagesColumn): number => known[column] ?? -1;
  const [idAt, titleAt, fromAt, senderUrlAt] = [at('conversationId'), at('title'), at('from'), at('senderUrl')];
  const [toAt, recipientUrlsAt, dateAt, subjectAt] = [at('to'), at('recipientUrls'), at('date'), at('subject')];
  const [contentAt, directionAt] = [at('content'), at('direction')];
  const [messageDraftAt, conversationDraftAt] = [at('messageDraft'), at('conversationDraft')];
  const needed = Object.entries(known).filter(([column]) => !spareColumns.has(column));
  const lastNeeded = Math.max(...needed.map(([, index]) => index));

  const parties = createMessageParties();
  const threads = createMessageThreads(parties);
  const skippedRows = createSkippedRowCollector();
  const rowAttribution = onMessage && firstReading ? createRowAttribution(firstReading) : undefined;
  const todayNumber = dayNumber(today);
  let count = 0;

  function cellAt(fields: readonly string[], index: number): string {
    return index < 0 ? '' : (fields[index] ?? '');
  }

  function excerptOf(fields: readonly string[]): string {
    return shortenRow([fromAt, toAt, dateAt, subjectAt, contentAt].map((index) => cellAt(fields, index)));
  }

  /** Skips a row. The rows of one conversation that are skipped for the same cause become one entry. */
  function skip(cause: string, reason: string, fields: readonly string[], line: number): void {
    const conversation = cellAt(fields, idAt);
    const groupKey = conversation === '' ? `${cause}\n${line}` : `${cause}\n\n${conversation}`;
    skippedRows.add({ line, rows: 1, reason, groupKey, excerpt: () => excerptOf(fields) });
  }

  function take(fields: readonly string[], line: number): void {
    count += 1;
    if (fields.length !== width && isMisshapen(fields, line)) return;

    if (isYes(cellAt(fields, messageDraftAt)) || isYes(cellAt(fields, conversationDraftAt))) {
      skip('draft', 'This is a draft that was never sent. There is nothing to do.', fields, line);
      return;
    }
    const from = cellAt(fields, fromAt);
    const senderUrl = cellAt(fields, senderUrlAt);
    if (isSponsored(fields, senderUrl)) {
      skip('sponsored', 'This is advertising that was sent to many. There is nothing to do.', fields, line);
      return;
    }
    const date = cellAt(fields, dateAt);
    const seconds = parseMessageSeconds(date);
    if (Number.isNaN(seconds)) {
      skipUndated(fields, date, line);
      return;
    }
    let day = Math.floor(seconds / secondsPerDay);
    if (day > todayNumber) {
      if (day > todayNumber + 1) {
        skip('future', futureDateReason(cleanCell(date)), fields, line);
        return;
      }
      day = todayNumber;
    }

    let sender = senderUrl === '' ? -1 : parties.ofAddress(senderUrl, line);
    const isLinked = sender >= 0;
    if (isLinked) {
      parties.nameSender(sender, from);
    } else {
      const name = cleanCell(from);
      if (name === '') {
        skip('no-sender', 'This row does not say who wrote it. There is nothing to do.', fields, line);
        return;
      }
      if (isClosedProfile(name)) {
        skip('closed-profile', unattributedReasons['closed-profile'], fields, line);
        return;
      }
      sender = parties.ofName(name, line);
    }

    const thread = threadOf(fields, from, line);
    const to = cellAt(fields, toAt);
    const recipientUrls = cellAt(fields, recipientUrlsAt);
    let recipients: readonly number[] | undefined;
    if (recipientUrls !== '') recipients = parties.ofAddresses(recipientUrls, line);
    if (recipients) {
      parties.nameRecipients(recipients, to);
      for (const recipient of recipients) threads.addMember(thread, recipient);
      if (recipients.length === 0) thread.hasPages = true;
      else if (recipients.length === 1 && recipients[0] === sender) thread.isToOneself = true;
    } else if (to !== '') {
      threads.addNamedRecipients(thread, to);
    }
    if (dedup && !isNew(dedup, thread, sender, seconds, cellAt(fields, contentAt))) {
      skippedRows.add({
        line,
        rows: 1,
        reason: 'This is in another file of the same import too, and counts once. There is nothing to do.',
        groupKey: 'again',
        excerpt: () => excerptOf(fields),
      });
      return;
    }

    if (isLinked || senderUrlAt < 0) threads.addMember(thread, sender);
    else threads.addUnlinked(thread, sender, line, () => excerptOf(fields));
    threads.addMessage(thread, sender, day, seconds, cellAt(fields, contentAt));

    if (!onMessage) return;
    const linkedSender = isLinked || senderUrlAt < 0 ? sender : undefined;
    const attribution = rowAttribution
      ? rowAttribution.attribute(thread.id, linkedSender, from, to, recipients)
      : { sender, recipients: recipients ?? [] };
    if (!attribution) return;
    onMessage({
      thread: thread.id,
      sentAt: instantOfSeconds(seconds),
      sender: attribution.sender,
      recipients: attribution.recipients.filter((party) => party !== attribution.sender),
      text: htmlToText(cellAt(fields, contentAt)),
    });
  }

  function threadOf(fields: readonly string[], from: string, line: number): GatheredThread {
    const id = cellAt(fields, idAt);
    const direction = directionAt < 0 ? undefined : directionIn(cellAt(fields, directionAt));
    // Without an id, all that the same people write to each other is one conversation.
    const key =
      id === '' ? `${from}\n${cellAt(fields, toAt)}\n${cellAt(fields, recipientUrlsAt)}\n${direction ?? ''}` : id;
    return threads.of(key, id, line, direction);
  }

  function isNew(
    messageDedup: MessageDedup,
    thread: GatheredThread,
    sender: number,
    seconds: number,
    text: string,
  ): boolean {
    const conversationHash = combineHashes(combineHashes(thread.hash, parties.hashOf(sender)), seconds);
    return messageDedup.countIfNew(hashText(text, conversationHash));
  }

  function isMisshapen(fields: readonly string[], line: number): boolean {
    if (fields.length > lastNeeded && isBlankRow(fields.slice(width))) return false;
    if (fields.length > width) skip('long-row', longRowReason(fields.length, width), fields, line);
    else skip('short-row', shortRowReason(fields.length, width), fields, line);
    return true;
  }

  function isSponsored(fields: readonly string[], senderUrl: string): boolean {
    const title = cellAt(fields, titleAt);
    if (title !== '' && sponsoredTitle.test(title)) return true;
    const content = cellAt(fields, contentAt);
    if (senderUrl !== '' || senderUrlAt < 0) {
      return content.charCodeAt(0) === lessThanCode && content.includes('spinmail');
    }
    return spinMail.test(content) || spinMail.test(cellAt(fields, subjectAt));
  }

  function skipUndated(fields: readonly string[], date: string, line: number): void {
    if (isBlankRow(fields)) {
      skip('empty-row', emptyRowReason, fields, line);
    } else {
      const reason = unreadableDateReason(cleanCell(date), '2026-02-08 13:05:02 UTC', 'time');
      skip('unreadable-date', reason, fields, line);
    }
  }

  return {
    take,
    width,
    count: () => count,
    memoryUsed: () => parties.memory() + threads.memory(),
    finish() {
      const finished = threads.finish();
      for (const { thread, cause, line, rows, excerpt } of finished.skipped) {
        const groupKey = thread.id === '' ? `${cause}\n${line}` : `${cause}\n\n${thread.id}`;
        skippedRows.add({ line, rows, reason: unattributedReasons[cause], groupKey, excerpt: () => excerpt });
      }
      const { ownParties } = finished;
      return {
        kind: 'linkedin-messages',
        messages: { parties: parties.all(), threads: finished.threads, ...(ownParties.length > 0 && { ownParties }) },
        rowsRead: count,
        skipped: skippedRows.all(),
      };
    },
  };
}

function isYes(cell: string): boolean {
  // The fast way for nearly every row.
  return cell !== '' && cell !== 'No' && yes.test(cell.trim());
}

function directionIn(cell: string): 'in' | 'out' | undefined {
  const direction = cell.trim().toUpperCase();
  return direction === 'OUTGOING' ? 'out' : direction === 'INCOMING' ? 'in' : undefined;
}

/** Columns that may be missing at the end of a row, since Excel leaves out the commas of empty cells. */
const spareColumns: ReadonlySet<string> = new Set<MessagesColumn>(['folder', 'messageDraft', 'conversationDraft']);
