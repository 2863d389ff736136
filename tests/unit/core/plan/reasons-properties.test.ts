import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circles } from '../../../../core/people/circle.ts';
import { linkedinEventKinds } from '../../../../core/plan/reason-facts.ts';
import { directions } from '../../../../core/strength/interaction.ts';
import { naughtyStrings } from '../import/naughty-strings.ts';
import { addDays, daysBetween } from '../../../../core/calendar/day.ts';
import { occasionDays, liveOccasion } from '../../../../core/plan/occasions.ts';
import { entryReasonSchema, tieReasonOf } from '../../../../core/plan/entry-reason.ts';
import type { EntryReason } from '../../../../core/plan/entry-reason.ts';
import type { ReasonFacts } from '../../../../core/plan/reason-facts.ts';
import {
  answerDueInWords,
  contactOpenings,
  promiseOpenings,
  tieOpenings,
} from '../../../../core/plan/reason-openings.ts';
import { entryReasonInWords, reasonsInWords } from '../../../../core/plan/reasons.ts';
import { factsOfContactDays, lastContact } from '../../../../core/strength/tie-facts.ts';
import type { Rating } from '../../../../core/strength/tie.ts';
import { day, dayBetween } from '../calendar/day-arbitrary.ts';
import { every, today } from '../strength/designed-ties.ts';
import { expectToReadWell } from '../reads-well.ts';
import { localeOf } from '../../../../core/locale.ts';

// English without a region.
const locale = localeOf([]);

const lately = ['2025-11-20', '2016-11-22', '2023-11-23'].map(day);

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
      asks: fc.boolean(),
      about: fc.option(
        fc.record({ on: dayBetween(addDays(today, -500), today), note: fc.constantFrom('lunch', 'met in Rome') }),
      ),
      isAboutLast: fc.boolean(),
      met: fc.constantFrom(null, 'met in Rome', 'Met through Ben'),
      event: fc.option(
        fc.record({
          kind: fc.constantFrom(...linkedinEventKinds),
          direction: fc.constantFrom('in' as const, 'out' as const),
          on: dayBetween(addDays(today, -4000), today),
          skill: fc.constantFrom(null, 'Ceramics'),
        }),
      ),
      door: fc.option(
        fc.record({
          goal: fc.constantFrom('CFO in fintech.', 'Someone at Globex'),
          company: fc.constantFrom(null, 'Globex'),
        }),
        { freq: 2 },
      ),
      planned: fc.option(
        fc.record({ dueOn: dayBetween(addDays(today, -30), addDays(today, 400)), text: fc.constant('send the paper') }),
      ),
    })
    .map(({ contact: days, rhythm, isMessage, asks, isAboutLast, about, ...more }): ReasonFacts => {
      const regular = rhythm === null ? [] : every(rhythm.interval, 12, rhythm.last);
      const tie = factsOfContactDays([...days, ...regular]);
      const lastInboundMessage = isMessage ? tie.lastInbound : null;
      const askedOn = asks ? lastInboundMessage : null;
      const last = lastContact(tie);
      const jobChangedOn = more.job?.seenOn ?? null;
      const occasion = liveOccasion(
        { ...more, askedOn, settledOn: null, lastOutbound: tie.lastOutbound, jobChangedOn },
        occasionDays(today),
      );
      return {
        ...more,
        facts: tie,
        lastInboundMessage,
        askedOn,
        occasion,
        about: about !== null && isAboutLast && last !== null ? { ...about, on: last } : about,
      };
    });
  const somePromise = fc
    .tuple(dayBetween(addDays(today, -500), today), dayBetween(addDays(today, -500), today))
    .map((days): EntryReason & { readonly kind: 'promise' } => {
      const [promisedOn = today, dueOn = today] = days.toSorted();
      return { kind: 'promise', promisedOn, dueOn };
    });
  /** Few different ones, so that many are alike, up to 60 that are the same. */
  const someReasons = fc
    .array(fc.oneof({ weight: 4, arbitrary: someFacts.map(tieReasonOf) }, { weight: 1, arbitrary: somePromise }), {
      minLength: 1,
      maxLength: 12,
    })
    .chain((different) => fc.array(fc.constantFrom(...different), { maxLength: 60 }));
  const firstWords = (said: string): string =>
    (said.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, 2).join(' ');

  it('begins unlike the four before it, and does not depend on those after it', () => {
    fc.assert(
      fc.property(someReasons, fc.nat(60), (reasons, first) => {
        const said = reasonsInWords(reasons, today, locale);
        expect(said).toHaveLength(reasons.length);
        for (const place of said.keys()) {
          const begins = said.slice(place, place + 5).map(firstWords);
          expect(new Set(begins).size).toBe(begins.length);
        }
        expect(reasonsInWords(reasons.slice(0, first), today, locale)).toEqual(said.slice(0, first));
      }),
      { numRuns: 300 },
    );
  });

  it('has five openings or more that begin unlike each other, and each reads well', () => {
    fc.assert(
      fc.property(someFacts, somePromise, (some, promise) => {
        for (const openings of [
          tieOpenings(some, today, locale),
          contactOpenings(some, today, locale),
          promiseOpenings(promise, today, locale),
        ]) {
          expect(new Set(openings.map(({ sentence }) => firstWords(sentence))).size).toBeGreaterThanOrEqual(5);
          for (const { sentence } of openings) expectToReadWell(sentence);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is stored as JSON and read back the same', () => {
    fc.assert(
      fc.property(someReasons, (reasons) => {
        for (const reason of reasons) {
          expect(entryReasonSchema.parse(JSON.parse(JSON.stringify(reason)))).toEqual(reason);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads well, and leaves names as they are', () => {
    fc.assert(
      fc.property(someFacts, (some) => {
        const said = entryReasonInWords(tieReasonOf(some), today, locale);
        const named = some.job?.company ?? some.job?.position ?? '';
        const isTold = named !== '' && some.job !== null && daysBetween(some.job.seenOn, today) <= 30;
        if (isTold) expect(said).toContain(` ${named}, seen in `);
        expectToReadWell(isTold ? said.replace(` ${named}, seen in `, () => ' Acme, seen in ') : said);
      }),
      { numRuns: 3000 },
    );
  });

  it('of an awaited answer reads well', () => {
    fc.assert(
      fc.property(dayBetween(addDays(today, -500), today), (sentOn) => {
        expectToReadWell(answerDueInWords(sentOn, today, locale));
      }),
    );
  });
});
