import { and, count, eq, isNull, ne, sql } from 'drizzle-orm';
import * as z from 'zod/mini';

import { profileUrl } from '../../core/people/profile-slug.ts';
import { formatVcard } from '../../core/formats/vcard/vcard-writer.ts';
import type { Database } from '../connection/database.ts';
import { fields, firstValue, readStatement } from '../connection/statement.ts';
import { emails, ownLabels, people, personTags, profileSlugs, tags } from '../schema/schema.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import type { RowText } from './text-chunks.ts';

const textList = z.array(z.string());
const labelList = z.array(z.tuple([z.string(), z.string()]));

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
  const orderedLabels = db
    .select({ label: ownLabels.label, value: ownLabels.value })
    .from(ownLabels)
    .where(and(eq(ownLabels.personId, people.id), ne(ownLabels.value, '')))
    .orderBy(ownLabels.labelKey)
    .as('ordered_labels');
  const labels = db
    .select({ labels: sql`json_group_array(json_array(${orderedLabels.label}, ${orderedLabels.value}))` })
    .from(orderedLabels);
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
        phone: people.phone,
        city: people.city,
        website: people.website,
        notes: people.notes,
        slug: firstValue(slug),
        labels: sql<string>`${labels}`,
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
  for (const { id, slug, labels, addresses, tagNames, ...shown } of shownPeople.iterate(db, {})) {
    const card = formatVcard({
      ...shown,
      uid: `kith-person-${id}`,
      emails: parseStoredJson(textList, addresses, 'addresses'),
      tags: parseStoredJson(textList, tagNames, 'tags'),
      ownFacts: parseStoredJson(labelList, labels, 'own labels').map(([label, value]) => ({ label, value })),
      profileUrl: slug === null ? '' : profileUrl(slug),
    });
    yield { text: card, rows: 1 };
  }
}

/** Counts the cards that `exportVcards` writes. */
export function countVcards(db: Database): number {
  return shownCount.value(db, {}) ?? 0;
}
