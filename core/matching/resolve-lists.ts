import type { PersonId } from '../ids.ts';
import { appendTo } from '../collections/multimap.ts';
import { matchCards } from './match-cards.ts';
import { matchConnections } from './match-connections.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ParsedFile } from '../import/parsed-file.ts';
import type { RecordKind } from '../records/record.ts';
import { memoizeByIndex } from '../collections/memoize-by-index.ts';
import { cardFields, connectionFields, recordText } from '../import/record-fields.ts';
import { recordKey } from './known-people.ts';
import type { FileOfKind, Resolving, Place } from './resolving.ts';
import { ask, giveUpSlug, learn, skip, none, personOf, addRecord, questionSideOf } from './resolving.ts';

type Connections = Extract<ParsedFile, { kind: 'linkedin-connections' }>['connections'];

export function resolveConnections(
  resolving: Resolving,
  place: Place,
  read: Connections,
  { prefix, isOneOfMany }: FileOfKind,
): void {
  const textOf = memoizeByIndex((index) => {
    const row = read.rows[index];
    return row ? recordText(connectionFields(row, read.columns)) : '';
  });
  const matched = matchConnections(read.rows, [...resolving.people.values()], {
    answers: resolving.answers,
    keyPrefix: prefix,
    earlierHolders: createEarlierHolders(resolving, 'connection', textOf),
  });
  for (const { row, match, place: at } of matched) {
    const { slug, email, connectedOn, company, position } = row;
    if (match.kind === 'duplicate') {
      skip(resolving, place, row.line, match.reason, rowInWords(row));
      continue;
    }
    const names = [row];
    const fields = connectionFields(row, read.columns);
    const emails = email === undefined ? none : [email];
    const identifying = {
      names,
      slugs: slug === undefined ? none : [slug],
      emails,
      texts: () => [recordKey('connection', recordText(fields))],
    };
    if (match.kind === 'question') {
      const side = questionSideOf(row, { company, position, email, slug, connectedOn });
      ask(resolving, place, row.line, match, side);
    }
    const personId = personOf(resolving, match, `${place.part}/${at}`, identifying);
    if (match.kind === 'new' && match.slugHeldBy !== undefined && slug !== undefined) {
      giveUpSlug(resolving, match.slugHeldBy, slug);
    }
    learn(resolving, personId, { ...identifying, connectedOn, company, position });
    addRecord(resolving, place, row.line, personId, { kind: 'connection', fields }, isOneOfMany);
  }
}

export function resolveCards(
  resolving: Resolving,
  place: Place,
  cards: Extract<ParsedFile, { cards: unknown }>['cards'],
  { prefix, isOneOfMany }: FileOfKind,
): void {
  const textOf = memoizeByIndex((index) => {
    const card = cards[index];
    return card ? recordText(cardFields(card)) : '';
  });
  const matched = matchCards(cards, [...resolving.people.values()], {
    answers: resolving.answers,
    keyPrefix: prefix,
    earlierHolders: createEarlierHolders(resolving, 'card', textOf),
  });
  const rowsOf = new Map<number, (typeof matched)[number]['row'][]>();
  for (const { row, place: at } of matched) appendTo(rowsOf, at, row);
  const asked = new Set<number>();
  for (const { row, match, place: at } of matched) {
    const { slug, emails, company, position } = row;
    if (match.kind === 'duplicate') {
      skip(resolving, place, row.line, match.reason, rowInWords(row) || emails.join(', '));
      continue;
    }
    const fields = cardFields(row);
    if (match.kind === 'question' && !asked.has(at)) {
      asked.add(at);
      ask(resolving, place, row.line, match, questionSideOf(row, { company, position, email: emails[0], slug }));
    }
    const all = rowsOf.get(at) ?? [row];
    const personId = personOf(resolving, match, `${place.part}/${at}`, {
      names: all,
      slugs: all.flatMap((one) => one.slug ?? none),
      emails: all.flatMap((one) => one.emails),
      texts: () => all.map((one) => recordKey('card', recordText(cardFields(one)))),
    });
    const slugs = slug === undefined ? none : [slug];
    learn(resolving, personId, { names: [row], slugs, emails, company, position });
    addRecord(resolving, place, row.line, personId, { kind: 'card', fields }, isOneOfMany);
  }
}

/**
 * Looks up who had exactly these records: from imports that count, and from the earlier files of this one. Reads the
 * records once, and only when it is asked.
 */
function createEarlierHolders(
  { known, recordsOfThisImport, earlierRecords }: Resolving,
  kind: RecordKind,
  textOf: (index: number) => string,
): (rowIndexes: readonly number[]) => ReadonlyMap<number, readonly PersonId[]> {
  return (rowIndexes) => {
    const idsByText = new Map<string, PersonId[]>();
    for (const index of rowIndexes) {
      const key = recordKey(kind, textOf(index));
      idsByText.set(
        textOf(index),
        [recordsOfThisImport.get(key)?.personId ?? none, known.keptByUserData.get(key) ?? none].flat(),
      );
    }
    for (const { personId, fields } of earlierRecords.ofKind(kind)) idsByText.get(fields)?.push(personId);
    return new Map(rowIndexes.map((index) => [index, idsByText.get(textOf(index)) ?? none]));
  };
}

type RowInWords = PersonName & { readonly company?: string; readonly position?: string };

function rowInWords({ firstName, lastName, company, position }: RowInWords): string {
  return [firstName, lastName, company, position].filter(Boolean).join(', ');
}
