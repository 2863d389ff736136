import { kith } from './procedures.ts';
import { refused } from './refusal.ts';

const later = (): never => {
  throw refused('This is not there yet.');
};

export const insights = {
  states: kith.insights.states.handler(later),
  achieved: kith.insights.achieved.handler(later),
  practice: kith.insights.practice.handler(later),
  reach: kith.insights.reach.handler(later),
};
