import { formatNumber } from '../../numbers-in-words.ts';
import { cleanCell } from '../../text/clean-cell.ts';
import { createCsvReader } from '../../formats/csv/csv-reader.ts';
import type { CsvError } from '../../formats/csv/csv-reader.ts';
import {
  refuseTableCsv,
  refuseTableCutOff,
  refuseTableTooLarge,
  refuseWithoutHeader,
} from '../common/table-refusal.ts';
import { messagesColumnsOf } from './messages-columns.ts';
import type { FileReader, FileRefusal } from '../common/reader.ts';
import { parseNestedRow } from '../../formats/csv/nested-csv-row.ts';
import { headerSearchLimit } from '../common/table-limits.ts';
import type { MessageRows } from './message-rows.ts';
import { createMessageRows, messagesMemoryLimit, messagesRowLimit } from './message-rows.ts';
import type { FileSource } from '../common/file-source.ts';
import type { MessagesContent, MessagesReaderOptions, ParsedMessagesFile } from './messages-content.ts';

// The way into this folder. This reader finds the header and passes the rows on to `message-rows.ts`, which skips what is no
// contact and gathers parties (`message-parties.ts`) and conversations (`message-threads.ts`). Their messages are later summed
// to a record for each person (`messages-by-party.ts`), and the records of a person to contact days (`contact-days.ts`).

const tableName = { fileName: 'messages.csv', columns: '"FROM", "TO", "DATE", "CONTENT" and others' };

/** Creates a reader of a messages.csv of any year. It holds parties, conversations and days in memory, but no texts. */
export function createMessagesReader(reading: MessagesReaderOptions): FileReader<ParsedMessagesFile> {
  const { dedup, locale } = reading;
  const beforeHeader: (readonly string[])[] = [];
  let rows: MessageRows | undefined;
  let shortRowsAreUsual = false;
  let refused: FileRefusal | undefined;
  dedup?.beginFile();

  const csv = createCsvReader((fields, line, closed) => {
    if (refused) return;
    if (rows) addRecord(rows, fields, line, closed);
    else lookForHeader(fields, line, closed);
  });

  function lookForHeader(fields: readonly string[], line: number, closed: boolean): void {
    const columns = messagesColumnsOf(fields);
    if (!columns) {
      // A refusal shows only the first fields.
      beforeHeader.push(fields.slice(0, 100));
      if (beforeHeader.length >= headerSearchLimit) refused = refuseWithoutHeader(beforeHeader, tableName);
    } else if (!closed && columns.other.some(({ index }) => index === columns.width - 1)) {
      refused = refuseTableCutOff(line, tableName);
    } else {
      rows = createMessageRows(columns, reading);
    }
  }

  function addRecord(
    { take, width, count, memoryUsed }: MessageRows,
    values: readonly string[],
    line: number,
    closed: boolean,
  ): void {
    let fields = values;
    if (values.length !== width) {
      const [only = ''] = values;
      const isOne = values.length === 1 && width > 1;
      if (isOne && cleanCell(only) === '') return;
      if (isOne) fields = parseNestedRow(only) ?? values;
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
      refused = refuseTableTooLarge(`${formatNumber(messagesRowLimit, locale)} rows`, tableName);
    } else {
      take(fields, line);
      if (memoryUsed() > messagesMemoryLimit) {
        refused = refuseTableTooLarge('a million people and conversations', tableName);
      }
    }
  }

  function refuseError(error: CsvError | undefined): void {
    if (error && !refused) refused = refuseTableCsv(error, tableName);
  }

  function refusal(): FileRefusal | undefined {
    if (refused && rows) {
      dedup?.forgetFile();
      rows = undefined;
    }
    return refused;
  }

  return {
    push(text) {
      if (!refused) refuseError(csv.push(text));
      return refusal();
    },
    end() {
      if (!refused) refuseError(csv.end());
      if (!refused && !rows) refused = refuseWithoutHeader(beforeHeader, tableName);
      return refusal() ?? rows?.finish() ?? refuseWithoutHeader(beforeHeader, tableName);
    },
    rowsRead: () => rows?.count() ?? 0,
  };
}

/** The source of messages.csv. */
export const messagesSource: FileSource<MessagesContent> = {
  kind: 'linkedin-messages',
  title: 'LinkedIn messages',
  archiveNames: ['messages'],
  isHeader: (fields) => messagesColumnsOf(fields) !== undefined,
  createReader: ({ context: { today, locale }, messageDedup: dedup }) =>
    createMessagesReader({ today, locale, ...(dedup && { dedup }) }),
  resolvedAs: 'messages',
};
