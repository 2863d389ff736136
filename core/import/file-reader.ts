import { refuseTooManyColumns } from './address-book/card-refusal.ts';
import { cleanCell } from '../text/clean-cell.ts';
import { createCsvReader } from '../formats/csv/csv-reader.ts';
import { fileKey } from './common/file-key.ts';
import { signatureLength, emptyFileRefusal, refuseUnlessText } from './common/file-signature.ts';
import { mapReader } from './common/map-reader.ts';
import type { FileReader, FileRefusal, UnusedFile } from './common/reader.ts';
import { headerSearchLimit, tableColumnLimit } from './common/table-limits.ts';
import type { ColumnMeaning } from './common/table-mapping.ts';
import { whyUnused } from './common/unused-files.ts';
import type { SourceFile } from './common/file-source.ts';
import { fileSources } from './file-sources.ts';
import type { FileKind, ParsedContent } from './file-sources.ts';
import type { ParsedFile } from './parsed-file.ts';
import { isArchiveFileName, kindOfBeginning, kindOfHeader } from './recognise-file.ts';
import type { FoundIn } from './recognise-file.ts';

/** A file to read whose kind is not known yet. */
export type FileToRead = SourceFile & { readonly foundIn: FoundIn };

/** Reads a file of any kind. */
export type AnyFileReader = FileReader<ParsedFile | UnusedFile> & {
  /** The file as unused, as soon as that is known: the rest of it need not be read then. */
  readonly unused: () => UnusedFile | undefined;
};

/** The most characters that are held while the kind of the file is not known. */
const maxHeld = 4_000_000;
/** The number of characters that are searched for the header at a time. */
const searchChunk = 70_000;

type Decision = FileReader<ParsedFile | UnusedFile> | FileRefusal | UnusedFile;

/**
 * Creates a reader that recognises a file by its header, within the first 50 records, rather than by its name, and reads it
 * as that kind. A file of no known kind is read as a table if it can be one, else refused; in an archive from LinkedIn it
 * is unused.
 */
export function createFileReader(file: FileToRead): AnyFileReader {
  const firstRecords: (readonly string[])[] = [];
  let held = '';
  let isBeginningSeen = false;
  let decision: Decision | undefined;

  const search = createCsvReader((fields) => {
    if (decision || firstRecords.length >= headerSearchLimit) return;
    firstRecords.push(fields);
    if (fields.length > tableColumnLimit) decision = refuseTooManyColumns(fields.length, file.context.locale);
    else {
      const kind = kindOfHeader(fields, file.fileName);
      if (kind) decision = readerOf(kind, file);
    }
  });

  function decide(text: string, isAll: boolean): void {
    held += text;
    if (!isBeginningSeen && held.length < signatureLength && !isAll) return;
    if (!isBeginningSeen) {
      const beginning = held.slice(0, signatureLength);
      decision = refuseUnlessText(beginning) ?? decisionByBeginning(beginning, file);
      lookForHeader(held, isAll);
    } else {
      lookForHeader(text, isAll);
    }
    isBeginningSeen = true;
    if (held.length > maxHeld || isAll) decision ??= decideUnrecognised(file, firstRecords);
  }

  function lookForHeader(text: string, isAll: boolean): void {
    let failed = false;
    for (let start = 0; start < text.length && !failed && !decision; start += searchChunk) {
      failed = search.push(text.slice(start, start + searchChunk)) !== undefined;
      if (failed || firstRecords.length >= headerSearchLimit) decision ??= decideUnrecognised(file, firstRecords);
    }
    if (isAll && !decision) search.end();
  }

  function refusal(): FileRefusal | undefined {
    return decision && 'message' in decision ? decision : undefined;
  }

  function forward(text: string): FileRefusal | undefined {
    return decision && 'push' in decision ? decision.push(text) : refusal();
  }

  return {
    push(text) {
      if (decision) return forward(text);
      decide(text, false);
      if (!decision) return undefined;
      const beginning = held;
      held = '';
      return forward(beginning);
    },
    end() {
      if (!decision) {
        decide('', true);
        forward(held);
        held = '';
      }
      if (!decision) return emptyFileRefusal;
      return 'end' in decision ? decision.end() : decision;
    },
    rowsRead: () => (decision && 'rowsRead' in decision ? decision.rowsRead() : 0),
    unused: () => (decision && 'why' in decision ? decision : undefined),
  };
}

function decisionByBeginning(beginning: string, file: FileToRead): Decision | undefined {
  const kind = kindOfBeginning(beginning);
  if (kind) return readerOf(kind, file);
  return file.mapping && tableReader(file);
}

/** Creates the reader for a kind of file; its result has the file's name too. */
function readerOf(kind: FileKind, file: FileToRead): FileReader<ParsedFile> {
  const reader: FileReader<ParsedContent> = fileSources[kind].createReader(file);
  return mapReader(reader, (content) => ({ ...content, fileName: file.fileName }));
}

/** Creates the reader for a table of no known kind. A file that is known to be unused stays so, if its columns name nobody. */
function tableReader(file: FileToRead): FileReader<ParsedFile | UnusedFile> {
  const { fileName, mapping } = file;
  return mapReader(readerOf('table', file), (read) => {
    const why = whyUnused(fileKey(fileName));
    const hasPeople = read.kind !== 'table' || read.mapping.columns.some(isOfPerson);
    return why !== undefined && !mapping && !hasPeople ? { fileName, why } : read;
  });
}

/** Whether a column names a person. */
function isOfPerson(meaning: ColumnMeaning): boolean {
  return ['first-name', 'last-name', 'full-name', 'email', 'profile-url'].includes(meaning);
}

/** Decides what to do with a file of which no header is known. */
function decideUnrecognised(file: FileToRead, firstRecords: readonly (readonly string[])[]): Decision {
  // LinkedIn's preamble to the connections: its quotation mark stays open if the file is cut off there, which hides the header.
  const first = firstRecords.find((fields) => fields.some((field) => cleanCell(field) !== ''));
  if (/^notes:?$/i.test(cleanCell(first?.[0] ?? ''))) return readerOf('linkedin-connections', file);
  return file.foundIn === 'linkedin-archive' ? unusedTable(file.fileName) : tableReader(file);
}

function unusedTable(fileName: string): UnusedFile {
  const why = isArchiveFileName(fileName)
    ? 'Its columns are not those that Kith knows. Choose it by itself, outside of the archive, to say what they mean.'
    : 'Kith does not know what it holds. If people are in it, choose it by itself, outside of the archive.';
  return { fileName, why };
}
