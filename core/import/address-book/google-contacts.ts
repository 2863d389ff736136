import type { CardColumn, TableColumn } from './card-columns.ts';
import { columnNames, createCardTableReader, createHeaderFinder } from './card-table.ts';
import type { ParsedCardTable } from './card-table.ts';
import { cleanCell, columnKey } from '../../text/clean-cell.ts';
import { mapReader } from '../common/map-reader.ts';
import type { FileSource } from '../common/file-source.ts';
import type { CardsContent } from './cards-content.ts';
import type { FileReader, ReadingContext } from '../common/reader.ts';

/** Google's names of columns, which are English everywhere: the old ones, then the current ones. */
const meanings: Readonly<Record<string, CardColumn>> = {
  name: 'full-name',
  givenname: 'first-name',
  additionalname: 'middle-name',
  familyname: 'last-name',
  firstname: 'first-name',
  middlename: 'middle-name',
  lastname: 'last-name',
  nickname: 'nickname',
  birthday: 'birthday',
  notes: 'note',
  photo: 'nothing',
  organization1name: 'company',
  organization1title: 'position',
  organizationname: 'company',
  organizationtitle: 'position',
};
const numbered =
  /^(email|website|phone|address|customfield|organization|relation|event|im)(\d+)(value|type|label|name)$/;

/** Recognises the header of an address book that Google exported, and gives its columns; undefined for any other record. */
function googleColumns(fields: readonly string[]): readonly TableColumn[] | undefined {
  const keys = fields.map((field) => columnKey(cleanCell(field)));
  const has = (key: string): boolean => keys.includes(key);
  const isOld = has('givenname') && has('familyname');
  const isCurrent = has('firstname') && has('lastname');
  // Outlook numbers its types too, but not its values.
  const isNumbered = keys.some((key) => numbered.test(key) && key.endsWith('value'));
  const isLabelled = has('groupmembership') || (has('labels') && (has('photo') || has('fileas')));
  if (!(isOld || isCurrent || has('name')) || !(isNumbered || isLabelled)) return undefined;
  return columnNames(fields).map((name, index) => {
    const key = keys[index] ?? '';
    const [, kind = '', number = '', part = ''] = numbered.exec(key) ?? [];
    if (part !== 'value') return { name, meaning: meaningOf(key, keys.indexOf(key) === index) };
    if (kind === 'website' || kind === 'customfield') return { name, meaning: 'link' };
    if (kind !== 'email') return { name, meaning: 'other' };
    const labelAt = keys.findIndex((label) => label === `email${number}label` || label === `email${number}type`);
    return { name, meaning: 'email', ...(labelAt >= 0 && { labelAt }) };
  });
}

/**
 * Creates a reader of an address book that Google exported as "Google CSV", in the old form (`Given Name`, `Group
 * Membership`) or the current one (`First Name`, `Labels`), with any number of numbered columns.
 */
export function createGoogleContactsReader(context: ReadingContext): FileReader<ParsedCardTable> {
  return createCardTableReader(
    createHeaderFinder((fields) => {
      const columns = googleColumns(fields);
      return columns && { columns, orderOf: ({ order }) => order };
    }, 'the contacts that Google exports as CSV'),
    context,
  );
}

function meaningOf(key: string, isFirst: boolean): CardColumn {
  const meaning = Object.hasOwn(meanings, key) ? meanings[key] : undefined;
  return meaning !== undefined && isFirst ? meaning : 'other';
}

/** The source of an address book that Google exported as CSV. */
export const googleContactsSource: FileSource<CardsContent<'google-contacts'>> = {
  kind: 'google-contacts',
  title: 'Google contacts',
  isHeader: (fields) => googleColumns(fields) !== undefined,
  createReader: ({ context }) =>
    mapReader(createGoogleContactsReader(context), ({ rowsRead, skipped, cards }) => ({
      kind: 'google-contacts',
      rowsRead,
      skipped,
      cards,
    })),
  resolvedAs: 'cards',
};
