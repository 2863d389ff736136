/** The delimiters that the reader knows. */
export const csvDelimiters = [',', ';', '\t'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

/** Why reading stopped. No record that starts after the given line was passed on. */
export type CsvError =
  /** A quote that opened on this line is not closed where a field may end. */
  | { readonly kind: 'open-quote'; readonly line: number }
  /** The record that starts on this line has more than `limit` characters. */
  | { readonly kind: 'record-too-long'; readonly line: number; readonly limit: number };

/**
 * Receives a record. `line` is the line of the text, from 1, on which it starts. `closed` says whether a line end followed:
 * only the last record of a text can be without one, and may then be cut off.
 */
export type OnCsvRecord = (fields: string[], line: number, closed: boolean) => void;

/** How CSV is read. */
export type CsvOptions = {
  /** Detected from the first 65,536 characters if it is not given. */
  readonly delimiter?: CsvDelimiter;
  /** The most characters of a record, without its line end; by default 1,000,000. */
  readonly recordLimit?: number;
};

/** Reads CSV from pieces of text. After an error every call returns that error. */
export type CsvReader = {
  /** Adds text, in pieces of any size. Records may be passed on by a later call than the one that completes them. */
  push(text: string): CsvError | undefined;
  /** Ends the text, and passes on the records that are left. */
  end(): CsvError | undefined;
};

const defaultRecordLimit = 1_000_000;
const sampleLength = 65_536;
const quoteCode = 34;
const lineFeedCode = 10;
const carriageReturnCode = 13;
const byteOrderMark = '\uFEFF';

/**
 * Creates a reader of CSV as RFC 4180 defines it. Lines end with LF, CRLF or CR. A quote counts only at the start of a field.
 * An empty line is a record with one empty field. A byte order mark at the start is dropped.
 *
 * Text between a closing quote and the next delimiter belongs to the field if the quoted part is on one line (`"Bo" Berg`).
 * If it spans lines, the quote was not closed, and a quote of a later record seemed to close it: that is the open-quote
 * error, since otherwise the records between would be lost.
 */
export function createCsvReader(onRecord: OnCsvRecord, options: CsvOptions = {}): CsvReader {
  const recordLimit = options.recordLimit ?? defaultRecordLimit;
  let delimiter: CsvDelimiter | undefined = options.delimiter;
  let pending = '';
  let hasStarted = false;
  // Parsing is tried again only once so much is pending, so that many small pieces, or one long record, take linear time.
  let parseThreshold = sampleLength;
  let line = 1;
  let error: CsvError | undefined;

  function readPending(isLast: boolean): void {
    if (!hasStarted) {
      hasStarted = true;
      if (pending.startsWith(byteOrderMark)) pending = pending.slice(1);
      delimiter ??= detectDelimiter(pending.slice(0, sampleLength));
    }
    const read = readRecords(pending, isLast, delimiter ?? ',', line, recordLimit, onRecord);
    line = read.line;
    error = read.error;
    pending = error ? '' : pending.slice(read.consumed);
    parseThreshold = Math.max(sampleLength, 2 * pending.length);
  }

  return {
    push(text) {
      if (error) return error;
      pending += text;
      if (pending.length > parseThreshold) readPending(false);
      return error;
    },
    end() {
      if (!error) readPending(true);
      return error;
    },
  };
}

/** Parses a whole text at once; for small texts. */
export function parseCsv(
  text: string,
  options?: CsvOptions,
): { readonly records: readonly (readonly string[])[]; readonly error?: CsvError } {
  const records: string[][] = [];
  const reader = createCsvReader((fields) => records.push(fields), options);
  reader.push(text);
  const error = reader.end();
  return error ? { records, error } : { records };
}

/**
 * Detects the delimiter that makes the sample the most regular table: the one with the greatest product of its count per line
 * and the number of lines with that count. Quoted text is ignored. Comma if no delimiter is found.
 */
export function detectDelimiter(sample: string): CsvDelimiter {
  const lines = sample.replaceAll(/(^|[,;\t\r\n])"[^"]*(?:""[^"]*)*"/g, '$1').split(/[\r\n]+/);
  let best: CsvDelimiter = ',';
  let bestScore = 0;
  for (const candidate of csvDelimiters) {
    const linesByCount = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(candidate).length - 1;
      linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
    }
    for (const [count, linesWithIt] of linesByCount) {
      if (count * linesWithIt > bestScore) {
        best = candidate;
        bestScore = count * linesWithIt;
      }
    }
  }
  return best;
}

type ReadRecords = {
  /** The number of characters that were passed on as records. */
  readonly consumed: number;
  /** The line on which the next record starts. */
  readonly line: number;
  readonly error: CsvError | undefined;
};

/** Passes on every record that is complete in `text`; if `isLast`, the rest too. */
function readRecords(
  text: string,
  isLast: boolean,
  delimiter: CsvDelimiter,
  firstLine: number,
  recordLimit: number,
  onRecord: OnCsvRecord,
): ReadRecords {
  const length = text.length;
  const delimiterCode = delimiter.charCodeAt(0);
  let start = 0;
  let line = firstLine;
  // The next index of each special character at or after the position, or `length`. Each is searched once rather than once
  // per field, so that a text without one of them takes linear time.
  let lineFeed = -1;
  let carriageReturn = -1;
  let quote = -1;
  let nextDelimiter = -1;

  function indexOfNext(character: string, from: number): number {
    const place = text.indexOf(character, from);
    return place < 0 ? length : place;
  }
  function lineEndFrom(position: number): number {
    if (lineFeed < position) lineFeed = indexOfNext('\n', position);
    if (carriageReturn < position) carriageReturn = indexOfNext('\r', position);
    return lineFeed < carriageReturn ? lineFeed : carriageReturn;
  }
  function stop(error: CsvError | undefined): ReadRecords {
    return { consumed: start, line, error };
  }
  /** The error of a record at `start` that is too long, judged by its first characters only, so that later text does not change it. */
  function tooLong(): ReadRecords {
    const head = readRecords(
      text.slice(start, start + recordLimit),
      true,
      delimiter,
      line,
      Number.MAX_SAFE_INTEGER,
      () => undefined,
    );
    return stop(head.error ?? { kind: 'record-too-long', line, limit: recordLimit });
  }
  function unfinished(): ReadRecords {
    // One more character may be the CR of a CRLF that is not complete yet.
    return length - start > recordLimit + 1 ? tooLong() : stop(undefined);
  }

  while (start < length) {
    let end = lineEndFrom(start);
    let linesWithin = 0;
    let fields: string[];
    if (quote < start) quote = indexOfNext('"', start);

    if (quote >= end) {
      if (end === length && !isLast) return unfinished();
      if (end - start > recordLimit) return tooLong();
      fields = text.slice(start, end).split(delimiter);
    } else {
      fields = [];
      let position = start;
      for (;;) {
        if (text.charCodeAt(position) === quoteCode) {
          let close = position;
          let hasEscapes = false;
          for (;;) {
            close = text.indexOf('"', close + 1);
            if (close < 0) {
              if (length - start > recordLimit + 1) return tooLong();
              return isLast ? stop({ kind: 'open-quote', line: line + linesWithin }) : stop(undefined);
            }
            if (text.charCodeAt(close + 1) !== quoteCode) break;
            hasEscapes = true;
            close += 1;
          }
          const quoted = text.slice(position + 1, close);
          let value = hasEscapes ? quoted.replaceAll('""', '"') : quoted;
          const quoteLine = line + linesWithin;
          if (lineEndFrom(position) < close) linesWithin += countLineEnds(quoted);
          position = close + 1;
          const after = position < length ? text.charCodeAt(position) : lineFeedCode;
          if (after !== delimiterCode && after !== lineFeedCode && after !== carriageReturnCode) {
            if (position - start > recordLimit) return tooLong();
            if (line + linesWithin > quoteLine) return stop({ kind: 'open-quote', line: quoteLine });
            if (nextDelimiter < position) nextDelimiter = indexOfNext(delimiter, position);
            const fieldEnd = Math.min(nextDelimiter, lineEndFrom(position));
            value += text.slice(position, fieldEnd);
            position = fieldEnd;
          }
          fields.push(value);
          end = position;
          if (position >= length || text.charCodeAt(position) !== delimiterCode) break;
          position += 1;
        } else {
          const lineEnd = lineEndFrom(position);
          if (nextDelimiter < position) nextDelimiter = indexOfNext(delimiter, position);
          if (nextDelimiter >= lineEnd) {
            fields.push(text.slice(position, lineEnd));
            end = lineEnd;
            break;
          }
          fields.push(text.slice(position, nextDelimiter));
          position = nextDelimiter + 1;
        }
      }
      if (end === length && !isLast) return unfinished();
      if (end - start > recordLimit) return tooLong();
    }

    const closed = end < length;
    let next = end;
    if (closed) {
      if (text.charCodeAt(end) === carriageReturnCode) {
        // It is not known yet whether an LF follows this CR.
        if (end + 1 === length && !isLast) return stop(undefined);
        next = text.charCodeAt(end + 1) === lineFeedCode ? end + 2 : end + 1;
      } else {
        next = end + 1;
      }
    }
    onRecord(fields, line, closed);
    line += linesWithin + 1;
    start = next;
  }
  return stop(undefined);
}

/** Counts the line ends in a text; CRLF is one. */
function countLineEnds(text: string): number {
  let count = 0;
  for (let place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) count += 1;
  for (let place = text.indexOf('\r'); place >= 0; place = text.indexOf('\r', place + 1)) {
    if (text.charCodeAt(place + 1) !== lineFeedCode) count += 1;
  }
  return count;
}
