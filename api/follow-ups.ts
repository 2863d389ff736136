import { kith } from './procedures.ts';
import { refused } from './refusal.ts';

const later = (): never => {
  throw refused('This is not there yet.');
};

export const followUps = {
  understand: kith.followUps.understand.handler(later),
  open: kith.followUps.open.handler(() => []),
  ofPerson: kith.followUps.ofPerson.handler(() => []),
  add: kith.followUps.add.handler(later),
  done: kith.followUps.done.handler(later),
  change: kith.followUps.change.handler(later),
  delete: kith.followUps.delete.handler(later),
};
