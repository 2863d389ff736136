import type { PersonId } from '../../core/ids.ts';
import { profileUrl } from '../../core/people/profile-slug.ts';
import type { ProfileSlug } from '../../core/people/profile-slug.ts';
import { formatVcard } from '../../core/formats/vcard/vcard-writer.ts';
import type { VcardPerson } from '../../core/formats/vcard/vcard-writer.ts';
import type { Database } from '../connection/database.ts';
import type { TextOfRows } from './progress.ts';

type Row = Omit<VcardPerson, 'uid' | 'emails' | 'tags' | 'profileUrl'> & {
  readonly id: PersonId;
  readonly slug: ProfileSlug | null;
  /** JSON. */
  readonly emails: string;
  readonly tags: string;
};

/** Everyone who is not archived, as vCards in the order of their names. */
export function* exportVcards(db: Database): TextOfRows {
  const rows = db.$client.prepare<[], Row>(
    `SELECT id, first_name AS firstName, last_name AS lastName, name, company, position, birthday, notes,
       (SELECT slug FROM profile_slugs WHERE person_id = people.id AND current = 1) AS slug,
       (SELECT json_group_array(address) FROM (SELECT address FROM emails WHERE person_id = people.id ORDER BY address))
         AS emails,
       (SELECT json_group_array(name) FROM (
         SELECT tags.name FROM person_tags JOIN tags ON tags.id = tag_id WHERE person_id = people.id ORDER BY name_key))
         AS tags
     FROM people WHERE archived_on IS NULL ORDER BY name_key, id`,
  );
  for (const { id, slug, emails, tags, ...shown } of rows.iterate()) {
    const card = formatVcard({
      ...shown,
      uid: `kith-person-${id}`,
      // SQLite made these lists of texts.
      emails: JSON.parse(emails) as string[],
      tags: JSON.parse(tags) as string[],
      profileUrl: slug === null ? '' : profileUrl(slug),
    });
    yield { text: card, rows: 1 };
  }
}

/** How many cards `exportVcards` writes. */
export function vcardCount(db: Database): number {
  return db.$client.prepare<[], number>('SELECT count(*) FROM people WHERE archived_on IS NULL').pluck().get() ?? 0;
}
