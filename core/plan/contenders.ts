import type { Occasion } from './occasions.ts';
import type { PlanCandidate } from './plan-types.ts';

/** Outreach values are scaled to whole numbers, so that sums do not depend on the order of adding, and equality is exact. */
export const outreachValueScale = 2 ** 32;

/** A candidate with all that choosing needs. */
export type PlanContender = {
  readonly candidate: PlanCandidate;
  readonly group: string | null;
  /** The outreach value: whole; see `outreachValueScale`. */
  readonly value: number;
  readonly isNewConnection: boolean;
  /** In half-minutes. */
  readonly cost: number;
  readonly kind: OutreachKind;
  readonly occasion: Occasion | null;
};

/** The kinds of entries for people to whom nothing was promised. */
export type OutreachKind = 'note' | 'congratulation';

/** Gives the company group of a company; null for none. */
export type GroupOf = (company: string | null) => string | null;

/** Tells the kind of an entry by its occasion; a new connection is greeted, which takes as long as a note. */
export function outreachKind(occasion: Occasion | null): OutreachKind {
  switch (occasion) {
    case null:
    case 'unanswered message':
    case 'new connection':
      return 'note';
    case 'new job':
    case 'birthday':
    case 'anniversary':
      return 'congratulation';
  }
}

/** What contenders are ordered by. */
export type Ranked = Pick<PlanContender, 'candidate' | 'value' | 'isNewConnection'>;

/** Orders equals: a known company or position first, then the newest connection, then by id. */
export function byPreference({ candidate: a }: Ranked, { candidate: b }: Ranked): number {
  return (
    Number(hasKnownWork(b)) - Number(hasKnownWork(a)) ||
    compareDays(b.connectedOn ?? '', a.connectedOn ?? '') ||
    a.id - b.id
  );
}

/** Orders by outreach value, greatest first. */
export function byValue(a: Ranked, b: Ranked): number {
  return b.value - a.value || byPreference(a, b);
}

/** Orders new ties: new connections first, then those marked to be brought closer, then by outreach value. */
export function byNewTieOrder(a: Ranked, b: Ranked): number {
  return (
    Number(b.isNewConnection) - Number(a.isNewConnection) ||
    b.candidate.bringCloser - a.candidate.bringCloser ||
    byValue(a, b)
  );
}

/** Orders new ties by how long they wait, longest first. */
export function byWait(a: Ranked, b: Ranked): number {
  return compareDays(a.candidate.waitingSince, b.candidate.waitingSince) || a.candidate.id - b.candidate.id;
}

function hasKnownWork({ company, position }: PlanCandidate): boolean {
  return (company !== null && company.trim() !== '') || (position !== null && position.trim() !== '');
}

/** Compares two days for sorting, earliest first. An empty text comes before all days. */
export function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
