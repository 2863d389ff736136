import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import { monthEndsBefore } from '../../core/calendar/months.ts';
import { addDays, dayNumber } from '../../core/calendar/day.ts';
import type { Day } from '../../core/calendar/day.ts';
import { write } from '../../db/connection/database.ts';
import type { Engine } from '../../engine/engine.ts';
import { today } from './big-file.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { fastest } from './people-pages.ts';
import { plainConnection } from './plain-connection.ts';

/** Measures counting the ties in each state, which the headings of several pages show. */
export function stateCountsMeasurement({ context }: Engine, database: string): Measurement {
  const client = createRouterClient(router, { context });
  const connection = plainConnection(database);
  const statements = [
    'SELECT tie_state, count(*) FROM people WHERE archived_on IS NULL GROUP BY tie_state',
    `SELECT count(*) FROM people WHERE tie_state = 'thin' AND reviewed_on IS NULL AND archived_on IS NULL
       AND muted_on IS NULL AND circle IS NULL`,
  ].map((text) => connection.prepare(text).raw());
  return {
    what: 'how many ties are in each state, and to review',
    atMost: 2,
    ours: () => timed(() => client.app.overview()),
    floor: () => timedSync(() => statements.forEach((statement) => statement.all())),
  };
}

/** Measures counting the ties in each state at the end of every month of two years, computed anew each time. */
export function statesByMonthMeasurement({ context }: Engine, database: string): Measurement {
  const client = createRouterClient(router, { context });
  const connection = plainConnection(database);
  const best = fastest(connection, statesByMonth(), {});
  return {
    what: 'ties in each state by month, of two years',
    atMost: 2,
    rounds: 5,
    warmUps: 1,
    ours: () => {
      // Without a write, the cached answer would be returned.
      context.db.$client.exec('UPDATE tie_day SET day = day');
      return timed(() => client.insights.statesByMonth());
    },
    floor: () => timedSync(() => best.all({})),
  };
}

