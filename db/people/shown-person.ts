import { and, eq, ne } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import { askedDay } from '../../core/import/messages/asked-day.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import { hasUserData } from './sql-conditions.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { renewImportedInteractions } from './imported-interactions.ts';
import { identitiesOf } from './merged-people.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { mergedPeople, people } from '../schema/schema.ts';
import { messagesIn, importedRecordsOf } from './imported-records.ts';
import { restorePersonSnapshot, savePersonSnapshot } from './person-snapshot.ts';
import { deleteSlugsOf, settleSlugs } from './slug-claims.ts';
import { recountTies } from './ties.ts';
import { newPersonWriter } from './new-people.ts';
import { slugClaims, renewSlugs } from './shown-slugs.ts';
import { derivedPerson } from './derived-person.ts';
import { renewEmails } from './shown-emails.ts';
import { renewTags, tagLabels } from './shown-tags.ts';
import { deleteUnusedTags } from './tags.ts';
import type { Renewal } from './shown-columns.ts';
import {
  differInShownColumns,
  findShownColumns,
  insertShownColumns,
  shownColumnsOf,
  updateShownColumns,
} from './shown-columns.ts';

/**
 * Derives what is shown of these people anew and writes what differs: their rows, addresses, profiles, imported
 * interactions, and the numbers that follow. Removes people of whom no import speaks any more and on
 * whom the user entered nothing; brings back, under the same id, those of whom one speaks again. Every write to what it
 * derives from calls it afterwards.
 *
 * @param fresh maps people whose ids were never used before to what imports say of them, where the caller knows it
 */
export function renewPeople(
  tx: WriteTransaction,
  ids: Iterable<PersonId>,
  today: Day,
  fresh: ReadonlyMap<PersonId, readonly ImportedRecord[]> = new Map(),
): void {
  const work: Renewal = {
    tx,
    today,
    toRecount: [],
    askedDays: new Map(),
    unsettled: new Set(),
    tagLabels: tagLabels(tx),
  };
  let tookTag = false;
  const insertFresh = newPersonWriter(work);
  for (const id of ids) {
    const records = fresh.get(id);
    if (records) insertFresh(id, records);
    else if (renewPerson(work, id)) tookTag = true;
  }
  if (tookTag) deleteUnusedTags(tx);
  settleSlugs(tx, work.unsettled, slugClaims(tx));
  recountTies(tx, work.toRecount, today, work.askedDays);
}

/** Renews one person. Returns whether a tag was taken from them, so that nobody may carry it any more. */
function renewPerson(work: Renewal, id: PersonId): boolean {
  const { tx } = work;
  const before = findShownColumns(tx, id);
  const records = importedRecordsOf(tx, id);
  const shown = derivedPerson(tx, id, records);
  if (!shown.isShownByImports && !(before && isKeptByUser(tx, id))) {
    if (before) removePerson(work, id);
    return before !== undefined && work.tagLabels.size > 0;
  }
  // The row comes first, since addresses and profiles refer to it; its name may be an address.
  if (!before) insertShownColumns(tx, shownColumnsOf(work, id, shown, before, undefined));
  const address = renewEmails(tx, id, shown.emails);
  const after = shownColumnsOf(work, id, shown, before, address);
  const isChanged = !before || differInShownColumns(before, after);
  if (isChanged) updateShownColumns(tx, after);
  if (!before) restorePersonSnapshot(tx, id);
  const tookTag = renewTags(tx, id, records, work.tagLabels);
  renewSlugs(work, id, shown.slugs);
  const messages = messagesIn(records);
  const daysChanged = renewImportedInteractions(tx, id, messages);
  const asked = askedDay(messages);
  if (daysChanged || !before || asked !== before.askedOn) {
    work.toRecount.push(id);
    work.askedDays.set(id, asked);
  }
  return tookTag;
}

const keptByUser = readStatement({ id: people.id, identities: computed<string>() }, (db, { id, identities }) =>
  db
    .select(fields({ id: people.id }))
    .from(people)
    .where(and(eq(people.id, id), hasUserData(db)))
    .unionAll(
      db
        .select(fields({ id: mergedPeople.id }))
        .from(mergedPeople)
        .where(and(isInJsonList(mergedPeople.id, identities), ne(mergedPeople.own, '{}'))),
    )
    .limit(1),
);

/** Tells whether the user entered anything on the person or on who was merged into them: no undo removes them then. */
function isKeptByUser(tx: WriteTransaction, id: PersonId): boolean {
  return keptByUser.value(tx, { id, identities: JSON.stringify(identitiesOf(tx, id)) }) !== undefined;
}

const deletePerson = writeStatement({ id: people.id }, (db, { id }) => db.delete(people).where(eq(people.id, id)));

function removePerson(work: Renewal, id: PersonId): void {
  const { tx } = work;
  savePersonSnapshot(tx, id);
  for (const slug of deleteSlugsOf(tx, id)) work.unsettled.add(slug);
  deletePerson.run(tx, { id });
}
