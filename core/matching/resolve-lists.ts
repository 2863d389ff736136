import type { PersonId } from '../ids.ts';
import { appendTo } from '../collections/multimap.ts';
import { matchCards } from './match-cards.ts';
import { matchConnections } from './match-connections.ts';
import type { EarlierHolders } from './match-types.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ParsedFile } from '../import/parsed-file.ts';
import type { RecordKind } from '../records/record.ts';
import { memoizeByIndex } from '../collections/memoize-by-index.ts';
import { none } from '../collections/none.ts';
import { cardFields, connectionFields, recordKey, recordText } from '../import/record-fields.ts';
import type { ListContext, PartRef, ResolutionState } from './resolution-state.ts';
import {
  addQuestion,
  addRecord,
  demoteSlug,
  personIdFor,
  questionSideOf,
  skipRow,
  updatePerson,
} from './resolution-state.ts';

type Connections = Extract<ParsedFile, { kind: 'linkedin-connections' }>['connections'];

/** Resolves the rows of a list of connections: finds or adds the person of each, and adds its record. */
export function resolveConnections(
  state: ResolutionState,
  partRef: PartRef,
  list: Connections,
  { prefix, isOneOfMany }: ListContext,
): void {
  const textOf = memoizeByIndex((index) => {
    const row = list.rows[index];
    return row ? recordText(connectionFields(row, list.columns)) : '';
  });
  const matched = matchConnections(list.rows, [...state.people.values()], {
    answers: state.answers,
    keyPrefix: prefix,
    earlierHolders: createEarlierHolders(state, 'connection', textOf),
  });
  for (const { row, match, group } of matched) {
    const { slug, email, connectedOn, company, position } = row;
    if (match.kind === 'duplicate') {
      skipRow(state, partRef, row.line, match.reason, rowExcerpt(row));
      continue;
    }
    const names = [row];
    const fields = connectionFields(row, list.columns);
    const emails = email === undefined ? none : [email];
    const facts = {
      names,
      slugs: slug === undefined ? none : [slug],
      emails,
      recordKeys: () => [recordKey('connection', recordText(fields))],
    };
    if (match.kind === 'question') {
      const side = questionSideOf(row, { company, position, email, slug, connectedOn });
      addQuestion(state, partRef, row.line, match, side);
    }
    const personId = personIdFor(state, match, `${partRef.part}/${group}`, facts);
    if (match.kind === 'new' && match.slugHeldBy !== undefined && slug !== undefined) {
      demoteSlug(state, match.slugHeldBy, slug);
    }
    updatePerson(state, personId, { ...facts, connectedOn, company, position });
    addRecord(state, partRef, row.line, personId, { kind: 'connection', fields }, isOneOfMany);
  }
}

/** Resolves the cards of an address book: finds or adds the person of each, and adds its record. */
export function resolveCards(
  state: ResolutionState,
  partRef: PartRef,
  cards: Extract<ParsedFile, { cards: unknown }>['cards'],
  { prefix, isOneOfMany }: ListContext,
): void {
  const textOf = memoizeByIndex((index) => {
    const card = cards[index];
    return card ? recordText(cardFields(card)) : '';
  });
  const matched = matchCards(cards, [...state.people.values()], {
    answers: state.answers,
    keyPrefix: prefix,
    earlierHolders: createEarlierHolders(state, 'card', textOf),
  });
  const rowsByGroup = new Map<number, (typeof matched)[number]['row'][]>();
  for (const { row, group } of matched) appendTo(rowsByGroup, group, row);
  const asked = new Set<number>();
  for (const { row, match, group } of matched) {
    const { slug, emails, company, position } = row;
    if (match.kind === 'duplicate') {
      skipRow(state, partRef, row.line, match.reason, rowExcerpt(row) || emails.join(', '));
      continue;
    }
    const fields = cardFields(row);
    if (match.kind === 'question' && !asked.has(group)) {
      asked.add(group);
      addQuestion(state, partRef, row.line, match, questionSideOf(row, { company, position, email: emails[0], slug }));
    }
    const groupRows = rowsByGroup.get(group) ?? [row];
    const personId = personIdFor(state, match, `${partRef.part}/${group}`, {
      names: groupRows,
      slugs: groupRows.flatMap((groupRow) => groupRow.slug ?? none),
      emails: groupRows.flatMap((groupRow) => groupRow.emails),
      recordKeys: () => groupRows.map((groupRow) => recordKey('card', recordText(cardFields(groupRow)))),
    });
    const slugs = slug === undefined ? none : [slug];
    updatePerson(state, personId, { names: [row], slugs, emails, company, position });
    addRecord(state, partRef, row.line, personId, { kind: 'card', fields }, isOneOfMany);
  }
}

/**
 * Creates a look-up of the people who have exactly the same record as a row, from imports that are not undone and from
 * earlier files of this import. It reads all records of the kind when it is called, which is once per file at most.
 */
function createEarlierHolders(
  { known, recordsOfThisImport, earlierRecords }: ResolutionState,
  kind: RecordKind,
  textOf: (index: number) => string,
): EarlierHolders {
  return (rowIndexes) => {
    const idsByText = new Map<string, PersonId[]>();
    for (const index of rowIndexes) {
      const key = recordKey(kind, textOf(index));
      idsByText.set(
        textOf(index),
        [recordsOfThisImport.get(key)?.personId ?? known.keptByUserData.get(key) ?? none].flat(),
      );
    }
    for (const { personId, fields } of earlierRecords.ofKind(kind)) idsByText.get(fields)?.push(personId);
    return new Map(rowIndexes.map((index) => [index, idsByText.get(textOf(index)) ?? none]));
  };
}

type ExcerptedRow = PersonName & { readonly company?: string; readonly position?: string };

function rowExcerpt({ firstName, lastName, company, position }: ExcerptedRow): string {
  return [firstName, lastName, company, position].filter(Boolean).join(', ');
}
