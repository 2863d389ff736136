import type { ChosenPart } from '../chosen-files.ts';

/** The progress of reading files. `rows` counts the rows of all files so far. */
export type ReadingProgress = {
  readonly fileName: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
};

/** How many progress reports one import makes: enough to see it move, too few to slow it down. */
const mostReports = 50;

/** Counts the bytes and rows that are read of several parts. */
export type ReadingCounter = {
  /** Adds text of a part. Returns a report when one is due. `rows` counts the rows of this part. */
  readonly add: (part: ChosenPart, characters: number, rows: number) => ReadingProgress | undefined;
  /** Ends a part. */
  readonly end: (part: ChosenPart, rows: number) => void;
};

/** Creates a counter that asks for a report after each fiftieth of `totalBytes`. */
export function createReadingCounter(totalBytes: number): ReadingCounter {
  let endedBytes = 0;
  let endedRows = 0;
  // Characters are counted as bytes, which is near enough; the end of each part corrects the sum.
  let partBytes = 0;
  let reportedBytes = 0;
  return {
    add({ fileName, size }, characters, rows) {
      partBytes = Math.min(partBytes + characters, size);
      const bytes = endedBytes + partBytes;
      if (bytes - reportedBytes < totalBytes / mostReports) return undefined;
      reportedBytes = bytes;
      return { fileName, bytes, totalBytes, rows: endedRows + rows };
    },
    end({ size }, rows) {
      endedBytes += size;
      endedRows += rows;
      partBytes = 0;
    },
  };
}
