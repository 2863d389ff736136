import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circles } from '../../../../core/people/circle.ts';
import { addDays, daysBetween } from '../../../../core/calendar/day.ts';
import { occasionDays, liveOccasion } from '../../../../core/plan/occasions.ts';
import { directions } from '../../../../core/strength/interaction.ts';
import type { ReasonFacts } from '../../../../core/plan/reasons.ts';
import { answerDueInWords, asksToLeaveBe, followUpInWords, reasonInWords } from '../../../../core/plan/reasons.ts';
import type { ContactDay } from '../../../../core/strength/tie-facts.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import type { Rating } from '../../../../core/strength/tie.ts';
import { day, dayBetween } from '../calendar/day-arbitrary.ts';
import { daysAgo, every, today } from '../strength/designed-ties.ts';
import { naughtyStrings } from '../import/naughty-strings.ts';
import { expectToReadWell } from '../reads-well.ts';
import { localeOf } from '../../../../core/locale.ts';

// English without a region.
const locale = localeOf([]);

function facts(contactDays: readonly ContactDay[], more: Partial<ReasonFacts> = {}): ReasonFacts {
  return {
    facts: factsOfContactDays(contactDays),
    connectedOn: null,
    circle: null,
    rating: null,
    occasion: null,
    lastInboundMessage: null,
    birthday: '',
    job: null,
    bringCloser: false,
    ...more,
  };
}

const threeYears = day('2023-11-23');
const lately = ['2025-11-20', '2016-11-22', '2023-11-23'].map(day);
const dormant = 'Ties gone quiet are worth more than they look.';

describe('reasonInWords', () => {
  it.each<[ReasonFacts, string]>([
    [facts([], { connectedOn: threeYears }), 'Connected three years ago, never talked.'],
    [
      facts([], {
        connectedOn: threeYears,
        occasion: 'new job',
        job: { company: 'Acme', position: null, seenOn: day('2026-11-03') },
      }),
      'Connected three years ago, never talked. Moved to Acme in November.',
    ],
    [
      facts([], { connectedOn: threeYears, job: { company: 'Acme', position: null, seenOn: day('2026-03-03') } }),
      'Connected three years ago, never talked.',
    ],
    [
      facts([], { occasion: 'new job', job: { company: null, position: 'Head of Design', seenOn: day('2026-10-30') } }),
      'You have not talked yet. Became Head of Design in October.',
    ],
    [facts([], { connectedOn: threeYears, occasion: 'anniversary' }), 'Connected three years ago today; never talked.'],
    [
      facts([], { connectedOn: day('2025-11-21'), occasion: 'anniversary' }),
      'Connected a year ago, on 21 November; never talked.',
    ],
    [
      facts([], { connectedOn: threeYears, bringCloser: true, circle: 'close' }),
      'Connected three years ago, never talked. You chose to bring them closer.',
    ],
    [
      facts(daysAgo('in', 4), { occasion: 'unanswered message', lastInboundMessage: addDays(today, -4) }),
      'Wrote to you 4 days ago; not answered yet.',
    ],
    [facts(daysAgo('out', 204)), 'You wrote on 3 May; no answer is noted yet.'],
    [facts([...every(30, 24, 230), ...daysAgo('out', 204)]), `You wrote on 3 May; no answer is noted yet. ${dormant}`],
    [
      facts(every(7, 52, 180)),
      `You were both in touch on 52 days, but the last was five months ago, a long silence for the two of you. ${dormant}`,
    ],
    [
      facts(every(7, 52, 35), { circle: 'inner' }),
      'You were last in touch five weeks ago. Inner circle: about every 30 days.',
    ],
    [facts(every(7, 52, 25), { circle: 'inner' }), 'You were last in touch three weeks ago.'],
    [facts(daysAgo('both', 400)), 'You were in touch on one day only, a year ago.'],
    [
      facts(every(7, 52, 5), { connectedOn: day('2014-11-23'), occasion: 'anniversary' }),
      'Connected twelve years ago today. You were last in touch 5 days ago.',
    ],
    [facts([], { occasion: 'birthday', birthday: '1969-11-23' }), 'Their birthday is today. You have not talked yet.'],
    [
      facts([], { occasion: 'birthday', birthday: '--11-22' }),
      'Their birthday was yesterday. You have not talked yet.',
    ],
    [
      facts([], { occasion: 'birthday', birthday: '--11-20' }),
      'Their birthday was on Friday. You have not talked yet.',
    ],
    [facts([], { birthday: '--11-23' }), 'You have not talked yet.'],
    [
      facts([], {
        occasion: 'birthday',
        birthday: '--11-21',
        job: { company: 'Acme', position: 'Chef', seenOn: today },
      }),
      'Their birthday was on Saturday. You have not talked yet. Moved to Acme in November.',
    ],
  ])('case %#', (person, words) => {
    expect(reasonInWords(person, today, locale)).toBe(words);
  });
});

