import type { Day } from '../../calendar/day.ts';
import { decodeVcardText, splitVcardParts, vcardVersions } from '../../formats/vcard/vcard-property.ts';
import type { VcardProperty, VcardVersion } from '../../formats/vcard/vcard-property.ts';
import { cleanCell, shortenRow } from '../../text/clean-cell.ts';
import type { CharsetDecoder } from '../../text/quoted-printable.ts';
import { contactColumnOf } from '../../records/contact-columns.ts';
import { contactFactsOf } from '../../records/contact-facts.ts';
import {
  createCardDraft,
  keepOther,
  otherValuesOf,
  takeBirthday,
  takeEmails,
  takeLinks,
  takeNote,
  takeSingle,
} from './card-draft.ts';
import type { CardDraft } from './card-draft.ts';

/** Properties that are about the file rather than the person, and change with every export. */
const ignoredProperties = new Set(
  (
    'VERSION PRODID REV UID CLIENTPIDMAP SORT-STRING CLASS KIND MAILER LABEL AGENT MEMBER XML ' +
    'X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS X-ABORDER X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER ' +
    'X-IMAGEHASH X-IMAGETYPE X-SHARED-PHOTO-DISPLAY-PREF X-WALLPAPER X-MS-OL-DESIGN X-MS-OL-DEFAULT-POSTAL-ADDRESS'
  ).split(' '),
);

/**
 * Fills a card from the properties of a vCard that begins on this line. `today` is the user's local day; `decode` decodes
 * character sets other than UTF-8 and Windows-1252 in quoted-printable.
 */
export function draftOfVcard(
  line: number,
  properties: readonly VcardProperty[],
  today: Day,
  decode: CharsetDecoder | undefined,
): CardDraft {
  const draft = createCardDraft(line);
  const version = versionOf(properties);
  const labels = labelsOf(properties, version, decode);
  // The title comes first, since it says more than the role.
  const isRole = ({ name }: VcardProperty): boolean => name === 'ROLE';
  const inOrder = [...properties.filter((property) => !isRole(property)), ...properties.filter(isRole)];
  const context: VcardContext = { version, labels, today, decode };
  for (const property of inOrder) takeProperty(draft, property, context);
  draft.city = cityOf(properties, context);
  draft.phone = preferredPhone(draft, properties, context);
  // The card of an organisation may have its name only as the full name.
  const isCompany =
    properties.some(({ name, value }) => name === 'KIND' && /^org$/i.test(value.trim())) ||
    properties.some(({ name, value }) => name === 'X-ABSHOWAS' && /^company$/i.test(value.trim()));
  if (isCompany && draft.firstName === '' && draft.lastName === '') {
    if (draft.company === '') draft.company = draft.fullName;
    draft.fullName = '';
  }
  return draft;
}

/** What the reading of a property depends on besides the property. */
type VcardContext = {
  readonly version: VcardVersion;
  /** The labels of values, by group. */
  readonly labels: ReadonlyMap<string, string>;
  readonly today: Day;
  readonly decode: CharsetDecoder | undefined;
};

function takeProperty(
  draft: CardDraft,
  property: VcardProperty,
  { version, labels, today, decode }: VcardContext,
): void {
  const { name, value } = property;
  const text = (): string => cleanCell(decodeVcardText(value, property, version, decode));
  const parts = (): string[] =>
    splitVcardParts(value).map((part) => cleanCell(decodeVcardText(part, property, version, decode)));
  switch (name) {
    case 'N': {
      const [family = '', given = '', additional = '', prefix = '', suffix = ''] = parts();
      takeSingle(draft, 'lastName', 'N', family);
      takeSingle(draft, 'firstName', 'N', given);
      takeSingle(draft, 'middleName', 'Middle Name', additional);
      keepOther(draft, 'Name Prefix', prefix);
      keepOther(draft, 'Name Suffix', suffix);
      break;
    }
    case 'FN':
      takeSingle(draft, 'fullName', 'FN', text());
      break;
    case 'NICKNAME':
      takeSingle(draft, 'nickname', 'Nickname', text());
      break;
    case 'EMAIL':
      takeEmails(draft, 'EMAIL', text(), isPreferred(property));
      break;
    case 'ORG': {
      const [company = '', ...units] = parts();
      takeSingle(draft, 'company', 'ORG', company);
      keepOther(draft, 'Department', joinParts(units));
      break;
    }
    case 'TITLE':
    case 'ROLE':
      takeSingle(draft, 'position', name, text());
      break;
    case 'BDAY':
      takeBirthday(draft, 'BDAY', birthdayText(property, text()), today);
      break;
    case 'NOTE':
      takeNote(draft, decodeVcardText(value, property, version, decode));
      break;
    case 'URL':
    case 'SOCIALPROFILE':
    case 'X-SOCIALPROFILE':
    case 'X-LINKEDIN':
      takeLinks(draft, labelledName(property, labels), text());
      break;
    case 'X-KITH-FACT': {
      const [label = '', fact = ''] = parts();
      keepOther(draft, label || name, fact);
      break;
    }
    case 'ADR':
      if (!isCityAlone(parts())) keepOther(draft, labelledName(property, labels), joinParts(parts()));
      break;
    default:
      if (!ignoredProperties.has(name)) keepOther(draft, labelledName(property, labels), text());
  }
}

