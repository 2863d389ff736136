import type { Birthday } from '../../calendar/birthday.ts';
import type { ProfileSlug } from '../../people/profile-slug.ts';

/** A card of an address book. Values are clean cells (`cleanCell`), and undefined if blank. */
export type CardRow = {
  readonly line: number;
  /** Both names are empty if the card has only an e-mail address or a company. */
  readonly firstName: string;
  readonly lastName: string;
  readonly slug?: ProfileSlug;
  /** Lower case, each once, the preferred one first. */
  readonly emails: readonly string[];
  readonly company?: string;
  readonly position?: string;
  readonly birthday?: Birthday;
  /** May have several lines. */
  readonly note?: string;
  /** The phone, city and website that the file or the user's mapping names as such. */
  readonly phone?: string;
  readonly city?: string;
  readonly website?: string;
  /** All other values, by the names of their columns or properties. */
  readonly other: Readonly<Record<string, string>>;
};
