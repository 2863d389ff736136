import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { directions } from '../../../../core/strength/interaction.ts';
import { factsOfContactDays, lastContact, noContact } from '../../../../core/strength/tie-facts.ts';
import { day, dayBetween } from '../calendar/day-arbitrary.ts';

const contactDays = fc.array(
  fc.record({ day: dayBetween(day('2026-01-01'), day('2026-02-01')), direction: fc.constantFrom(...directions) }),
);

it('counts a day once in each direction', () => {
  const facts = factsOfContactDays([
    { day: day('2026-03-02'), direction: 'out' },
    { day: day('2026-03-01'), direction: 'in' },
    { day: day('2026-03-01'), direction: 'in' },
    { day: day('2026-03-05'), direction: 'both' },
    { day: day('2026-03-05'), direction: 'out' },
    { day: day('2026-03-07'), direction: 'out' },
  ]);
  expect(facts).toEqual({
    inboundDays: 2,
    outboundDays: 3,
    firstInbound: '2026-03-01',
    lastInbound: '2026-03-05',
    lastOutbound: '2026-03-07',
  });
  expect(lastContact(facts)).toBe('2026-03-07');
});

it('knows when there was no contact', () => {
  expect(factsOfContactDays([])).toEqual(noContact);
  expect(lastContact(noContact)).toBeNull();
});

it('does not care about order or repetition', () => {
  fc.assert(
    fc.property(contactDays, (days) => {
      const facts = factsOfContactDays(days);
      expect(factsOfContactDays(days.toReversed().concat(days))).toEqual(facts);
      expect(facts.inboundDays === 0).toBe(facts.firstInbound === null && facts.lastInbound === null);
      expect(facts.outboundDays === 0).toBe(facts.lastOutbound === null);
      expect(lastContact(facts)).toBe(
        days
          .map((contact) => contact.day)
          .toSorted()
          .at(-1) ?? null,
      );
    }),
  );
});