/** Several queries for the same numbers, as an expert would write them; thin ties are the rest of all. */
function statesByMonth(): string[] {
  const ends = monthEndsBefore(today, 24);
  const first = ends[0] ?? today;
  const months = `months(at, end, t, begin) AS (VALUES ${ends
    .map((end, at) => `(${at}, '${end}', ${dayNumber(end)}, '${ends[at - 1] ?? ''}')`)
    .join(', ')})`;
  const numberOf = (day: string): string => `unixepoch(${day}) / 86400`;
  const ties = `ties AS MATERIALIZED (
    SELECT id, coalesce(connected_on, added_on) AS known, circle, rating, inbound_days, outbound_days,
      ${numberOf('first_inbound')} AS first_in, last_inbound, last_outbound, last_contact
    FROM people NOT INDEXED
    WHERE archived_on IS NULL AND (inbound_days * outbound_days >= 4 OR rating >= 4))`;
  const gathered = `count(DISTINCT CASE WHEN direction <> 'out' THEN day END) AS d_in,
    count(DISTINCT CASE WHEN direction <> 'in' THEN day END) AS d_out,
    max(CASE WHEN direction <> 'out' THEN day END) AS l_in, max(CASE WHEN direction <> 'in' THEN day END) AS l_out`;
  const counted = `facts AS (
      SELECT at, circle, rating, n_in, n_out, t - max(coalesce(last_in, -1e9), coalesce(last_out, -1e9)) AS g,
        t - first_in AS a, last_in - first_in AS tx
      FROM run WHERE known <= end),
    quiet AS (SELECT *, exp(-(n_in - 0.5) * ln(1 + 90.0 / (7 + a))) AS w FROM facts
      WHERE n_in * n_out >= 4 OR rating >= 4),
    strengths AS (SELECT *, CASE WHEN n_in * n_out >= 4 THEN 1 / (1 + exp(0.26 + 0.3 * ln(1 + g)
        - 0.78 * ln(1 + sqrt(n_in * n_out)) - 0.5 * max(-6, min(4, ln((1 - w)
        / (0.3 / (n_in - 0.1) * exp((n_in - 0.5) * ln((7.0 + a) / (7 + tx))) + w)))))) ELSE 0 END AS s FROM quiet)
    SELECT at, CASE WHEN rating = 5 OR n_in * n_out >= 25 AND s >= 0.7 THEN 'strong'
        WHEN rating = 4 THEN 'steady' WHEN n_in * n_out < 4 THEN 'thin'
        WHEN s >= 0.45 OR g < CASE circle WHEN 'inner' THEN 30 WHEN 'close' THEN 90 WHEN 'wider' THEN 180 ELSE 0 END
          THEN 'steady'
        WHEN n_in * n_out >= 9 AND g <= 1826 THEN 'fading' ELSE 'thin' END AS state, count(*) AS people
    FROM strengths GROUP BY at, state
    UNION ALL
    SELECT at, 'all', (SELECT count(*) FROM people WHERE archived_on IS NULL AND connected_on <= end) FROM months`;
  const window = 'WINDOW upTo AS (PARTITION BY id ORDER BY at)';
  const before = (direction: string): string =>
    `(SELECT day FROM interactions WHERE person_id = ties.id AND day <= '${first}' AND direction <> '${direction}'
      ORDER BY day DESC LIMIT 1)`;
  const since = (direction: string): string =>
    `(SELECT count(DISTINCT day) FROM interactions WHERE person_id = ties.id AND day > '${first}'
      AND direction <> '${direction}')`;
  return [
    // Forward from the first contact, month by month.
    `WITH ${months}, ${ties},
     recent AS (SELECT ties.id, at, ${gathered} FROM ties CROSS JOIN months CROSS JOIN interactions
       ON person_id = ties.id AND day > begin AND day <= end GROUP BY ties.id, at),
     grid AS (SELECT ties.*, months.*, d_in, d_out, l_in, l_out
       FROM ties CROSS JOIN months LEFT JOIN recent ON recent.id = ties.id AND recent.at = months.at),
     run AS (SELECT at, end, known, t, circle, rating, first_in, sum(coalesce(d_in, 0)) OVER upTo AS n_in,
       sum(coalesce(d_out, 0)) OVER upTo AS n_out, ${numberOf('max(l_in) OVER upTo')} AS last_in,
       ${numberOf('max(l_out) OVER upTo')} AS last_out FROM grid ${window}),
     ${counted}`,
    // From the facts of today back to two years ago, and forward through those years alone.
    `WITH ${months}, ${ties},
     recent AS (SELECT ties.id, substr(day, 1, 7) AS month, ${gathered} FROM ties CROSS JOIN interactions
       ON person_id = ties.id AND day > '${first}' WHERE last_contact > '${first}' GROUP BY ties.id, month),
     base AS MATERIALIZED (SELECT id, known, circle, rating, first_in,
       inbound_days - CASE WHEN last_inbound > '${first}' THEN ${since('out')} ELSE 0 END AS b_in,
       outbound_days - CASE WHEN last_outbound > '${first}' THEN ${since('in')} ELSE 0 END AS b_out,
       CASE WHEN last_inbound > '${first}' THEN ${before('out')} ELSE last_inbound END AS bl_in,
       CASE WHEN last_outbound > '${first}' THEN ${before('in')} ELSE last_outbound END AS bl_out FROM ties),
     grid AS (SELECT base.*, months.*, d_in, d_out, l_in, l_out
       FROM base CROSS JOIN months LEFT JOIN recent ON recent.id = base.id AND month = substr(end, 1, 7)),
     run AS (SELECT at, end, known, t, circle, rating, first_in, b_in + sum(coalesce(d_in, 0)) OVER upTo AS n_in,
       b_out + sum(coalesce(d_out, 0)) OVER upTo AS n_out,
       ${numberOf('coalesce(max(l_in) OVER upTo, bl_in)')} AS last_in,
       ${numberOf('coalesce(max(l_out) OVER upTo, bl_out)')} AS last_out FROM grid ${window}),
     ${counted}`,
  ];
}

const entriesADay = 5;

/**
 * Measures the weekly summary, the days of outreach and the reach, for a user who did their plan every day for half a year.
 * The floor reads the facts of each tie and computes nothing.
 */
