import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { mergeOrder, mergeTargets } from './merged-people.ts';
import { prepared } from '../connection/prepared.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { indexPeople } from './people-search.ts';
import { renewPeople } from './shown-person.ts';
import { ownValuesOf } from './own-values.ts';
import { recountTies } from './ties.ts';
import { EditsSinceMerge, mergedColumns, mergedOwnValues, mergeSnapshot } from './merge-snapshot.ts';
import type { MergeSnapshot, MergedPerson } from './merge-snapshot.ts';
import { mergeColumns, unmergeColumns } from './merge-columns.ts';
import { mergeEmails, mergeTags, unmergeTags, unmergeEmails } from './merge-tags-and-emails.ts';
import { mergeSlugs, unmergeSlugs } from './merge-slugs.ts';
import {
  mergeAnswers,
  mergeDeclines,
  mergeEntries,
  mergeFollowUps,
  mergeInteractions,
  unmergeMovedRows,
} from './merge-moved-rows.ts';

export type MergeRefusal = 'unknown' | 'same';

/** Makes `from` part of `into`. Refuses someone who is not there. */
export function mergePeople(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  today: Day,
): { readonly names: readonly [into: string, from: string] } | MergeRefusal {
  if (into === from) return 'same';
  const nameOf = prepared<[PersonId], string>(tx, 'SELECT name FROM people WHERE id = ?').pluck();
  const names = [nameOf.get(into), nameOf.get(from)] as const;
  if (names[0] === undefined || names[1] === undefined) return 'unknown';
  const order =
    1 + (prepared<[], number | null>(tx, `SELECT max(${mergeOrder}) FROM merged_people`).pluck().get() ?? 0);
  applyMerge(tx, { id: from, into, name: names[1], mergedOn: today, order }, new EditsSinceMerge());
  renewDerived(tx, [into], today);
  return { names: [names[0], names[1]] };
}

/** Takes someone who was merged out again. Undefined when they were not. */
export function unmergePerson(
  tx: WriteTransaction,
  id: PersonId,
  today: Day,
): { readonly into: PersonId; readonly name: string } | undefined {
  const ends = mergeTargets(tx);
  // Whom they are part of may be part of another now.
  const into = ends.get(id);
  if (into === undefined) return undefined;
  const merges = readMerges(tx).filter((merged) => ends.get(merged.id) === into);
  const [merged, ...later] = merges.slice(merges.findIndex((each) => each.id === id));
  if (!merged) return undefined;
  const changedSince = new EditsSinceMerge();
  for (const each of [merged, ...later].toReversed()) revertMerge(tx, each, changedSince, today);
  for (const each of later) applyMerge(tx, { ...each, order: each.image.order }, changedSince);
  renewDerived(tx, [into, id], today);
  return { into, name: merged.name };
}

/** With what follows from what moved: contact, circle and rating, notes and tags. */
function renewDerived(tx: WriteTransaction, ids: readonly PersonId[], today: Day): void {
  renewPeople(tx, ids, today);
  recountTies(tx, ids, today);
  indexPeople(tx, ids);
}

/** The oldest first. */
function readMerges(tx: WriteTransaction): MergedPerson[] {
  return prepared<[], Omit<MergedPerson, 'own' | 'image'> & { own: string; image: string }>(
    tx,
    `SELECT id, into_id AS "into", name, merged_on AS mergedOn, own, image FROM merged_people ORDER BY ${mergeOrder}`,
  )
    .all()
    .map(({ own, image, ...merged }) => ({
      ...merged,
      own: parseStoredJson(mergedOwnValues, own, `the merge of ${merged.name}`),
      image: parseStoredJson(mergeSnapshot, image, `the merge of ${merged.name}`),
    }));
}

function applyMerge(
  tx: WriteTransaction,
  {
    id: from,
    into,
    name,
    mergedOn,
    order,
  }: Pick<MergedPerson, 'id' | 'into' | 'name' | 'mergedOn'> & Pick<MergeSnapshot, 'order'>,
  changedSince: EditsSinceMerge,
): void {
  // An undone import may have taken away whom they are part of.
  prepared<object>(
    tx,
    `INSERT OR IGNORE INTO people (id, first_name, last_name, name, name_key, added_on)
     VALUES (@into, '', '', '', '', @mergedOn)`,
  ).run({ into, mergedOn });
  const own = JSON.stringify(Object.fromEntries(ownValuesOf(tx, from)));
  const image: MergeSnapshot = {
    order,
    ...mergeColumns(tx, into, from, changedSince),
    ...mergeTags(tx, into, from, changedSince),
    ...mergeEmails(tx, into, from, changedSince),
    ...mergeSlugs(tx, into, from),
    ...mergeInteractions(tx, into, from),
    ...mergeFollowUps(tx, into, from),
    ...mergeEntries(tx, into, from),
    ...mergeAnswers(tx, into, from),
    ...mergeDeclines(tx, into, from),
  };
  prepared<[PersonId]>(tx, 'DELETE FROM people_search WHERE rowid = ?').run(from);
  prepared<[PersonId]>(tx, 'DELETE FROM people WHERE id = ?').run(from);
  prepared<object>(
    tx,
    `INSERT INTO merged_people (id, into_id, name, merged_on, own, image)
     VALUES (@from, @into, @name, @mergedOn, @own, @image)`,
  ).run({ from, into, name, mergedOn, own, image: JSON.stringify(image) });
}

/** The reverse of `putIn`, of whoever was merged last; notes what the user changed since. */
function revertMerge(
  tx: WriteTransaction,
  { id, into, name, own, image }: MergedPerson,
  changedSince: EditsSinceMerge,
  today: Day,
): void {
  prepared<[PersonId]>(tx, 'DELETE FROM merged_people WHERE id = ?').run(id);
  prepared<object>(
    tx,
    `INSERT INTO people (id, first_name, last_name, name, name_key, added_on, ${mergedColumns.join(', ')})
     VALUES (@id, @name, '', @name, '', @today, ${mergedColumns.map((column) => `@${column}`).join(', ')})`,
  ).run({ id, name, today, ...image.columns });
  const insertOwn = prepared<[PersonId, string, string]>(
    tx,
    'INSERT INTO own_values (person_id, field, value) VALUES (?, ?, ?)',
  );
  for (const [field, value] of Object.entries(own)) insertOwn.run(id, field, value);
  unmergeColumns(tx, into, image, changedSince);
  unmergeTags(tx, into, id, image, changedSince);
  unmergeEmails(tx, into, id, image, changedSince);
  unmergeSlugs(tx, into, id, image);
  unmergeMovedRows(tx, into, id, image);
}
