import { addDays } from '../../core/calendar/day.ts';
import { write } from '../../db/connection/database.ts';
import { renewTies } from '../../db/people/ties.ts';
import type { Engine } from '../../engine/engine.ts';
import { today } from './big-file.ts';
import type { Measurement } from './measure.ts';
import { timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

type Ties = [strength: number, state: string, id: number];

/**
 * Measures computing everyone's strength and state for a new day, each day once. The floor has its own copy of the file: it
 * reads the facts of the same people and writes the same results, and computes nothing.
 */
export function renewalMeasurement({ context: { db } }: Engine, copy: string): Measurement {
  const connection = plainConnection(copy);
  const facts = connection
    .prepare(
      `SELECT id, inbound_days, outbound_days, first_inbound, last_inbound, last_outbound, circle, rating, strength,
         tie_state
       FROM people WHERE inbound_days > 0 OR outbound_days > 0 OR rating IS NOT NULL`,
    )
    .raw();
  const update = connection.prepare('UPDATE people SET strength = ?, tie_state = ? WHERE id = ?');
  const writeTies = connection.transaction((ties: readonly Ties[]) => {
    facts.all();
    for (const [strength, state, id] of ties) update.run(strength, state, id);
  });
  const tiesNow = db.$client.prepare<[], Ties>('SELECT strength, tie_state, id FROM people').raw();
  // What changed on each day, which the floor writes.
  const changes: Ties[][] = [];
  let before = new Map(tiesNow.all().map((ties) => [ties[2], ties]));
  let renewed = 0;
  let written = 0;

  const renewNext = (): number => {
    renewed += 1;
    const time = timedSync(() => write(db, (tx) => renewTies(tx, addDays(today, renewed))));
    const after = tiesNow.all();
    changes.push(
      after.filter(([strength, state, id]) => {
        const then = before.get(id);
        return then === undefined || then[0] !== strength || then[1] !== state;
      }),
    );
    before = new Map(after.map((ties) => [ties[2], ties]));
    return time;
  };
  // The floor goes first every other time, and needs to know what to write.
  renewNext();
  return {
    what: 'strength and state of everyone on a new day',
    atMost: 2,
    ours: renewNext,
    floor: () => {
      const ties = changes[written] ?? [];
      written += 1;
      return timedSync(() => writeTies.immediate(ties));
    },
  };
}
