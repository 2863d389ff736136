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
/** The fewest characters that are parsed at once. With many more, V8 takes new pages of memory for each text. */
const leastToParse = 16_384;
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
  // Joined only to be parsed: in a text that grew by concatenation, characters take longer to find.
  let pieces: string[] = [];
  let pendingLength = 0;
  let hasStarted = false;
  // Parsing is tried again only once so much is pending, so that many small pieces, or one long record, take linear time.
  let parseThreshold = sampleLength;
  let line = 1;
  let error: CsvError | undefined;

  function readPending(isLast: boolean): void {
    let pending = pieces.join('');
    if (!hasStarted) {
      hasStarted = true;
      if (pending.startsWith(byteOrderMark)) pending = pending.slice(1);
      delimiter ??= detectDelimiter(pending.slice(0, sampleLength));
    }
    const read = readRecords(pending, isLast, delimiter ?? ',', line, recordLimit, onRecord);
    line = read.line;
    error = read.error;
    const rest = error ? '' : pending.slice(read.consumed);
    pieces = [rest];
    pendingLength = rest.length;
    parseThreshold = Math.max(leastToParse, 2 * pendingLength);
  }

  return {
    push(text) {
      if (error) return error;
      pieces.push(text);
      pendingLength += text.length;
      if (pendingLength > parseThreshold) readPending(false);
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

  while (start < length) {
    let end: number;
    let linesWithin = 0;
    let fields: string[];
    if (quote < start) quote = indexOfNext(text, '"', start);
    if (lineFeed < start) lineFeed = indexOfNext(text, '\n', start);
    if (carriageReturn < start) carriageReturn = indexOfNext(text, '\r', start);
    end = lineFeed < carriageReturn ? lineFeed : carriageReturn;

    if (quote >= end) {
      if (end === length && !isLast) return unfinished(text, start, delimiter, line, recordLimit);
      if (end - start > recordLimit) return tooLong(text, start, delimiter, line, recordLimit);
      fields = text.slice(start, end).split(delimiter);
    } else {
      fields = [];
      let position = start;
      for (;;) {
        if (text.charCodeAt(position) === quoteCode) {
          if (text.charCodeAt(position + 1) === quoteCode && text.charCodeAt(position + 2) === delimiterCode) {
            // Many fields are empty, and need no search.
            fields.push('');
            position += 3;
            continue;
          }
          let close = position;
          let after: number;
          let hasEscapes = false;
          for (;;) {
            close = text.indexOf('"', close + 1);
            if (close < 0) {
              if (length - start > recordLimit + 1) return tooLong(text, start, delimiter, line, recordLimit);
              const error = isLast ? ({ kind: 'open-quote', line: line + linesWithin } as const) : undefined;
              return { consumed: start, line, error };
            }
            after = text.charCodeAt(close + 1);
            if (after !== quoteCode) break;
            hasEscapes = true;
            close += 1;
          }
          let value = text.slice(position + 1, close);
          const quoteLine = line + linesWithin;
          if (lineFeed < position) lineFeed = indexOfNext(text, '\n', position);
          if (carriageReturn < position) carriageReturn = indexOfNext(text, '\r', position);
          if (lineFeed < close || carriageReturn < close) linesWithin += countLineEnds(value);
          if (hasEscapes) value = value.replaceAll('""', '"');
          position = close + 1;
          if (after === delimiterCode) {
            fields.push(value);
            position += 1;
            continue;
          }
          if (position < length && after !== lineFeedCode && after !== carriageReturnCode) {
            if (position - start > recordLimit) return tooLong(text, start, delimiter, line, recordLimit);
            if (line + linesWithin > quoteLine) {
              return { consumed: start, line, error: { kind: 'open-quote', line: quoteLine } };
            }
            if (nextDelimiter < position) nextDelimiter = indexOfNext(text, delimiter, position);
            if (lineFeed < position) lineFeed = indexOfNext(text, '\n', position);
            if (carriageReturn < position) carriageReturn = indexOfNext(text, '\r', position);
            const fieldEnd = Math.min(nextDelimiter, lineFeed, carriageReturn);
            value += text.slice(position, fieldEnd);
            position = fieldEnd;
          }
          fields.push(value);
          end = position;
          if (position >= length || text.charCodeAt(position) !== delimiterCode) break;
          position += 1;
        } else {
          if (lineFeed < position) lineFeed = indexOfNext(text, '\n', position);
          if (carriageReturn < position) carriageReturn = indexOfNext(text, '\r', position);
          const lineEnd = lineFeed < carriageReturn ? lineFeed : carriageReturn;
          if (nextDelimiter < position) nextDelimiter = indexOfNext(text, delimiter, position);
          if (nextDelimiter >= lineEnd) {
            fields.push(text.slice(position, lineEnd));
            end = lineEnd;
            break;
          }
          fields.push(text.slice(position, nextDelimiter));
          position = nextDelimiter + 1;
        }
      }
      if (end === length && !isLast) return unfinished(text, start, delimiter, line, recordLimit);
      if (end - start > recordLimit) return tooLong(text, start, delimiter, line, recordLimit);
    }

    const closed = end < length;
    let next = end;
    if (closed) {
      if (text.charCodeAt(end) === carriageReturnCode) {
        // It is not known yet whether an LF follows this CR.
        if (end + 1 === length && !isLast) return { consumed: start, line, error: undefined };
        next = text.charCodeAt(end + 1) === lineFeedCode ? end + 2 : end + 1;
      } else {
        next = end + 1;
      }
    }
    onRecord(fields, line, closed);
    line += linesWithin + 1;
    start = next;
  }
  return { consumed: start, line, error: undefined };
}

/** Finds the next index of a character at or after `from`; the length of the text if there is none. */
function indexOfNext(text: string, character: string, from: number): number {
  const place = text.indexOf(character, from);
  return place < 0 ? text.length : place;
}

/** Stops at a record whose end is not in the text yet: it is too long, or more text must follow. */
function unfinished(
  text: string,
  start: number,
  delimiter: CsvDelimiter,
  line: number,
  recordLimit: number,
): ReadRecords {
  // One more character may be the CR of a CRLF that is not complete yet.
  if (text.length - start > recordLimit + 1) return tooLong(text, start, delimiter, line, recordLimit);
  return { consumed: start, line, error: undefined };
}

/**
 * Stops at a record that is too long. Its first characters alone decide the error, so that later text does not change it.
 */
function tooLong(text: string, start: number, delimiter: CsvDelimiter, line: number, recordLimit: number): ReadRecords {
  const head = readRecords(
    text.slice(start, start + recordLimit),
    true,
    delimiter,
    line,
    Number.MAX_SAFE_INTEGER,
    () => undefined,
  );
  return { consumed: start, line, error: head.error ?? { kind: 'record-too-long', line, limit: recordLimit } };
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
