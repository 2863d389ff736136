import { eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';

import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { isInJsonList } from '../connection/json-list.ts';
import { computed, fields, firstValue, orNull, readStatement } from '../connection/statement.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { currentSlugOfPerson } from '../people/current-slug.ts';
import { howMet, people, personTags, tags } from '../schema/schema.ts';

// Everything that a page shows of the people of a door, in one query for all of them.
const shownOf = readStatement({ ids: computed<string>() }, (db, { ids }) => {
  const names = db
    .select(fields({ names: sql<string>`json_group_array(${tags.name})` }))
    .from(personTags)
    .innerJoin(tags, eq(tags.id, personTags.tagId))
    .where(eq(personTags.personId, people.id));
  return db
    .select(
      fields({
        id: people.id,
        name: people.name,
        company: people.company,
        position: people.position,
        notes: people.notes,
        strength: people.strength,
        tieState: people.tieState,
        lastContact: people.lastContact,
        lastOutbound: people.lastOutbound,
        askedOn: people.askedOn,
        settledOn: people.settledOn,
        jobChangedOn: people.jobChangedOn,
        connectedOn: people.connectedOn,
        birthday: people.birthday,
        slug: currentSlugOfPerson(db),
        met: orNull(howMet.text),
        tags: firstValue(names),
      }),
    )
    .from(people)
    .leftJoin(howMet, eq(howMet.personId, people.id))
    .where(isInJsonList(people.id, ids));
});

const tagNames = z.array(z.string());

/** Somebody at a door or next to it, as pages show them. */
export type PersonAroundDoor = Omit<ReturnType<typeof shownOf.all>[number], 'tags'> & {
  readonly tags: readonly string[];
};

/** Returns what is shown of people at a door or next to it, by their ids. */
export function peopleAroundDoor(db: Database, ids: readonly PersonId[]): ReadonlyMap<PersonId, PersonAroundDoor> {
  return new Map(
    shownOf.all(db, { ids: JSON.stringify(ids) }).map(({ tags: names, ...person }) => {
      const parsed = names === null || names === '[]' ? [] : parseStoredJson(tagNames, names, 'tags');
      return [person.id, { ...person, tags: parsed }];
    }),
  );
}
