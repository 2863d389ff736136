import { recogniseColumns } from './card-columns.ts';
import type { TableColumn } from './card-columns.ts';
import { columnNames, createCardTableReader, createHeaderFinder } from './card-table.ts';
import type { ParsedCardTable } from './card-table.ts';
import { columnKey } from '../../text/clean-cell.ts';
import { mapReader } from '../common/map-reader.ts';
import type { FileSource } from '../common/file-source.ts';
import type { CardsContent } from './cards-content.ts';
import type { FileReader, ReadingContext } from '../common/reader.ts';

/** Columns of which each, together with both names, is in no other file of LinkedIn's. */
const telltaleColumns = [
  'source',
  'createdat',
  'bookmarkedat',
  'instantmessagehandles',
  'phonenumbers',
  'middlename',
  'emails',
];

/** Recognises the header of LinkedIn's Contacts.csv or ImportedContacts.csv, and gives its columns. */
function linkedinContactsColumns(fields: readonly string[]): readonly TableColumn[] | undefined {
  const names = columnNames(fields);
  const keys = new Set(names.map(columnKey));
  if (!keys.has('firstname') || !keys.has('lastname')) return undefined;
  // LinkedIn writes these names in one word, as hardly any other program does: "FirstName".
  const isOneWord = names.includes('FirstName') && names.includes('LastName');
  if (!(isOneWord && telltaleColumns.some((mark) => keys.has(mark))) && !(keys.has('source') && keys.has('emails'))) {
    return undefined;
  }
  const meanings = recogniseColumns(names, 'position');
  return names.map((name, index) => ({ name, meaning: meanings[index] ?? 'other' }));
}

/** Creates a reader of an address book that the user once uploaded to LinkedIn; its people are no connections. */
export function createLinkedinContactsReader(context: ReadingContext): FileReader<ParsedCardTable> {
  return createCardTableReader(
    createHeaderFinder((fields) => {
      const columns = linkedinContactsColumns(fields);
      // LinkedIn writes the dates of its other files in the American order.
      return columns && { columns, orderOf: ({ order }) => order ?? 'month-first' };
    }, 'the Contacts.csv or ImportedContacts.csv of LinkedIn'),
    context,
  );
}

/** The source of Contacts.csv and ImportedContacts.csv. */
export const linkedinContactsSource: FileSource<CardsContent<'linkedin-contacts'>> = {
  kind: 'linkedin-contacts',
  title: 'An address book once uploaded to LinkedIn',
  archiveNames: ['contacts', 'importedcontacts'],
  isHeader: (fields) => linkedinContactsColumns(fields) !== undefined,
  createReader: ({ context }) =>
    mapReader(createLinkedinContactsReader(context), ({ rowsRead, skipped, cards }) => ({
      kind: 'linkedin-contacts',
      rowsRead,
      skipped,
      cards,
    })),
  resolvedAs: 'cards',
};
