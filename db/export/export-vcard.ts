import { count, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';

import { profileUrl } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { formatVcard } from '../../core/formats/vcard/vcard-writer.ts';
import type { Database } from '../connection/database.ts';
import { computed, fields, handWrittenRead, readStatement } from '../connection/statement.ts';
import { people } from '../schema/schema.ts';
import type { RowText } from './text-chunks.ts';

const textList = z.array(z.string());

// Written by hand: drizzle has no words for a list of rows as one JSON value.
const shownPeople = handWrittenRead(
  {},
  {
    id: people.id,
    firstName: people.firstName,
    lastName: people.lastName,
    name: people.name,
    company: people.company,
    position: people.position,
    birthday: people.birthday,
    notes: people.notes,
    slug: computed<ProfileSlug | null>(),
    emails: computed<string>(),
    tags: computed<string>(),
  },
  `SELECT id, first_name AS firstName, last_name AS lastName, name, company, position, birthday, notes,
     (SELECT slug FROM profile_slugs WHERE person_id = people.id AND current = 1) AS slug,
     (SELECT json_group_array(address) FROM (SELECT address FROM emails WHERE person_id = people.id ORDER BY address))
       AS emails,
     (SELECT json_group_array(name) FROM (
       SELECT tags.name FROM person_tags JOIN tags ON tags.id = tag_id WHERE person_id = people.id ORDER BY name_key))
       AS tags
   FROM people WHERE archived_on IS NULL ORDER BY name_key, id`,
);

const shownCount = readStatement({}, (db) =>
  db
    .select(fields({ people: count() }))
    .from(people)
    .where(isNull(people.archivedOn)),
);

/** Yields everyone who is not archived as a vCard, in the order of their names. */
export function* exportVcards(db: Database): RowText {
  for (const { id, slug, emails, tags, ...shown } of shownPeople.iterate(db, {})) {
    const card = formatVcard({
      ...shown,
      uid: `kith-person-${id}`,
      emails: textList.parse(JSON.parse(emails)),
      tags: textList.parse(JSON.parse(tags)),
      profileUrl: slug === null ? '' : profileUrl(slug),
    });
    yield { text: card, rows: 1 };
  }
}

/** Counts the cards that `exportVcards` writes. */
export function countVcards(db: Database): number {
  return shownCount.value(db, {}) ?? 0;
}
