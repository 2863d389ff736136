import { createRouterClient } from '@orpc/server';
import { randomUUID } from 'node:crypto';

import { computePlan } from '../../api/plan/make-plan.ts';
import { router } from '../../api/router.ts';
import { queryNearDoor, queryOfDoor } from '../../core/doors/goal-candidates.ts';
import { readGoal } from '../../core/doors/goal.ts';
import { matchOfQuery } from '../../db/doors/people-of-goal.ts';
import { currentSettings } from '../../api/settings.ts';
import type { WordQuery } from '../../core/doors/goal-candidates.ts';
import { wordsOfNeed } from '../../core/doors/rank-proposals.ts';
import type { NeedId, PersonId, WriteId } from '../../core/ids.ts';
import type { Engine } from '../../engine/engine.ts';
import { today } from './big-file.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

/** Three goals with their full-text queries: an expert would look for the same words. */
const goals = ['someone at Tallgrass', 'head of design', 'procurement at hospitals in Bavaria'].map((text) => {
  const [at, near] = [queryOfDoor(readGoal(text)), queryNearDoor(readGoal(text))];
  if (at === undefined || near === undefined) throw new Error('Each goal has parts.');
  return { text, at: matchOfQuery(at), near: matchOfQuery(near) };
});

const asWritten = `SELECT people.id, people.name, people.company, people.position, city, people.notes, strength, tie_state,
    last_contact, asked_on, job_changed_on, (SELECT group_concat(tags.name, char(31)) FROM person_tags JOIN tags ON tags.id = tag_id
      WHERE person_id = people.id) AS tags,
    (SELECT slug FROM profile_slugs WHERE person_id = people.id AND current = 1) AS slug
  FROM people_search CROSS JOIN people ON people.id = people_search.rowid
  WHERE people_search MATCH @match AND archived_on IS NULL AND farewell IS NULL AND muted_on IS NULL`;

/** Measures the page Doors with three goals: everyone at each door and next to it, by strength, and the words of fifty. */
export async function doorsMeasurement(engine: Engine, database: string): Promise<Measurement> {
  const client = createRouterClient(router, { context: engine.context });
  for (const { text } of goals) await client.goals.add({ writeId: randomUUID() as string as WriteId, text }); // as pages make them
  const connection = plainConnection(database);
  const at = connection.prepare<[{ match: string }], { company: string }>(`${asWritten} ORDER BY strength DESC`);
  const colleagues = connection.prepare(
    `SELECT id, name, strength FROM people WHERE company_key = '' IS 0 AND company_key IN (SELECT value FROM json_each(@companies))
       AND archived_on IS NULL AND farewell IS NULL AND muted_on IS NULL ORDER BY strength DESC`,
  );
  return {
    what: 'the page Doors with three goals',
    atMost: 2,
    ours: () => timed(() => client.goals.doors()),
    floor: () =>
      timedSync(() => {
        for (const goal of goals) {
          const found = at.all({ match: goal.at });
          // A page has fifty people.
          if (found.length >= 50) continue;
          at.all({ match: goal.near });
          colleagues.all({ companies: JSON.stringify(found.map(({ company }) => company.toLowerCase())) });
        }
      }),
  };
}

/** Measures proposing who might open the door of a need, against reading those who have a word of it, by strength. */
export async function proposalsMeasurement(engine: Engine, database: string): Promise<Measurement> {
  const client = createRouterClient(router, { context: engine.context });
  const connection = plainConnection(database);
  const [seeker] = connection.prepare<[], { id: PersonId }>('SELECT id FROM people ORDER BY id LIMIT 1').all();
  if (seeker === undefined) throw new Error('The big file has people.');
  const texts = ['a CFO in fintech', 'looking for a designer', 'somebody in sales'];
  const ids: NeedId[] = [];
  for (const text of texts) {
    const writeId = randomUUID() as string as WriteId; // as pages make them
    const need = { writeId, personId: seeker.id, text, saidOn: today, holdsUntil: null };
    ids.push((await client.needs.add(need)).id);
  }
  const found = connection.prepare(`${asWritten} ORDER BY strength DESC`);
  const queries = texts.map((text) => {
    const { own, related } = wordsOfNeed(text);
    const ofOwn = own.map((word): WordQuery => ({ kind: 'begins', word }));
    return matchOfQuery({ kind: 'any', of: [...ofOwn, ...related] });
  });
  return {
    what: 'who might open the doors of three needs',
    atMost: 4,
    ours: () =>
      timed(async () => {
        for (const id of ids) await client.needs.proposals({ id });
      }),
    floor: () => timedSync(() => queries.forEach((match) => found.all({ match }))),
  };
}

/** Measures today's plan when three doors are hoped for, against reading everyone once. */
export function planWithGoalsMeasurement({ context }: Engine, database: string): Measurement {
  const connection = plainConnection(database);
  const everyone = connection
    .prepare(
      `SELECT id, inbound_days, outbound_days, first_inbound, last_inbound, last_outbound, asked_on, settled_on, circle,
         rating, company_key, position, connected_on, added_on, job_changed_on, birthday, snoozed_until, muted_on, archived_on,
         connection, brought_closer_on, handled_on
       FROM people WHERE muted_on IS NULL AND archived_on IS NULL AND connection IS NOT 'ended'`,
    )
    .raw();
  const at = connection.prepare(asWritten);
  return {
    what: 'today’s plan with three goals, without its commit',
    atMost: 3,
    ours: () => timedSync(() => computePlan(context.db, today, currentSettings(context))),
    floor: () =>
      timedSync(() => {
        everyone.all();
        for (const goal of goals) at.all({ match: goal.at });
      }),
  };
}
