import type { Day } from '../calendar/day.ts';
import type { PersonId } from '../ids.ts';
import type { KnownPerson } from '../people/known-person.ts';
import type { Match } from './match-types.ts';
import type { OwnerFacts } from './owner-facts.ts';
import { displayName } from '../people/person-name.ts';
import type { PersonName } from '../people/person-name.ts';
import type { ProfileSlug } from '../people/profile-slug.ts';
import type { SkippedRow } from '../import/common/reader.ts';
import type { RecordContent } from '../records/record.ts';
import { recordKey, recordText } from '../import/record-fields.ts';
import { none } from '../collections/none.ts';
import type { EarlierRecords, KnownPeople, MatchCandidate } from './known-people.ts';
import type { IdAssigner, IdentifyingFacts } from './id-assigner.ts';
import type { ImportAnswers, OpenQuestion, QuestionSide, ResolvedRecord } from './resolved-record.ts';

/** The most people that a question proposes. */
const maxCandidates = 20;

/** The state of resolving an import. `records` and `skipped` have one list per part, in the order of the parts. */
export type ResolutionState = {
  readonly known: KnownPeople;
  readonly earlierRecords: EarlierRecords;
  readonly ids: IdAssigner;
  readonly owner: OwnerFacts | undefined;
  readonly answers: ImportAnswers;
  /** Everyone whom the next row may be, updated by the rows before it. */
  readonly people: Map<PersonId, KnownPerson>;
  /** By record key: the row of this import that holds the record first, and its person. */
  readonly recordsOfThisImport: Map<
    string,
    { readonly personId: PersonId; readonly part: number; readonly line: number }
  >;
  readonly records: ResolvedRecord[][];
  readonly skipped: SkippedRow[][];
  readonly questions: OpenQuestion[];
  /** By the number of each part with messages: the person of each party, by the party's index. */
  readonly parties: Map<number, Map<number, PersonId>>;
  /** Finds the one person who has exactly this record from an earlier import, for rows that name them by name only. */
  readonly holderByName: (record: RecordContent) => KnownPerson | undefined;
};

/** A part: its index among the given parts, and its number among all parts of the import. */
export type PartRef = { readonly index: number; readonly part: number };

/** What resolving a list needs to know of the other files. */
export type ListContext = {
  /** Prefix of the keys of the list's questions. */
  readonly prefix: string;
  /** Whether there are other files of its kind, which may hold the same records. */
  readonly isOneOfMany: boolean;
};

/** Gives the id of the person of a match; somebody new, or in question, gets one of their own under `key`. */
export function personIdFor({ ids }: ResolutionState, match: Match, key: string, facts: IdentifyingFacts): PersonId {
  return match.kind === 'same' ? match.personId : ids.idFor(key, facts);
}

/**
 * Adds the record of a row. A record that the same part already holds for the same person is skipped.
 *
 * @param mayComeAgain whether other rows may hold the same record; if not, the comparison is saved
 */
export function addRecord(
  state: ResolutionState,
  partRef: PartRef,
  line: number,
  personId: PersonId,
  record: RecordContent,
  mayComeAgain: boolean,
): void {
  const { recordsOfThisImport, records } = state;
  const { index, part } = partRef;
  if (mayComeAgain) {
    const key = recordKey(record.kind, recordText(record.fields));
    const before = recordsOfThisImport.get(key);
    if (!before) {
      recordsOfThisImport.set(key, { personId, part, line });
    } else if (before.personId === personId && before.part === part) {
      const reason = `This row is the same as line ${before.line}. There is nothing to do.`;
      skipRow(state, partRef, line, reason, displayName(state.people.get(personId)?.names[0]));
      return;
    }
  }
  records[index]?.push({ personId, record, part, line });
}

type PersonUpdate = {
  readonly names: readonly PersonName[];
  readonly slugs: readonly ProfileSlug[];
  readonly emails?: readonly string[];
  readonly connectedOn?: Day | undefined;
  readonly company?: string | undefined;
  readonly position?: string | undefined;
  /** Whether the row is about something else: its names and slugs go after those that are known. */
  readonly isSecondary?: boolean;
  /** Whether the row does not make Kith show a person. */
  readonly isHidden?: boolean;
};

