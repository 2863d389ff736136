import { and, count, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';

import { profileUrl } from '../../core/people/profile-slug.ts';
import { formatVcard } from '../../core/formats/vcard/vcard-writer.ts';
import type { Database } from '../connection/database.ts';
import { fields, firstValue, readStatement } from '../connection/statement.ts';
import { emails, people, personTags, profileSlugs, tags } from '../schema/schema.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import type { RowText } from './text-chunks.ts';

const textList = z.array(z.string());

const shownPeople = readStatement({}, (db) => {
  const slug = db
    .select(fields({ slug: profileSlugs.slug }))
    .from(profileSlugs)
    .where(and(eq(profileSlugs.personId, people.id), eq(profileSlugs.current, true)));
  const orderedAddresses = db
    .select({ address: emails.address })
    .from(emails)
    .where(eq(emails.personId, people.id))
    .orderBy(emails.address)
    .as('ordered_addresses');
  const orderedTags = db
    .select({ name: tags.name })
    .from(personTags)
    .innerJoin(tags, eq(tags.id, personTags.tagId))
    .where(eq(personTags.personId, people.id))
    .orderBy(tags.nameKey)
    .as('ordered_tags');
  const addresses = db.select({ addresses: sql`json_group_array(${orderedAddresses.address})` }).from(orderedAddresses);
  const tagNames = db.select({ names: sql`json_group_array(${orderedTags.name})` }).from(orderedTags);
  return db
    .select(
      fields({
        id: people.id,
        firstName: people.firstName,
        lastName: people.lastName,
        name: people.name,
        company: people.company,
        position: people.position,
        birthday: people.birthday,
        notes: people.notes,
        slug: firstValue(slug),
        addresses: sql<string>`${addresses}`,
        tagNames: sql<string>`${tagNames}`,
      }),
    )
    .from(people)
    .where(isNull(people.archivedOn))
    .orderBy(people.nameKey, people.id);
});

const shownCount = readStatement({}, (db) =>
  db
    .select(fields({ people: count() }))
    .from(people)
    .where(isNull(people.archivedOn)),
);

/** Yields everyone who is not archived as a vCard, in the order of their names. */
export function* exportVcards(db: Database): RowText {
  for (const { id, slug, addresses, tagNames, ...shown } of shownPeople.iterate(db, {})) {
    const card = formatVcard({
      ...shown,
      uid: `kith-person-${id}`,
      emails: parseStoredJson(textList, addresses, 'addresses'),
      tags: parseStoredJson(textList, tagNames, 'tags'),
      profileUrl: slug === null ? '' : profileUrl(slug),
    });
    yield { text: card, rows: 1 };
  }
}

/** Counts the cards that `exportVcards` writes. */
export function countVcards(db: Database): number {
  return shownCount.value(db, {}) ?? 0;
}
