import type { Occasion } from './occasions.ts';
import type { PlanCandidate } from './plan-types.ts';

/** Outreach values are scaled to whole numbers, so that sums do not depend on the order of adding, and equality is exact. */
export const outreachValueScale = 2 ** 32;

/** The bonus of an overdue inner tie: more than the sum of any plan of four hours, so that one outweighs all others. */
export const overdueInnerBonus = outreachValueScale * 2 ** 9;

/** A candidate with all that choosing needs. */
export type PlanContender = {
  readonly candidate: PlanCandidate;
  readonly group: string | null;
  /** Whole; see `outreachValueScale`. */
  readonly outreachValue: number;
  /** The outreach value, with the bonus of an overdue inner tie. */
  readonly value: number;
  /** In half-minutes. */
  readonly cost: number;
  readonly kind: OutreachKind;
  readonly occasion: Occasion | null;
};

/** The kinds of entries for people to whom nothing was promised. */
export type OutreachKind = 'note' | 'congratulation';

/** Gives the company group of a company; null for none. */
export type GroupOf = (company: string | null) => string | null;

/** Whether a contender is an overdue inner tie. */
export function isOverdueInner({ value, outreachValue }: Ranked): boolean {
  return value > outreachValue;
}

/** What contenders are ordered by. */
export type Ranked = Pick<PlanContender, 'candidate' | 'outreachValue' | 'value'>;

/** Orders equals: a known company or position first, then the newest connection, then by id. */
export function byPreference({ candidate: a }: Ranked, { candidate: b }: Ranked): number {
  return (
    Number(hasKnownWork(b)) - Number(hasKnownWork(a)) ||
    compareDays(b.connectedOn ?? '', a.connectedOn ?? '') ||
    a.id - b.id
  );
}

/** Orders by outreach value, greatest first. */
export function byOutreachValue(a: Ranked, b: Ranked): number {
  return b.outreachValue - a.outreachValue || byPreference(a, b);
}

/** Orders by value, greatest first: overdue inner ties come before all others. */
export function byValue(a: Ranked, b: Ranked): number {
  return b.value - a.value || byPreference(a, b);
}

/** Orders overdue inner ties first: nobody of the inner circle is behind a stranger. */
function byOverdue(a: Ranked, b: Ranked): number {
  return Number(isOverdueInner(b)) - Number(isOverdueInner(a));
}

/** Orders new ties: overdue inner ties first, then those marked to be brought closer, then by outreach value. */
export function byMarkAndOutreachValue(a: Ranked, b: Ranked): number {
  return byOverdue(a, b) || b.candidate.bringCloser - a.candidate.bringCloser || byOutreachValue(a, b);
}

/** Orders new ties by how long they wait, longest first; overdue inner ties come before all others. */
export function byWait(a: Ranked, b: Ranked): number {
  return (
    byOverdue(a, b) ||
    compareDays(a.candidate.waitingSince, b.candidate.waitingSince) ||
    a.candidate.id - b.candidate.id
  );
}

function hasKnownWork({ company, position }: PlanCandidate): boolean {
  return (company !== null && company.trim() !== '') || (position !== null && position.trim() !== '');
}

/** Compares two days for sorting, earliest first. An empty text comes before all days. */
export function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
