import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';

export const goals = {
  list: procedures.goals.list.handler(() => {
    throw refusedError('Not built yet.');
  }),
  match: procedures.goals.match.handler(() => {
    throw refusedError('Not built yet.');
  }),
  doors: procedures.goals.doors.handler(() => {
    throw refusedError('Not built yet.');
  }),
  add: procedures.goals.add.handler(() => {
    throw refusedError('Not built yet.');
  }),
  edit: procedures.goals.edit.handler(() => {
    throw refusedError('Not built yet.');
  }),
  setClosed: procedures.goals.setClosed.handler(() => {
    throw refusedError('Not built yet.');
  }),
  delete: procedures.goals.delete.handler(() => {
    throw refusedError('Not built yet.');
  }),
};
