import type { Occasion } from './occasions.ts';
import type { PlanCandidate } from './plan-types.ts';

/** Worth in whole numbers, so that sums do not depend on the order of adding and equal means equal. */
export const outreachValueScale = 2 ** 32;

/** More than any plan of four hours is worth, so that one of these counts for more than all who are none. */
export const overdueInnerBonus = outreachValueScale * 2 ** 9;

export type PlanContender = {
  readonly candidate: PlanCandidate;
  readonly group: string | null;
  /** Whole; see `worthScale`. */
  readonly outreachValue: number;
  /** What the rest is chosen by: worth, and more than all worth for an overdue inner tie. */
  readonly value: number;
  /** Half-minutes. */
  readonly cost: number;
  readonly kind: OutreachKind;
  readonly occasion: Occasion | null;
};

/** What someone is planned for to whom nothing was promised. */
export type OutreachKind = 'note' | 'congratulation';

export type GroupOf = (company: string | null) => string | null;

export function isOverdueInner({ value, outreachValue }: Ranked): boolean {
  return value > outreachValue;
}

export type Ranked = Pick<PlanContender, 'candidate' | 'outreachValue' | 'value'>;

/** Company or position known, then newest connection, then id. */
export function byPreference({ candidate: a }: Ranked, { candidate: b }: Ranked): number {
  return (
    Number(hasKnownWork(b)) - Number(hasKnownWork(a)) ||
    compareDays(b.connectedOn ?? '', a.connectedOn ?? '') ||
    a.id - b.id
  );
}

export function byOutreachValue(a: Ranked, b: Ranked): number {
  return b.outreachValue - a.outreachValue || byPreference(a, b);
}

export function byValue(a: Ranked, b: Ranked): number {
  return b.value - a.value || byPreference(a, b);
}

/** Whom the user wants in the inner circle is never behind a stranger. */
function byOverdue(a: Ranked, b: Ranked): number {
  return Number(isOverdueInner(b)) - Number(isOverdueInner(a));
}

export function byMarkAndOutreachValue(a: Ranked, b: Ranked): number {
  return byOverdue(a, b) || b.candidate.bringCloser - a.candidate.bringCloser || byOutreachValue(a, b);
}

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

export function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
