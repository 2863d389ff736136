import { columnsByName, orderByName } from './card-columns.ts';
import type { CardColumn } from './card-columns.ts';
import { columnNames, createCardTableReader, tableByHeader } from './card-table.ts';
import type { CardTableRead, PlannedColumn } from './card-table.ts';
import { columnKey } from './cells.ts';
import type { DateOrder } from './mapped-table.ts';
import type { FileReader, ReadingContext } from './read-part.ts';

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

/** The columns, when the record is the header of an address book that Outlook exported, in any of seven languages. */
export function outlookColumns(fields: readonly string[]): readonly PlannedColumn[] | undefined {
  const names = columnNames(fields);
  const meanings = columnsByName(names, 'other');
  const found = new Set<CardColumn>(meanings);
  if (!found.has('first-name') || !found.has('last-name') || !found.has('email')) return undefined;
  const marked = new Set(names.map((name) => columnKey(name).replace(/\d+/g, '')).filter((key) => marks.has(key)));
  if (marked.size < marksNeeded) return undefined;
  return names.map((name, index) => ({ name, meaning: meanings[index] ?? 'other' }));
}

/**
 * Reads an address book that Outlook exported. Its dates are in the order of the computer that wrote them: a date that
 * only one order allows tells it, else a header in a language that writes the day first, else `dateOrder`. Where nothing
 * tells, such birthdays are kept as they are written, under the name of their column, and the result's `dates` and
 * `dateOrder` show it.
 */
export function createOutlookContactsReader(
  context: ReadingContext,
  dateOrder: DateOrder | null = null,
): FileReader<CardTableRead> {
  return createCardTableReader(
    tableByHeader((fields) => {
      const columns = outlookColumns(fields);
      const birthday = columns?.find(({ meaning }) => meaning === 'birthday');
      const byName = birthday ? orderByName(birthday.name) : null;
      return columns && { columns, orderOf: ({ told }) => dateOrder ?? told ?? byName };
    }, 'the contacts that Outlook exports'),
    context.today,
  );
}
