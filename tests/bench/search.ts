import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import { ftsQuery } from '../../core/text/fold.ts';
import { createDice } from '../../engine/demo/dice.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { fastest, rowColumns } from './people-pages.ts';
import { plainConnection } from './plain-connection.ts';

const words = 100;

/** Measures searching as one types: a hundred beginnings of names, companies and positions, letter by letter. */
export function searchMeasurement(engine: Engine, database: string): Measurement {
  const client = createRouterClient(router, { context: engine.context });
  const connection = plainConnection(database);
  const texts = connection
    .prepare<[number], string>("SELECT name || ' ' || company || ' ' || position FROM people WHERE id = ?")
    .pluck();
  const dice = createDice(3);
  const people = connection.prepare<[], number>('SELECT count(*) FROM people').pluck().get() ?? 1;
  const queries = Array.from({ length: words }, (_, index) => {
    const text = texts.get(dice.between(1, people)) ?? '';
    const word = dice.pick(text.split(/[\s&,.-]+/u).filter((part) => part !== ''));
    // One to five letters.
    return Array.from(word)
      .slice(0, 1 + (index % 5))
      .join('');
  });
  const matches = queries.map((query) => ftsQuery(query) ?? '""');
  const isFound = 'id IN (SELECT rowid FROM people_search WHERE people_search MATCH @match)';
  const order = 'ORDER BY strength DESC, name_key, id';
  const ways = [isFound, `+${isFound}`].map(
    (condition) =>
      `SELECT ${rowColumns} FROM people
       WHERE id IN (SELECT id FROM people WHERE ${condition} AND archived_on IS NULL ${order} LIMIT 50) ${order}`,
  );
  const statements = matches.map((match) => fastest(connection, ways, { match }));
  return {
    what: 'search as you type, top 50',
    per: `${words} beginnings`,
    atMost: 2,
    ours: () =>
      timed(async () => {
        for (const query of queries) await client.people.search({ query });
      }),
    floor: () =>
      timedSync(() => {
        matches.forEach((match, index) => statements[index]?.all({ match }));
      }),
  };
}
