import type { Day } from '../calendar/day.ts';
import type { Locale } from '../locale.ts';
import type { Direction, InteractionKind } from '../strength/interaction.ts';

/** Where a detail comes from. */
export const detailSources = [
  'promise',
  'message',
  'log',
  'change',
  'note',
  'imported-note',
  'met',
  'connected',
  'birthday',
  'anniversary',
  'tag',
] as const;
export type DetailSource = (typeof detailSources)[number];

/** Something true of one person alone, which a draft may begin from. */
export type Detail = {
  /** Tells details of one person apart, and stays the same while the fact does. */
  readonly key: string;
  readonly source: DetailSource;
  /** Where Kith knows it from: "From your notes". */
  readonly label: string;
  /** The fact as Kith knows it: "Collects old timetables". */
  readonly shown: string;
  /** What is inserted into the draft, to be edited: "I remember you collect old timetables." */
  readonly text: string;
};

/** A message or e-mail whose text is kept. */
export type KeptMessage = { readonly on: Day; readonly direction: 'in' | 'out'; readonly text: string };

/** A line that the user logged about a contact. */
export type LogLine = {
  readonly on: Day;
  readonly kind: InteractionKind;
  readonly direction: Direction;
  readonly note: string;
};

/** Something that the user promised. */
export type Promised = { readonly text: string; readonly promisedOn: Day; readonly doneOn: Day | null };

/** All that is known of a person that a detail can be made of. Lists go from the newest to the oldest. */
export type DetailFacts = {
  readonly messages: readonly KeptMessage[];
  readonly log: readonly LogLine[];
  readonly promises: readonly Promised[];
  /** The user's notes on them; null without any. */
  readonly notes: string | null;
  /** Notes of address books, of LinkedIn, and of mapped columns. */
  readonly importedNotes: readonly string[];
  readonly tags: readonly string[];
  /** A new company or position, and the day on which an import first showed it; what did not change is null. */
  readonly job: { readonly company: string | null; readonly position: string | null; readonly seenOn: Day } | null;
  readonly connectedOn: Day | null;
  /** The first contact, if one is known. */
  readonly first: { readonly on: Day; readonly kind: InteractionKind } | null;
  /** `1969-12-28`, or without the year `--12-28`; empty when not known. */
  readonly birthday: string;
  /** Texts that the user sent to others lately: a tag or a note that stands in one of them is not suggested again. */
  readonly sentToOthers: readonly string[];
};

/** Suggests what a draft may begin from: details of this person alone, the most interesting first; empty where nothing is known. */
export function suggestDetails(facts: DetailFacts, today: Day, locale: Locale): Detail[] {
  return facts.tags.map((tag) => ({
    key: `tag:${tag}`,
    source: 'tag',
    label: 'From your tags',
    shown: tag,
    text: `${tag}${today}${locale}`,
  }));
}
