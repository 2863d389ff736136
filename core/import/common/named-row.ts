import type { PersonName } from '../../people/person-name.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { RecordContent } from '../../records/record.ts';

/** A row that only names somebody, with its record. */
export type NamedRow = {
  readonly line: number;
  readonly name: PersonName;
  readonly slug?: ProfileSlug;
  readonly record: RecordContent;
  /** How a sentence names the row: "this invitation". */
  readonly what: string;
};
