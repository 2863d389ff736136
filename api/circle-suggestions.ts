import { kith } from './procedures.ts';
import { refused } from './refusal.ts';

export const circleSuggestions = {
  list: kith.circleSuggestions.list.handler(() => []),
  answer: kith.circleSuggestions.answer.handler(() => {
    throw refused('This is not there yet.');
  }),
};
