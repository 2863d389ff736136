import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../core/calendar/day.ts';
import { directions } from '../../../../core/strength/interaction.ts';
import { shownStrength, tieStrength } from '../../../../core/strength/strength.ts';
import type { ContactDay } from '../../../../core/strength/tie-facts.ts';
import { factsOfContactDays, noContact } from '../../../../core/strength/tie-facts.ts';
import { day, dayBetween } from '../calendar/day-arbitrary.ts';
import { daysAgo, designedTies, every, today } from './designed-ties.ts';

const someContactDays: fc.Arbitrary<ContactDay[]> = fc.array(
  fc.record({ day: dayBetween(day('2010-01-01'), today), direction: fc.constantFrom(...directions) }),
  { maxLength: 60 },
);

/** The formula as it is written down, without care for what computers do to large powers. */
function writtenFormula(contactDays: readonly ContactDay[]): number {
  const ago = (contact: ContactDay) => (Date.parse(today) - Date.parse(contact.day)) / 86_400_000;
  const distinct = (days: number[]) => [...new Set(days)];
  const inbound = distinct(contactDays.filter((contact) => contact.direction !== 'out').map(ago));
  const outbound = distinct(contactDays.filter((contact) => contact.direction !== 'in').map(ago));
  if (inbound.length + outbound.length === 0) return 0;
  const g = Math.min(...inbound, ...outbound);
  const m = Math.sqrt(inbound.length * outbound.length);
  const x = inbound.length - 1;
  const a = Math.max(...inbound);
  const tx = a - Math.min(...inbound);
  const alive = 1 / (1 + (0.3 / (0.9 + x)) * ((7 + a) / (7 + tx)) ** (0.5 + x));
  const p = alive * (1 - ((7 + a) / (97 + a)) ** (0.5 + x));
  let q = inbound.length === 0 ? -4 : Math.min(Math.max(Math.log(p / (1 - p)), -6), 4);
  if (outbound.length === 0) q = Math.min(q, 0);
  return 1 / (1 + Math.exp(-(-0.26 - 0.3 * Math.log(1 + g) + 0.78 * Math.log(1 + m) + 0.5 * q)));
}

describe('tieStrength', () => {
  it.each(designedTies)('of "$name" is $strength', ({ contactDays, strength }) => {
    expect(tieStrength(factsOfContactDays(contactDays), today).strength.toFixed(4)).toBe(strength);
  });

  it('is what the formula says', () => {
    fc.assert(
      fc.property(someContactDays, (contactDays) => {
        const { strength } = tieStrength(factsOfContactDays(contactDays), today);
        expect(strength).toBeCloseTo(writtenFormula(contactDays), 9);
      }),
      { numRuns: 500 },
    );
  });

  it('stays a number when powers get large', () => {
    const daily = factsOfContactDays(every(1, 3650, 365));
    const { strength, alive, balancedDays, daysSinceContact } = tieStrength(daily, today);
    expect(strength).toBeGreaterThan(0);
    expect(strength).toBeLessThan(1);
    expect(alive).toBeCloseTo(0, 10);
    expect(balancedDays).toBe(3650);
    expect(daysSinceContact).toBe(365);
    const onTheDay = tieStrength(factsOfContactDays(every(1, 36_500, 0)), today);
    expect(onTheDay.strength).toBeGreaterThan(0.9);
    expect(onTheDay.alive).toBeGreaterThan(0.999);
  });

  it('lies between 0 and 1, and so do its parts', () => {
    fc.assert(
      fc.property(someContactDays, (contactDays) => {
        const { strength, alive, balancedDays, daysSinceContact } = tieStrength(factsOfContactDays(contactDays), today);
        expect(strength >= 0 && strength < 1).toBe(true);
        expect(alive >= 0 && alive <= 1).toBe(true);
        expect(balancedDays >= 0 && balancedDays <= contactDays.length).toBe(true);
        expect(daysSinceContact === null).toBe(contactDays.length === 0);
        expect(strength === 0).toBe(contactDays.length === 0);
      }),
    );
  });

  it('does not rise while nothing happens', () => {
    fc.assert(
      fc.property(someContactDays, fc.nat(2000), (contactDays, silence) => {
        const facts = factsOfContactDays(contactDays);
        const later = tieStrength(facts, addDays(today, silence)).strength;
        expect(later).toBeLessThanOrEqual(tieStrength(facts, today).strength + 1e-12);
      }),
    );
  });

  it('takes days later than today as today', () => {
    const ahead = factsOfContactDays([...every(7, 10, 0), { day: addDays(today, 3), direction: 'both' }]);
    const clamped = { ...ahead, lastInbound: today, lastOutbound: today };
    expect(tieStrength(ahead, today)).toEqual(tieStrength(clamped, today));
    const onlyAhead = factsOfContactDays([{ day: addDays(today, 40), direction: 'both' }]);
    const onlyToday = factsOfContactDays([{ day: today, direction: 'both' }]);
    expect(tieStrength(onlyAhead, today)).toEqual(tieStrength(onlyToday, today));
  });

  it('has no silence to speak of without contact', () => {
    expect(tieStrength(noContact, today)).toEqual({
      strength: 0,
      alive: 0,
      balancedDays: 0,
      daysSinceContact: null,
    });
    expect(tieStrength(factsOfContactDays(daysAgo('out', 5)), today).alive).toBe(0);
  });
});

describe('shownStrength', () => {
  it('shows at least what the user says of those they know well', () => {
    expect(shownStrength(0.1, null)).toBe(0.1);
    expect(shownStrength(0.1, 3)).toBe(0.1);
    expect(shownStrength(0.1, 4)).toBe(0.45);
    expect(shownStrength(0.6, 4)).toBe(0.6);
    expect(shownStrength(0.1, 5)).toBe(0.7);
    expect(shownStrength(0.9, 5)).toBe(0.9);
  });
});
