import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { ImportedRecord } from '../../core/records/shown-person.ts';
import { hasUserData } from './sql-conditions.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { renewImportedInteractions } from './imported-interactions.ts';
import { identitiesOf } from './merged-people.ts';
import { indexPeople } from './people-search.ts';
import { prepared } from '../connection/prepared.ts';
import { messagesIn, importedRecordsOf } from './imported-records.ts';
import { restorePersonSnapshot, savePersonSnapshot } from './person-snapshot.ts';
import { dropSlugs, settleSlugs } from './slug-claims.ts';
import { recountTies } from './ties.ts';
import { newPersonWriter } from './new-people.ts';
import { slugClaims, renewSlugs } from './shown-slugs.ts';
import { derivedPerson } from './derived-person.ts';
import { renewEmails } from './shown-emails.ts';
import type { ShownColumns, Renewal } from './shown-columns.ts';
import { insertValues, readValues, updateValues, valueNames, shownColumnsOf } from './shown-columns.ts';

/**
 * Derives what is shown of these people anew and writes what differs: their rows, addresses, profiles, imported
 * interactions, the numbers that follow, and the search index. Whoever no import speaks of any more, and of whom the
 * user wrote nothing, goes; whoever is spoken of again comes back under the same id. To be called after every write to
 * what it is derived from.
 *
 * @param fresh what imports say of people whose ids were never used before, when it is at hand
 */
export function renewPeople(
  tx: WriteTransaction,
  ids: Iterable<PersonId>,
  today: Day,
  fresh: ReadonlyMap<PersonId, readonly ImportedRecord[]> = new Map(),
): void {
  const work: Renewal = { tx, today, otherWords: [], otherDays: [], unsettled: new Set() };
  const insertFresh = newPersonWriter(work);
  for (const id of ids) {
    const said = fresh.get(id);
    if (said) insertFresh(id, said);
    else renewPerson(work, id);
  }
  settleSlugs(tx, work.unsettled, slugClaims(tx));
  recountTies(tx, work.otherDays, today);
  indexPeople(tx, work.otherWords);
}

function renewPerson(work: Renewal, id: PersonId): void {
  const { tx } = work;
  const before = prepared<[PersonId], ShownColumns>(tx, `${readValues} WHERE id = ?`).get(id);
  const said = importedRecordsOf(tx, id);
  const shown = derivedPerson(tx, id, said);
  if (!shown.isSomeone && !(before && isKeptByUser(tx, id))) {
    if (before) removePerson(work, id);
    return;
  }
  // The row comes first, since addresses and profiles refer to it; its name may be an address.
  if (!before) prepared<ShownColumns>(tx, insertValues).run(shownColumnsOf(work, id, shown, before, undefined));
  const address = renewEmails(tx, id, shown.emails);
  const after = shownColumnsOf(work, id, shown, before, address);
  const isOther = !before || valueNames.some((name) => before[name] !== after[name]);
  if (isOther) prepared<ShownColumns>(tx, updateValues).run(after);
  if (!before) restorePersonSnapshot(tx, id);
  renewSlugs(work, id, shown.slugs);
  const daysChanged = renewImportedInteractions(tx, id, messagesIn(said));
  if (daysChanged || !before) work.otherDays.push(id);
  if (isOther) work.otherWords.push(id);
}

/** Whether the user wrote or logged something on the person, or said something of them: then no undo takes them away. */
function isKeptByUser(tx: WriteTransaction, id: PersonId): boolean {
  return (
    prepared<{ id: PersonId; identities: string }, number>(
      tx,
      `SELECT EXISTS (SELECT 1 FROM people WHERE id = @id AND ${hasUserData})
         OR EXISTS (SELECT 1 FROM merged_people WHERE id IN (SELECT value FROM json_each(@identities)) AND own <> '{}')`,
    )
      .pluck()
      .get({ id, identities: JSON.stringify(identitiesOf(tx, id)) }) === 1
  );
}

function removePerson(work: Renewal, id: PersonId): void {
  const { tx } = work;
  savePersonSnapshot(tx, id);
  for (const slug of dropSlugs(tx, id)) work.unsettled.add(slug);
  prepared<[PersonId]>(tx, 'DELETE FROM people_search WHERE rowid = ?').run(id);
  prepared<[PersonId]>(tx, 'DELETE FROM people WHERE id = ?').run(id);
}
