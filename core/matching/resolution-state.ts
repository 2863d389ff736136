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
import { recordText } from '../import/record-fields.ts';
import { recordKey } from './known-people.ts';
import type { EarlierRecords, KnownPeople, MatchCandidate } from './known-people.ts';
import type { IdentifyingFacts, IdAssigner } from './id-assigner.ts';
import type { ImportAnswers, OpenQuestion, ResolvedRecord, QuestionSide } from './resolved-record.ts';

/** The likeliest come first. */
const maxCandidates = 20;

/** The state of going through the parts; what is found is by the order of the parts. */
export type ResolutionState = {
  readonly known: KnownPeople;
  readonly earlierRecords: EarlierRecords;
  readonly ids: IdAssigner;
  readonly owner: OwnerFacts | undefined;
  readonly answers: ImportAnswers;
  /** All whom the next row may be, with what the rows before excerpt. */
  readonly people: Map<PersonId, KnownPerson>;
  /** Where each record of this import was excerpt first, and of whom. */
  readonly recordsOfThisImport: Map<
    string,
    { readonly personId: PersonId; readonly part: number; readonly line: number }
  >;
  readonly records: ResolvedRecord[][];
  readonly skipped: SkippedRow[][];
  readonly questions: OpenQuestion[];
  readonly parties: Map<number, Map<number, PersonId>>;
  /** Who alone had exactly this record, where a row names its person by name only. */
  readonly holderByName: (record: RecordContent) => KnownPerson | undefined;
};

/** A part, by its place among the given ones and by its number. */
export type PartRef = { readonly index: number; readonly part: number };

export type ListContext = {
  /** Stands before the keys of its questions. */
  readonly prefix: string;
  /** Whether there are other files of its kind, which may say the same. */
  readonly isOneOfMany: boolean;
};

export function personIdFor({ ids }: ResolutionState, match: Match, key: string, facts: IdentifyingFacts): PersonId {
  return match.kind === 'same' ? match.personId : ids.idFor(key, facts);
}

/** `mayComeAgain`: other rows may say the same. */
export function addRecord(
  resolving: ResolutionState,
  place: PartRef,
  line: number,
  personId: PersonId,
  record: RecordContent,
  mayComeAgain: boolean,
): void {
  const { recordsOfThisImport, records } = resolving;
  const { index, part } = place;
  if (mayComeAgain) {
    const key = recordKey(record.kind, recordText(record.fields));
    const before = recordsOfThisImport.get(key);
    if (!before) {
      recordsOfThisImport.set(key, { personId, part, line });
    } else if (before.personId === personId && before.part === part) {
      const reason = `This row is the same as line ${before.line}. There is nothing to do.`;
      skipRow(resolving, place, line, reason, displayName(resolving.people.get(personId)?.names[0]));
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
  /** Names and slugs are told beside something else: they come after those that are known. */
  readonly isSecondary?: boolean;
  /** It makes nobody someone who is shown. */
  readonly isHidden?: boolean;
};

/** Adds to a person, or to nobody yet, what a row tells of them, so that later rows find them by it. */
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
  // Nearly always, in a newer export of the same list.
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

/** Someone else has it now: it is one that they had. */
export function demoteSlug({ people }: ResolutionState, holder: PersonId, slug: ProfileSlug): void {
  const person = people.get(holder);
  if (!person) return;
  people.set(holder, { ...person, slugs: [...person.slugs.filter((other) => other !== slug), slug] });
}

export function skipRow(
  { skipped }: ResolutionState,
  place: PartRef,
  line: number,
  reason: string,
  excerpt: string,
  rows = 1,
): void {
  skipped[place.index]?.push({ line, rows, reason, excerpt });
}

type Question = Extract<Match, { kind: 'question' }>;

export function addQuestion(
  resolving: ResolutionState,
  { part }: PartRef,
  line: number,
  question: Question,
  row: QuestionSide,
): void {
  const { key, evidence, personIds } = question;
  const candidates = personIds.slice(0, maxCandidates).flatMap((id) => candidateOf(resolving, id) ?? none);
  resolving.questions.push({ key, part, line, row, evidence, candidates });
}

/** As they are in the file; or as this import brings them. */
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

export const none: readonly never[] = [];
