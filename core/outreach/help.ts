import { formatPastDay } from '../calendar/format-day.ts';
import type { Day } from '../calendar/day.ts';
import type { Locale } from '../locale.ts';

/** The kinds of help that one person gives another. */
export const helpKinds = ['expertise', 'introduction', 'feedback', 'resource', 'time'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** Who helps: the user them, or they the user. */
export const helpDirections = ['to-them', 'from-them'] as const;
export type HelpDirection = (typeof helpDirections)[number];

/** How far help has come. What was passed is not wanted, or not needed any more. */
export const helpStatuses = ['offered', 'accepted', 'given', 'passed'] as const;
export type HelpStatus = (typeof helpStatuses)[number];

/** The names of the kinds as a user chooses among them. */
export const helpKindNames = {
  expertise: 'Expertise',
  introduction: 'Introduction',
  feedback: 'Feedback',
  resource: 'A resource',
  time: 'Time',
} as const satisfies Record<HelpKind, string>;

/** One line of the ledger of help. */
export type Help = {
  readonly direction: HelpDirection;
  readonly kind: HelpKind;
  /** What the help is, in the user's words: "Read a draft of yours". */
  readonly text: string;
  readonly status: HelpStatus;
  readonly offeredOn: Day;
  /** The day on which the status became what it is. */
  readonly changedOn: Day;
};

/** Tells a line of the ledger: "You offered an introduction on 3 May: Design leads in Oslo. Ana said yes." */
export function helpInWords(help: Help, name: string, today: Day, locale: Locale): string {
  return `${name}${help.text}${formatPastDay(help.offeredOn, today, locale)}`;
}
