import { formatNumber } from '../../numbers-in-words.ts';
import {
  createCardCollector,
  createCardDraft,
  keepOther,
  takeBirthday,
  takeEmails,
  takeLinks,
  takeNote,
  takeSingle,
} from './card-draft.ts';
import type { CardDraft } from './card-draft.ts';
import { refuseCardCutOff, refuseLongCard, refuseTooManyCards, refuseWithoutCards } from './card-refusal.ts';
import { cleanCell, shortenRow } from '../../text/clean-cell.ts';
import type { CharsetDecoder } from '../../text/quoted-printable.ts';
import { mapReader } from '../common/map-reader.ts';
import type { FileSource } from '../common/file-source.ts';
import type { CardsContent } from './cards-content.ts';
import type { FileReader, FileRefusal, SkippedRow, ReadingContext } from '../common/reader.ts';
import type { CardRow } from './card-row.ts';
import { tableRowLimit, tableSizeLimit } from '../common/table-limits.ts';
import { createVcardLines } from '../../formats/vcard/vcard-lines.ts';
import { parseVcardLine, splitVcardParts, decodeVcardText, vcardVersions } from '../../formats/vcard/vcard-property.ts';
import type { VcardProperty, VcardVersion } from '../../formats/vcard/vcard-property.ts';

// Kith has its own vCard reader for all three versions. No library reads the quoted-printable of version 2.1; those for the
// other versions need the whole text at once, pictures included, and reject a card for one bad line. The part of the grammar
// that is needed is small, and the same in all versions except for escapes.

/** The most characters of one card, without its pictures. */
const cardLimit = 1_000_000;
/** What holding a property costs in memory, in characters. */
const propertyCost = 50;

/** The content of a vCard file. */
export type ParsedVcards = {
  readonly kind: 'read';
  /** The number of cards, those of `skipped` included. */
  readonly rowsRead: number;
  readonly cards: readonly CardRow[];
  readonly skipped: readonly SkippedRow[];
};

/** Whether a file with this beginning holds vCards. */
export function looksLikeVcard(beginning: string): boolean {
  return /^\uFEFF?\s*BEGIN[ \t]*:[ \t]*VCARD[ \t]*(?:\r|\n|$)/i.test(beginning);
}

type OpenCard = { readonly line: number; readonly properties: VcardProperty[]; size: number; agents: number };

/**
 * Creates a reader of vCards of the versions 2.1 (with quoted-printable), 3.0 and 4.0. It never holds pictures, sounds or
 * keys. `decode` decodes character sets other than UTF-8 and Windows-1252 in quoted-printable.
 */
