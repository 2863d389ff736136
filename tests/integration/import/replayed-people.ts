import type { PersonId } from '../../../core/ids.ts';
import { mergeTargets } from '../../../db/people/merged-people.ts';
import type { Kith } from './kith-with-imports.ts';
import type { Hands, Key } from './step-log.ts';
import { firstDay } from './step-log.ts';

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

export function idsWithKey(kith: Kith, hands: Hands, key: Key): PersonId[] {
  const ids = kith.engine.context.db.$client
    .prepare<[Key], PersonId>(
      `SELECT DISTINCT person_id FROM records
       WHERE kind <> 'missing' AND coalesce(fields ->> 'slug', fields ->> '$.emails[0]') = ?`,
    )
    .pluck()
    .all(key);
  return [...new Set([...ids, ...[...hands].flatMap(([id, other]) => (other === key ? [id] : []))])];
}

export type Person = Awaited<ReturnType<Kith['client']['people']['get']>>;

/** What it says of somebody who is not there in the replay. */
export class NobodyThere extends Error {}

/** Somebody of whom nothing is said (any more) stands in with an empty row. */
export function personWithKey(kith: Kith, hands: Hands, key: Key): PersonId {
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
