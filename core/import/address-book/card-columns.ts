import { cleanCell, columnKey } from '../../text/clean-cell.ts';
import type { DateOrder } from '../../calendar/date-order.ts';

/** What a column of an address book means. */
export type CardColumn =
  | 'first-name'
  | 'middle-name'
  | 'last-name'
  | 'full-name'
  | 'nickname'
  | 'email'
  /** The address of a web page, which may be a LinkedIn profile. */
  | 'link'
  | 'company'
  | 'position'
  | 'birthday'
  | 'phone'
  | 'city'
  | 'website'
  | 'note'
  /** Stored under the column's name. */
  | 'other'
  | 'nothing';

/** A column of an address book. */
export type TableColumn = {
  readonly name: string;
  readonly meaning: CardColumn;
  /** The index of the column with this value's label, if a label can mark it as the preferred one ("* Home"). */
  readonly labelAt?: number;
};

/** Contact facts are recognised by `contactColumnOf`, from records too. */
type Aliased = Exclude<CardColumn, 'phone' | 'city' | 'website' | 'other' | 'nothing'>;

/** English, German, French, Spanish, Portuguese, Italian, Dutch; as `columnKey` writes them, without digits. */
const aliases = {
  'first-name':
    'firstname givenname forename first given vorname rufname prenom nombredepila primernombre primeironome ' +
    'nomeproprio nomeprimo voornaam',
  'middle-name':
    'middlename middlenames middle additionalname additionalnames weiterevornamen zweitervorname deuxiemeprenom ' +
    'autresprenoms segundonombre segundonome nomedomeio secondonome tweedevoornaam middelstenaam middelstevoornaam ' +
    'tussenvoegsel',
  'last-name':
    'lastname surname familyname last nachname familienname zuname nomdefamille apellidos apellido primerapellido ' +
    'sobrenome apelido ultimonome nomedefamilia cognome achternaam familienaam',
  'full-name':
    'fullname displayname contactname completename vollername vollstandigername anzeigename nomcomplet nomaffiche ' +
    'nombrecompleto nomecompleto nomeesobrenome nomeecognome nomevisualizzato volledigenaam weergavenaam contact ' +
    'kontakt person contactperson ansprechpartner kontaktperson persona pessoa contatto contactpersoon',
  nickname: 'nickname spitzname surnom apodo alcunha soprannome bijnaam roepnaam',
  email:
    'email emailaddress emails emailaddresses mail mailaddress emailvalue primaryemail workemail homeemail ' +
    'personalemail businessemail privateemail otheremail contactemail emailwork emailhome emailpersonal ' +
    'emailadresse mailadresse emailprivat emailgeschaftlich emaildienstlich adresseemail adressemail ' +
    'adressedemessagerie adresseelectronique courriel courrielelectronique adressedecourriel correo ' +
    'correoelectronico direcciondecorreoelectronico direcciondecorreo direcciondeemail direccionemail ' +
    'enderecodeemail enderecoemail enderecodecorreioeletronico enderecodecorreioelectronico correioeletronico ' +
    'indirizzoemail indirizzodiposta indirizzodipostaelettronica indirizzopostaelettronica postaelettronica ' +
    'emailadres emailadressen mailadres',
  link:
    'profileurl profilurl profillink profilelink profile linkedin linkedinurl linkedinprofile linkedinprofileurl ' +
    'linkedinlink linkedinprofil profillinkedin perfillinkedin perfildelinkedin profilolinkedin linkedinprofiel ' +
    'urlduprofil urlprofil urldeperfil urldelperfil urldoperfil urldelprofilo profielurl profiles website websites ' +
    'web webpage homepage personalwebpage url sites webseite internetseite siteweb pageweb paginaweb sitioweb ' +
    'paginadaweb sitoweb webpagina websitevalue',
  company:
    'company companyname companies currentcompany organization organisation organizationname organisationname ' +
    'employer accountname unternehmen firma firmenname arbeitgeber societe entreprise nomdelasociete employeur ' +
    'organisme compania empresa nombredelaempresa organizacion organizacao companhia societa azienda ditta ' +
    'organizzazione bedrijf bedrijfsnaam organisatie werkgever',
  position:
    'jobtitle position currentposition role jobrole occupationtitle organizationtitle berufsbezeichnung stelle ' +
    'funktion rolle stellenbezeichnung poste fonction intituleduposte titreprofessionnel puesto puestodetrabajo ' +
    'cargo posicion posicao funcao posizione qualifica mansione ruolo posizionelavorativa functie functietitel ' +
    'positie functieomschrijving',
  birthday:
    'birthday birthdate dateofbirth dob bday born geburtstag geburtsdatum anniversaire datedenaissance cumpleanos ' +
    'fechadenacimiento datadenascimento datadeaniversario dataaniversario compleanno datadinascita verjaardag ' +
    'geboortedatum',
  note:
    'notes note comment comments remark remarks memo notiz notizen bemerkung bemerkungen kommentar kommentare ' +
    'anmerkung anmerkungen remarque remarques commentaire commentaires nota notas comentario comentarios ' +
    'observaciones anotacoes observacoes commento commenti appunti notitie notities opmerking opmerkingen',
} as const satisfies Record<Aliased, string>;

