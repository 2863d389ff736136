import { cleanCell, isBlank, shortenedRow } from '../../text/clean-cell.ts';
import { createCsvReader } from '../../formats/csv/csv-reader.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import { dayNumber } from '../../calendar/day.ts';
import type { Day } from '../../calendar/day.ts';
import {
  emptyRowReason,
  futureDateReason,
  longRowReason,
  shortRowReason,
  unreadableDateReason,
} from '../common/skip-reasons.ts';
import { createSkippedRows } from '../common/skipped-rows.ts';
import {
  refuseTableCsv,
  refuseTableCutOff,
  refuseTableTooLarge,
  refuseWithoutHeader,
} from '../common/table-refusal.ts';
import { plainBody } from '../../text/html-to-text.ts';
import { instantOfSeconds, messageSeconds } from './message-date.ts';
import type { MessageMemory } from './message-dedup.ts';
import { createMessageParties, partiesByName } from './message-parties.ts';
import { isClosedProfile, namesWithin } from './message-recipients.ts';
import { createMessageThreads } from './message-threads.ts';
import type { GatheredThread, Unattributed } from './message-threads.ts';
import { messagesColumnsOf } from './messages-columns.ts';
import type { MessagesColumn, MessagesColumns } from './messages-columns.ts';
import type { FileReader, FileRefusal, SkippedRow } from '../common/reader.ts';
import type { MessageThread, MessagesRead, WholeMessage } from './messages-content.ts';
import { rowWithinCell } from '../../formats/csv/nested-csv-row.ts';
import { headerSearchLimit } from '../common/table-limits.ts';
import { hashOfBoth, textHash } from '../../text/hash.ts';

/** The most messages that are read of one file. */
const messagesRowLimit = 5_000_000;
/** The most memory that people and conversations of one file may take, in bytes; those of a busy life take a tenth. */
const memoryLimit = 200_000_000;

/** A whole file of messages, read. `rowsRead` is the messages in `messages` and the rows of `skipped` together. */
export type ReadMessagesFile = {
  readonly kind: 'linkedin-messages';
  readonly messages: MessagesRead;
  readonly rowsRead: number;
  readonly skipped: readonly SkippedRow[];
};

export type MessagesReading = {
  /** The user's local day. A message of the day after it counts as today's, a later one is skipped. */
  readonly today: Day;
  /** Passed to the reader of each file in turn when an import has several: then each message counts once. */
  readonly memory?: MessageMemory;
  /** Takes each message that counts, as it is read. */
  readonly onMessage?: (message: WholeMessage) => void;
  /**
   * What an earlier reading of the same file gave, with an equal `memory`; `onMessage` needs it. Only at its end is it
   * known which messages count, and who received those whose recipients the file has no addresses of.
   */
  readonly firstReading?: MessagesRead;
};

const tableName = { fileName: 'messages.csv', columns: '"FROM", "TO", "DATE", "CONTENT" and others' };
const yes = /^(?:yes|true|1|y|ja|oui|s[ií]|sim|sì|waar|wahr|vrai|verdadero|verdadeiro|vero)$/i;
const sponsoredTitle = /^sponsored\b|spinmail|%firstname%/i;
const spinMail = /spinmail|%firstname%/i;
const lessThanCode = 60;
const secondsPerDay = 86_400;

/** Whatever may be missing at the end of a row, as Excel leaves out the commas of empty cells there. */
const spareColumns: ReadonlySet<string> = new Set<MessagesColumn>(['folder', 'messageDraft', 'conversationDraft']);

const unattributedReasons = {
  'closed-profile':
    'LinkedIn does not say with whom this was, because their account or profile is closed. There is nothing to do.',
  page: 'This was written to the page of a company or to a group, not to a person. There is nothing to do.',
  oneself: 'This was sent to oneself, so it is no contact with anybody. There is nothing to do.',
  'no-recipient': 'This row does not say who received it. There is nothing to do.',
  'unlinked-sender':
    'LinkedIn gives no profile of the sender, as for advertising and the pages of companies, so this is not counted as contact with a person. There is nothing to do.',
} as const satisfies Record<Unattributed, string>;

/**
 * Reads a messages.csv from its decoded text, of any year. What is held in memory are people, conversations and days, but
 * no texts.
 */
