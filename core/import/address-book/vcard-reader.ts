import { formatNumber } from '../../numbers-in-words.ts';
import { createCardCollector } from './card-collector.ts';
import { refuseCardCutOff, refuseLongCard, refuseTooManyCards, refuseWithoutCards } from './card-refusal.ts';
import type { CharsetDecoder } from '../../text/quoted-printable.ts';
import { draftOfVcard, vcardExcerpt } from './vcard-draft.ts';
import { mapReader } from '../common/map-reader.ts';
import type { FileSource } from '../common/file-source.ts';
import type { CardsContent } from './cards-content.ts';
import type { FileReader, FileRefusal, ReadingContext, SkippedRow } from '../common/reader.ts';
import type { CardRow } from './card-row.ts';
import { tableRowLimit, tableSizeLimit } from '../common/table-limits.ts';
import { createVcardLines } from '../../formats/vcard/vcard-lines.ts';
import { parseVcardLine } from '../../formats/vcard/vcard-property.ts';
import type { VcardProperty } from '../../formats/vcard/vcard-property.ts';

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

/** A card whose end was not read yet. `size` is in characters; `agents` counts the open cards of assistants within it. */
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
        vcardExcerpt(open.properties, decode),
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
        vcardExcerpt(properties, decode),
      );
    } else {
      collector.add(draftOfVcard(line, properties, today, decode), () => vcardExcerpt(properties, decode));
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

/** Tells whether a property begins or ends a card; undefined for any other. */
function boundOf({ name, value }: VcardProperty): 'begin' | 'end' | undefined {
  if ((name !== 'BEGIN' && name !== 'END') || !/^\s*vcard\s*$/i.test(value)) return undefined;
  return name === 'BEGIN' ? 'begin' : 'end';
}

function isGroup(properties: readonly VcardProperty[]): boolean {
  return properties.some(
    ({ name, value }) => (name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') && /^group$/i.test(value.trim()),
  );
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
