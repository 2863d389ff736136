import { cleanCell, columnKey } from './cells.ts';
import { isOtherFile } from './connections-refusal.ts';

const knownColumns = ['firstName', 'lastName', 'url', 'email', 'company', 'position', 'connectedOn'] as const;
type KnownColumn = (typeof knownColumns)[number];

/** Where each value stands in a record. */
export type ConnectionsColumns = {
  readonly known: Readonly<Partial<Record<KnownColumn, number>>>;
  readonly other: readonly { readonly name: string; readonly index: number }[];
  /** The names of the known columns, as this file has them. */
  readonly names: Readonly<Partial<Record<KnownColumn, string>>>;
  /** How many columns the header names. */
  readonly width: number;
};

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them. */
const columnAliases = {
  firstName: 'firstname vorname prenom nombre nome primeironome nomeproprio voornaam',
  lastName: 'lastname nachname nom nomdefamille apellido apellidos sobrenome apelido cognome achternaam',
  url: 'url profileurl profilurl profillink linkedinurl urldeperfil urldoperfil urldelperfil urlduprofil urldelprofilo profielurl',
  email:
    'emailaddress email emailadresse adresseemail adressedecourriel direcciondecorreoelectronico correoelectronico ' +
    'direcciondeemail enderecodeemail enderecoemail indirizzoemail indirizzodipostaelettronica emailadres',
  company: 'company unternehmen firma entreprise societe empresa azienda societa bedrijf bedrijfsnaam organisatie',
  position: 'position poste fonction cargo puesto posicao posicion funcao posizione ruolo qualifica functie positie',
  connectedOn:
    'connectedon verbundenam vernetztam verknupftam kontaktseit inkontaktseit connectele datedeconnexion ' +
    'enrelationdepuis relationdepuis conectadoel fechadeconexion fechadecontacto contactodesde conectadoem ' +
    'datadaconexao datadeconexao conexaodesde ligadoem collegatoil connessoil datadicollegamento ' +
    'datadelcollegamento collegatodal verbondenop gekoppeldop connectiesinds datumvanconnectie',
} as const satisfies Record<KnownColumn, string>;

const columnByKey: ReadonlyMap<string, KnownColumn> = new Map(
  knownColumns.flatMap((column) => columnAliases[column].split(' ').map((key): [string, KnownColumn] => [key, column])),
);

/**
 * The columns, when the record is the header of Connections.csv: names, and enough else that only LinkedIn's list of
 * connections has, since columns may have been deleted.
 */
export function columnsOf(fields: readonly string[]): ConnectionsColumns | undefined {
  const known: { -readonly [Column in KnownColumn]?: number } = {};
  const names: { -readonly [Column in KnownColumn]?: string } = {};
  const other: { name: string; index: number }[] = [];
  let width = 0;
  for (const [index, field] of fields.entries()) {
    const name = cleanCell(field);
    if (name === '') continue;
    width = index + 1;
    const column = columnByKey.get(columnKey(name));
    if (column !== undefined && known[column] === undefined) {
      known[column] = index;
      names[column] = name;
    } else {
      other.push({ name, index });
    }
  }
  const hasBothNames = known.firstName !== undefined && known.lastName !== undefined;
  const hasAName = known.firstName !== undefined || known.lastName !== undefined;
  if (known.connectedOn !== undefined) return hasAName ? { known, names, other, width } : undefined;
  // Without the day of connecting, the columns could as well be those of an address book.
  const isLinkedIn = known.url !== undefined || known.position !== undefined;
  const isBare = other.length === 0 && Object.keys(known).length >= 3;
  if (!hasBothNames || !(isLinkedIn || isBare) || isOtherFile(new Set(fields.map(columnKey)))) return undefined;
  return { known, names, other, width };
}
