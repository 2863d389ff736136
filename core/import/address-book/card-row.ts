import type { Birthday } from '../../calendar/birthday.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';

/** An entry of an address book. Values are clean cells (`cleanCell`), and absent when blank. */
export type CardRow = {
  readonly line: number;
  /** Both are empty when the card holds an address or a company only. */
  readonly firstName: string;
  readonly lastName: string;
  readonly slug?: ProfileSlug;
  /** Lower case, none twice, the preferred one first. */
  readonly emails: readonly string[];
  readonly company?: string;
  readonly position?: string;
  readonly birthday?: Birthday;
  /** May have several lines. */
  readonly note?: string;
  /** What else the card says, by the names of its columns or properties. */
  readonly other: Readonly<Record<string, string>>;
};
