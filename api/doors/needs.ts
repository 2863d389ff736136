import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';

export const needs = {
  ofPerson: procedures.needs.ofPerson.handler(() => {
    throw refusedError('Not built yet.');
  }),
  open: procedures.needs.open.handler(() => {
    throw refusedError('Not built yet.');
  }),
  add: procedures.needs.add.handler(() => {
    throw refusedError('Not built yet.');
  }),
  edit: procedures.needs.edit.handler(() => {
    throw refusedError('Not built yet.');
  }),
  setClosed: procedures.needs.setClosed.handler(() => {
    throw refusedError('Not built yet.');
  }),
  delete: procedures.needs.delete.handler(() => {
    throw refusedError('Not built yet.');
  }),
  proposals: procedures.needs.proposals.handler(() => {
    throw refusedError('Not built yet.');
  }),
};
