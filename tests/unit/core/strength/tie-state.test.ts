import { describe, expect, it } from 'vitest';
import type { TieStrength } from '../../../../core/strength/strength.ts';
import { tieStrength } from '../../../../core/strength/strength.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import { isStrongerState, ratingDecides, tieState } from '../../../../core/strength/tie-state.ts';
import { tieStates } from '../../../../core/strength/tie.ts';
import { designedTies, every, today } from './designed-ties.ts';

function tie(strength: number, balancedDays: number, daysSinceContact: number | null): TieStrength {
  return { strength, balancedDays, daysSinceContact, alive: 0.5 };
}

describe('tieState', () => {
  it.each(designedTies)('of "$name" is $state', ({ contactDays, state }) => {
    expect(tieState(tieStrength(factsOfContactDays(contactDays), today), null, null)).toBe(state);
  });

  it('is thin with fewer than two balanced days, however strong or near', () => {
    expect(tieState(tie(0.99, 1.99, 0), 30, 3)).toBe('thin');
    expect(tieState(tie(0, 0, null), 180, null)).toBe('thin');
    expect(tieState(tie(0.5, 2, 0), null, null)).toBe('steady');
  });

  it('is strong only with five balanced days', () => {
    expect(tieState(tie(0.7, 5, 9), null, null)).toBe('strong');
    expect(tieState(tie(0.7, 4.9, 9), null, null)).toBe('steady');
    expect(tieState(tie(0.69, 5, 9), null, null)).toBe('steady');
  });

  it('is steady within their rhythm', () => {
    expect(tieState(tie(0.1, 2, 29), 30, null)).toBe('steady');
    expect(tieState(tie(0.1, 3, 30), 30, null)).toBe('fading');
    expect(tieState(tie(0.1, 3, 89), 90, null)).toBe('steady');
    expect(tieState(tie(0.1, 3, 179), 180, null)).toBe('steady');
    expect(tieState(tie(0.1, 3, 179), null, null)).toBe('fading');
  });

  it('is fading for five years, given three balanced days', () => {
    expect(tieState(tie(0.1, 3, 1826), null, null)).toBe('fading');
    expect(tieState(tie(0.1, 3, 1827), null, null)).toBe('thin');
    expect(tieState(tie(0.1, 2.9, 40), null, null)).toBe('thin');
  });

  it('is at least what the rating says', () => {
    expect(tieState(tie(0, 0, null), null, 4)).toBe('steady');
    expect(tieState(tie(0.1, 9, 300), null, 4)).toBe('steady');
    expect(tieState(tie(0.9, 9, 3), null, 4)).toBe('strong');
    expect(tieState(tie(0, 0, null), null, 5)).toBe('strong');
    expect(tieState(tie(0, 0, null), null, 3)).toBe('thin');
  });
});

describe('ratingDecides', () => {
  it('marks what contact alone would not show', () => {
    const weekly = tieStrength(factsOfContactDays(every(7, 52, 5)), today);
    expect(ratingDecides(weekly, null, 5)).toBe(false);
    expect(ratingDecides(weekly, null, null)).toBe(false);
    expect(ratingDecides(tie(0, 0, null), null, 4)).toBe(true);
    expect(ratingDecides(tie(0, 0, null), null, 3)).toBe(false);
    expect(ratingDecides(tie(0.6, 1, 4), null, 4)).toBe(true);
    expect(ratingDecides(tie(0.8, 4, 4), null, 5)).toBe(true);
    expect(ratingDecides(tie(0.1, 4, 4), 30, 4)).toBe(true);
  });
});

describe('isStrongerState', () => {
  it('has strong above steady above fading above thin', () => {
    const ordered = tieStates.toReversed().toSorted((a, b) => (isStrongerState(a, b) ? -1 : 1));
    expect(ordered).toEqual(['strong', 'steady', 'fading', 'thin']);
    expect(isStrongerState('thin', 'thin')).toBe(false);
  });
});
