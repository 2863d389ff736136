import { randomUUID } from 'node:crypto';

import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import type { PersonId, WriteId } from '../../core/ids.ts';
import { diceOf } from '../../engine/demo/dice.ts';
import type { Engine } from '../../engine/engine.ts';
import { network, today } from './big-file.ts';
import type { Measured } from './measure.ts';
import { timed, timedNow } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

const contacts = 20;

/**
 * Logging contact with anyone, one after the other, each on the disk before the next. The floor has a copy of the file
 * for itself.
 */
export function logOf(engine: Engine, copy: string): Measured {
  const client = createRouterClient(router, { context: engine.context });
  const connection = plainConnection(copy);
  const insert = connection.prepare(
    "INSERT INTO interactions (person_id, day, direction, kind, note, logged_at) VALUES (?, ?, 'both', 'call', ?, ?)",
  );
  const update = connection.prepare(
    `UPDATE people SET inbound_days = inbound_days + 1, outbound_days = outbound_days + 1, last_inbound = ?,
       last_outbound = ?, strength = 0.5, tie_state = 'steady' WHERE id = ?`,
  );
  const logRaw = connection.transaction((id: number) => {
    insert.run(id, today, 'Half an hour on pricing', `${today}T12:00:00.000Z`);
    update.run(today, today, id);
  });
  // Both log with the same people.
  const oursDice = diceOf(5);
  const floorDice = diceOf(5);
  return {
    what: 'log a contact, until durable and visible in all numbers',
    per: `${contacts} contacts`,
    atMost: 3,
    ours: () =>
      timed(async () => {
        for (let count = 0; count < contacts; count += 1) {
          await client.interactions.log({
            // Both are what their brands say.
            writeId: randomUUID() as string as WriteId,
            personId: oursDice.between(1, network.people) as PersonId,
            kind: 'call',
            direction: 'both',
            day: today,
            note: 'Half an hour on pricing',
          });
        }
      }),
    floor: () =>
      timedNow(() => {
        for (let count = 0; count < contacts; count += 1) logRaw.immediate(floorDice.between(1, network.people));
      }),
  };
}
