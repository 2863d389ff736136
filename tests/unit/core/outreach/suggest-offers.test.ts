import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OfferId } from '../../../../core/ids.ts';
import { helpKinds } from '../../../../core/outreach/help.ts';
import type { Offer } from '../../../../core/outreach/offer.ts';
import type { KnownTexts } from '../../../../core/outreach/known-terms.ts';
import type { OfferHistory } from '../../../../core/outreach/suggest-offers.ts';
import { suggestOffers } from '../../../../core/outreach/suggest-offers.ts';
import type { OfferCase } from './offer-cases.ts';
import { offerCases, offers as eightOffers, otherOfferCases, otherOffers } from './offer-cases.ts';

const someone: KnownTexts = { position: null, company: null, notes: null, tags: [], said: [] };
const unoffered: OfferHistory = { offeredBefore: new Set(), offeredLast: null };

// A test may number offers as it likes.
const id = (number: number) => number as OfferId;
const offer = (number: number, text: string, suits = ''): Offer => ({
  id: id(number),
  kind: 'expertise',
  text,
  words: '',
  suits,
});
const offers = [
  offer(1, 'Read through your hiring plan'),
  offer(2, 'Share my design review checklist'),
  offer(3, 'An introduction to bakers in Łódź'),
  offer(4, '採用の相談'),
];
const fitting = (person: Partial<KnownTexts>, history: Partial<OfferHistory> = {}, all: readonly Offer[] = offers) =>
  suggestOffers(all, { ...someone, ...person }, { ...unoffered, ...history })
    .filter(({ fits }) => fits)
    .map((suggested) => suggested.offer.id);

describe('the offer for each of many people', () => {
  const expectRight = (all: readonly Offer[], { known, right }: OfferCase): void => {
    const [first] = fitting(known, {}, all);
    if (right.length === 0) expect(first).toBeUndefined();
    else expect(right).toContain(first);
  };
  test.each(offerCases)('$known', (known) => expectRight(eightOffers, known));
  test.each(otherOfferCases)('of other offers: $known', (known) => expectRight(otherOffers, known));
});

it('matches position, what they said, notes, tags and company, whatever the accents and endings', () => {
  expect(fitting({ position: 'Head of Hiring' })).toContain(1);
  expect(fitting({ position: 'Lead Designer' })).toEqual([2]);
  expect(fitting({ tags: ['baker'] })).toEqual([3]);
  expect(fitting({ notes: 'moved to lodz' })).toEqual([3]);
  expect(fitting({ said: ['Greetings from Lodz'] })).toEqual([3]);
  expect(fitting({ company: 'Hiring Hall' })).toContain(1);
  expect(fitting({ position: '採用担当' })[0]).toBe(4);
});

it('says in exact words why an offer fits', () => {
  const because = (person: Partial<KnownTexts>) =>
    suggestOffers(offers, { ...someone, ...person }, unoffered)[0]?.because;
  expect(because({ position: 'Head of Talent' })).toBe('because their title says “Talent”');
  expect(because({ said: ['Onboarding keeps me busy'] })).toBe('because “Onboarding” came up between you');
  expect(because({ notes: 'moved to Łódź' })).toBe('because your notes say “Łódź”');
  expect(because({ tags: ['baker'] })).toBe('because you tagged them “baker”');
  expect(because({ company: 'Hiring Hall' })).toBe('because their company is “Hiring Hall”');
  expect(because({ position: 'Pilot' })).toBeNull();
});

it('lets what they do say more than where, and whom it suits more than what it says', () => {
  expect(fitting({ position: 'Designer', company: 'Hiring Hall' })[0]).toBe(2);
  const suits = [offer(7, 'Bread from our oven for designers'), offer(8, 'A walk along the canal', 'designers')];
  expect(fitting({ position: 'Designer' }, {}, suits)[0]).toBe(8);
});

it('does not make an offer twice', () => {
  expect(fitting({ position: 'Designer', notes: 'hiring' }, { offeredBefore: new Set([id(2)]) })[0]).toBe(1);
  expect(
    suggestOffers(offers, someone, { ...unoffered, offeredBefore: new Set([id(1), id(2), id(3), id(4)]) }),
  ).toEqual([]);
  expect(suggestOffers([], someone, unoffered)).toEqual([]);
});

it('puts the offer of the person before behind one that fits about as well, and no other', () => {
  const both = { position: 'Designer', notes: 'hiring, hires' };
  const [first, second] = fitting({ position: 'Designer', said: ['hiring'] });
  expect([first, second]).toEqual([2, 1]);
  expect(fitting({ ...both, said: ['hiring'] }, { offeredLast: id(2) })[0]).toBe(1);
  expect(fitting({ position: 'Designer' }, { offeredLast: id(2) })[0]).toBe(2);
  expect(fitting({ position: 'Designer', company: 'Hiring Hall' }, { offeredLast: id(2) })[0]).toBe(2);
});

it('takes the first of equals, and counts a word that tells offers apart for more', () => {
  const equal = [offer(7, 'design review'), offer(8, 'design checklist')];
  expect(fitting({ position: 'Design' }, {}, equal)[0]).toBe(7);
  const similar = [offer(7, 'design review'), offer(8, 'design review for bakeries')];
  expect(fitting({ position: 'Design', notes: 'bakeries' }, {}, similar)[0]).toBe(8);
});

it('gives every offer that was not made once, those that fit first, best first', () => {
  const words = fc
    .array(
      fc.constantFrom('hiring', 'design', 'Łódź', '採用', 'the', 'sales', 'Rechtsanwalt', '“', 'talent', 'músico'),
      { maxLength: 6 },
    )
    .map((list) => list.join(' '));
  const someOffers = fc.array(fc.record({ text: words, suits: words, kind: fc.constantFrom(...helpKinds) }), {
    maxLength: 8,
  });
  const person = fc.record({
    position: fc.option(words),
    company: fc.option(words),
    notes: fc.option(words),
    tags: fc.array(words, { maxLength: 3 }),
    said: fc.array(words, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(someOffers, person, fc.nat(8), fc.option(fc.nat(8)), (texts, known, before, last) => {
      const all = texts.map((text, index) => ({ ...text, words: '', id: id(index) }));
      const history = { offeredBefore: new Set([id(before)]), offeredLast: last === null ? null : id(last) };
      const ranked = suggestOffers(all, known, history);
      const shown = ranked.map((suggested) => suggested.offer.id);
      expect(new Set(shown)).toEqual(new Set(all.map((one) => one.id).filter((one) => one !== before)));
      expect(shown).toHaveLength(new Set(shown).size);
      const firstUnfit = ranked.findIndex(({ fits }) => !fits);
      expect(ranked.slice(firstUnfit < 0 ? ranked.length : firstUnfit).every(({ fits }) => !fits)).toBe(true);
      const scores = ranked
        .slice(2)
        .filter(({ fits }) => fits)
        .map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      for (const { because, fits } of ranked) expect(because !== null).toBe(fits);
    }),
  );
});
