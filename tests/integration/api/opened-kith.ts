import { randomUUID } from 'node:crypto';

import { createRouterClient } from '@orpc/server';

import { router } from '../../../api/router.ts';
import type { KithClient } from '../../../api/contract/contract.ts';
import type { Day, Instant } from '../../../core/calendar/day.ts';
import type { PersonId, WriteId } from '../../../core/ids.ts';
import type { Database } from '../../../db/connection/database.ts';
import type { Engine } from '../../../engine/engine.ts';
import { day } from '../../unit/core/calendar/day-arbitrary.ts';
import { openTestEngine } from '../hosts/connections.ts';
import { temporaryFolder } from '../hosts/temporary-folder.ts';

/** A day in the middle of a calm week. */
export const aWednesday = day('2026-06-10');

/** A clock that a test moves: each look at it is a second later. */
class MovableClock {
  #seconds = 0;
  #day: Day;

  constructor(first: Day) {
    this.#day = first;
  }

  today(): Day {
    return this.#day;
  }

  now(): Instant {
    this.#seconds += 1;
    const time = new Date(Date.parse(`${this.#day}T00:00:00.000Z`) + this.#seconds * 1000);
    return time.toISOString() as Instant; // exactly the form of an instant
  }

  turnTo(today: Day): void {
    this.#day = today;
  }
}

/** The whole of Kith on a file of its own, asked without a transport; gone when let go (`using`). */
export type OpenedKith = Disposable & {
  readonly client: KithClient;
  readonly clock: MovableClock;
  readonly engine: Engine;
  readonly db: Database;
  readonly folder: string;
};

export function openKith(today: Day = aWednesday): OpenedKith {
  const folder = temporaryFolder();
  const clock = new MovableClock(today);
  const engine = openTestEngine(folder.path, { now: () => clock.now(), today: () => clock.today() });
  return {
    client: createRouterClient(router, { context: engine.context }),
    clock,
    engine,
    db: engine.context.db,
    folder: folder.path,
    [Symbol.dispose]: () => {
      engine.close();
      folder[Symbol.dispose]();
    },
  };
}

/** As a page makes them. */
export function newWriteId(): WriteId {
  return randomUUID() as string as WriteId;
}

/** An id that nothing in a test's file has. */
export const nobody = 987_654_321 as PersonId;

export async function addPerson(
  client: KithClient,
  facts: Parameters<KithClient['people']['create']>[0]['facts'],
): Promise<PersonId> {
  return (await client.people.create({ writeId: newWriteId(), facts })).id;
}
