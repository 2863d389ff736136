import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { RecordKind } from '../records/record.ts';
import type { ConnectionState } from '../people/shown-facts.ts';

/** Someone in the file, as they are shown beside a row that may be them. */
export type MatchCandidate = KnownPerson & {
  /** Nothing known is an empty text. */
  readonly shown: {
    readonly firstName: string;
    readonly lastName: string;
    readonly company: string;
    readonly position: string;
    readonly connectedOn: string;
  };
  readonly connection: ConnectionState | null;
  readonly lastContact: Day | null;
  /** Undefined when they are known by aliases only, or not at all. */
  readonly currentSlug: ProfileSlug | undefined;
};

/** Whom an import may speak of. */
export type KnownPeople = {
  /** Everyone in the file, in the order of their ids. */
  readonly shown: ReadonlyMap<PersonId, MatchCandidate>;
  /** All whom rows can be found to be, each by what is theirs alone: those shown, those merged into them, those unseen. */
  readonly identities: readonly KnownPerson[];
  /** Those of whom only undone imports spoke. They count for nothing, but have their ids again when they come again. */
  readonly onlyInUndoneImports: readonly PersonOnlyInUndoneImports[];
  /** The same of those who stayed because the user wrote on them: who they are by what was said of them. */
  readonly keptByUserData: ReadonlyMap<string, PersonId>;
};

export type PersonOnlyInUndoneImports = KnownPerson & {
  /** What was said of them, as `recordKey` writes it. */
  readonly records: readonly string[];
};

/** One text for a record of one kind. */
export function recordKey(kind: RecordKind, fields: string): string {
  return `${kind} ${fields}`;
}

/** The records of earlier imports that count, in the order in which they were first said. */
export type EarlierRecords = {
  readonly ofKind: (kind: RecordKind) => Iterable<{ readonly personId: PersonId; readonly fields: string }>;
  /** Those that tell their person by a name alone. */
  readonly withNameOnly: () => Iterable<{
    readonly personId: PersonId;
    readonly kind: RecordKind;
    readonly fields: string;
  }>;
};
