import type { Circle } from '../people/circle.ts';
import type { Day } from '../calendar/day.ts';
import type { EntryKind, MinutesOfKind } from './entry-minutes.ts';
import type { Occasion, OccasionFacts } from './occasions.ts';
import type { FollowUpId, PersonId } from '../ids.ts';
import type { Rhythms } from '../people/rhythm.ts';
import type { Rating, TieFacts } from '../strength/tie.ts';

/** A yes (1) or no (0), as a row of the database has it. */
type Flag = 0 | 1;

/** A person whom the plan considers: one flat row, so that everyone can be read by one query without being copied. */
export type PlanCandidate = TieFacts &
  OccasionFacts & {
    readonly id: PersonId;
    readonly circle: Circle | null;
    /** How many days may pass between contacts with them, by the user's word for them alone. */
    readonly rhythmDays: number | null;
    readonly rating: Rating | null;
    /** As shown, or folded: it decides only the company group, and whether a company is known. */
    readonly company: string | null;
    readonly position: string | null;
    /** Since when they wait for their turn as a new tie: the day of connecting, or if not known, of being added. */
    readonly waitingSince: Day;
    /** They come back on this day. */
    readonly snoozedUntil: Day | null;
    readonly muted: Flag;
    readonly archived: Flag;
    /** No longer connected, by the user's word. */
    readonly disconnected: Flag;
    /** The user marked them in review to be brought closer. */
    readonly bringCloser: Flag;
    /** An entry of an earlier plan for them was done or skipped. */
    readonly handledBefore: Flag;
  };

/** A follow-up that is due. */
export type DueFollowUp = {
  readonly id: FollowUpId;
  readonly personId: PersonId;
  readonly text: string;
  readonly dueOn: Day;
};

/** All that a plan is made from. */
export type PlanInput = {
  readonly today: Day;
  readonly budgetMinutes: number;
  /** The share of the budget for new ties, 0 to 1. */
  readonly newTieShare: number;
  readonly minutes: MinutesOfKind;
  readonly rhythms: Rhythms;
  /** Minutes of the new ties' share that the plan before could not use; at most its budget. */
  readonly carryOver: number;
  /** The number of new ties that were on plans before today: every third place goes to whoever waits longest. */
  readonly newTiesBefore: number;
  /** The user's own employer; colleagues form no group. */
  readonly ownCompany: string | null;
  readonly candidates: Iterable<PlanCandidate>;
  /** Follow-ups due today or earlier, in any order; without those of archived people. */
  readonly followUps: readonly DueFollowUp[];
  /** The days on which each person was skipped; without people who never were. */
  readonly skips: ReadonlyMap<PersonId, readonly Day[]>;
  /** Those who stand at a door that the user hopes for: the thin ties among them are worth more (`hopedForFactor`). */
  readonly atDoors: ReadonlySet<PersonId>;
};

/** An entry of a plan. */
export type PlannedEntry = {
  readonly personId: PersonId;
  /** The part of the budget that it uses: follow-ups, new ties, or known ties. */
  readonly part: 'follow-up' | 'new' | 'known';
  readonly kind: EntryKind;
  /** A multiple of half a minute. */
  readonly minutes: number;
  readonly occasion: Occasion | null;
  /** The follow-up of the entry; null in other parts. */
  readonly followUpId: FollowUpId | null;
};

/** The plan of a day. */
export type Plan = {
  readonly entries: readonly PlannedEntry[];
  /** Due follow-ups that are not on the plan, oldest first: there were no minutes left, or the person may not be on a plan. */
  readonly alsoDue: readonly FollowUpId[];
  /** The `PlanInput.carryOver` of the next plan. */
  readonly carryOver: number;
};

/** An entry that a plan already has. */
export type StandingEntry = Pick<PlannedEntry, 'personId' | 'part' | 'minutes' | 'followUpId'> & {
  readonly company: string | null;
  /** Whether its minutes and its company are free again: it was snoozed, skipped, or not this person. */
  readonly freed: boolean;
};