/** Adds what a row tells of a known or new person, so that later rows are matched by it too; returns the person. */
export function updatePerson({ people }: ResolutionState, id: PersonId, learnt: PersonUpdate): KnownPerson {
  const { names, slugs, emails = none, connectedOn, company, position, isSecondary = false, isHidden = false } = learnt;
  const before = people.get(id);
  const newNames = names.filter(
    ({ firstName, lastName }) =>
      (firstName !== '' || lastName !== '') &&
      before?.names.some((known) => known.firstName === firstName && known.lastName === lastName) !== true,
  );
  const newEmails = before ? emails.filter((email) => !before.emails.includes(email)) : emails;
  const isKnown =
    before !== undefined &&
    newNames.length === 0 &&
    newEmails.length === 0 &&
    slugs.every((slug) => (isSecondary ? before.slugs.includes(slug) : before.slugs[0] === slug)) &&
    (connectedOn === undefined || connectedOn === before.connectedOn) &&
    (company === undefined || company === before.company) &&
    (position === undefined || position === before.position) &&
    (before.hidden !== true || isHidden);
  // The usual case in a newer export of the same list.
  if (isKnown) return before;
  const person: KnownPerson = {
    id,
    names: [...(before?.names ?? none), ...newNames.map(({ firstName, lastName }) => ({ firstName, lastName }))],
    slugs: before ? [...new Set(isSecondary ? [...before.slugs, ...slugs] : [...slugs, ...before.slugs])] : slugs,
    emails: before ? [...before.emails, ...newEmails] : emails,
    connectedOn: connectedOn ?? before?.connectedOn ?? null,
    company: company ?? before?.company ?? null,
    position: position ?? before?.position ?? null,
    ...(before?.mergedInto !== undefined && { mergedInto: before.mergedInto }),
    ...((before ? before.hidden === true && isHidden : isHidden) && { hidden: true as const }),
  };
  people.set(id, person);
  return person;
}

/** Makes a slug the last of its holder's, because somebody new has it now. */
export function demoteSlug({ people }: ResolutionState, holder: PersonId, slug: ProfileSlug): void {
  const person = people.get(holder);
  if (!person) return;
  people.set(holder, { ...person, slugs: [...person.slugs.filter((other) => other !== slug), slug] });
}

/** Skips a row, or several for one reason. */
export function skipRow(
  { skipped }: ResolutionState,
  partRef: PartRef,
  line: number,
  reason: string,
  excerpt: string,
  rows = 1,
): void {
  skipped[partRef.index]?.push({ line, rows, reason, excerpt });
}

type Question = Extract<Match, { kind: 'question' }>;

/** Adds a question about a row. */
export function addQuestion(
  state: ResolutionState,
  { part }: PartRef,
  line: number,
  question: Question,
  row: QuestionSide,
): void {
  const { key, evidence, personIds } = question;
  const candidates = personIds.slice(0, maxCandidates).flatMap((id) => candidateOf(state, id) ?? none);
  state.questions.push({ key, part, line, row, evidence, candidates });
}

/** What a question shows of a person: as Kith shows them, or as this import names them. */
function candidateOf({ known, people }: ResolutionState, id: PersonId): MatchCandidate | undefined {
  const shown = known.shown.get(id);
  if (shown) return shown;
  const person = people.get(id);
  if (!person) return undefined;
  const [name = { firstName: '', lastName: '' }] = person.names;
  const { company, position, connectedOn, slugs } = person;
  return {
    ...person,
    shown: {
      firstName: name.firstName,
      lastName: name.lastName,
      company: company ?? '',
      position: position ?? '',
      connectedOn: connectedOn ?? '',
    },
    connection: null,
    lastContact: null,
    currentSlug: slugs[0],
  };
}

type SideFacts = { readonly [Fact in keyof Omit<QuestionSide, 'name'>]?: QuestionSide[Fact] | undefined };

/** Makes the question's view of a row; facts that the row does not have are empty. */
export function questionSideOf(
  name: PersonName,
  { company, position, email, slug, connectedOn }: SideFacts,
): QuestionSide {
  return {
    name: displayName(name),
    company: company ?? '',
    position: position ?? '',
    email: email ?? '',
    slug,
    connectedOn: connectedOn ?? null,
  };
}
