import type { ContactFactName } from '../people/shown-facts.ts';
import { columnKey } from '../text/clean-cell.ts';

/** What a column or property holds of a contact fact. */
export type ContactColumn = {
  readonly fact: ContactFactName;
  /** The lower, the better: of several phones, a mobile comes before one at work. */
  readonly rank: number;
};

type Aliases = { readonly [Fact in ContactFactName]: readonly string[] };

/**
 * The names of columns in English, German, French, Spanish, Portuguese, Italian and Dutch, as `columnKey` writes them,
 * without digits. Of each fact, the best columns come first.
 */
const aliases: Aliases = {
  phone: [
    'mobilephone mobile mobilenumber mobilephonenumber cell cellphone cellphonenumber cellular handy handynummer ' +
      'mobiltelefon mobil mobilnummer mobiltelefonnummer telephonemobile telmobile telephoneportable portable ' +
      'telefonomovil movil celular telemovel telefonecelular cellulare mobieletelefoon mobiel mobielnummer ' +
      'phonemobile telefonmobil',
    'phone phonenumber phonenumbers phones phonevalue telephone telephonenumber tel primaryphone mainphone ' +
      'contactphone contactnumber telefon telefonnummer rufnummer haupttelefon telefono telefone telephoneprincipal ' +
      'numerodetelephone numerodetelefono numerodetelefone numeroditelefono telefonoprincipal telefoneprincipal ' +
      'telefoon telefoonnummer hoofdtelefoon',
    'businessphone workphone officephone phonework telefongeschaftlich telefondienstlich telephonebureau ' +
      'telephoneprofessionnel telefonodeltrabajo telefonotrabajo telefonocomercial telefonecomercial telefonoufficio ' +
      'telefoonopwerk telefoonwerk',
    'homephone privatephone phonehome telefonprivat telephonedomicile telephonepersonnel telefonoparticular ' +
      'telefonocasa telefoneresidencial abitazione telefonoabitazione telefoonthuis otherphone weiterestelefon ' +
      'autretelephone otrotelefono outrotelefone altrotelefono anderetelefoon',
  ],
  city: [
    'homecity wohnort ortprivat villedomicile ciudadparticular ciudaddeparticular ciudaddomicilio cidaderesidencial ' +
      'cidadederesidencia cittaabitazione cittaab plaatsthuis woonplaats',
    'city town addresscity ort stadt ville ciudad localidad poblacion cidade localidade citta plaats stad cityofresidence',
    'businesscity workcity ortgeschaftlich villebureau ciudaddetrabajo ciudaddeltrabajo ciudadtrabajo cidadecomercial ' +
      'cittaufficio cittauff plaatswerk plaatsopwerk',
    'othercity weitererort autreville otraciudad outracidade altracitta plaatsoverig anderplaats',
  ],
  website: [
    'website websites websitevalue homepage personalwebpage personalwebsite web webpage webpages site sites url urls ' +
      'webseite internetseite siteweb pageweb paginaweb sitioweb paginadaweb sitoweb webpagina blog',
    'businesswebsite companywebsite companyurl businesshomepage',
  ],
};

const columnByKey: ReadonlyMap<string, ContactColumn> = new Map(
  // The entries of an object have its keys, which the types of the library do not say.
  (Object.entries(aliases) as [ContactFactName, readonly string[]][]).flatMap(([fact, ranks]) =>
    ranks.flatMap((keys, rank) => keys.split(' ').map((key): [string, ContactColumn] => [key, { fact, rank }])),
  ),
);

/** The names of vCard properties under which cards keep what has no field: "TEL (CELL, HOME)". */
const vcardProperty = /^(TEL|URL)(?: \((.*)\))?$/;
const noVoice = /FAX|PAGER|MODEM|TTY|TEXTPHONE/i;
const mobile = /CELL|MOBIL|IPHONE/i;
const atWork = /WORK|BUSINESS|OFFICE/i;

/** Recognises the column or property of a contact fact by its name; undefined for any other. */
export function contactColumnOf(name: string): ContactColumn | undefined {
  const [, property, types = ''] = vcardProperty.exec(name) ?? [];
  if (property === 'URL') return { fact: 'website', rank: 0 };
  if (property === 'TEL') {
    if (noVoice.test(types)) return undefined;
    return { fact: 'phone', rank: mobile.test(types) ? 0 : types === '' ? 1 : atWork.test(types) ? 2 : 3 };
  }
  return columnByKey.get(columnKey(name).replace(/\d+/g, ''));
}
