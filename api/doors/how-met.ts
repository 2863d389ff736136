import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';

export const howMet = {
  ofPerson: procedures.howMet.ofPerson.handler(() => {
    throw refusedError('Not built yet.');
  }),
  set: procedures.howMet.set.handler(() => {
    throw refusedError('Not built yet.');
  }),
};
