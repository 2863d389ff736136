import { cleanCell } from '../../text/clean-cell.ts';
import { createCsvReader } from '../../formats/csv/csv-reader.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import type { Day } from '../../calendar/day.ts';
import {
  refuseTableCsv,
  refuseTableCutOff,
  refuseTableTooLarge,
  refuseWithoutHeader,
} from '../common/table-refusal.ts';
import type { MessageMemory } from './message-dedup.ts';
import { messagesColumnsOf } from './messages-columns.ts';
import type { MessagesColumn } from './messages-columns.ts';
import type { FileReader, FileRefusal, SkippedRow } from '../common/reader.ts';
import type { MessagesRead, WholeMessage } from './messages-content.ts';
import { rowWithinCell } from '../../formats/csv/nested-csv-row.ts';
import { headerSearchLimit } from '../common/table-limits.ts';
import type { MessageRows } from './message-rows.ts';
import { createMessageRows, memoryLimit, messagesRowLimit } from './message-rows.ts';

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

/** Whatever may be missing at the end of a row, as Excel leaves out the commas of empty cells there. */
export const spareColumns: ReadonlySet<string> = new Set<MessagesColumn>([
  'folder',
  'messageDraft',
  'conversationDraft',
]);

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