export function createMessagesReader(reading: MessagesReading): FileReader<ReadMessagesFile> {
  const { memory } = reading;
  const beforeHeader: (readonly string[])[] = [];
  let rows: MessageRows | undefined;
  let shortRowsAreUsual = false;
  let refused: FileRefusal | undefined;
  memory?.beginFile();

  const csv = createCsvReader((fields, line, closed) => {
    if (refused) return;
    if (rows) takeRecord(rows, fields, line, closed);
    else lookForHeader(fields, line, closed);
  });

  function lookForHeader(fields: readonly string[], line: number, closed: boolean): void {
    const columns = messagesColumnsOf(fields);
    if (!columns) {
      // Only its beginning is ever shown.
      beforeHeader.push(fields.slice(0, 100));
      if (beforeHeader.length >= headerSearchLimit) refused = refuseWithoutHeader(beforeHeader, tableName);
    } else if (!closed && columns.other.some(({ index }) => index === columns.width - 1)) {
      refused = refuseTableCutOff(line, tableName);
    } else {
      rows = createMessageRows(columns, reading);
    }
  }

  function takeRecord(
    { take, width, count, memoryUsed }: MessageRows,
    given: readonly string[],
    line: number,
    closed: boolean,
  ): void {
    let fields = given;
    if (given.length !== width) {
      const [only = ''] = given;
      const isOne = given.length === 1 && width > 1;
      if (isOne && cleanCell(only) === '') return;
      if (isOne) fields = rowWithinCell(only) ?? given;
      if (fields.length < width) {
        if (closed) {
          shortRowsAreUsual = true;
        } else if (!shortRowsAreUsual) {
          refused = refuseTableCutOff(line, tableName);
          return;
        }
      }
    }
    if (count() >= messagesRowLimit) {
      refused = refuseTableTooLarge(`${messagesRowLimit.toLocaleString('en')} rows`, tableName);
    } else {
      take(fields, line);
      if (memoryUsed() > memoryLimit) {
        refused = refuseTableTooLarge('a million people and conversations', tableName);
      }
    }
  }

  function takeError(error: CsvError | undefined): void {
    if (error && !refused) refused = refuseTableCsv(error, tableName);
  }

  function refusal(): FileRefusal | undefined {
    if (refused && rows) {
      memory?.forgetFile();
      rows = undefined;
    }
    return refused;
  }

  return {
    push(text) {
      if (!refused) takeError(csv.push(text));
      return refusal();
    },
    end() {
      if (!refused) takeError(csv.end());
      if (!refused && !rows) refused = refuseWithoutHeader(beforeHeader, tableName);
      return refusal() ?? rows?.finish() ?? refuseWithoutHeader(beforeHeader, tableName);
    },
    rowsRead: () => rows?.count() ?? 0,
  };
}

type MessageRows = {
  readonly take: (fields: readonly string[], line: number) => void;
  /** How many columns the header names. */
  readonly width: number;
  /** How many rows were taken. */
  readonly count: () => number;
  /** About how much memory people and conversations take, in bytes. */
  readonly memoryUsed: () => number;
  readonly finish: () => ReadMessagesFile;
};

