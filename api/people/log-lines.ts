import { procedures } from '../procedures.ts';
import { refusedError } from '../refusal.ts';

export const logLines = {
  read: procedures.logLines.read.handler(() => {
    throw refusedError('Not built yet.');
  }),
  keep: procedures.logLines.keep.handler(() => {
    throw refusedError('Not built yet.');
  }),
};
