export const csvDelimiters = [',', ';', '\t'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

/** Why reading stopped. Nothing after the named line was handed over. */
export type CsvError =
  /** A quote that opened on this line is not closed where a field may end. */
  | { readonly kind: 'open-quote'; readonly line: number }
  /** The record that starts on this line has more than `limit` characters. */
  | { readonly kind: 'record-too-long'; readonly line: number; readonly limit: number };

/**
 * Takes one record. `line` is the line of the text, from 1, on which the record starts. `closed` says whether a line end
 * followed: only the last record of a text can be without one, and then it may have been cut off.
 */
export type OnCsvRecord = (fields: string[], line: number, closed: boolean) => void;

export type CsvOptions = {
  /** Without it, the first 65,536 characters decide. */
  readonly delimiter?: CsvDelimiter;
  /** The most characters in one record, its line end not counted; 1,000,000 unless told. */
  readonly recordLimit?: number;
};

export type CsvReader = {
  /**
   * Adds text. Records are handed over at the latest by `end`, not necessarily by the push that completes them, and
   * where the text is divided changes nothing. After an error every call returns that error.
   */
  push(text: string): CsvError | undefined;
  /** Says that there is no more text; hands over what is left. */
  end(): CsvError | undefined;
};

const defaultRecordLimit = 1_000_000;
const sampleLength = 65_536;
const quoteCode = 34;
const lineFeedCode = 10;
const carriageReturnCode = 13;
const byteOrderMark = '\uFEFF';

/**
 * Reads CSV as RFC 4180 has it, from text that arrives in pieces of any size. Lines end with LF, CRLF or CR. A quote
 * counts only at the start of a field. An empty line is a record with one empty field. A byte order mark at the very
 * start is dropped.
 *
 * Text between a closing quote and the next delimiter belongs to the field when the quoted part lies on one line
 * (`"Bo" Berg`). When it spans lines, the quote was one that nobody closed, and the next quoted field of some later
 * record seemed to close it: that is the open-quote error, since going on would swallow the records between.
 */
export function createCsvReader(onRecord: OnCsvRecord, options: CsvOptions = {}): CsvReader {
  const recordLimit = options.recordLimit ?? defaultRecordLimit;
  let delimiter: CsvDelimiter | undefined = options.delimiter;
  let pending = '';
  let started = false;
  // Parsing is tried again only when this much is pending, so that many small pieces or one long record stay linear.
  let enough = sampleLength;
  let line = 1;
  let error: CsvError | undefined;

  function readPending(isLast: boolean): void {
    if (!started) {
      started = true;
      if (pending.startsWith(byteOrderMark)) pending = pending.slice(1);
      delimiter ??= detectDelimiter(pending.slice(0, sampleLength));
    }
    const read = readRecords(pending, isLast, delimiter ?? ',', line, recordLimit, onRecord);
    line = read.line;
    error = read.error;
    pending = error ? '' : pending.slice(read.consumed);
    enough = Math.max(sampleLength, 2 * pending.length);
  }

  return {
    push(text) {
      if (error) return error;
      pending += text;
      if (pending.length > enough) readPending(false);
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
 * Detects the delimiter that gives the sample the most regular table: the one whose commonest count per line, times the
 * lines that have it, is greatest. Quoted text does not count. Comma when nothing speaks for another.
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
  /** Characters that were handed over as records. */
  readonly consumed: number;
  /** The line on which the next record starts. */
  readonly line: number;
  readonly error: CsvError | undefined;
};

/** Hands over every record that is whole in `text`; when `isLast`, the rest too. */
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
  // The next place of each special character at or after the position, or `length`: each is searched once, not once
  // per field, so a text without one of them stays linear.
  let lineFeed = -1;
  let carriageReturn = -1;
  let quote = -1;
  let nextDelimiter = -1;

  function placeOf(character: string, from: number): number {
    const place = text.indexOf(character, from);
    return place < 0 ? length : place;
  }
  function lineEndFrom(position: number): number {
    if (lineFeed < position) lineFeed = placeOf('\n', position);
    if (carriageReturn < position) carriageReturn = placeOf('\r', position);
    return lineFeed < carriageReturn ? lineFeed : carriageReturn;
  }
  function stop(error: CsvError | undefined): ReadRecords {
    return { consumed: start, line, error };
  }
  /** What to say of the record at `start`, judged by its first characters only, so that later text changes nothing. */
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
    // One more may be the CR of a CRLF that is still to come.
    return length - start > recordLimit + 1 ? tooLong() : stop(undefined);
  }

  while (start < length) {
    let end = lineEndFrom(start);
    let linesWithin = 0;
    let fields: string[];
    if (quote < start) quote = placeOf('"', start);

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
            if (nextDelimiter < position) nextDelimiter = placeOf(delimiter, position);
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
          if (nextDelimiter < position) nextDelimiter = placeOf(delimiter, position);
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
        // Whether an LF follows this CR is not known yet.
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

/** Line ends in the text; CRLF is one. */
function countLineEnds(text: string): number {
  let count = 0;
  for (let place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) count += 1;
  for (let place = text.indexOf('\r'); place >= 0; place = text.indexOf('\r', place + 1)) {
    if (text.charCodeAt(place + 1) !== lineFeedCode) count += 1;
  }
  return count;
}
