import { recogniseColumns, dateOrderOfColumnName } from './card-columns.ts';
import type { CardColumn } from './card-columns.ts';
import { columnNames, createCardTableReader, tableByHeader } from './card-table.ts';
import type { ParsedCardTable, TableColumn } from './card-table.ts';
import { columnKey } from '../../text/clean-cell.ts';
import { meaningOfColumn } from './guess-mapping.ts';
import { headerKey } from '../common/table-mapping.ts';
import type { TableMapping, TableSample } from '../common/table-mapping.ts';
import { mapReader } from '../common/map-reader.ts';
import type { FileSource } from '../common/file-source.ts';
import type { CardsContent, TableContent } from './cards-content.ts';
import type { FileReader, ReadingContext } from '../common/reader.ts';

/** Columns that Outlook writes whether anything is in them or not, in the seven languages; as `columnKey` writes them. */
const marks = new Set(
  (
    'suffix suffixe sufijo sufixo suffisso titolostraniero achtervoegsel ' +
    'department abteilung service departamento reparto ufficio afdeling ' +
    'categories kategorien categorias categorie categorieen ' +
    'middlename weiterevornamen deuxiemeprenom segundonombre segundonome secondonome middelstenaam ' +
    'businessphone telefongeschaftlich telephonebureau telefonodeltrabajo telefonocomercial telefonecomercial telefonoufficio telefoonopwerk ' +
    'mobilephone mobiltelefon telephonemobile telmobile telefonomovil telemovel telefonecelular cellulare mobieletelefoon ' +
    'homephone telefonprivat telephonedomicile telefonoparticular telefoneresidencial abitazione telefoonthuis ' +
    'emailtype emailtyp typedemessagerie emaildisplayname emailangezeigtername webpage webseite pageweb paginaweb paginadaweb webpagina ' +
    'sensitivity vertraulichkeit criterediffusion caracter confidencialidade riservatezza gevoeligheid ' +
    'anniversary jahrestag initials initialen initiales iniciales iniciais iniziali'
  ).split(' '),
);
const marksNeeded = 2;
/** A birthday is in other tables too, and counts beside one of these. */
const clearMarks = /^(?:suffix|sufi[jx]o|suffisso|achtervoegsel|[ck]ategori)/;

/** The columns, when the record is the header of an address book that Outlook exported, in any of seven languages. */
export function outlookColumns(fields: readonly string[]): readonly TableColumn[] | undefined {
  const names = columnNames(fields);
  const meanings = recogniseColumns(names, 'other');
  const found = new Set<CardColumn>(meanings);
  if (!found.has('first-name') || !found.has('last-name') || !found.has('email')) return undefined;
  const marked = new Set(names.map((name) => columnKey(name).replace(/\d+/g, '')).filter((key) => marks.has(key)));
  const isClear = found.has('birthday') && [...marked].some((key) => clearMarks.test(key));
  if (marked.size < marksNeeded && !isClear) return undefined;
  return names.map((name, index) => ({ name, meaning: meanings[index] ?? 'other' }));
}

export type ParsedOutlookContacts = ParsedCardTable & {
  /**
   * Where dates could be read both ways and nothing tells: the file as a table, so that the user is asked. With their
   * answer it is read by `createMappedTableReader`.
   */
  readonly asTable?: { readonly sample: TableSample; readonly mapping: TableMapping };
};

/**
 * Reads an address book that Outlook exported. Its dates are in the order of the computer that wrote them: a date that
 * only one order allows tells it, else a header in a language that writes the day first. Where nothing tells, the order
 * that the user once gave for such a header counts; without one such birthdays are kept as they are written, under the
 * name of their column.
 */
export function createOutlookContactsReader(context: ReadingContext): FileReader<ParsedOutlookContacts> {
  let found: { readonly columns: readonly TableColumn[]; readonly key: string } | undefined;
  let isOpen = false;

  const reader = createCardTableReader(
    tableByHeader((fields) => {
      const columns = outlookColumns(fields);
      if (!columns) return undefined;
      const key = headerKey(columns.map(({ name }) => name));
      const birthday = columns.find(({ meaning }) => meaning === 'birthday');
      const byName = birthday ? dateOrderOfColumnName(birthday.name) : null;
      const remembered = context.rememberedMapping(key)?.dateOrder ?? null;
      found = { columns, key };
      return {
        columns,
        orderOf({ order, hasAmbiguousDates }) {
          isOpen = hasAmbiguousDates && order === null && byName === null;
          return order ?? byName ?? remembered;
        },
      };
    }, 'the contacts that Outlook exports'),
    context.today,
  );

  return {
    push: (text) => reader.push(text),
    rowsRead: () => reader.rowsRead(),
    end() {
      const read = reader.end();
      if (read.kind === 'refused' || !isOpen || !found) return read;
      const { columns, key } = found;
      const sample: TableSample = {
        headerKey: key,
        columns: columns.map(({ name }, index) => ({ name, values: read.samples[index] ?? [] })),
        hasAmbiguousDates: true,
      };
      const mapping: TableMapping = {
        columns: columns.map(({ meaning }) => meaningOfColumn[meaning]),
        dateOrder: read.dateOrder,
      };
      return { ...read, asTable: { sample, mapping } };
    },
  };
}

/** An address book that Outlook exported: a table, where the user must be asked how its dates are meant. */
export const outlookContactsSource: FileSource<
  CardsContent<'outlook-contacts'>,
  CardsContent<'outlook-contacts'> | TableContent
> = {
  kind: 'outlook-contacts',
  title: 'Outlook contacts',
  isHeader: (fields) => outlookColumns(fields) !== undefined,
  createReader: ({ context }) =>
    mapReader(createOutlookContactsReader(context), ({ rowsRead, skipped, cards, asTable }) =>
      asTable
        ? { kind: 'table', rowsRead, skipped, cards, ...asTable }
        : { kind: 'outlook-contacts', rowsRead, skipped, cards },
    ),
  resolvedAs: 'cards',
};
