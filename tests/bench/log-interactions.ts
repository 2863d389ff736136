import { randomUUID } from 'node:crypto';

import { createRouterClient } from '@orpc/server';
import type BetterSqlite3 from 'better-sqlite3';

import { router } from '../../api/router.ts';
import { addDays } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { InteractionId, PersonId, WriteId } from '../../core/ids.ts';
import { createDice } from '../../engine/demo/dice.ts';
import type { Engine } from '../../engine/engine.ts';
import { network, today } from './big-file.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

const writes = 20;
const note = 'Half an hour on pricing';
// The form of an id that a page makes.
const newWriteId = () => randomUUID() as string as WriteId;

/** The writes that are measured: once through the engine, and once in plain SQL. */
type InteractionWrites = {
  readonly log: (personId: PersonId, day: Day) => Promise<unknown> | void;
  readonly edit: (id: InteractionId, personId: PersonId, day: Day) => Promise<unknown> | void;
  readonly remove: (id: InteractionId, personId: PersonId) => Promise<unknown> | void;
};

function writesOfEngine(engine: Engine): InteractionWrites {
  const client = createRouterClient(router, { context: engine.context });
  const facts = { kind: 'call', direction: 'both', note } as const;
  return {
    log: (personId, day) => client.interactions.log({ writeId: newWriteId(), personId, day, ...facts }),
    edit: (id, _, day) => client.interactions.edit({ writeId: newWriteId(), id, day, ...facts }),
    remove: (id) => client.interactions.delete({ writeId: newWriteId(), id }),
  };
}

/** Each write is a transaction of two statements; the second stands for everything that follows from the first. */
function plainWrites(connection: BetterSqlite3.Database): InteractionWrites {
  const insert = connection.prepare(
    "INSERT INTO interactions (person_id, day, direction, kind, note, logged_at) VALUES (?, ?, 'both', 'call', ?, ?)",
  );
  const change = connection.prepare('UPDATE interactions SET day = ? WHERE id = ?');
  const remove = connection.prepare('DELETE FROM interactions WHERE id = ?');
  const update = connection.prepare(
    `UPDATE people SET inbound_days = inbound_days + 1, outbound_days = outbound_days + 1, last_inbound = ?,
       last_outbound = ?, strength = 0.5, tie_state = 'steady' WHERE id = ?`,
  );
  const both = connection.transaction((write: () => void, day: Day, personId: PersonId) => {
    write();
    update.run(day, day, personId);
  });
  return {
    log: (personId, day) =>
      both.immediate(() => void insert.run(personId, day, note, `${today}T12:00:00.000Z`), day, personId),
    edit: (id, personId, day) => both.immediate(() => void change.run(day, id), day, personId),
    remove: (id, personId) => both.immediate(() => void remove.run(id), today, personId),
  };
}

/** Creates a function that picks an interaction and its person, so that people with more contact come up more often. */
function anyInteraction(connection: BetterSqlite3.Database): (dice: number) => [InteractionId, PersonId] {
  const pick = connection
    .prepare<[number], [InteractionId, PersonId]>('SELECT id, person_id FROM interactions WHERE id >= ? LIMIT 1')
    .raw();
  return (from) => {
    const picked = pick.get(from);
    if (picked === undefined) throw new Error('The file has fewer interactions than it should.');
    return picked;
  };
}

/**
 * Measures writes about contact one after the other, each on the disk before the next: logged today, logged for days long
 * ago, moved to another day, deleted. The floor has its own copy of the file.
 */
export function loggingMeasurements(engine: Engine, copy: string): Measurement[] {
  const connection = plainConnection(copy);
  const ours = writesOfEngine(engine);
  const floor = plainWrites(connection);
  const turns = (hand: InteractionWrites, db: BetterSqlite3.Database, seed: number) => {
    const dice = createDice(seed);
    const any = anyInteraction(db);
    // The last of them are those that are logged here.
    const someone = () => any(dice.between(1, network.interactions - 1000));
    return {
      logToday: () => hand.log(dice.between(1, network.people) as PersonId, today), // ids count from one
      logLongAgo: () => hand.log(someone()[1], addDays(today, -dice.between(400, 3000))),
      edit: () => hand.edit(...someone(), addDays(today, -dice.between(0, 3000))),
      remove: () => hand.remove(...someone()),
    };
  };
  const oursTurns = turns(ours, engine.context.db.$client, 5);
  const floorTurns = turns(floor, connection, 5);
  const measured = (what: string, of: (hand: typeof oursTurns) => Promise<unknown> | void): Measurement => ({
    what,
    per: `${writes} of them`,
    atMost: 3,
    ours: () =>
      timed(async () => {
        for (let count = 0; count < writes; count += 1) await of(oursTurns);
      }),
    floor: () =>
      timedSync(() => {
        for (let count = 0; count < writes; count += 1) void of(floorTurns);
      }),
  });
  return [
    measured('log a contact, until durable and visible in all numbers', (turn) => turn.logToday()),
    measured('log one of long ago', (turn) => turn.logLongAgo()),
    measured('move one to another day', (turn) => turn.edit()),
    measured('delete one', (turn) => turn.remove()),
  ];
}
