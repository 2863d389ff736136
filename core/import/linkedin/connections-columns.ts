import { isOtherFile } from './connections-refusal.ts';
import { createHeaderRecogniser } from '../common/header-columns.ts';
import type { HeaderColumns } from '../common/header-columns.ts';

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
} as const;

/** The columns of Connections.csv. */
export type ConnectionsColumns = HeaderColumns<keyof typeof columnAliases>;

/**
 * Recognises the header of Connections.csv: it has names, and enough other columns that only LinkedIn's list of connections
 * has. It need not have all of them, since columns may have been deleted.
 */
export const connectionsColumnsOf: (fields: readonly string[]) => ConnectionsColumns | undefined =
  createHeaderRecogniser(columnAliases, ({ firstName, lastName, url, position, connectedOn }, keys, other) => {
    if (connectedOn !== undefined) return (firstName ?? lastName) !== undefined;
    // Without the day of connecting, the columns could also be those of an address book.
    const isLinkedIn = (url ?? position) !== undefined;
    const isBare = other.length === 0 && keys.size >= 3;
    return firstName !== undefined && lastName !== undefined && (isLinkedIn || isBare) && !isOtherFile(keys);
  });