/** The place of the city among the parts of an address. */
const cityPart = 3;

/** Whether an address is nothing but a city, so that the city says all of it. */
function isCityAlone(parts: readonly string[]): boolean {
  return parts.every((part, at) => (part !== '') === (at === cityPart));
}

/** Finds the city in the addresses of a card: the preferred one, one at home, any, one at work. */
function cityOf(properties: readonly VcardProperty[], { version, decode }: VcardContext): string {
  const rank = (property: VcardProperty): number => {
    const types = (property.parameters.get('TYPE') ?? []).map((type) => type.toUpperCase());
    if (isPreferred(property)) return 0;
    return types.includes('HOME') ? 1 : types.includes('WORK') ? 3 : 2;
  };
  const cities = properties.flatMap((property) => {
    if (property.name !== 'ADR') return [];
    const part = splitVcardParts(property.value)[cityPart] ?? '';
    const city = cleanCell(decodeVcardText(part, property, version, decode));
    return city === '' ? [] : [{ city, rank: rank(property) }];
  });
  return cities.toSorted((a, b) => a.rank - b.rank)[0]?.city ?? '';
}

/** Finds the phone that a card marks as preferred; empty if it is the one that is taken from the other values anyway. */
function preferredPhone(
  draft: CardDraft,
  properties: readonly VcardProperty[],
  { version, labels, decode }: VcardContext,
): string {
  const property = properties.find(
    // Not a fax.
    (each) => each.name === 'TEL' && isPreferred(each) && contactColumnOf(labelledName(each, labels)) !== undefined,
  );
  if (property === undefined) return '';
  const phone = cleanCell(decodeVcardText(property.value, property, version, decode)).replace(/^tel:/i, '');
  return contactFactsOf({ other: otherValuesOf(draft) }).phone === phone ? '' : phone;
}

function versionOf(properties: readonly VcardProperty[]): VcardVersion {
  const written = properties.find(({ name }) => name === 'VERSION')?.value.trim();
  return vcardVersions.find((version) => version === written) ?? '3.0';
}

/** Apple's labels of values, by group: `item1.X-ABLabel:_$!<HomePage>!$_`. */
function labelsOf(
  properties: readonly VcardProperty[],
  version: VcardVersion,
  decode: CharsetDecoder | undefined,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const property of properties) {
    if (property.name !== 'X-ABLABEL' || property.group === '') continue;
    const label = cleanCell(decodeVcardText(property.value, property, version, decode));
    labels.set(property.group, label.replace(/^_\$!<(.*)>!\$_$/, '$1'));
  }
  return labels;
}

const impliedTypes = new Set(['PREF', 'VOICE', 'INTERNET']);

/** A property's name with its label or types: "TEL (CELL)". */
function labelledName({ name, group, parameters }: VcardProperty, labels: ReadonlyMap<string, string>): string {
  const types = (parameters.get('TYPE') ?? [])
    .map((type) => type.toUpperCase())
    .filter((type) => !impliedTypes.has(type));
  const label = labels.get(group) ?? [...new Set(types)].toSorted().join(', ');
  return label === '' ? name : `${name} (${label})`;
}

function isPreferred({ parameters }: VcardProperty): boolean {
  return parameters.has('PREF') || (parameters.get('TYPE') ?? []).some((type) => type.toUpperCase() === 'PREF');
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** The excerpt of a vCard by which the user recognises it. */
export function vcardExcerpt(properties: readonly VcardProperty[], decode: CharsetDecoder | undefined): string {
  const version = versionOf(properties);
  const identifying = properties.filter(({ name }) => identifyingProperties.has(name));
  const shown = identifying.length > 0 ? identifying : properties.filter(({ name }) => !ignoredProperties.has(name));
  return shortenRow(
    shown.map((property) =>
      splitVcardParts(decodeVcardText(property.value, property, version, decode))
        .filter((part) => part !== '')
        .join(' '),
    ),
  );
}

const identifyingProperties = new Set(['FN', 'N', 'ORG', 'EMAIL', 'NICKNAME']);

/** Gives the text of a birthday, without the year that Apple writes where there is none: `BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-26`. */
function birthdayText({ parameters }: VcardProperty, text: string): string {
  const omitted = parameters.get('X-APPLE-OMIT-YEAR')?.[0];
  return omitted !== undefined && text.startsWith(`${omitted}-`) ? `-${text.slice(omitted.length)}` : text;
}
