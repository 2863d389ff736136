import type { KithClient } from '../../api/contract/contract.ts';
import { asDay } from './screens/people/person/invented-person.ts';

/** An engine that knows one day: a Friday at the end of the line. */
export const understand: KithClient['followUps']['understand'] = ({ line }) => {
  const [, text] = /^(.*), friday$/i.exec(line) ?? [];
  return Promise.resolve(text === undefined ? { text: line, dueOn: null } : { text, dueOn: asDay('2026-11-27') });
};
