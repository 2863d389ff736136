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
import type { ListContext, ResolutionState, PartRef } from './resolution-state.ts';
import {
  addQuestion,
  demoteSlug,
  updatePerson,
  skipRow,
  none,
  personIdFor,
  addRecord,
  questionSideOf,
} from './resolution-state.ts';

type Connections = Extract<ParsedFile, { kind: 'linkedin-connections' }>['connections'];

export function resolveConnections(
  resolving: ResolutionState,
  place: PartRef,
  read: Connections,
  { prefix, isOneOfMany }: ListContext,
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
  for (const { row, match, group } of matched) {
    const { slug, email, connectedOn, company, position } = row;
    if (match.kind === 'duplicate') {
      skipRow(resolving, place, row.line, match.reason, rowInWords(row));
      continue;
    }
    const names = [row];
    const fields = connectionFields(row, read.columns);
    const emails = email === undefined ? none : [email];
    const facts = {
      names,
      slugs: slug === undefined ? none : [slug],
      emails,
      recordKeys: () => [recordKey('connection', recordText(fields))],
    };
    if (match.kind === 'question') {
      const side = questionSideOf(row, { company, position, email, slug, connectedOn });
      addQuestion(resolving, place, row.line, match, side);
    }
    const personId = personIdFor(resolving, match, `${place.part}/${group}`, facts);
    if (match.kind === 'new' && match.slugHeldBy !== undefined && slug !== undefined) {
      demoteSlug(resolving, match.slugHeldBy, slug);
    }
    updatePerson(resolving, personId, { ...facts, connectedOn, company, position });
    addRecord(resolving, place, row.line, personId, { kind: 'connection', fields }, isOneOfMany);
  }
}

export function resolveCards(
  resolving: ResolutionState,
  place: PartRef,
  cards: Extract<ParsedFile, { cards: unknown }>['cards'],
  { prefix, isOneOfMany }: ListContext,
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
  const rowsByGroup = new Map<number, (typeof matched)[number]['row'][]>();
  for (const { row, group } of matched) appendTo(rowsByGroup, group, row);
  const asked = new Set<number>();
  for (const { row, match, group } of matched) {
    const { slug, emails, company, position } = row;
    if (match.kind === 'duplicate') {
      skipRow(resolving, place, row.line, match.reason, rowInWords(row) || emails.join(', '));
      continue;
    }
    const fields = cardFields(row);
    if (match.kind === 'question' && !asked.has(group)) {
      asked.add(group);
      addQuestion(
        resolving,
        place,
        row.line,
        match,
        questionSideOf(row, { company, position, email: emails[0], slug }),
      );
    }
    const groupRows = rowsByGroup.get(group) ?? [row];
    const personId = personIdFor(resolving, match, `${place.part}/${group}`, {
      names: groupRows,
      slugs: groupRows.flatMap((groupRow) => groupRow.slug ?? none),
      emails: groupRows.flatMap((groupRow) => groupRow.emails),
      recordKeys: () => groupRows.map((groupRow) => recordKey('card', recordText(cardFields(groupRow)))),
    });
    const slugs = slug === undefined ? none : [slug];
    updatePerson(resolving, personId, { names: [row], slugs, emails, company, position });
    addRecord(resolving, place, row.line, personId, { kind: 'card', fields }, isOneOfMany);
  }
}

/**
 * Looks up who had exactly these records: from imports that count, and from the earlier files of this groupRow. Reads the
 * records once, and only when it is asked.
 */
function createEarlierHolders(
  { known, recordsOfThisImport, earlierRecords }: ResolutionState,
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
