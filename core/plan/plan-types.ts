import type { Circle } from '../people/circle.ts';
import type { Day } from '../calendar/day.ts';
import type { EntryKind, MinutesOfKind } from './entry-minutes.ts';
import type { Occasion, OccasionFacts } from './occasions.ts';
import type { FollowUpId, PersonId } from '../ids.ts';
import type { Rating, TieFacts } from '../strength/tie.ts';

/** A yes (1) or no (0), as a row of the file holds it. */
type Flag = 0 | 1;

/**
 * A person whom the plan considers: one flat row, so that everyone can be read by one query without being copied.
 * Columns: id, the five tie facts, last_inbound_message, circle, rating, company, position (as shown), connected_on,
 * waiting_since, job_seen_on, birthday, snoozed_until, and the flags muted, archived, disconnected, bring_closer,
 * handled_before.
 */
export type PlanCandidate = TieFacts &
  OccasionFacts & {
    readonly id: PersonId;
    readonly circle: Circle | null;
    readonly rating: Rating | null;
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

/** Something promised that is due. */
export type DueFollowUp = {
  readonly id: FollowUpId;
  readonly personId: PersonId;
  readonly text: string;
  readonly dueOn: Day;
};

export type PlanInput = {
  readonly today: Day;
  readonly budgetMinutes: number;
  /** The share of the budget for new ties, 0 to 1. */
  readonly newTieShare: number;
  readonly minutes: MinutesOfKind;
  /** Minutes of the new ties' share that found no room in the plan before; at most its budget. */
  readonly carryOver: number;
  /** How many new ties were ever given a place before today; every third place goes to whoever waits longest. */
  readonly newTiesBefore: number;
  /** The user's own employer; colleagues form no group. */
  readonly ownCompany: string | null;
  readonly candidates: Iterable<PlanCandidate>;
  /** Those due on this day or earlier, in any order; not those of archived people. */
  readonly followUps: readonly DueFollowUp[];
  /** The days on which each person was skipped; who never was is not in it. */
  readonly skips: ReadonlyMap<PersonId, readonly Day[]>;
};

export type PlannedEntry = {
  readonly personId: PersonId;
  /** Which share of the budget it is from: what was promised, new ties by turn, or the rest by worth. */
  readonly part: 'follow-up' | 'new' | 'known';
  readonly kind: EntryKind;
  /** Whole halves. */
  readonly minutes: number;
  readonly occasion: Occasion | null;
  /** Of what was promised; null for the others. */
  readonly followUpId: FollowUpId | null;
};

export type Plan = {
  readonly entries: readonly PlannedEntry[];
  /**
   * What is due and has no place, oldest first: for want of minutes, or because it was promised to somebody who is never
   * on a plan.
   */
  readonly alsoPromised: readonly FollowUpId[];
  /** To hand to the next plan; see `PlanInput.carryOver`. */
  readonly carryOver: number;
};

/** An entry that a plan already has. */
export type StandingEntry = Pick<PlannedEntry, 'personId' | 'part' | 'minutes' | 'followUpId'> & {
  readonly company: string | null;
  /** Snoozed, skipped, or not this person: its minutes and its company are free again. */
  readonly freed: boolean;
};
