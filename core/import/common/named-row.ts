import type { PersonName } from '../../people/person-name.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';
import type { NamedRecord } from '../../records/record.ts';

/** A row that only names somebody, with its record. */
export type NamedRow = {
  readonly line: number;
  readonly name: PersonName;
  readonly slug?: ProfileSlug;
  readonly record: NamedRecord;
  /** What the row is, within a sentence: "this invitation". */
  readonly rowInWords: string;
};
