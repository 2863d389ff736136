import type { Day } from '../../core/calendar/day.ts';
import type { PersonId } from '../../core/ids.ts';
import type { AnswerCheckSnapshot, DeclinedCircleSnapshot, PlanEntrySnapshot } from './plan-snapshot.ts';
import type { MergedColumn, MergedColumnValues } from './merge-columns.ts';

// What the user wrote on two people moves to one of them; what imports say of either is derived for both together. All
// that moved is noted, so that the two can be taken apart at any time, with what was written since left where it is.
// Whoever was merged later is taken out first, and merged again after: what moved then depends on what was there.

export type Row = Readonly<Record<string, string | number | null>>;

export type MergeSnapshot = {
  /** Greater than that of every merge before. */
  readonly order: number;
  readonly columns: MergedColumnValues;
  /** The columns of the other, before and after. */
  readonly before: MergedColumnValues;
  readonly after: MergedColumnValues;
  /** By their names: a tag that nobody carries is no more. */
  readonly tags: readonly string[];
  readonly tagsGiven: readonly string[];
  /** All that the other had then. */
  readonly tagsAfter: readonly string[];
  readonly emails: readonly string[];
  readonly emailsGiven: readonly string[];
  readonly emailsAfter: readonly string[];
  readonly slugs: readonly Row[];
  readonly slugsGiven: readonly string[];
  readonly interactions: readonly number[];
  readonly followUps: readonly number[];
  readonly entries: readonly number[];
  /** Both had a place on the plan of one day; this one's gave way. */
  readonly entriesAside: readonly PlanEntrySnapshot[];
  readonly answers: readonly AnswerCheckSnapshot[];
  readonly answersGiven: readonly string[];
  readonly declines: readonly DeclinedCircleSnapshot[];
  readonly declinesGiven: readonly string[];
};

/** Somebody who is part of another. */
export type MergedPerson = {
  readonly id: PersonId;
  readonly into: PersonId;
  readonly name: string;
  readonly mergedOn: Day;
  /** The facts that the user gave them. */
  readonly own: Readonly<Record<string, string>>;
  readonly image: MergeSnapshot;
};

/** What the user changed on people since others became part of them: merging again leaves it so. */
export class EditsSinceMerge {
  readonly #keys = new Set<string>();

  add(id: PersonId, what: MergedColumn | 'tag' | 'email', value: string | number = ''): void {
    this.#keys.add(`${id} ${what} ${value}`);
  }

  has(id: PersonId, what: MergedColumn | 'tag' | 'email', value: string | number = ''): boolean {
    return this.#keys.has(`${id} ${what} ${value}`);
  }
}
