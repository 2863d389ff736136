import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { WriteTransaction } from '../connection/database.ts';
import {
  answersToKeep,
  declinesToKeep,
  entriesToKeep,
  putAnswersBack,
  putDeclinesBack,
  putEntriesBack,
} from './kept-places.ts';
import type { KeptAnswer, KeptDecline, KeptEntry } from './kept-places.ts';
import { mergeOrder, shownAs } from './merged-people.ts';
import { prepared } from '../connection/prepared.ts';
import { indexPeople } from './people-search.ts';
import { ownValuesOf, renewPeople } from './shown-person.ts';
import { tagPeople } from './tags.ts';
import { recountTies } from './ties.ts';

// What the user wrote on two people moves to one of them; what imports say of either is derived for both together. All
// that moved is noted, so that the two can be taken apart at any time, with what was written since left where it is.
// Whoever was merged later is taken out first, and merged again after: what moved then depends on what was there.

type Row = Readonly<Record<string, string | number | null>>;

/** What the user says of someone in columns of their row. */
const columns = [
  'notes',
  'circle',
  'rating',
  'muted_on',
  'archived_on',
  'snoozed_until',
  'reviewed_on',
  'brought_closer_on',
  'handled_on',
] as const;
type Column = (typeof columns)[number];
type Columns = Readonly<Record<Column, string | number | null>>;

type Image = {
  /** Greater than that of every merge before. */
  readonly order: number;
  readonly columns: Columns;
  /** The columns of the other, before and after. */
  readonly before: Columns;
  readonly after: Columns;
  /** By their names: a tag that nobody carries is no more. */
  readonly tags: readonly string[];
  readonly tagsGiven: readonly string[];
  /** All that the other had then. */
  readonly tagsAfter: readonly string[];
  readonly emails: readonly string[];
  readonly emailsGiven: readonly string[];
  readonly emailsAfter: readonly string[];
  readonly slugs: readonly Row[];
  readonly slugsGiven: readonly string[];
  readonly interactions: readonly number[];
  readonly followUps: readonly number[];
  readonly entries: readonly number[];
  /** Both had a place on the plan of one day; this one's gave way. */
  readonly entriesAside: readonly KeptEntry[];
  readonly answers: readonly KeptAnswer[];
  readonly answersGiven: readonly string[];
  readonly declines: readonly KeptDecline[];
  readonly declinesGiven: readonly string[];
};

/** Somebody who is part of another. */
type Merged = {
  readonly id: PersonId;
  readonly into: PersonId;
  readonly name: string;
  readonly mergedOn: Day;
  /** The facts that the user gave them. */
  readonly own: Readonly<Record<string, string>>;
  readonly image: Image;
};

/** What the user changed on people since others became part of them: merging again leaves it so. */
class ChangedSince {
  readonly #keys = new Set<string>();

  add(id: PersonId, what: Column | 'tag' | 'email', value: string | number = ''): void {
    this.#keys.add(`${id} ${what} ${value}`);
  }

  has(id: PersonId, what: Column | 'tag' | 'email', value: string | number = ''): boolean {
    return this.#keys.has(`${id} ${what} ${value}`);
  }
}

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
  putIn(tx, { id: from, into, name: names[1], mergedOn: today, order }, new ChangedSince());
  renewShown(tx, [into], today);
  return { names: [names[0], names[1]] };
}

/** Takes someone who was merged out again. Undefined when they were not. */
export function unmergePerson(
  tx: WriteTransaction,
  id: PersonId,
  today: Day,
): { readonly into: PersonId; readonly name: string } | undefined {
  const ends = shownAs(tx);
  // Whom they are part of may be part of another now.
  const into = ends.get(id);
  if (into === undefined) return undefined;
  const merges = readMerges(tx).filter((merged) => ends.get(merged.id) === into);
  const [merged, ...later] = merges.slice(merges.findIndex((each) => each.id === id));
  if (!merged) return undefined;
  const changedSince = new ChangedSince();
  for (const each of [merged, ...later].toReversed()) takeOut(tx, each, changedSince, today);
  for (const each of later) putIn(tx, { ...each, order: each.image.order }, changedSince);
  renewShown(tx, [into, id], today);
  return { into, name: merged.name };
}

/** With what follows from what moved: contact, circle and rating, notes and tags. */
function renewShown(tx: WriteTransaction, ids: readonly PersonId[], today: Day): void {
  renewPeople(tx, ids, today);
  recountTies(tx, ids, today);
  indexPeople(tx, ids);
}

