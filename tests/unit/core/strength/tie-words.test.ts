import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../../core/locale.ts';
import type { Circle } from '../../../../core/people/circle.ts';
import { defaultRhythms, rhythmOf } from '../../../../core/people/rhythm.ts';
import type { Rhythm } from '../../../../core/people/rhythm.ts';
import { directions } from '../../../../core/strength/interaction.ts';
import type { ContactDay } from '../../../../core/strength/tie-facts.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import { contactInWords, tieInWords } from '../../../../core/strength/tie-words.ts';
import type { Rating } from '../../../../core/strength/tie.ts';
import { day, dayBetween } from '../calendar/day-arbitrary.ts';
import { daysAgo, every, today } from './designed-ties.ts';
import { expectToReadWell } from '../reads-well.ts';

const locale = localeOf([]);

function explain(
  contactDays: readonly ContactDay[],
  more: { connectedOn?: string; circle?: Circle; rhythm?: Rhythm; rating?: Rating } = {},
) {
  return {
    facts: factsOfContactDays(contactDays),
    connectedOn: more.connectedOn === undefined ? null : day(more.connectedOn),
    rhythm: more.rhythm ?? rhythmOf({ circle: more.circle ?? null, rhythmDays: null }, defaultRhythms),
    rating: more.rating ?? null,
  };
}

describe('tieInWords', () => {
  it.each([
    [explain([], { connectedOn: '2023-11-23' }), 'Thin. Connected three years ago, never talked.'],
    [explain([]), 'Thin. You have not talked yet.'],
    [explain(daysAgo('in', 1095)), 'Thin. Only they have reached out, on one day, almost three years ago.'],
    [explain(every(7, 52, 5, 'in')), 'Thin. Only they have reached out, on 52 days; the last was 5 days ago.'],
    [explain(daysAgo('out', 10)), 'Thin. Only you have reached out, on one day, 10 days ago.'],
    [explain(daysAgo('out', 70, 40, 1)), 'Thin. Only you have reached out, on 3 days; the last was yesterday.'],
    [explain(daysAgo('both', 400)), 'Thin. You were in touch on one day only, a year ago.'],
    [explain(daysAgo('both', 0)), 'Thin. You were in touch on one day only, today.'],
    [
      explain([...daysAgo('in', 40), ...daysAgo('out', 12)]),
      'Thin. Each of you reached out on one day; the last was 12 days ago.',
    ],
    [
      explain([...daysAgo('in', 40), ...daysAgo('out', 12, 60, 80)]),
      'Thin. They reached out on one day and you on 3; the last was 12 days ago.',
    ],
    [explain(daysAgo('both', 300, 320)), 'Thin. You were both in touch on 2 days only; the last was nine months ago.'],
    [explain(every(30, 24, 3650)), 'Thin. You knew each other until 2016. You were both in touch on 24 days.'],
    [
      explain(every(7, 52, 180)),
      'Fading. You were both in touch on 52 days, but the last was five months ago, a long silence for the two of you.',
    ],
    [
      explain(daysAgo('both', 62, 61, 60)),
      /^Fading\. You were both in touch on 3 days, but the last was eight weeks ago/,
    ],
    // Their burst of messages in one week makes no rhythm, and who just wrote broke no silence.
    [
      explain([...daysAgo('in', 20, 21, 22, 23, 24, 25), ...daysAgo('out', 25, 20)]),
      'Fading. They were in touch on 6 days and you on 2, but the last was two weeks ago.',
    ],
    [
      explain([...daysAgo('in', 30, 31, 32, 33, 34, 35), ...daysAgo('out', 35, 0)]),
      'Fading. They were in touch on 6 days and you on 2; you reached out today, and they did four weeks ago.',
    ],
    [
      explain([...every(7, 20, 120, 'in'), ...every(7, 20, 120, 'out'), ...daysAgo('out', 0)]),
      'Fading. They were in touch on 20 days and you on 21; you reached out today, and they did three months ago.',
    ],
    [explain(every(7, 52, 5)), 'Strong. You were both in touch on 52 days; the last was 5 days ago.'],
    [explain(every(7, 52, 0)), 'Strong. You were both in touch on 52 days; the last was today.'],
    [
      explain([...every(7, 40, 5), ...daysAgo('out', 1)]),
      'Strong. They were in touch on 40 days and you on 41; the last was yesterday.',
    ],
    [
      explain(daysAgo('both', 20, 80), { circle: 'inner' }),
      /^Steady\. You were both in touch on 2 days; the last was two weeks ago/,
    ],
    [
      explain(daysAgo('both', 62, 61, 60), { circle: 'close' }),
      'Steady. You were both in touch on 3 days; the last was eight weeks ago, within the 90 days of their circle.',
    ],
    [
      explain(daysAgo('both', 62, 61, 60), { circle: 'inner', rhythm: { days: 100, isOwn: true } }),
      'Steady. You were both in touch on 3 days; the last was eight weeks ago, within the 100 days of their own rhythm.',
    ],
    [explain([], { rating: 5 }), 'Strong, by your own rating. You have not talked yet.'],
    [
      explain([], { rating: 4, connectedOn: '2025-11-23' }),
      'Steady, by your own rating. Connected a year ago, never talked.',
    ],
    [
      explain(every(7, 52, 180), { rating: 5 }),
      'Strong, by your own rating. You were both in touch on 52 days, but the last was five months ago, a long silence for the two of you.',
    ],
    [explain(every(7, 52, 5), { rating: 5 }), 'Strong. You were both in touch on 52 days; the last was 5 days ago.'],
  ])('case %#', (tie, words) => {
    const said = tieInWords(tie, today, locale);
    if (typeof words === 'string') expect(said).toBe(words);
    else expect(said).toMatch(words);
  });

  it('always reads well', () => {
    const contact = fc.record({ day: dayBetween(day('2012-01-01'), today), direction: fc.constantFrom(...directions) });
    const tie = fc.record({
      facts: fc.array(contact, { maxLength: 30 }).map(factsOfContactDays),
      connectedOn: fc.option(dayBetween(day('2005-01-01'), today)),
      rhythm: fc.option(fc.record({ days: fc.integer({ min: 1, max: 3650 }), isOwn: fc.boolean() })),
      rating: fc.constantFrom<(Rating | null)[]>(null, 1, 2, 3, 4, 5),
    });
    fc.assert(
      fc.property(tie, (some) => {
        const said = tieInWords(some, today, locale);
        expect(said).toMatch(/^(?:Strong|Steady|Fading|Thin)(?:, by your own rating)?\. [A-Z].*\.$/);
        expectToReadWell(said);
        expectToReadWell(contactInWords(some, today, locale));
      }),
      { numRuns: 500 },
    );
  });
});

describe('contactInWords', () => {
  it('says why a tie is thin, without naming the state', () => {
    expect(contactInWords(explain([], { connectedOn: '2023-11-23' }), today, locale)).toBe(
      'Connected three years ago, never talked.',
    );
  });

  it('is the same whatever the user says of them', () => {
    const days = every(7, 52, 180);
    expect(contactInWords(explain(days, { rating: 5 }), today, locale)).toBe(
      contactInWords(explain(days), today, locale),
    );
  });
});