it.each<[string, string, string]>([
  ['2026-05-03', '2026-11-20', 'Promised on 3 May, for Friday.'],
  ['2026-11-22', '2026-11-23', 'Promised on 22 November, for today.'],
  ['2026-11-20', '2026-11-22', 'Promised on 20 November, for yesterday.'],
  ['2025-01-07', '2026-11-16', 'Promised on 7 January 2025, for 16 November.'],
  ['2026-11-23', '2026-11-23', 'Promised today.'],
  ['2026-11-03', '2026-11-03', 'Promised on 3 November.'],
])('says when it was promised and for when (%s, %s)', (promisedOn, dueOn, words) => {
  expect(followUpInWords({ promisedOn: day(promisedOn), dueOn: day(dueOn) }, today, locale)).toBe(words);
});

it('knows that a leap day comes around on 1 March', () => {
  const leapDay = { birthday: '2000-02-29', connectedOn: day('2024-02-29') };
  const said = (occasion: 'birthday' | 'anniversary', on: string): string =>
    reasonInWords(facts([], { ...leapDay, occasion }), day(on), locale);
  expect(said('birthday', '2027-03-01')).toBe('Their birthday is today. Connected three years ago, never talked.');
  expect(said('birthday', '2028-03-01')).toBe('Their birthday was yesterday. Connected four years ago, never talked.');
  expect(said('anniversary', '2027-03-01')).toBe('Connected three years ago today; never talked.');
  expect(said('anniversary', '2028-02-29')).toBe('Connected four years ago today; never talked.');
  expect(said('anniversary', '2027-03-03')).toBe('Connected three years ago, on 1 March; never talked.');
});

it('asks after three skips whether to leave someone be', () => {
  expect([0, 1, 2, 3, 40].map(asksToLeaveBe)).toEqual([false, false, false, true, true]);
});

it('says what is waited for', () => {
  expect(answerDueInWords(addDays(today, -20), today, locale)).toBe('You wrote on 3 November; no answer is noted yet.');
});

describe('any reason', () => {
  const contact = fc.record({ day: dayBetween(day('2012-01-01'), today), direction: fc.constantFrom(...directions) });
  const name = fc.constantFrom(
    ...naughtyStrings.filter((text) => text.trim() !== ''),
    '東京電力',
    'שלום בע״מ',
    'Yahoo!',
  );
  const someFacts = fc
    .record({
      contact: fc.array(contact, { maxLength: 12 }),
      rhythm: fc.option(fc.record({ interval: fc.integer({ min: 1, max: 60 }), last: fc.nat(900) })),
      connectedOn: fc.option(fc.oneof(dayBetween(day('2005-01-01'), today), fc.constantFrom(...lately))),
      birthday: fc.constantFrom('', '1969-11-23', '--11-22', '--11-21', '--11-20', '--05-01'),
      circle: fc.constantFrom(null, ...circles),
      rating: fc.constantFrom<(Rating | null)[]>(null, 1, 2, 3, 4, 5),
      job: fc.option(
        fc.record({
          company: fc.option(name),
          position: fc.option(name),
          seenOn: dayBetween(addDays(today, -60), today),
        }),
      ),
      bringCloser: fc.boolean(),
      isMessage: fc.boolean(),
    })
    .map(({ contact: days, rhythm, isMessage, ...more }): ReasonFacts => {
      const regular = rhythm === null ? [] : every(rhythm.interval, 12, rhythm.last);
      const tie = factsOfContactDays([...days, ...regular]);
      const lastInboundMessage = isMessage ? tie.lastInbound : null;
      const jobChangedOn = more.job?.seenOn ?? null;
      const occasion = liveOccasion(
        { ...more, askedOn: lastInboundMessage, settledOn: null, lastOutbound: tie.lastOutbound, jobChangedOn },
        occasionDays(today),
      );
      return { ...more, facts: tie, lastInboundMessage, occasion };
    });

  it('reads well, and leaves names as they are', () => {
    fc.assert(
      fc.property(someFacts, (some) => {
        const said = reasonInWords(some, today, locale);
        const named = some.job?.company ?? some.job?.position ?? '';
        const isTold = named !== '' && some.job !== null && daysBetween(some.job.seenOn, today) <= 30;
        if (isTold) expect(said).toContain(` ${named} in `);
        expectToReadWell(isTold ? said.replace(` ${named} in `, () => ' Acme in ') : said);
      }),
      { numRuns: 3000 },
    );
  });

  it('of a promise or an awaited answer reads well', () => {
    const someDay = dayBetween(addDays(today, -500), today);
    fc.assert(
      fc.property(someDay, someDay, (one, other) => {
        expectToReadWell(answerDueInWords(one, today, locale));
        const [promisedOn, dueOn] = one < other ? [one, other] : [other, one];
        expectToReadWell(followUpInWords({ promisedOn, dueOn }, today, locale));
      }),
    );
  });
});