function createMessageRows(
  columns: MessagesColumns,
  { today, memory, onMessage, firstReading }: MessagesReading,
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
  const leftOut = createSkippedRows();
  const first = onMessage && firstReading ? createFirstReading(firstReading) : undefined;
  const todayNumber = dayNumber(today);
  let count = 0;

  function cellAt(fields: readonly string[], index: number): string {
    return index < 0 ? '' : (fields[index] ?? '');
  }

  function saidBy(fields: readonly string[]): string {
    return shortenedRow([fromAt, toAt, dateAt, subjectAt, contentAt].map((index) => cellAt(fields, index)));
  }

  /** Rows of one conversation that are left out for one cause are one entry; those without a conversation stay apart. */
  function leaveOut(cause: string, reason: string, fields: readonly string[], line: number): void {
    const conversation = cellAt(fields, idAt);
    const together = conversation === '' ? `${cause}\n${line}` : `${cause}\n\n${conversation}`;
    leftOut.add({ line, rows: 1, reason, together, said: () => saidBy(fields) });
  }

  function take(fields: readonly string[], line: number): void {
    count += 1;
    if (fields.length !== width && isMisshapen(fields, line)) return;

    if (isYes(cellAt(fields, messageDraftAt)) || isYes(cellAt(fields, conversationDraftAt))) {
      leaveOut('draft', 'This is a draft that was never sent. There is nothing to do.', fields, line);
      return;
    }
    const from = cellAt(fields, fromAt);
    const senderUrl = cellAt(fields, senderUrlAt);
    if (isSponsored(fields, senderUrl)) {
      leaveOut('sponsored', 'This is advertising that was sent to many. There is nothing to do.', fields, line);
      return;
    }
    const date = cellAt(fields, dateAt);
    const seconds = messageSeconds(date);
    if (!(seconds === seconds)) {
      leaveOutUndated(fields, date, line);
      return;
    }
    let day = Math.floor(seconds / secondsPerDay);
    if (day > todayNumber) {
      if (day > todayNumber + 1) {
        leaveOut('future', futureDateReason(cleanCell(date)), fields, line);
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
        leaveOut('no-sender', 'This row does not say who wrote it. There is nothing to do.', fields, line);
        return;
      }
      if (isClosedProfile(name)) {
        leaveOut('closed-profile', unattributedReasons['closed-profile'], fields, line);
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
    if (memory && !isNew(memory, thread, sender, seconds, cellAt(fields, contentAt))) {
      leftOut.add({
        line,
        rows: 1,
        reason: 'This is in another file of the same import too, and counts once. There is nothing to do.',
        together: 'again',
        said: () => saidBy(fields),
      });
      return;
    }

    if (isLinked || senderUrlAt < 0) threads.addMember(thread, sender);
    else threads.addUnlinked(thread, sender, line, () => saidBy(fields));
    threads.addMessage(thread, sender, day);

    if (!onMessage) return;
    const counted = isLinked || senderUrlAt < 0 ? sender : undefined;
    const whose = first ? first.of(thread.id, counted, from, to, recipients) : { sender, recipients: recipients ?? [] };
    if (!whose) return;
    onMessage({
      thread: thread.id,
      sentAt: instantOfSeconds(seconds),
      sender: whose.sender,
      recipients: whose.recipients.filter((party) => party !== whose.sender),
      text: plainBody(cellAt(fields, contentAt)),
    });
  }

  function threadOf(fields: readonly string[], from: string, line: number): GatheredThread {
    const id = cellAt(fields, idAt);
    const direction = directionAt < 0 ? undefined : directionIn(cellAt(fields, directionAt));
    // Without an id, what two people (or the same several) write to each other is one conversation.
    const key =
      id === '' ? `${from}\n${cellAt(fields, toAt)}\n${cellAt(fields, recipientUrlsAt)}\n${direction ?? ''}` : id;
    return threads.of(key, id, line, direction);
  }

  function isNew(
    remembered: MessageMemory,
    thread: GatheredThread,
    sender: number,
    seconds: number,
    text: string,
  ): boolean {
    const who = hashOfBoth(hashOfBoth(thread.hash, parties.hashOf(sender)), seconds);
    return remembered.admit(textHash(text, who));
  }

  function isMisshapen(fields: readonly string[], line: number): boolean {
    if (fields.length > lastNeeded && isBlank(fields.slice(width))) return false;
    if (fields.length > width) leaveOut('long-row', longRowReason(fields.length, width), fields, line);
    else leaveOut('short-row', shortRowReason(fields.length, width), fields, line);
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

  function leaveOutUndated(fields: readonly string[], date: string, line: number): void {
    if (isBlank(fields)) {
      leaveOut('empty-row', emptyRowReason, fields, line);
    } else {
      const reason = unreadableDateReason(cleanCell(date), '2026-02-08 13:05:02 UTC', 'time');
      leaveOut('unreadable-date', reason, fields, line);
    }
  }

  return {
    take,
    width,
    count: () => count,
    memoryUsed: () => parties.memory() + threads.memory(),
    finish() {
      const finished = threads.finish();
      for (const { thread, cause, line, rows, said } of finished.leftOut) {
        const together = thread.id === '' ? `${cause}\n${line}` : `${cause}\n\n${thread.id}`;
        leftOut.add({ line, rows, reason: unattributedReasons[cause], together, said: () => said });
      }
      const { ownParties } = finished;
      return {
        kind: 'linkedin-messages',
        messages: { parties: parties.all(), threads: finished.threads, ...(ownParties.length > 0 && { ownParties }) },
        rowsRead: count,
        skipped: leftOut.all(),
      };
    },
  };
}

function isYes(cell: string): boolean {
  // What nearly every row has needs no comparing.
  return cell !== '' && cell !== 'No' && yes.test(cell.trim());
}

function directionIn(cell: string): 'in' | 'out' | undefined {
  const direction = cell.trim().toUpperCase();
  return direction === 'OUTGOING' ? 'out' : direction === 'INCOMING' ? 'in' : undefined;
}

type FirstReading = {
  /**
   * Who wrote a row and who received it, or undefined when the row does not count. `sender` and `recipients` are those
   * whom the row gives by their profiles.
   */
  of(
    id: string,
    sender: number | undefined,
    from: string,
    to: string,
    recipients: readonly number[] | undefined,
  ): { readonly sender: number; readonly recipients: readonly number[] } | undefined;
};

function createFirstReading({ parties, threads }: MessagesRead): FirstReading {
  const threadById = new Map<string, MessageThread>();
  const withoutId = new Set<string>();
  const partiesWithoutId = new Set<number>();
  for (const thread of threads) {
    if (thread.id !== '') {
      threadById.set(thread.id, thread);
    } else {
      withoutId.add(thread.parties.join());
      for (const party of thread.parties) partiesWithoutId.add(party);
    }
  }
  const named = partiesByName(parties);

  function recipientsIn(cell: string): number[] {
    return namesWithin(cleanCell(cell), (name) => named(name).length > 0).flatMap((name) => {
      const candidates = named(name);
      return candidates.length === 1 ? candidates : (candidates.find((party) => partiesWithoutId.has(party)) ?? []);
    });
  }

  return {
    of(id, sender, from, to, recipients) {
      const received = recipients ?? (id === '' ? recipientsIn(to) : undefined);
      const thread = threadById.get(id);
      if (id !== '' && !thread) return undefined;
      const members = thread?.parties ?? received ?? [];
      const writer = sender ?? members.find((party) => parties[party]?.name === cleanCell(from));
      if (writer === undefined) return undefined;
      const taking = new Set([writer, ...members]);
      if (id === '' && !withoutId.has([...taking].toSorted((a, b) => a - b).join())) return undefined;
      return { sender: writer, recipients: received ?? members };
    },
  };
}
