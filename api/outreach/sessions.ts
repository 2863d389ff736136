import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { sessionInWords, tomorrowInWords } from '../../core/outreach/session-summary.ts';
import type { Database } from '../../db/connection/database.ts';
import { write } from '../../db/connection/database.ts';
import { countSessionOf, endSessionsBefore, findSession, storeSession } from '../../db/outreach/sessions.ts';
import { findPerson, personExists } from '../../db/people/people.ts';
import { findPlan } from '../../db/plan/plans.ts';
import type { Context } from '../context.ts';
import type { Session } from '../contract/outreach/outreach.ts';
import { computePlan } from '../plan/make-plan.ts';
import { procedures } from '../procedures.ts';
import { currentSettings } from '../settings.ts';

/** The procedures of the daily session. */
export const sessionProcedures = {
  session: procedures.outreach.session.handler(({ context }) => shownSession(context)),
  saveSession: procedures.outreach.saveSession.handler(async ({ context, input }) => {
    const { db, clock, writes } = context;
    await writes.run(() =>
      write(db, (tx) => {
        const day = clock.today();
        const now = clock.now();
        const before = findSession(tx, day);
        endSessionsBefore(tx, day, now);
        storeSession(tx, {
          day,
          personId: input.personId !== null && personExists(tx, input.personId) ? input.personId : null,
          // A second window may know of less time.
          seconds: Math.max(input.seconds, before?.seconds ?? 0),
          begunAt: before?.begunAt ?? now,
          endedAt: input.ended ? (before?.endedAt ?? now) : null,
        });
      }),
    );
    return shownSession(context);
  }),
};

/** Today's session as pages show it. */
function shownSession({ db, clock, locale }: Pick<Context, 'db' | 'clock' | 'locale'>): Session {
  const day = clock.today();
  const stored = findSession(db, day);
  const budgetMinutes = findPlan(db, day)?.budgetMinutes ?? currentSettings({ db }).budgetMinutes;
  if (stored === undefined) {
    return { day, budgetMinutes, seconds: 0, state: 'not-begun', personId: null, summary: '', tomorrow: null };
  }
  const { seconds, personId } = stored;
  const counts = countSessionOf(db, day);
  const hasEnded = stored.endedAt !== null;
  const didAnything = counts.written + counts.talked + counts.later > 0;
  return {
    day,
    budgetMinutes,
    seconds,
    state: hasEnded ? 'ended' : 'going',
    personId,
    summary: hasEnded || didAnything ? sessionInWords({ ...counts, seconds }, locale) : '',
    tomorrow: hasEnded ? firstOfDay(db, addDays(day, 1)) : null,
  };
}

/** Tells who would come first on the plan of a day to come; null if nobody would. */
function firstOfDay(db: Database, day: Day): string | null {
  const [first] = computePlan(db, day, currentSettings({ db })).entries;
  const person = first && findPerson(db, first.personId);
  return person === undefined ? null : tomorrowInWords(person.name);
}
