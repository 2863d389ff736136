import type { PersonName } from '../../people/person-name.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { RecordContent } from '../../records/record.ts';

/** A row that only names somebody, with the record that is kept of it. */
export type NamedRow = {
  readonly line: number;
  readonly name: PersonName;
  readonly slug?: ProfileSlug;
  readonly record: RecordContent;
  /** For the user: "this invitation". */
  readonly what: string;
};
