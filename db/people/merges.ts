import { eq, sql } from 'drizzle-orm';

import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import { mergeDoors, unmergeDoors } from './merge-doors.ts';
import { mergeOrder, mergeTargets } from './merged-people.ts';
import { mergesTiedTo } from './tied-merges.ts';
import { computed, fields, readStatement, writeStatement } from '../connection/statement.ts';
import { mergedPeople, ownValues, people } from '../schema/schema.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import type { Scalar } from '../connection/stored-json.ts';
import { ownFields } from '../../core/people/shown-facts.ts';
import { renewPeople } from './shown-person.ts';
import { ownValuesOf } from './own-values.ts';
import { recountTies } from './ties.ts';
import { EditsSinceMerge, mergedOwnValues, mergeSnapshot } from './merge-snapshot.ts';
import type { MergedColumn, MergedPerson, MergeSnapshot } from './merge-snapshot.ts';
import { mergeColumns, unmergeColumns } from './merge-columns.ts';
import { mergeEmails, mergeTags, unmergeTags, unmergeEmails } from './merge-tags-and-emails.ts';
import { mergeOwnLabels, unmergeOwnLabels } from './merge-own-labels.ts';
import { mergeSlugs, unmergeSlugs } from './merge-slugs.ts';
import { mergeDrafts, mergeSentAndHelp, unmergeOutreach } from './merge-outreach.ts';
import {
  mergeAnswers,
  mergeDeclines,
  mergeEntries,
  mergeFollowUps,
  mergeInteractions,
  unmergeMovedRows,
} from './merge-moved-rows.ts';

const nameOfPerson = readStatement({ id: people.id }, (db, { id }) =>
  db
    .select(fields({ name: people.name }))
    .from(people)
    .where(eq(people.id, id)),
);

const latestMerge = readStatement({}, (db) =>
  db.select(fields({ order: sql<number | null>`max(${mergeOrder})` })).from(mergedPeople),
);

/** Why two people are not merged: one of them is unknown, or they are the same. */
export type MergeRefusal = 'unknown' | 'same';

/** Merges `from` into `into` and returns their names, or why that is refused. */
export function mergePeople(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  today: Day,
): { readonly names: readonly [into: string, from: string] } | MergeRefusal {
  if (into === from) return 'same';
  const names = [nameOfPerson.value(tx, { id: into }), nameOfPerson.value(tx, { id: from })] as const;
  if (names[0] === undefined || names[1] === undefined) return 'unknown';
  const order = 1 + (latestMerge.value(tx, {}) ?? 0);
  applyMerge(tx, { id: from, into, name: names[1], mergedOn: today, order }, new EditsSinceMerge());
  renewDerived(tx, [into], today);
  return { names: [names[0], names[1]] };
}

/** Takes someone who was merged out again, and returns whom they were part of. Undefined when they were not merged. */
export function unmergePerson(
  tx: WriteTransaction,
  id: PersonId,
  today: Day,
): { readonly into: PersonId; readonly name: string } | undefined {
  const ends = mergeTargets(tx);
  // Whom they are part of may be part of another now.
  const into = ends.get(id);
  if (into === undefined) return undefined;
  const merges = readMerges(tx);
  const since = merges.slice(merges.findIndex((each) => each.id === id));
  const [merged, ...later] = mergesTiedTo(tx, into, since, ends);
  if (!merged) return undefined;
  const changedSince = new EditsSinceMerge();
  for (const each of [merged, ...later].toReversed()) revertMerge(tx, each, changedSince, today);
  for (const each of later) applyMerge(tx, { ...each, order: each.snapshot.order }, changedSince);
  renewDerived(tx, [...new Set([into, ...later.map((each) => ends.get(each.id) ?? each.into)]), id], today);
  return { into, name: merged.name };
}

/** Renews what is derived from what moved: what is shown, and the ties. */
function renewDerived(tx: WriteTransaction, ids: readonly PersonId[], today: Day): void {
  renewPeople(tx, ids, today);
  recountTies(tx, ids, today);
}

const mergesInOrder = readStatement({}, (db) =>
  db
    .select(
      fields({
        id: mergedPeople.id,
        into: mergedPeople.intoId,
        name: mergedPeople.name,
        mergedOn: mergedPeople.mergedOn,
        own: mergedPeople.own,
        image: mergedPeople.image,
      }),
    )
    .from(mergedPeople)
    .orderBy(mergeOrder),
);

/**
 * Reads all merges, the oldest first.
 *
 * @throws DamagedValue
 */
function readMerges(tx: WriteTransaction): MergedPerson[] {
  return mergesInOrder.all(tx, {}).map(({ own, image, ...merged }) => ({
    ...merged,
    own: parseStoredJson(mergedOwnValues, own, `the merge of ${merged.name}`),
    snapshot: parseStoredJson(mergeSnapshot, image, `the merge of ${merged.name}`),
  }));
}

