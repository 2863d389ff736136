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

/** A file whose kind is not known yet. */
export type FileToRead = SourceFile & { readonly foundIn: FoundIn };

/** Reads a file of any kind. */
export type AnyFileReader = FileReader<ParsedFile | UnusedFile> & {
  /** Why Kith has no use for the file, as soon as that is known; what remains of it need not be read then. */
  readonly unused: () => UnusedFile | undefined;
};

/** Characters that are held at most while it is not known what the file is. */
const maxHeld = 4_000_000;
/** Characters in which the header is looked for at once. */
const searchChunk = 70_000;

type Decision = FileReader<ParsedFile | UnusedFile> | FileRefusal | UnusedFile;

/**
 * Recognises a file by its header, within the first 50 records, rather than by its name, and reads it as that kind. A file
 * that is neither known nor a table is refused; in an archive from LinkedIn it is unused.
 */
export function createFileReader(file: FileToRead): AnyFileReader {
  const firstRecords: (readonly string[])[] = [];
  let held = '';
  let beginningSeen = false;
  let decision: Decision | undefined;

  const search = createCsvReader((fields) => {
    if (decision || firstRecords.length >= headerSearchLimit) return;
    firstRecords.push(fields);
    if (fields.length > tableColumnLimit) decision = refuseTooManyColumns(fields.length);
    else {
      const kind = kindOfHeader(fields, file.fileName);
      if (kind) decision = readerOf(kind, file);
    }
  });

  function decide(text: string, isAll: boolean): void {
    held += text;
    if (!beginningSeen && held.length < signatureLength && !isAll) return;
    if (!beginningSeen) {
      const beginning = held.slice(0, signatureLength);
      decision = refuseUnlessText(beginning) ?? decisionByBeginning(beginning, file);
      lookForHeader(held, isAll);
    } else {
      lookForHeader(text, isAll);
    }
    beginningSeen = true;
    if (held.length > maxHeld || isAll) decision ??= unrecognised(file, firstRecords);
  }

  function lookForHeader(text: string, isAll: boolean): void {
    let failed = false;
    for (let start = 0; start < text.length && !failed && !decision; start += searchChunk) {
      failed = search.push(text.slice(start, start + searchChunk)) !== undefined;
      if (failed || firstRecords.length >= headerSearchLimit) decision ??= unrecognised(file, firstRecords);
    }
    if (isAll && !decision) search.end();
  }

  function refusal(): FileRefusal | undefined {
    return decision && 'message' in decision ? decision : undefined;
  }

  function handOn(text: string): FileRefusal | undefined {
    return decision && 'push' in decision ? decision.push(text) : refusal();
  }

  return {
    push(text) {
      if (decision) return handOn(text);
      decide(text, false);
      if (!decision) return undefined;
      const beginning = held;
      held = '';
      return handOn(beginning);
    },
    end() {
      if (!decision) {
        decide('', true);
        handOn(held);
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

/** The reader for a kind of file, which gives the file's name with what it holds. */
function readerOf(kind: FileKind, file: FileToRead): FileReader<ParsedFile> {
  const reader: FileReader<ParsedContent> = fileSources[kind].createReader(file);
  return mapReader(reader, (content) => ({ ...content, fileName: file.fileName }));
}

/** The reader for a table of no known kind. A file of LinkedIn's that Kith has no use for stays unused if nobody is in it. */
function tableReader(file: FileToRead): FileReader<ParsedFile | UnusedFile> {
  const { fileName, mapping } = file;
  return mapReader(readerOf('table', file), (read) => {
    const why = whyUnused(fileKey(fileName));
    const hasPeople = read.kind !== 'table' || read.mapping.columns.some(isOfPerson);
    return why !== undefined && !mapping && !hasPeople ? { fileName, why } : read;
  });
}

/** Whether a column tells who is meant. */
function isOfPerson(meaning: ColumnMeaning): boolean {
  return ['first-name', 'last-name', 'full-name', 'email', 'profile-url'].includes(meaning);
}

/** What becomes of a file whose header is none that Kith knows. */
function unrecognised(file: FileToRead, firstRecords: readonly (readonly string[])[]): Decision {
  // LinkedIn's own remark stands before the header, and has a quotation mark that a cut leaves open.
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
