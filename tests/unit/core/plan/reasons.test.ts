import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../core/calendar/day.ts';
import { tieReasonOf } from '../../../../core/plan/entry-reason.ts';
import type { EntryReason } from '../../../../core/plan/entry-reason.ts';
import type { ReasonFacts } from '../../../../core/plan/reason-facts.ts';
import { answerDueInWords } from '../../../../core/plan/reason-openings.ts';
import { asksToLeaveBe, entryReasonInWords, reasonsInWords } from '../../../../core/plan/reasons.ts';
import type { ContactDay } from '../../../../core/strength/tie-facts.ts';
import { factsOfContactDays } from '../../../../core/strength/tie-facts.ts';
import { day } from '../calendar/day-arbitrary.ts';
import { daysAgo, every, today } from '../strength/designed-ties.ts';
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
const dormant = 'Ties gone quiet are worth more than they look.';

const inWords = (person: ReasonFacts, on = today): string => entryReasonInWords(tieReasonOf(person), on, locale);

describe('the reason of a tie', () => {
  it.each<[ReasonFacts, string]>([
    [facts([], { connectedOn: threeYears }), 'Connected three years ago, never talked.'],
    [
      facts([], {
        connectedOn: threeYears,
        occasion: 'new job',
        job: { company: 'Acme', position: null, seenOn: day('2026-11-03') },
      }),
      'Connected three years ago, never talked. Now at Acme, seen in November.',
    ],
    [
      facts([], { connectedOn: threeYears, job: { company: 'Acme', position: null, seenOn: day('2026-03-03') } }),
      'Connected three years ago, never talked.',
    ],
    [
      facts([], { occasion: 'new job', job: { company: null, position: 'Head of Design', seenOn: day('2026-10-30') } }),
      'You have not talked yet. Now Head of Design, seen in October.',
    ],
    [
      facts([], { connectedOn: threeYears, door: { goal: 'someone at Globex', company: 'Globex' } }),
      'Connected three years ago, never talked. Works at Globex, which you hope to reach.',
    ],
    [
      facts([], { connectedOn: threeYears, door: { goal: 'procurement at hospitals in Bavaria', company: null } }),
      'Connected three years ago, never talked. Stands at a door you hope for: “procurement at hospitals in Bavaria”.',
    ],
    [
      facts([], { door: { goal: 'CFO', company: null } }),
      'You have not talked yet. Stands at a door you hope for: “CFO”.',
    ],
    [
      facts([], { door: { goal: 'someone in Lisbon', company: null } }),
      'You have not talked yet. Stands at a door you hope for: “someone in Lisbon”.',
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
      facts(daysAgo('in', 4), { occasion: 'unanswered message', askedOn: addDays(today, -4) }),
      'Asked you something 4 days ago.',
    ],
    [
      facts(daysAgo('in', 4), {
        occasion: 'unanswered message',
        askedOn: addDays(today, -4),
        connectedOn: addDays(today, -6),
      }),
      'Asked you something 4 days ago. You connected on Tuesday.',
    ],
    // As it was stored before Kith knew whether a message asks something.
    [
      facts(daysAgo('in', 14), { occasion: 'unanswered message', lastInboundMessage: addDays(today, -14) }),
      'Wrote to you two weeks ago.',
    ],
    [facts(daysAgo('in', 14), { lastInboundMessage: addDays(today, -14) }), 'Wrote to you two weeks ago.'],
    [
      facts(daysAgo('in', 100), { lastInboundMessage: addDays(today, -100) }),
      'Only they have reached out, on one day, three months ago.',
    ],
    [facts([...every(7, 52, 9), ...daysAgo('in', 3)]), 'Reached out to you 3 days ago.'],
    [
      facts(every(7, 52, 25), {
        about: { on: addDays(today, -25), note: 'lunch, her move to Lisbon' },
        met: 'met at the Berlin meetup',
        planned: { dueOn: addDays(today, 1), text: 'send the paper' },
        job: { company: 'Acme', position: null, seenOn: day('2026-11-03') },
        occasion: 'new job',
      }),
      'You were last in touch three weeks ago: “lunch, her move to Lisbon”. Now at Acme, seen in November. Met at the Berlin meetup. Promised for tomorrow: “send the paper”.',
    ],
    [
      facts(every(7, 52, 25), { about: { on: day('2026-05-03'), note: 'the flat' } }),
      'You were last in touch three weeks ago. On 3 May, you noted: “the flat”.',
    ],
    [
      facts(daysAgo('out', 204), { about: { on: addDays(today, -204), note: 'asked about the flat' } }),
      'You wrote on 3 May; no answer is noted yet. You noted: “asked about the flat”.',
    ],
    [
      facts([], { connectedOn: threeYears, met: 'met at the Berlin meetup' }),
      'Connected three years ago. Met at the Berlin meetup.',
    ],
    [
      facts([], {
        connectedOn: threeYears,
        event: { kind: 'endorsement', direction: 'in', on: day('2024-03-09'), skill: 'Ceramics' },
      }),
      'Connected three years ago, never talked. They endorsed you for Ceramics in March 2024.',
    ],
    [
      facts([], { event: { kind: 'recommendation', direction: 'out', on: day('2026-03-09'), skill: null } }),
      'No contact is noted yet. You recommended them in March.',
    ],
    [
      facts([], {
        connectedOn: addDays(today, -1),
        occasion: 'new connection',
        event: { kind: 'invitation', direction: 'in', on: addDays(today, -1), skill: null },
      }),
      'Connected yesterday: say hello. They invited you to connect in November.',
    ],
    [
      facts(every(7, 52, 180), { about: { on: addDays(today, -180), note: 'lunch' } }),
      `You were last in touch five months ago: “lunch”. ${dormant}`,
    ],
    [facts([], { met: 'met in Rome' }), 'No contact is noted yet. Met in Rome.'],
    [
      facts(daysAgo('both', 400), { about: { on: addDays(today, -400), note: 'Met in Rome' }, met: 'Met in Rome' }),
      'You were last in touch a year ago: “Met in Rome”.',
    ],
    [facts([], { connectedOn: addDays(today, -6), occasion: 'new connection' }), 'Connected on Tuesday: say hello.'],
    [
      facts(daysAgo('in', 2), {
        connectedOn: addDays(today, -13),
        occasion: 'new connection',
        lastInboundMessage: addDays(today, -2),
        bringCloser: true,
      }),
      'Connected on 10 November: say hello. Wrote to you 2 days ago. You chose to bring them closer.',
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
      'Their birthday was on Saturday. You have not talked yet. Now at Acme, seen in November.',
    ],
  ])('case %#', (person, words) => {
    expect(inWords(person)).toBe(words);
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
  const reason = { kind: 'promise', promisedOn: day(promisedOn), dueOn: day(dueOn) } as const;
  expect(entryReasonInWords(reason, today, locale)).toBe(words);
});

it.each<[string, string]>([
  ['2026-11-23', 'An introduction can go on today.'],
  ['2026-11-16', 'An introduction has waited since 16 November.'],
])('says since when an introduction waits (%s)', (waitsSince, words) => {
  expect(entryReasonInWords({ kind: 'introduction', waitsSince: day(waitsSince) }, today, locale)).toBe(words);
});

it('knows that a leap day comes around on 1 March', () => {
  const leapDay = { birthday: '2000-02-29', connectedOn: day('2024-02-29') };
  const said = (occasion: 'birthday' | 'anniversary', on: string): string =>
    inWords(facts([], { ...leapDay, occasion }), day(on));
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

describe('the reasons of a list', () => {
  const never = tieReasonOf(facts([], { connectedOn: threeYears }));
  const worded = (reasons: readonly EntryReason[]): string[] => reasonsInWords(reasons, today, locale);

  it('begin unlike each other, also where the facts are the same', () => {
    expect(worded([never, never, never, never, never, never])).toEqual([
      'Connected three years ago, never talked.',
      'You connected three years ago and have not talked yet.',
      'Never talked since connecting three years ago.',
      'No contact yet; connected three years ago.',
      'Since connecting three years ago, you have not talked.',
      'Connected three years ago, never talked.',
    ]);
  });

  it('say once what is true of all ties gone quiet', () => {
    const fading = tieReasonOf(facts(every(7, 52, 180)));
    expect(worded([never, fading, fading]).map((reason) => reason.endsWith(dormant))).toEqual([false, true, false]);
  });

  it('keep a sentence from before facts were stored, and begin otherwise', () => {
    const asWritten = { kind: 'as-written', text: 'Connected lately, never talked.' } as const;
    expect(worded([asWritten, never])).toEqual([
      'Connected lately, never talked.',
      'You connected three years ago and have not talked yet.',
    ]);
  });
});