const insertNameless = writeStatement({ id: people.id, addedOn: people.addedOn }, (db, { id, addedOn }) =>
  db.insert(people).values({ id, firstName: '', lastName: '', name: '', nameKey: '', addedOn }).onConflictDoNothing(),
);

const deletePerson = writeStatement({ id: people.id }, (db, { id }) => db.delete(people).where(eq(people.id, id)));

const insertMerge = writeStatement(
  {
    id: mergedPeople.id,
    intoId: mergedPeople.intoId,
    name: mergedPeople.name,
    mergedOn: mergedPeople.mergedOn,
    own: mergedPeople.own,
    image: mergedPeople.image,
  },
  (db, values) => db.insert(mergedPeople).values(values),
);

const deleteMerge = writeStatement({ id: mergedPeople.id }, (db, { id }) =>
  db.delete(mergedPeople).where(eq(mergedPeople.id, id)),
);

const insertOwnValue = writeStatement(
  { personId: ownValues.personId, field: ownValues.field, value: ownValues.value },
  (db, values) => db.insert(ownValues).values(values),
);

/** Moves what is on `from` to `into`, deletes the row of `from`, and stores what moved. */
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
  insertNameless.run(tx, { id: into, addedOn: mergedOn });
  const own = JSON.stringify(Object.fromEntries(ownValuesOf(tx, from)));
  const snapshot: MergeSnapshot = {
    order,
    ...mergeColumns(tx, into, from, changedSince),
    ...mergeTags(tx, into, from, changedSince),
    ...mergeEmails(tx, into, from, changedSince),
    ...mergeOwnLabels(tx, into, from, changedSince),
    ...mergeSlugs(tx, into, from),
    ...mergeInteractions(tx, into, from),
    ...mergeDoors(tx, into, from, mergedOn),
    ...mergeFollowUps(tx, into, from),
    ...mergeEntries(tx, into, from),
    ...mergeAnswers(tx, into, from),
    ...mergeDeclines(tx, into, from),
    ...mergeSentAndHelp(tx, into, from),
    ...mergeDrafts(tx, into, from),
  };
  deletePerson.run(tx, { id: from });
  insertMerge.run(tx, { id: from, intoId: into, name, mergedOn, own, image: JSON.stringify(snapshot) });
}

// The parameters are named as the snapshot keeps the columns. The name stands until the person is derived anew.
const insertMergedAgain = writeStatement(
  {
    id: people.id,
    name: people.name,
    today: people.addedOn,
    notes: computed<Scalar>(),
    circle: computed<Scalar>(),
    rating: computed<Scalar>(),
    muted_on: computed<Scalar>(),
    archived_on: computed<Scalar>(),
    snoozed_until: computed<Scalar>(),
    reviewed_on: computed<Scalar>(),
    brought_closer_on: computed<Scalar>(),
    handled_on: computed<Scalar>(),
    settled_on: computed<Scalar>(),
    rhythm_days: computed<Scalar>(),
    farewell: computed<Scalar>(),
    farewell_on: computed<Scalar>(),
  } satisfies Record<MergedColumn, unknown> & Record<'id' | 'name' | 'today', unknown>,
  (db, { id, name, today, notes, circle, rating, ...values }) =>
    db.insert(people).values({
      id,
      firstName: name,
      lastName: '',
      name,
      nameKey: '',
      addedOn: today,
      notes,
      circle,
      rating,
      mutedOn: values.muted_on,
      archivedOn: values.archived_on,
      snoozedUntil: values.snoozed_until,
      reviewedOn: values.reviewed_on,
      broughtCloserOn: values.brought_closer_on,
      handledOn: values.handled_on,
      settledOn: values.settled_on,
      rhythmDays: values.rhythm_days,
      farewell: values.farewell,
      farewellOn: values.farewell_on,
    }),
);

/** Reverses `applyMerge` for whoever was merged last; notes what the user changed since. */
function revertMerge(
  tx: WriteTransaction,
  { id, into, name, own, snapshot }: MergedPerson,
  changedSince: EditsSinceMerge,
  today: Day,
): void {
  deleteMerge.run(tx, { id });
  insertMergedAgain.run(tx, { id, name, today, ...snapshot.columns });
  for (const field of ownFields) {
    const value = own[field];
    if (value !== undefined) insertOwnValue.run(tx, { personId: id, field, value });
  }
  unmergeColumns(tx, into, snapshot, changedSince);
  unmergeTags(tx, into, id, snapshot, changedSince);
  unmergeEmails(tx, into, id, snapshot, changedSince);
  unmergeOwnLabels(tx, into, id, snapshot, changedSince);
  unmergeSlugs(tx, into, id, snapshot);
  unmergeMovedRows(tx, into, id, snapshot);
  unmergeOutreach(tx, into, id, snapshot);
  unmergeDoors(tx, into, id, snapshot);
}
