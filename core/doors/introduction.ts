/**
 * How far an introduction of two people has come. Each side is asked before they are introduced; the first is asked first.
 * `first-agreed` and `second-agreed` wait for the user, `asked-…` and `introduced` for the others, and the rest is over.
 */
export const introductionStatuses = [
  'thought-of',
  'asked-first',
  'first-agreed',
  'first-declined',
  'asked-second',
  'second-agreed',
  'second-declined',
  'introduced',
  'went-well',
  'came-to-nothing',
  'withdrawn',
] as const;
export type IntroductionStatus = (typeof introductionStatuses)[number];

/** To whom a draft about an introduction goes: to one side, which it asks; or to both, whom it introduces. */
export const addressees = ['first', 'second', 'both'] as const;
export type Addressee = (typeof addressees)[number];

/** One side of an introduction. */
export type Side = Exclude<Addressee, 'both'>;

/** What the user does with an introduction. `ask-…` and `introduce` are also taken by sending the draft for it. */
export const introductionSteps = [
  'ask-first',
  'first-agrees',
  'first-declines',
  'ask-second',
  'second-agrees',
  'second-declines',
  'introduce',
  'went-well',
  'came-to-nothing',
  'withdraw',
] as const;
export type IntroductionStep = (typeof introductionSteps)[number];
