import type { Overview } from '../../api/contract/app.ts';

/** What an engine with a few people says of itself on 23 November 2026. */
export const overview = {
  version: '0.1.0',
  // A brand exists in types only.
  today: '2026-11-23' as Overview['today'],
  dataFolder: '/data',
  demo: false,
  lookingAround: false,
  people: 3,
  byState: { strong: 0, steady: 0, fading: 0, thin: 3 },
  thinToReview: 3,
  offersAsked: true,
} satisfies Overview;
