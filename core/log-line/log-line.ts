import type { Day } from '../calendar/day.ts';
import type { HelpDirection, HelpKind, HelpStatus } from '../outreach/help.ts';
import type { Direction, InteractionKind } from '../strength/interaction.ts';

/** What a part of a line can say. */
export const understoodParts = ['person', 'kind', 'day', 'promise', 'help', 'introduction'] as const;
export type UnderstoodPart = (typeof understoodParts)[number];

/** A part of a line: where it begins and where it ends, in UTF-16 units. */
export type Span = [start: number, end: number];

/** Somebody whom a written name may mean. */
export type NameCandidate = {
  readonly id: number;
  readonly name: string;
  readonly company: string;
};

/** Whom a name fits. */
export type NameMatch<Candidate extends NameCandidate = NameCandidate> = {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** How many more it fits. */
  readonly more: number;
};

/** Looks names up among the people that the user knows. */
export type NameFinder<Candidate extends NameCandidate = NameCandidate> = {
  /** Finds those whose name has all of the folded words, each whole; one letter stands for a word that begins so. */
  readonly find: (words: readonly string[]) => NameMatch<Candidate>;
  /** Whether folded words are the name of a company where somebody works. */
  readonly isCompany: (words: readonly string[]) => boolean;
};

/** Somebody named in a line. */
export type NamedPerson<Candidate extends NameCandidate = NameCandidate> = NameMatch<Candidate> & {
  /** As it stands in the line. */
  readonly written: string;
  readonly span: Span;
};

/** What a line was understood to say. People are numbered by their place in `people`. */
export type LogLine<Candidate extends NameCandidate = NameCandidate> = {
  readonly people: readonly NamedPerson<Candidate>[];
  /** Null when the line tells of no contact. */
  readonly contact: {
    readonly kind: InteractionKind;
    readonly direction: Direction;
    readonly day: Day;
    /** Two days of which it is not certain which is meant; otherwise none. */
    readonly days: readonly Day[];
    readonly saysKind: boolean;
    readonly saysDay: boolean;
    readonly with: readonly number[];
  } | null;
  /** What was not understood, clause by clause as it stands in the line. */
  readonly note: string;
  readonly promises: readonly LoggedPromise[];
  readonly help: readonly LoggedHelp[];
  readonly introduced: readonly { readonly person: number; readonly by: number; readonly on: Day | null }[];
  /** In the order of the line, without overlap. */
  readonly understood: readonly { readonly span: Span; readonly says: UnderstoodPart }[];
};

/** A promise in a line. */
export type LoggedPromise = {
  readonly to: number;
  readonly text: string;
  readonly dueOn: Day;
  readonly saysDay: boolean;
  readonly days: readonly Day[];
  /** Whether the user promised it, or is owed it. */
  readonly owedBy: 'user' | 'them';
};

/** Help in a line. */
export type LoggedHelp = {
  readonly with: number;
  readonly direction: HelpDirection;
  readonly kind: HelpKind;
  readonly text: string;
  readonly status: HelpStatus;
  readonly on: Day;
};
