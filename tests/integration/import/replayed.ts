import * as fc from 'fast-check';

import type { Circle } from '../../../core/people/circle.ts';
import { circles } from '../../../core/people/circle.ts';
import { addDays } from '../../../core/calendar/day.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { ImportId, InteractionId, PersonId, TagId, WriteId } from '../../../core/ids.ts';
import type { Rating } from '../../../core/strength/tie.ts';
import { write } from '../../../db/connection/database.ts';
import { mergeTargets } from '../../../db/people/merged-people.ts';
import { renewPeople } from '../../../db/people/shown-person.ts';
import { derivedPerson } from '../../../db/people/derived-person.ts';
import { anyFile, certain } from './any-files.ts';
import type { AnyFile } from './any-files.ts';
import { importAnyFile, turn } from './import-any-file.ts';
import { newWriteId } from './kith-with-imports.ts';
import type { Kith } from './kith-with-imports.ts';

// What the user does with imports, people and merges; written down in a way that is free of ids, so that what remains of
// it can be done once more in an empty Kith.

/** Who somebody is in any Kith: their profile, else their address; or the name under which they were added. */
type Key = string;

/** What the user writes on somebody. Notes are told apart, so that they can be found by them. */
type Writing =
  | {
      readonly kind: 'fact';
      readonly fact: 'firstName' | 'lastName' | 'company' | 'position' | 'birthday';
      readonly value: string;
    }
  | { readonly kind: 'imported-fact'; readonly fact: 'firstName' | 'lastName' | 'company' | 'position' | 'birthday' }
  | { readonly kind: 'notes'; readonly notes: string }
  | { readonly kind: 'circle'; readonly circle: Circle | null }
  | { readonly kind: 'rating'; readonly rating: Rating | null }
  | { readonly kind: 'muted'; readonly muted: boolean }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'untag'; readonly tag: string }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'no-email'; readonly address: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'log'; readonly day: Day; readonly direction: 'in' | 'out'; readonly note: string }
  /** Of a contact that the user logged, or made their own. */
  | { readonly kind: 'edit-contact'; readonly was: string; readonly day: Day; readonly note: string }
  | { readonly kind: 'delete-contact'; readonly was: string }
  /** Of a contact that imports say; without a note it is deleted. */
  | { readonly kind: 'replace-contact'; readonly was: Day; readonly day: Day; readonly note: string | null };

/** What was done and still holds. */
type Done =
  | {
      readonly kind: 'import';
      readonly file: AnyFile;
      readonly marked: boolean;
      readonly id: ImportId;
      isUndone: boolean;
    }
  | { readonly kind: 'add'; readonly key: Key; isTakenBack: boolean }
  | { readonly kind: 'write'; readonly key: Key; readonly writing: Writing; isTakenBack: boolean }
  | { readonly kind: 'merge'; readonly into: Key; readonly from: Key; readonly fromId: PersonId; isApart: boolean };

export type Log = { readonly day: Day; readonly done: Done }[];