/** The oldest first. */
function readMerges(tx: WriteTransaction): Merged[] {
  return prepared<[], Omit<Merged, 'own' | 'image'> & { own: string; image: string }>(
    tx,
    `SELECT id, into_id AS "into", name, merged_on AS mergedOn, own, image FROM merged_people ORDER BY ${mergeOrder}`,
  )
    .all()
    .map(({ own, image, ...merged }) => ({
      ...merged,
      // Both written by a merge.
      own: JSON.parse(own) as Record<string, string>,
      image: JSON.parse(image) as Image,
    }));
}

function putIn(
  tx: WriteTransaction,
  { id: from, into, name, mergedOn, order }: Pick<Merged, 'id' | 'into' | 'name' | 'mergedOn'> & Pick<Image, 'order'>,
  changedSince: ChangedSince,
): void {
  // An undone import may have taken away whom they are part of.
  prepared<object>(
    tx,
    `INSERT OR IGNORE INTO people (id, first_name, last_name, name, name_key, added_on)
     VALUES (@into, '', '', '', '', @mergedOn)`,
  ).run({ into, mergedOn });
  const own = JSON.stringify(Object.fromEntries(ownValuesOf(tx, from)));
  const image: Image = {
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
function takeOut(
  tx: WriteTransaction,
  { id, into, name, own, image }: Merged,
  changedSince: ChangedSince,
  today: Day,
): void {
  prepared<[PersonId]>(tx, 'DELETE FROM merged_people WHERE id = ?').run(id);
  prepared<object>(
    tx,
    `INSERT INTO people (id, first_name, last_name, name, name_key, added_on, ${columns.join(', ')})
     VALUES (@id, @name, '', @name, '', @today, ${columns.map((column) => `@${column}`).join(', ')})`,
  ).run({ id, name, today, ...image.columns });
  const insertOwn = prepared<[PersonId, string, string]>(
    tx,
    'INSERT INTO own_values (person_id, field, value) VALUES (?, ?, ?)',
  );
  for (const [field, value] of Object.entries(own)) insertOwn.run(id, field, value);
  unmergeColumns(tx, into, image, changedSince);
  unmergeTags(tx, into, id, image, changedSince);
  unmergeAddresses(tx, into, id, image, changedSince);
  unmergePlaces(tx, into, id, image);
}

function columnsOf(tx: WriteTransaction, id: PersonId): Columns {
  const row = prepared<[PersonId], Columns>(tx, `SELECT ${columns.join(', ')} FROM people WHERE id = ?`).get(id);
  if (!row) throw new Error('A person who is to be merged is not there.');
  return row;
}

function mergeColumns(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: ChangedSince,
): Pick<Image, 'columns' | 'before' | 'after'> {
  const theirs = columnsOf(tx, from);
  const before = columnsOf(tx, into);
  const later = (name: Column): string | number | null =>
    [before[name], theirs[name]]
      .filter((value) => value !== null)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .at(-1) ?? null;
  const merged: Columns = {
    notes: [before.notes, theirs.notes].filter((text) => text !== '').join('\n\n'),
    circle: before.circle ?? theirs.circle,
    rating: before.rating ?? theirs.rating,
    // Whoever is left be, or put away, under one name only, is not under both.
    muted_on: before.muted_on,
    archived_on: before.archived_on,
    snoozed_until: before.snoozed_until,
    reviewed_on: later('reviewed_on'),
    brought_closer_on: before.brought_closer_on ?? theirs.brought_closer_on,
    handled_on: later('handled_on'),
  };
  const after: Record<Column, string | number | null> = { ...before };
  for (const name of columns) {
    if (changedSince.has(into, name) || merged[name] === before[name]) continue;
    after[name] = merged[name];
    setColumn(tx, into, name, merged[name]);
  }
  return { columns: theirs, before, after };
}

function setColumn(tx: WriteTransaction, id: PersonId, name: Column, value: string | number | null): void {
  prepared<[string | number | null, PersonId]>(tx, `UPDATE people SET ${name} = ? WHERE id = ?`).run(value, id);
}

function unmergeColumns(
  tx: WriteTransaction,
  into: PersonId,
  { before, after }: Image,
  changedSince: ChangedSince,
): void {
  const now = prepared<[PersonId], Columns>(tx, `SELECT ${columns.join(', ')} FROM people WHERE id = ?`).get(into);
  if (!now) return;
  for (const name of columns) {
    // What the user wrote since stays.
    if (now[name] !== after[name]) changedSince.add(into, name);
    else if (before[name] !== after[name]) setColumn(tx, into, name, before[name]);
  }
}

function mergeTags(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: ChangedSince,
): Pick<Image, 'tags' | 'tagsGiven' | 'tagsAfter'> {
  const tags = tagsOf(tx, from);
  const known = tagsOf(tx, into);
  const tagsGiven = tags.filter((tag) => !known.includes(tag) && !changedSince.has(into, 'tag', tag));
  for (const tag of tagsGiven) tagPeople(tx, [into], tag);
  return { tags, tagsGiven, tagsAfter: [...known, ...tagsGiven] };
}

function tagsOf(tx: WriteTransaction, id: PersonId): string[] {
  return prepared<[PersonId], string>(
    tx,
    'SELECT name FROM person_tags JOIN tags ON tags.id = tag_id WHERE person_id = ? ORDER BY name_key',
  )
    .pluck()
    .all(id);
}

function unmergeTags(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { tags, tagsGiven, tagsAfter }: Image,
  changedSince: ChangedSince,
): void {
  const now = tagsOf(tx, into);
  for (const tag of tagsAfter) if (!now.includes(tag)) changedSince.add(into, 'tag', tag);
  for (const tag of tags) tagPeople(tx, [id], tag);
  const take = prepared<[PersonId, string]>(
    tx,
    'DELETE FROM person_tags WHERE person_id = ? AND tag_id = (SELECT id FROM tags WHERE name = ?)',
  );
  for (const tag of tagsGiven) take.run(into, tag);
}

function mergeEmails(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
  changedSince: ChangedSince,
): Pick<Image, 'emails' | 'emailsGiven' | 'emailsAfter'> {
  const emails = ownEmailsOf(tx, from);
  const known = ownEmailsOf(tx, into);
  const emailsGiven = emails.filter((address) => !known.includes(address) && !changedSince.has(into, 'email', address));
  for (const address of emailsGiven) giveEmail(tx, into, address);
  return { emails, emailsGiven, emailsAfter: [...known, ...emailsGiven] };
}

function ownEmailsOf(tx: WriteTransaction, id: PersonId): string[] {
  return prepared<[PersonId], string>(
    tx,
    'SELECT address FROM emails WHERE person_id = ? AND import_id IS NULL ORDER BY address',
  )
    .pluck()
    .all(id);
}

function giveEmail(tx: WriteTransaction, id: PersonId, address: string): void {
  prepared<[PersonId, string]>(
    tx,
    `INSERT INTO emails (person_id, address) VALUES (?, ?)
     ON CONFLICT (person_id, address) DO UPDATE SET import_id = NULL`,
  ).run(id, address);
}

const slugColumns = ['slug', 'current', 'seen_on'] as const;

function mergeSlugs(tx: WriteTransaction, into: PersonId, from: PersonId): Pick<Image, 'slugs' | 'slugsGiven'> {
  const slugs = prepared<[PersonId], Row>(
    tx,
    `SELECT ${slugColumns.join(', ')} FROM profile_slugs WHERE person_id = ? AND import_id IS NULL ORDER BY slug`,
  ).all(from);
  prepared<[PersonId]>(tx, 'DELETE FROM profile_slugs WHERE person_id = ?').run(from);
  const give = prepared<[PersonId, unknown, unknown]>(
    tx,
    'INSERT OR IGNORE INTO profile_slugs (person_id, slug, current, seen_on) VALUES (?, ?, 0, ?)',
  );
  const slugsGiven = slugs.filter(({ slug, seen_on: seenOn }) => give.run(into, slug, seenOn).changes > 0);
  return { slugs, slugsGiven: slugsGiven.map(({ slug }) => String(slug)) };
}

function unmergeAddresses(
  tx: WriteTransaction,
  into: PersonId,
  id: PersonId,
  { emails, emailsGiven, emailsAfter, slugs, slugsGiven }: Image,
  changedSince: ChangedSince,
): void {
  const now = ownEmailsOf(tx, into);
  for (const address of emailsAfter) if (!now.includes(address)) changedSince.add(into, 'email', address);
  const takeEmail = prepared<[PersonId, string]>(
    tx,
    'DELETE FROM emails WHERE person_id = ? AND address = ? AND import_id IS NULL',
  );
  for (const address of emailsGiven) takeEmail.run(into, address);
  for (const address of emails) giveEmail(tx, id, address);
  const takeSlug = prepared<[PersonId, string]>(tx, 'DELETE FROM profile_slugs WHERE person_id = ? AND slug = ?');
  for (const slug of slugsGiven) takeSlug.run(into, slug);
  const giveSlug = prepared<Row>(
    tx,
    `INSERT OR IGNORE INTO profile_slugs (person_id, slug, current, seen_on)
     VALUES (@id, @slug, @current AND NOT EXISTS (
       SELECT 1 FROM profile_slugs WHERE slug = @slug AND current = 1), @seen_on)`,
  );
  for (const slug of slugs) giveSlug.run({ ...slug, id });
}

function mergeInteractions(tx: WriteTransaction, into: PersonId, from: PersonId): Pick<Image, 'interactions'> {
  const interactions = prepared<[PersonId, PersonId], number>(
    tx,
    'UPDATE interactions SET person_id = ? WHERE person_id = ? AND imported = 0 RETURNING id',
  )
    .pluck()
    .all(into, from);
  return { interactions };
}

function mergeFollowUps(tx: WriteTransaction, into: PersonId, from: PersonId): Pick<Image, 'followUps'> {
  const followUps = prepared<[PersonId, PersonId], number>(
    tx,
    'UPDATE follow_ups SET person_id = ? WHERE person_id = ? RETURNING id',
  )
    .pluck()
    .all(into, from);
  return { followUps };
}

function mergeEntries(tx: WriteTransaction, into: PersonId, from: PersonId): Pick<Image, 'entries' | 'entriesAside'> {
  const entries = prepared<{ into: PersonId; from: PersonId }, number>(
    tx,
    `UPDATE plan_entries SET person_id = @into WHERE person_id = @from
       AND (part = 'follow-up' OR NOT EXISTS (
         SELECT 1 FROM plan_entries AS other
         WHERE other.person_id = @into AND other.day = plan_entries.day AND other.part <> 'follow-up'))
     RETURNING id`,
  )
    .pluck()
    .all({ into, from });
  return { entries, entriesAside: entriesToKeep(tx, from) };
}

function mergeAnswers(tx: WriteTransaction, into: PersonId, from: PersonId): Pick<Image, 'answers' | 'answersGiven'> {
  const answers = answersToKeep(tx, from);
  const answersGiven = putAnswersBack(tx, into, answers);
  return { answers, answersGiven: answersGiven.map(({ wrote_on: wroteOn }) => wroteOn) };
}

function mergeDeclines(
  tx: WriteTransaction,
  into: PersonId,
  from: PersonId,
): Pick<Image, 'declines' | 'declinesGiven'> {
  const declines = declinesToKeep(tx, from);
  const declinesGiven = putDeclinesBack(tx, into, declines);
  return { declines, declinesGiven: declinesGiven.map(({ circle }) => circle) };
}

/** What lies on days: contact, what was promised, places on plans, and what was said of answers and suggestions. */
function unmergePlaces(tx: WriteTransaction, into: PersonId, id: PersonId, image: Image): void {
  const moveInteraction = prepared<[PersonId, number, PersonId]>(
    tx,
    'UPDATE interactions SET person_id = ? WHERE id = ? AND person_id = ? AND imported = 0',
  );
  for (const interaction of image.interactions) moveInteraction.run(id, interaction, into);
  const moveFollowUp = prepared<[PersonId, number, PersonId]>(
    tx,
    'UPDATE follow_ups SET person_id = ? WHERE id = ? AND person_id = ?',
  );
  for (const followUp of image.followUps) moveFollowUp.run(id, followUp, into);
  const moveEntry = prepared<[PersonId, number, PersonId]>(
    tx,
    'UPDATE plan_entries SET person_id = ? WHERE id = ? AND person_id = ?',
  );
  for (const entry of image.entries) moveEntry.run(id, entry, into);
  putEntriesBack(tx, id, image.entriesAside);
  const takeAnswer = prepared<[PersonId, string]>(tx, 'DELETE FROM answer_checks WHERE person_id = ? AND wrote_on = ?');
  for (const wroteOn of image.answersGiven) takeAnswer.run(into, wroteOn);
  putAnswersBack(tx, id, image.answers);
  const takeDecline = prepared<[PersonId, string]>(
    tx,
    'DELETE FROM declined_circles WHERE person_id = ? AND circle = ?',
  );
  for (const circle of image.declinesGiven) takeDecline.run(into, circle);
  putDeclinesBack(tx, id, image.declines);
}
