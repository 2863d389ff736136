import { correspondentProcedures } from './correspondent-procedures.ts';
import { draftProcedures } from './drafts.ts';
import { sentProcedure } from './sent.ts';
import { sessionProcedures } from './sessions.ts';

export const outreach = { ...correspondentProcedures, ...draftProcedures, ...sentProcedure, ...sessionProcedures };