export function otherInsightsMeasurement({ context }: Engine, database: string): Measurement {
  const client = createRouterClient(router, { context });
  const weeksAgo = addDays(today, -51);
  const halfYearAgo = addDays(today, -177);
  keepPlans(context, halfYearAgo);
  const connection = plainConnection(database);
  const contactsSince = (day: Day, which: string): string[] => [
    `SELECT interactions.day, count(DISTINCT person_id) FROM people NOT INDEXED CROSS JOIN interactions
       ON person_id = people.id WHERE last_outbound >= '${day}' AND interactions.day >= '${day}' AND ${which}
     GROUP BY interactions.day`,
    `SELECT interactions.day, count(DISTINCT person_id) FROM people INDEXED BY people_by_last_contact
       CROSS JOIN interactions ON person_id = people.id
     WHERE archived_on IS NULL AND last_contact >= '${day}' AND interactions.day >= '${day}' AND ${which}
     GROUP BY interactions.day`,
    `SELECT day, count(DISTINCT person_id) FROM interactions WHERE day >= '${day}' AND ${which} GROUP BY day`,
  ];
  const outreach = `SELECT entries.person_id, contact.day FROM plan_entries AS entries
    JOIN interactions AS contact ON contact.id = interaction_id
    WHERE entries.day >= '${weeksAgo}' AND +entries.status = 'done'`;
  const questions = [
    [
      `SELECT day, sum(coalesce(minutes_spent, minutes)), count(DISTINCT person_id), sum(offer_kind = 'offer')
       FROM plan_entries WHERE day >= '${halfYearAgo}' AND status = 'done' GROUP BY day`,
    ],
    // Answers, and the facts of the day before.
    [
      `SELECT person_id, day, EXISTS (SELECT 1 FROM interactions WHERE person_id = outreach.person_id
         AND direction <> 'out' AND day BETWEEN outreach.day AND date(outreach.day, '+21 days'))
       FROM (${outreach}) AS outreach`,
    ],
    [
      `SELECT outreach.person_id, outreach.day, tie_state,
         count(DISTINCT CASE WHEN direction <> 'out' THEN interactions.day END),
         count(DISTINCT CASE WHEN direction <> 'in' THEN interactions.day END),
         min(CASE WHEN direction <> 'out' THEN interactions.day END),
         max(CASE WHEN direction <> 'out' THEN interactions.day END),
         max(CASE WHEN direction <> 'in' THEN interactions.day END)
       FROM (${outreach}) AS outreach JOIN people ON people.id = outreach.person_id
       LEFT JOIN interactions ON interactions.person_id = people.id AND interactions.day < outreach.day
       GROUP BY 1, 2`,
    ],
    contactsSince(weeksAgo, "kind = 'introduction' AND direction <> 'in'"),
    contactsSince(halfYearAgo, "imported = 0 AND direction <> 'in'"),
    [
      `SELECT count(*) FROM records WHERE kind IN ('endorsement', 'recommendation') AND fields ->> 'on' >= '${weeksAgo}'`,
      `SELECT count(*) FROM records WHERE id IN (SELECT id FROM records WHERE kind IN ('endorsement', 'recommendation'))
         AND fields ->> 'on' >= '${weeksAgo}'`,
    ],
    [false, true].map(
      (byIndex) => `SELECT tie_state, count(*) FROM people ${byIndex ? '' : 'NOT INDEXED'}
       WHERE archived_on IS NULL AND connection = 'connected' GROUP BY tie_state`,
    ),
  ].map((ways) => fastest(connection, ways, {}));
  return {
    what: 'what eight weeks achieved, half a year of practice, and the reach',
    atMost: 2,
    ours: () =>
      timed(async () => {
        await client.insights.weeklySummary();
        await client.insights.outreachDays();
        await client.insights.reach();
      }),
    floor: () => timedSync(() => questions.forEach((statement) => statement.all({}))),
  };
}

/** Stores a plan for each day since `since`, with people to whom the user reached out on it. */
function keepPlans({ db }: Engine['context'], since: Day): void {
  const contacts = db.$client
    .prepare<[Day], { id: number; personId: number; day: Day }>(
      `SELECT id, person_id AS personId, day FROM interactions WHERE day >= ? AND direction = 'out' ORDER BY day, id`,
    )
    .all(since);
  write(db, (tx) => {
    const insertPlan = tx.$client.prepare(
      `INSERT OR IGNORE INTO plans (day, budget_minutes, new_tie_share, carried_in, carry_over, new_ties_before, made_at)
       VALUES (?, 10, 0.6, 0, 0, 0, '')`,
    );
    const insertEntry = tx.$client.prepare(
      `INSERT OR IGNORE INTO plan_entries (day, person_id, part, kind, minutes, reason, offer_kind, offer_text, status,
         interaction_id)
       VALUES (@day, @personId, 'known', 'note', 2, '{"kind":"as-written","text":""}', 'offer', 'Read a draft', 'done', @id)`,
    );
    const kept = new Map<Day, number>();
    for (const contact of contacts) {
      const ofDay = kept.get(contact.day) ?? 0;
      if (ofDay === entriesADay) continue;
      insertPlan.run(contact.day);
      insertEntry.run(contact);
      kept.set(contact.day, ofDay + 1);
    }
  });
}
