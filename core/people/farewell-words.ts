import type { Farewell } from './farewell.ts';

/** What stands in place of the state of a tie with a farewell. */
export const farewellWords: Readonly<Record<Farewell, string>> = {
  'passed-away': 'In memory',
  'by-choice': 'By choice not in touch',
};