export function createVcardReader(
  { today, locale }: ReadingContext,
  decode?: CharsetDecoder,
): FileReader<ParsedVcards> {
  const collector = createCardCollector();
  let open: OpenCard | undefined;
  let keptSize = 0;
  let refused: FileRefusal | undefined;

  const lines = createVcardLines((text, line) => {
    if (refused) return;
    const property = parseVcardLine(text);
    const bound = property && boundOf(property);
    if (bound === 'begin') begin(line);
    else if (!open || !property) return;
    else if (bound === 'end') end(open);
    else if (open.agents === 0) addProperty(open, property, text.length);
  });

  function begin(line: number): void {
    const last = open?.properties.at(-1);
    if (open && last?.name === 'AGENT' && last.value.trim() === '') {
      // The card of an assistant within the card, which is passed over.
      open.agents += 1;
      return;
    }
    if (open) {
      collector.skip(
        open.line,
        'This contact has no end, so part of it may be missing. Export it once more, or add the person by hand.',
        vcardExcerpt(open.properties),
      );
    }
    if (collector.count() >= tableRowLimit) {
      refused = refuseTooManyCards(`${formatNumber(tableRowLimit, locale)} contacts`);
    }
    open = { line, properties: [], size: 0, agents: 0 };
  }

  function end(card: OpenCard): void {
    if (card.agents > 0) {
      card.agents -= 1;
      return;
    }
    open = undefined;
    const { line, properties } = card;
    if (isGroup(properties)) {
      collector.skip(
        line,
        'This is a group of contacts, not a person. The people in it are read from their own entries.',
        vcardExcerpt(properties),
      );
    } else {
      collector.add(draftOf(line, properties), () => vcardExcerpt(properties));
    }
  }

  function addProperty(card: OpenCard, property: VcardProperty, length: number): void {
    card.size += length + propertyCost;
    keptSize += length;
    if (card.size > cardLimit) refused = refuseLongCard(card.line);
    else if (keptSize > tableSizeLimit)
      refused = refuseTooManyCards(`${tableSizeLimit / 1_000_000} million characters`);
    else card.properties.push(property);
  }

  function draftOf(line: number, properties: readonly VcardProperty[]): CardDraft {
    const draft = createCardDraft(line);
    const version = versionOf(properties);
    const labels = labelsOf(properties, version, decode);
    // The title comes first, since it says more than the role.
    const isRole = ({ name }: VcardProperty): boolean => name === 'ROLE';
    const inOrder = [...properties.filter((property) => !isRole(property)), ...properties.filter(isRole)];
    for (const property of inOrder) takeProperty(draft, property, version, labels);
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

  function takeProperty(
    draft: CardDraft,
    property: VcardProperty,
    version: VcardVersion,
    labels: ReadonlyMap<string, string>,
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
      case 'ADR':
        keepOther(draft, labelledName(property, labels), joinParts(parts()));
        break;
      default:
        if (!ignoredProperties.has(name)) keepOther(draft, labelledName(property, labels), text());
    }
  }

  function check(): FileRefusal | undefined {
    if (!refused && lines.held() > cardLimit) refused = refuseLongCard(open?.line ?? lines.line());
    return refused;
  }

  return {
    push(text) {
      if (refused) return refused;
      lines.push(text);
      return check();
    },
    end() {
      if (!refused) lines.end();
      if (!refused && open) refused = refuseCardCutOff(open.line);
      if (!refused && collector.count() === 0) refused = refuseWithoutCards();
      if (refused) return refused;
      const { cards, skipped } = collector.finish(() => null);
      return { kind: 'read', rowsRead: collector.count(), cards, skipped };
    },
    rowsRead: () => collector.count(),
  };
}

/** Properties that are about the file rather than the person, and change with every export. */
const ignoredProperties = new Set(
  (
    'VERSION PRODID REV UID CLIENTPIDMAP SORT-STRING CLASS KIND MAILER LABEL AGENT MEMBER XML ' +
    'X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS X-ABORDER X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER ' +
    'X-IMAGEHASH X-IMAGETYPE X-SHARED-PHOTO-DISPLAY-PREF X-WALLPAPER X-MS-OL-DESIGN X-MS-OL-DEFAULT-POSTAL-ADDRESS'
  ).split(' '),
);

function boundOf({ name, value }: VcardProperty): 'begin' | 'end' | undefined {
  if ((name !== 'BEGIN' && name !== 'END') || !/^\s*vcard\s*$/i.test(value)) return undefined;
  return name === 'BEGIN' ? 'begin' : 'end';
}

function isGroup(properties: readonly VcardProperty[]): boolean {
  return properties.some(
    ({ name, value }) => (name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') && /^group$/i.test(value.trim()),
  );
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

/** The excerpt of a card by which the user recognises it. */
function vcardExcerpt(properties: readonly VcardProperty[]): string {
  const version = versionOf(properties);
  const identifying = properties.filter(({ name }) => identifyingProperties.has(name));
  const shown = identifying.length > 0 ? identifying : properties.filter(({ name }) => !ignoredProperties.has(name));
  return shortenRow(
    shown.map((property) =>
      splitVcardParts(decodeVcardText(property.value, property, version))
        .filter((part) => part !== '')
        .join(' '),
    ),
  );
}

const identifyingProperties = new Set(['FN', 'N', 'ORG', 'EMAIL', 'NICKNAME']);

/** The text of a birthday, without the year that Apple writes where there is none: `BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-26`. */
function birthdayText({ parameters }: VcardProperty, text: string): string {
  const omitted = parameters.get('X-APPLE-OMIT-YEAR')?.[0];
  return omitted !== undefined && text.startsWith(`${omitted}-`) ? `-${text.slice(omitted.length)}` : text;
}

/** The source of vCard files. */
export const vcardSource: FileSource<CardsContent<'vcard'>> = {
  kind: 'vcard',
  title: 'vCards',
  isBeginning: looksLikeVcard,
  createReader: ({ context, decodeCharset }) =>
    mapReader(createVcardReader(context, decodeCharset), ({ rowsRead, skipped, cards }) => ({
      kind: 'vcard',
      rowsRead,
      skipped,
      cards,
    })),
  resolvedAs: 'cards',
};