/** Names of columns whose meaning depends on the other columns. */
const ambiguousNames = new Set('name names naam nom nome nombre'.split(' '));
const titles = new Set('title titre titulo titolo titel anrede'.split(' '));
const weddingOrBirthday = 'aniversario';
const englishBirthdays = new Set('birthday birthdate dateofbirth dob bday born'.split(' '));

const columnByKey: ReadonlyMap<string, Aliased> = new Map(
  Object.entries(aliases).flatMap(([column, keys]) =>
    // The entries of an object have its keys, which the types of the library do not say.
    keys.split(' ').map((key): [string, Aliased] => [key, column as Aliased]),
  ),
);

/** Meanings that several columns may have. Of any other meaning, only the first column counts. */
const repeatable: ReadonlySet<CardColumn> = new Set(['email', 'link', 'other']);

/**
 * Recognises what columns mean by their names, in seven languages. Case, accents, punctuation and numbers make no
 * difference.
 *
 * @param titleMeans what a column "Title" is if no other is a position: "Dr." in Outlook, "Engineer" elsewhere
 */
export function recogniseColumns(names: readonly string[], titleMeans: 'position' | 'other'): readonly CardColumn[] {
  const keys = names.map((name) => columnKey(cleanCell(name)).replace(/\d+/g, ''));
  const found = keys.map((key): CardColumn => columnByKey.get(key) ?? 'other');
  const has = (column: CardColumn): boolean => found.includes(column);
  const name = keys.findIndex((key) => ambiguousNames.has(key));
  if (name >= 0) {
    if (has('first-name') && !has('last-name')) found[name] = 'last-name';
    else if (has('last-name') && !has('first-name')) found[name] = 'first-name';
    else if (!has('full-name')) found[name] = 'full-name';
  }
  if (!has('birthday')) {
    const birthday = keys.indexOf(weddingOrBirthday);
    if (birthday >= 0) found[birthday] = 'birthday';
  }
  if (!has('position')) {
    const [first, second] = keys.flatMap((key, index) => (titles.has(key) ? [index] : []));
    // French Outlook has two columns "Titre": the first is the person's, the second the job's.
    const position = second ?? (titleMeans === 'position' ? first : undefined);
    if (position !== undefined) found[position] = 'position';
  }
  return found.map((column, index) => (repeatable.has(column) || found.indexOf(column) === index ? column : 'other'));
}

/** The order of day and month in a column of birthdays, by the language of its name; null if that is not certain. */
export function dateOrderOfColumnName(birthdayName: string): DateOrder | null {
  const key = columnKey(birthdayName).replace(/\d+/g, '');
  const isNamed = key === weddingOrBirthday || columnByKey.get(key) === 'birthday';
  // All other languages of the aliases write the day first.
  return isNamed && !englishBirthdays.has(key) ? 'day-first' : null;
}
