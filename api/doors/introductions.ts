import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';

export const introductions = {
  open: procedures.introductions.open.handler(() => {
    throw refusedError('Not built yet.');
  }),
  ofPerson: procedures.introductions.ofPerson.handler(() => {
    throw refusedError('Not built yet.');
  }),
  get: procedures.introductions.get.handler(() => {
    throw refusedError('Not built yet.');
  }),
  create: procedures.introductions.create.handler(() => {
    throw refusedError('Not built yet.');
  }),
  edit: procedures.introductions.edit.handler(() => {
    throw refusedError('Not built yet.');
  }),
  swap: procedures.introductions.swap.handler(() => {
    throw refusedError('Not built yet.');
  }),
  step: procedures.introductions.step.handler(() => {
    throw refusedError('Not built yet.');
  }),
  delete: procedures.introductions.delete.handler(() => {
    throw refusedError('Not built yet.');
  }),
  letter: procedures.introductions.letter.handler(() => {
    throw refusedError('Not built yet.');
  }),
  saveDraft: procedures.introductions.saveDraft.handler(() => {
    throw refusedError('Not built yet.');
  }),
  sent: procedures.introductions.sent.handler(() => {
    throw refusedError('Not built yet.');
  }),
};
