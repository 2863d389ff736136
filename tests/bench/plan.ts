import { currentSettings } from '../../api/settings.ts';
import { computePlan } from '../../api/plan/make-plan.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Measurement } from './measure.ts';
import { timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';
import { today } from './big-file.ts';

/** Measures computing today's plan from everyone, without storing it. */
export function planMeasurement({ context }: Engine, database: string): Measurement {
  const connection = plainConnection(database);
  const columns = connection
    .prepare(
      `SELECT id, inbound_days, outbound_days, first_inbound, last_inbound, last_outbound, asked_on, settled_on, circle,
         rating, company_key, position, connected_on, added_on, job_changed_on, birthday, snoozed_until, muted_on, archived_on,
         connection, brought_closer_on, handled_on
       FROM people WHERE muted_on IS NULL AND archived_on IS NULL AND connection IS NOT 'ended'`,
    )
    .raw();
  return {
    what: 'today’s plan from scratch, without its commit',
    atMost: 3,
    ours: () => timedSync(() => computePlan(context.db, today, currentSettings(context))),
    floor: () => timedSync(() => columns.all()),
  };
}
