import { describe, expect, it } from 'vitest';
import { addDays } from '../../../core/day.ts';
import type { ReasonFacts } from '../../../core/reasons.ts';
import { answerDueInWords, reasonInWords } from '../../../core/reasons.ts';
import type { ContactDay } from '../../../core/tie-facts.ts';
import { factsOfContactDays } from '../../../core/tie-facts.ts';
import { day } from './day-arbitrary.ts';
import { daysAgo, every, today } from './designed-ties.ts';

function facts(contactDays: readonly ContactDay[], more: Partial<ReasonFacts> = {}): ReasonFacts {
  return {
    facts: factsOfContactDays(contactDays),
    connectedOn: null,
    circle: null,
    rating: null,
    hook: null,
    lastInboundMessage: null,
    job: null,
    bringCloser: false,
    skips: 0,
    ...more,
  };
}

const threeYears = day('2023-11-23');
const dormant = 'Ties gone quiet are worth more than they look.';

describe('reasonInWords', () => {
  it.each<[ReasonFacts, string]>([
    [facts([], { connectedOn: threeYears }), 'Connected three years ago, never talked.'],
    [
      facts([], {
        connectedOn: threeYears,
        hook: 'new job',
        job: { company: 'Acme', position: null, seenOn: day('2026-11-03') },
      }),
      'Connected three years ago, never talked. Moved to Acme in November.',
    ],
    [
      facts([], { connectedOn: threeYears, job: { company: 'Acme', position: null, seenOn: day('2026-03-03') } }),
      'Connected three years ago, never talked.',
    ],
    [
      facts([], { hook: 'new job', job: { company: null, position: 'Head of Design', seenOn: day('2026-10-30') } }),
      'You have not talked yet. Became Head of Design in October.',
    ],
    [facts([], { connectedOn: threeYears, hook: 'anniversary' }), 'Connected three years ago today, never talked.'],
    [
      facts([], { connectedOn: day('2025-11-21'), hook: 'anniversary' }),
      'Connected a year ago this week, never talked.',
    ],
    [
      facts([], { connectedOn: threeYears, bringCloser: true, circle: 'close' }),
      'Connected three years ago, never talked. You chose to bring them closer.',
    ],
    [
      facts(daysAgo('in', 4), { hook: 'unanswered message', lastInboundMessage: addDays(today, -4) }),
      'Wrote to you 4 days ago; not answered yet.',
    ],
    [facts(daysAgo('out', 204)), 'You wrote on 3 May; they have not answered.'],
    [facts([...every(30, 24, 230), ...daysAgo('out', 204)]), `You wrote on 3 May; they have not answered. ${dormant}`],
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
  ])('case %#', (person, words) => {
    expect(reasonInWords(person, today)).toBe(words);
  });
});

it('says how often someone was skipped when it is asked whether to leave them be', () => {
  expect(reasonInWords(facts([], { skips: 2 }), today)).toBe('You have not talked yet.');
  expect(reasonInWords(facts([], { skips: 3 }), today)).toBe('You have not talked yet. You skipped them three times.');
});

it('says what is waited for', () => {
  expect(answerDueInWords(addDays(today, -20), today)).toBe('You wrote on 3 November; no answer is noted yet.');
});