const nat = fc.nat(1000);
export const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('import' as const), file: anyFile(certain), mark: fc.constant(false) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo-import' as const), which: nat }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('redo-import' as const), which: nat }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), into: nat, from: nat }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unmerge' as const), which: nat }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), key: fc.constantFrom('gus', 'Ivo') }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('write' as const), who: nat, what: nat, value: nat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('take-back' as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does the steps, each on a day of its own, and tells what was done. `afterEach` looks at what came of it. */
export async function perform(
  kith: Kith,
  steps: readonly Step[],
  afterEach: () => void | Promise<void>,
): Promise<{ log: Log; hands: Hands }> {
  const log: Log = [];
  const hands: Hands = new Map();
  let last: { readonly writeId: WriteId; readonly takeBack: () => void } | undefined;
  const note = (done: Done): Done => {
    log.push({ day: kith.engine.context.clock.today(), done });
    return done;
  };
  let day = firstDay;
  for (const [index, one] of steps.entries()) {
    day = addDays(day, 1);
    kith.setToday(day);
    // Whatever is asked first on a new day.
    await kith.client.app.overview();
    const before: typeof last = last;
    last = undefined;
    switch (one.kind) {
      case 'import': {
        const { importId, marked } = await importAnyFile(kith, one.file, one.mark);
        note({ kind: 'import', file: one.file, marked, id: importId, isUndone: false });
        break;
      }
      case 'undo-import':
      case 'redo-import': {
        const isUndo = one.kind === 'undo-import';
        const import_ = choose(
          importsOf(log).filter(({ isUndone }) => isUndone !== isUndo),
          one.which,
        );
        if (!import_) break;
        const writeId = await turn(kith, import_.id, isUndo ? 'undo' : 'redo');
        import_.isUndone = isUndo;
        last = { writeId, takeBack: () => (import_.isUndone = !isUndo) };
        break;
      }
      case 'merge': {
        const people = shownPeople(kith, hands);
        const into = choose(people, one.into);
        const from = choose(
          people.filter((each) => each !== into),
          one.from,
        );
        if (!into || !from) break;
        const { undo } = await kith.client.people.merge({ writeId: newWriteId(), into: into.id, from: from.id });
        const merge = { kind: 'merge', into: into.key, from: from.key, fromId: from.id, isApart: false } as const;
        const done = note({ ...merge });
        last = { writeId: undo.writeId, takeBack: () => void (done.kind === 'merge' && (done.isApart = true)) };
        break;
      }
      case 'unmerge': {
        const merge = choose(
          log.flatMap(({ done }) => (done.kind === 'merge' && !done.isApart ? [done] : [])),
          one.which,
        );
        if (!merge) break;
        const end = mergeTargets(kith.engine.context.db).get(merge.fromId);
        const { undo } = await kith.client.people.unmerge({ writeId: newWriteId(), id: merge.fromId });
        merge.isApart = true;
        last = {
          writeId: undo.writeId,
          takeBack: () => {
            const into = end === undefined ? merge.into : keyOf(kith, hands, end);
            note({ ...merge, into, isApart: false });
          },
        };
        break;
      }
      case 'add': {
        // Once any file has named somebody with this profile, adding them is refused, or would be in the replay.
        const isNamed = log.some(
          ({ done }) => done.kind === 'import' && JSON.stringify(done.file).includes(`"${one.key}"`),
        );
        if (isNamed || [...hands.values()].includes(one.key)) break;
        const added = await add(kith, hands, one.key);
        const done = note({ kind: 'add', key: one.key, isTakenBack: false });
        last = {
          writeId: added.writeId,
          takeBack: () => {
            if (done.kind === 'add') done.isTakenBack = true;
            hands.delete(added.id);
          },
        };
        break;
      }
      case 'write': {
        const person = choose(shownPeople(kith, hands), one.who);
        const writing = person && (await chosenWriting(kith, person.id, one.what, one.value, index));
        const writeId = writing && (await writeOn(kith, person.id, writing));
        if (!person || !writing || !writeId) break;
        const done = note({ kind: 'write', key: person.key, writing, isTakenBack: false });
        last = { writeId, takeBack: () => void (done.kind === 'write' && (done.isTakenBack = true)) };
        break;
      }
      case 'take-back':
        if (!before) break;
        await kith.client.undo.apply({ writeId: newWriteId(), undoes: before.writeId });
        before.takeBack();
        break;
    }
    await afterEach();
  }
  return { log, hands };
}

export const firstDay = '2026-02-01' as Day; // a day that exists

/** Those who were added by hand, by the name under which they were. */
export type Hands = Map<PersonId, Key>;

function importsOf(log: Log) {
  return log.flatMap(({ done }) => (done.kind === 'import' ? [done] : []));
}

function choose<Item>(items: readonly Item[], which: number): Item | undefined {
  return items[which % Math.max(items.length, 1)];
}

async function add(kith: Kith, hands: Hands, key: Key): Promise<{ id: PersonId; writeId: WriteId }> {
  const { id, undo } = await kith.client.people.create({
    writeId: newWriteId(),
    ...(key === 'gus'
      ? { facts: { firstName: 'Gus', lastName: 'Hale' }, profileUrl: 'https://www.linkedin.com/in/gus' }
      : { facts: { firstName: key, lastName: 'Quist' } }),
  });
  hands.set(id, key);
  return { id, writeId: undo.writeId };
}

type Shown = { readonly id: PersonId; readonly key: Key };

/** Everyone, in the order of their keys. */
export function shownPeople(kith: Kith, hands: Hands): Shown[] {
  return kith.engine.context.db.$client
    .prepare<[], PersonId>('SELECT id FROM people')
    .pluck()
    .all()
    .map((id) => ({ id, key: keyOf(kith, hands, id) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** A person has one key only, since files name them by it. */
export function keyOf(kith: Kith, hands: Hands, id: PersonId): Key {
  const keys = kith.engine.context.db.$client
    .prepare<[PersonId], Key>(
      `SELECT DISTINCT coalesce(fields ->> 'slug', fields ->> '$.emails[0]') FROM records
       WHERE person_id = ? AND kind <> 'missing'`,
    )
    .pluck()
    .all(id);
  const all = new Set([...keys, hands.get(id) ?? []].flat());
  const [key] = all;
  if (key === undefined || all.size > 1) throw new Error(`Person ${id} goes by ${[...all].join(', ') || 'nothing'}.`);
  return key;
}

function idsWithKey(kith: Kith, hands: Hands, key: Key): PersonId[] {
  const ids = kith.engine.context.db.$client
    .prepare<[Key], PersonId>(
      `SELECT DISTINCT person_id FROM records
       WHERE kind <> 'missing' AND coalesce(fields ->> 'slug', fields ->> '$.emails[0]') = ?`,
    )
    .pluck()
    .all(key);
  return [...new Set([...ids, ...[...hands].flatMap(([id, other]) => (other === key ? [id] : []))])];
}

const facts = ['firstName', 'lastName', 'company', 'position', 'birthday'] as const;
const factValues = {
  firstName: ['Zoë', ''],
  lastName: ['Moss', ''],
  company: ['Her own studio', 'Acme', ''],
  position: ['Painter', ''],
  birthday: ['1970-01-01', ''],
} as const;
const directions = ['in', 'out'] as const;
const ratings = [1, 2, 3, 4, 5, null] as const;
const addresses = ['home@example.org', 'x@example.org', 'y@example.org'] as const;

/** Something to write that is not written yet; undefined when what was chosen would change nothing. */
async function chosenWriting(
  kith: Kith,
  id: PersonId,
  what: number,
  value: number,
  index: number,
): Promise<Writing | undefined> {
  const { client } = kith;
  const person = await client.people.get({ id });
  const pick = <Value>(values: readonly Value[]): Value => {
    const chosen = choose(values, value);
    if (chosen === undefined) throw new Error('There is something to choose.');
    return chosen;
  };
  const fact = pick(facts);
  const day = addDays(firstDay, (value % 12) - 31);
  const contacts = (await client.interactions.ofPerson({ personId: id, offset: 0, limit: 100 })).rows.toSorted((a, b) =>
    a.day + a.note < b.day + b.note ? -1 : 1,
  );
  const contact = choose(contacts, value);
  const choices: (() => Writing | undefined)[] = [
    () => ({ kind: 'fact', fact, value: choose(factValues[fact], Math.floor(value / 5)) ?? '' }),
    () => (person.ownFacts.includes(fact) ? { kind: 'imported-fact', fact } : undefined),
    () => ({ kind: 'notes', notes: value % 4 === 0 ? '' : `note ${index}` }),
    () => ({ kind: 'circle', circle: pick([...circles, null]) }),
    () => ({ kind: 'rating', rating: pick(ratings) }),
    () => ({ kind: 'muted', muted: !person.muted }),
    () => ({ kind: 'tag', tag: pick(['friend', 'Berlin']) }),
    () => {
      const tag = choose(person.tags, value);
      return tag && { kind: 'untag', tag: tag.name };
    },
    () => ({ kind: 'email', address: pick(addresses) }),
    () => {
      const address = choose(person.emails, value);
      return address === undefined ? undefined : { kind: 'no-email', address };
    },
    () => ({ kind: 'ended' }),
    () => ({ kind: 'log', day, direction: pick(directions), note: `contact ${index}` }),
    ...[0, 1].map(() => (): Writing | undefined => {
      if (!contact) return undefined;
      const isDeleted = value % 3 === 0;
      if (contact.imported) {
        return { kind: 'replace-contact', was: contact.day, day, note: isDeleted ? null : `contact ${index}` };
      }
      return isDeleted
        ? { kind: 'delete-contact', was: contact.note }
        : { kind: 'edit-contact', was: contact.note, day, note: `contact ${index}` };
    }),
  ];
  const writing = choose(choices, what)?.();
  return writing && isNews(kith, id, writing, person) && !isLastWord(kith, id, writing) ? writing : undefined;
}

/**
 * Whether it may take away all that is left of somebody of whom imports say nothing (any more). They stay then, so that
 * nobody goes while the user writes on them, but only until they are derived anew.
 */
function isLastWord(kith: Kith, id: PersonId, writing: Writing): boolean {
  if (derivedPerson(kith.engine.context.db, id).isSomeone) return false;
  return (
    writing.kind === 'untag' ||
    writing.kind === 'delete-contact' ||
    (writing.kind === 'notes' && writing.notes === '') ||
    (writing.kind === 'circle' && writing.circle === null) ||
    (writing.kind === 'rating' && writing.rating === null) ||
    (writing.kind === 'muted' && !writing.muted)
  );
}

type Person = Awaited<ReturnType<Kith['client']['people']['get']>>;

/**
 * Whether it changes anything: pages do not send what is there already. Nor what a merge that can be taken apart gave,
 * once it was changed: nothing tells then that it is the user's word now.
 */
function isNews(kith: Kith, id: PersonId, writing: Writing, person: Person): boolean {
  const given = givenByMerges(kith);
  switch (writing.kind) {
    case 'notes':
      return writing.notes !== person.notes && !given.includes(writing.notes);
    case 'circle':
      return writing.circle !== person.circle && !given.includes(writing.circle);
    case 'rating':
      return writing.rating !== person.rating && !given.includes(writing.rating);
    case 'tag':
      return person.tags.every(({ name }) => name !== writing.tag) && given.length === 0;
    case 'email':
      return !person.emails.includes(writing.address) && !given.includes(writing.address);
    case 'ended':
      return person.connection !== 'ended';
    case 'muted':
      return given.length === 0;
    case 'log':
      return true;
    case 'fact':
    case 'imported-fact':
    case 'untag':
    case 'no-email':
    case 'edit-contact':
    case 'delete-contact':
    case 'replace-contact':
      return id === person.id;
  }
}

function givenByMerges(kith: Kith): unknown[] {
  return kith.engine.context.db.$client
    .prepare<[], string>('SELECT image FROM merged_people')
    .pluck()
    .all()
    .flatMap((image) => {
      // Written by a merge.
      const { after, emailsAfter } = JSON.parse(image) as { after: Record<string, unknown>; emailsAfter: unknown[] };
      return [...Object.values(after), ...emailsAfter];
    });
}

/** Undefined when there is nothing to write it on. */
async function writeOn(kith: Kith, id: PersonId, writing: Writing): Promise<WriteId | undefined> {
  const { client, engine } = kith;
  const writeId = newWriteId();
  const ids = [id];
  const contactBy = (where: string, value: string): InteractionId | undefined =>
    engine.context.db.$client
      .prepare<[string], InteractionId>(`SELECT id FROM interactions WHERE ${where}`)
      .pluck()
      .get(value);
  switch (writing.kind) {
    case 'fact':
      return (await client.people.editFacts({ writeId, id, facts: { [writing.fact]: writing.value } })).undo.writeId;
    case 'imported-fact':
      return (await client.people.useImportedFact({ writeId, id, fact: writing.fact })).undo.writeId;
    case 'notes':
      return (await client.people.setNotes({ writeId, id, notes: writing.notes })).undo.writeId;
    case 'circle':
      return (await client.people.setCircle({ writeId, ids, circle: writing.circle })).undo.writeId;
    case 'rating':
      return (await client.people.setRating({ writeId, ids, rating: writing.rating })).undo.writeId;
    case 'muted':
      return (await client.people.setMuted({ writeId, ids, muted: writing.muted })).undo.writeId;
    case 'tag':
      return (await client.people.addTag({ writeId, ids, name: writing.tag })).undo.writeId;
    case 'untag': {
      const tag: TagId | undefined = (await client.people.tags()).find(({ name }) => name === writing.tag)?.id;
      return tag && (await client.people.removeTag({ writeId, ids, tag })).undo.writeId;
    }
    case 'email':
    case 'no-email': {
      const { emails } = await client.people.get({ id });
      const { address } = writing;
      if (emails.includes(address) === (writing.kind === 'email')) return undefined;
      const wanted = writing.kind === 'email' ? [...emails, address] : emails.filter((other) => other !== address);
      return (await client.people.setEmails({ writeId, id, emails: wanted })).undo.writeId;
    }
    case 'ended':
      return (await client.people.setConnectionEnded({ writeId, ids, ended: true })).undo.writeId;
    case 'log': {
      const { day, direction, note } = writing;
      return (await client.interactions.log({ writeId, personId: id, kind: 'email', direction, day, note })).undo
        .writeId;
    }
    case 'edit-contact': {
      const contact = contactBy('note = ?', writing.was);
      if (contact === undefined) return undefined;
      const { day, note } = writing;
      const edited = { writeId, id: contact, kind: 'call', direction: 'both', day, note } as const;
      return (await client.interactions.edit(edited)).undo.writeId;
    }
    case 'delete-contact': {
      const contact = contactBy('note = ?', writing.was);
      return contact && (await client.interactions.delete({ writeId, id: contact })).undo.writeId;
    }
    case 'replace-contact': {
      const { was, day, note } = writing;
      const contact = contactBy(`imported = 1 AND person_id = ${id} AND day = ?`, was);
      const facts_ = { kind: 'call', direction: 'both', day, note: note ?? '' } as const;
      if (contact === undefined) {
        return note === null
          ? undefined
          : (await client.interactions.log({ writeId, personId: id, ...facts_ })).undo.writeId;
      }
      return note === null
        ? (await client.interactions.delete({ writeId, id: contact })).undo.writeId
        : (await client.interactions.edit({ writeId, id: contact, ...facts_ })).undo.writeId;
    }
  }
}

/** What it says of somebody who is not there in the replay. */
export class NobodyThere extends Error {}

/**
 * Does once more what remains of it. Imports that were undone are left out; unless the user wrote on somebody of whom
 * only they spoke: then these come in and are undone at once, so that whoever was written on can stand in, with nothing
 * to show but what the user writes.
 */
export async function replay(kith: Kith, log: Log, today: Day, undoneOnes: 'left-out' | 'at-once'): Promise<Hands> {
  const hands: Hands = new Map();
  /** What no import may bring again. */
  const unwanted: { readonly key: Key; readonly writing: Writing }[] = [];
  for (const { day, done } of log) {
    kith.setToday(day);
    switch (done.kind) {
      case 'import': {
        if (done.isUndone && undoneOnes === 'left-out') break;
        const { importId } = await importAnyFile(kith, done.file, done.marked);
        if (done.isUndone) await turn(kith, importId, 'undo');
        break;
      }
      case 'add':
        if (!done.isTakenBack) await add(kith, hands, done.key);
        break;
      case 'write': {
        if (done.isTakenBack) break;
        const { key, writing } = done;
        const id = personWithKey(kith, hands, key);
        await writeOn(kith, id, writing);
        renew(kith, id);
        if (writing.kind === 'no-email' || writing.kind === 'replace-contact') unwanted.push({ key, writing });
        if (writing.kind === 'email') {
          const isBack = (other: (typeof unwanted)[number]): boolean =>
            other.key === key && other.writing.kind === 'no-email' && other.writing.address === writing.address;
          unwanted.splice(0, unwanted.length, ...unwanted.filter((other) => !isBack(other)));
        }
        break;
      }
      case 'merge': {
        if (done.isApart) break;
        const into = personWithKey(kith, hands, done.into);
        const from = personWithKey(kith, hands, done.from);
        await kith.client.people.merge({ writeId: newWriteId(), into, from });
        break;
      }
    }
  }
  kith.setToday(today);
  await kith.client.app.overview();
  for (const { key, writing } of unwanted) await takeAway(kith, hands, key, writing);
  return hands;
}

/** Somebody of whom nothing is said (any more) stands in with an empty row. */
function personWithKey(kith: Kith, hands: Hands, key: Key): PersonId {
  const { db } = kith.engine.context;
  const ends = mergeTargets(db);
  const isThere = db.$client.prepare<[PersonId], number>('SELECT 1 FROM people WHERE id = ?').pluck();
  const ids = idsWithKey(kith, hands, key).map((id) => ends.get(id) ?? id);
  const shown = ids.find((id) => isThere.get(id) === 1);
  if (shown !== undefined) return shown;
  const [id] = ids;
  if (id === undefined) throw new NobodyThere(key);
  db.$client
    .prepare("INSERT INTO people (id, first_name, last_name, name, name_key, added_on) VALUES (?, '', '', '', '', ?)")
    .run(id, firstDay);
  return id;
}

function renew(kith: Kith, id: PersonId): void {
  const { db, clock } = kith.engine.context;
  write(db, (tx) => renewPeople(tx, [id], clock.today()));
}

/** The user's word holds against imports that were not there in the replay when it was given. */
async function takeAway(kith: Kith, hands: Hands, key: Key, writing: Writing): Promise<void> {
  const { $client } = kith.engine.context.db;
  const ends = mergeTargets(kith.engine.context.db);
  for (const identity of idsWithKey(kith, hands, key)) {
    const id = ends.get(identity) ?? identity;
    const has = (text: string, value: string): boolean =>
      $client.prepare<[PersonId, string], number>(text).get(id, value) !== undefined;
    if (writing.kind === 'no-email') {
      const { address } = writing;
      const isImported = 'SELECT 1 FROM emails WHERE person_id = ? AND address = ? AND import_id IS NOT NULL';
      if (has(isImported, address)) await writeOn(kith, id, { kind: 'no-email', address });
    } else if (writing.kind === 'replace-contact') {
      const { was } = writing;
      await writeOn(kith, id, { kind: 'replace-contact', was, day: was, note: null });
    }
  }
}
