import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '../../../../core/locale.ts';
import type { SessionCounts } from '../../../../core/outreach/session-summary.ts';
import { sessionInWords, tomorrowInWords } from '../../../../core/outreach/session-summary.ts';
import { expectToReadWell } from '../reads-well.ts';

const locale = 'en-GB' as Locale;
const said = (counts: Partial<SessionCounts>) =>
  sessionInWords({ written: 0, offered: 0, talked: 0, later: 0, seconds: 540, ...counts }, locale);

test.each([
  [{ written: 5, offered: 2 }, 'Five people heard from you in nine minutes; two of them were offered help.'],
  [{ written: 1, offered: 1, seconds: 70 }, 'One person heard from you in one minute; you offered them help.'],
  [{ written: 2, offered: 2 }, 'Two people heard from you in nine minutes; both were offered help.'],
  [
    { written: 3, offered: 1, talked: 1 },
    'Three people heard from you in nine minutes; one of them was offered help; you talked with one more.',
  ],
  [{ written: 1, seconds: 10 }, 'One person heard from you in under a minute.'],
  [{ written: 14, seconds: 7300 }, '14 people heard from you in about two hours.'],
  [{ talked: 2 }, 'You noted a conversation with two people.'],
  [{ later: 3 }, 'Three people will come up again on another day.'],
  [{}, 'Everyone of today has been seen to.'],
])('%j', (counts, sentence) => {
  expect(said(counts)).toBe(sentence);
});

test('tomorrow begins with somebody', () => {
  expect(tomorrowInWords('Ana Kern')).toBe('Tomorrow begins with Ana Kern.');
  expect(tomorrowInWords('Ana Kern Jr.')).toBe('Tomorrow begins with Ana Kern Jr.');
});

test('any session reads well', () => {
  const count = fc.nat(40);
  fc.assert(
    fc.property(
      fc.record({ written: count, offered: count, talked: count, later: count, seconds: fc.nat(20_000) }),
      (counts) => expectToReadWell(sessionInWords(counts, locale).replace(/^\d+/, 'Many')),
    ),
  );
});
