import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { RecordKind } from '../records/record.ts';
import type { ConnectionState } from '../people/shown-facts.ts';

/** A known person, with what is shown of them beside a row that may be them. */
export type MatchCandidate = KnownPerson & {
  /** A fact that is not known is an empty text. */
  readonly shown: {
    readonly firstName: string;
    readonly lastName: string;
    readonly company: string;
    readonly position: string;
    readonly connectedOn: string;
  };
  readonly connection: ConnectionState | null;
  readonly lastContact: Day | null;
  /** Undefined if they have no slug, or only slugs that they had once. */
  readonly currentSlug: ProfileSlug | undefined;
};

/** The people whom the rows of an import may be about. */
export type KnownPeople = {
  /** Everyone whom Kith shows, in the order of their ids. */
  readonly shown: ReadonlyMap<PersonId, MatchCandidate>;
  /** Everyone with whom rows are matched: people shown, people merged into them, and hidden identities. */
  readonly identities: readonly KnownPerson[];
  /** People who were in undone imports only. Rows are not matched with them, but whoever comes again gets the id they had. */
  readonly onlyInUndoneImports: readonly PersonOnlyInUndoneImports[];
  /**
   * By record key: the people of undone imports who are still shown because the user entered something about them. A row
   * with exactly such a record is that person again.
   */
  readonly keptByUserData: ReadonlyMap<string, PersonId>;
};

/** Somebody whom only undone imports hold. */
export type PersonOnlyInUndoneImports = KnownPerson & {
  /** The keys of their records, as `recordKey` writes them. */
  readonly records: readonly string[];
};

/** The records of earlier imports that are not undone, oldest first. Their `fields` are texts, as `recordText` writes them. */
export type EarlierRecords = {
  readonly ofKind: (kind: RecordKind) => Iterable<{ readonly personId: PersonId; readonly fields: string }>;
  /** The records that name their person without a slug or an address. */
  readonly withNameOnly: () => Iterable<{
    readonly personId: PersonId;
    readonly kind: RecordKind;
    readonly fields: string;
  }>;
};
