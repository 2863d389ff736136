import { expect, it } from 'vitest';
import type { OfferId } from '../../../../core/ids.ts';
import type { OfferTarget } from '../../../../core/outreach/suggest-offers.ts';
import { suggestOffer } from '../../../../core/outreach/suggest-offers.ts';

// A test may number offers as it likes.
const offer = (id: number, text: string) => ({ id: id as OfferId, text });
const someone: OfferTarget = { position: null, company: null, notes: null, tags: [] };
const offers = [
  offer(1, 'Read through your hiring plan'),
  offer(2, 'Share my design review checklist'),
  offer(3, 'An introduction to bakers in Łódź'),
  offer(4, '採用の相談'),
];
const suggested = (person: Partial<OfferTarget>, already: number[] = [], turn = 0) =>
  suggestOffer(
    offers,
    { ...someone, ...person },
    new Set(offers.filter(({ id }) => already.includes(id)).map(({ id }) => id)),
    turn,
  )?.id;

it('matches position, company, notes and tags, whatever the accents and endings', () => {
  expect(suggested({ position: 'Head of Hiring' })).toBe(1);
  expect(suggested({ position: 'Lead Designer' })).toBe(2);
  expect(suggested({ tags: ['baker'] })).toBe(3);
  expect(suggested({ notes: 'moved to lodz' })).toBe(3);
  expect(suggested({ company: 'Hiring Hall' })).toBe(1);
  expect(suggested({ position: '採用担当' })).toBe(4);
});

it('lets what they do say more than where', () => {
  expect(suggested({ position: 'Designer', company: 'Hiring Hall' })).toBe(2);
});

it('does not make an offer twice', () => {
  expect(suggested({ position: 'Designer', company: 'Hiring Hall' }, [2])).toBe(1);
});

it('takes turns among those not made yet when no word matches, or only empty ones do', () => {
  expect([0, 1, 2, 3, 4].map((turn) => suggested({}, [], turn))).toEqual([1, 2, 3, 4, 1]);
  expect([0, 1, 2, 3].map((turn) => suggested({}, [2], turn))).toEqual([1, 3, 4, 1]);
  expect(suggested({ notes: 'your and my to in of', position: 'Pilot' }, [], 1)).toBe(2);
});

it('suggests none when all were made, or there are none', () => {
  expect(suggested({ position: 'Designer' }, [1, 2, 3, 4])).toBeUndefined();
  expect(suggestOffer([], someone, new Set(), 3)).toBeUndefined();
});

it('takes the first of equals', () => {
  const equal = [offer(7, 'design review'), offer(8, 'design checklist')];
  expect(suggestOffer(equal, { ...someone, position: 'Design' }, new Set(), 0)?.id).toBe(7);
});

it('counts a word that tells offers apart for more', () => {
  const similar = [offer(7, 'design review'), offer(8, 'design review for bakeries')];
  expect(suggestOffer(similar, { ...someone, position: 'Design', notes: 'bakeries' }, new Set(), 0)?.id).toBe(8);
});
