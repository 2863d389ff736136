import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import type { Engine } from '../../engine/engine.ts';
import { today } from './big-file.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { plainConnection } from './plain-connection.ts';

const within = `circle IS NULL AND muted_on IS NULL AND archived_on IS NULL AND connection IS NOT 'ended'`;

/** Several queries for the months of contact of everyone without a circle. */
const statements = [
  // Month by month of each person.
  `WITH months AS (
     SELECT person_id, CAST((julianday(@today) - julianday(day)) / 30 AS INTEGER) AS month,
       max(direction <> 'out') AS inbound, max(direction <> 'in') AS outbound,
       count(DISTINCT CASE WHEN direction <> 'out' THEN day END) AS days_in,
       count(DISTINCT CASE WHEN direction <> 'in' THEN day END) AS days_out, max(day) AS last
     FROM people JOIN interactions ON person_id = people.id
     WHERE ${within} AND inbound_days >= 4 AND outbound_days >= 4 AND last_inbound >= date(@today, '-180 days')
       AND last_outbound >= date(@today, '-180 days') AND day > date(@today, '-360 days') AND in_group = 0
     GROUP BY person_id, month)
   SELECT person_id, sum(inbound AND outbound) AS both, count(DISTINCT CASE WHEN inbound AND outbound THEN month / 3 END),
     min(sum(days_in), sum(days_out)), max(last)
   FROM months GROUP BY person_id HAVING both >= 4`,
  // Day by day first, in the order of the index, and with cheaper days.
  `WITH days AS MATERIALIZED (
     SELECT person_id, day, max(direction <> 'out') AS inbound, max(direction <> 'in') AS outbound,
       (unixepoch(@today) - unixepoch(day)) / 2592000 AS month
     FROM people NOT INDEXED CROSS JOIN interactions INDEXED BY interactions_by_person ON person_id = people.id
     WHERE ${within} AND inbound_days >= 4 AND outbound_days >= 4 AND last_inbound >= date(@today, '-180 days')
       AND last_outbound >= date(@today, '-180 days') AND day > date(@today, '-360 days') AND in_group = 0
     GROUP BY person_id, day),
   months AS (
     SELECT person_id, month, max(inbound) AS inbound, max(outbound) AS outbound, sum(inbound) AS days_in,
       sum(outbound) AS days_out, max(day) AS last
     FROM days GROUP BY person_id, month)
   SELECT person_id, sum(inbound AND outbound) AS both, count(DISTINCT CASE WHEN inbound AND outbound THEN month / 3 END),
     min(sum(days_in), sum(days_out)), max(last)
   FROM months GROUP BY person_id HAVING both >= 4`,
];

/** Measures finding circles to suggest among all contact of the last year. */
export function suggestionsMeasurement({ context }: Engine, database: string): Measurement {
  const client = createRouterClient(router, { context });
  const connection = plainConnection(database);
  const best = statements
    .map((text) => {
      const statement = connection.prepare<[{ today: string }]>(text);
      const run = () => timedSync(() => statement.all({ today }));
      run();
      return { run, time: Math.min(run(), run()) };
    })
    .toSorted((a, b) => a.time - b.time)[0];
  return {
    what: 'circles to suggest',
    atMost: 2,
    ours: () => timed(() => client.circleSuggestions.list()),
    floor: () => best?.run() ?? Number.NaN,
  };
}
