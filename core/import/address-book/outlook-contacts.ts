import { recogniseColumns, dateOrderOfColumnName } from './card-columns.ts';
import type { CardColumn, TableColumn } from './card-columns.ts';
import { columnNames, createCardTableReader, createHeaderFinder } from './card-table.ts';
import type { ParsedCardTable } from './card-table.ts';
import { columnKey } from '../../text/clean-cell.ts';
import { meaningOfColumn } from './guess-mapping.ts';
import { headerKey } from '../common/table-mapping.ts';
import type { TableMapping, TableSample } from '../common/table-mapping.ts';
import { mapReader } from '../common/map-reader.ts';
import type { FileSource } from '../common/file-source.ts';
import type { CardsContent, TableContent } from './cards-content.ts';
import type { FileReader, ReadingContext } from '../common/reader.ts';

/** Columns that Outlook always writes, in seven languages; as `columnKey` writes them. */
const telltaleColumns = new Set(
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
const telltalesNeeded = 2;
/** Columns of which one is enough together with a birthday, which other tables have too. */
const clearTelltales = /^(?:suffix|sufi[jx]o|suffisso|achtervoegsel|[ck]ategori)/;

/** Recognises the header of an address book that Outlook exported, in seven languages, and gives its columns. */
export function outlookColumns(fields: readonly string[]): readonly TableColumn[] | undefined {
  const names = columnNames(fields);
  const meanings = recogniseColumns(names, 'other');
  const found = new Set<CardColumn>(meanings);
  if (!found.has('first-name') || !found.has('last-name') || !found.has('email')) return undefined;
  const marked = new Set(
    names.map((name) => columnKey(name).replace(/\d+/g, '')).filter((key) => telltaleColumns.has(key)),
  );
  const isClear = found.has('birthday') && [...marked].some((key) => clearTelltales.test(key));
  if (marked.size < telltalesNeeded && !isClear) return undefined;
  return names.map((name, index) => ({ name, meaning: meanings[index] ?? 'other' }));
}

/** The content of an address book that Outlook exported. */
export type ParsedOutlookContacts = ParsedCardTable & {
  /**
   * Set if dates can be read both ways and nothing tells the order: the file as a table, so that the user is asked. With the
   * answer `createMappedTableReader` reads it.
   */
  readonly asTable?: { readonly sample: TableSample; readonly mapping: TableMapping };
};

/**
 * Creates a reader of an address book that Outlook exported. Its dates have the order of the computer that wrote them: a
 * date that only one order allows tells it, else a header in a language that writes the day first, else the order that the
 * user gave for such a header before. Without any of these, birthdays are stored as text under the column's name.
 */
export function createOutlookContactsReader(context: ReadingContext): FileReader<ParsedOutlookContacts> {
  let found: { readonly columns: readonly TableColumn[]; readonly key: string } | undefined;
  let hasOpenDateOrder = false;

  const reader = createCardTableReader(
    createHeaderFinder((fields) => {
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
          hasOpenDateOrder = hasAmbiguousDates && order === null && byName === null;
          return order ?? byName ?? remembered;
        },
      };
    }, 'the contacts that Outlook exports'),
    context,
  );

  return {
    push: (text) => reader.push(text),
    rowsRead: () => reader.rowsRead(),
    end() {
      const read = reader.end();
      if (read.kind === 'refused' || !hasOpenDateOrder || !found) return read;
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

/** The source of an address book that Outlook exported. It becomes a table if the user must be asked how its dates are meant. */
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
