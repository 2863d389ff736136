import { createRouterClient } from '@orpc/server';

import { router } from '../../api/router.ts';
import { fold, ftsQuery } from '../../core/text/fold.ts';
import { createDice } from '../../engine/demo/dice.ts';
import type { Dice } from '../../engine/demo/dice.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Measurement } from './measure.ts';
import { timed, timedSync } from './measure.ts';
import { fastest, rowColumns } from './people-pages.ts';
import { plainConnection } from './plain-connection.ts';

const words = 100;
/** The least length of a word that is forgiven a slip. */
const forgiven = 4;

/** Measures searching as one types: a hundred beginnings of names, companies and positions, letter by letter. */
export function searchMeasurement(engine: Engine, database: string): Measurement {
  const queries = someWords(database, "name || ' ' || company || ' ' || position", 1).map((word, index) =>
    // One to five letters.
    Array.from(word)
      .slice(0, 1 + (index % 5))
      .join(''),
  );
  return {
    what: 'search as you type, top 50',
    per: `${words} beginnings`,
    atMost: 2,
    ...againstPrefixSearch(engine, database, queries, queries),
  };
}

/** Measures searching with a slip in each of a hundred words of names, beside a raw search for the words as they are. */
export function slipsMeasurement(engine: Engine, database: string): Measurement {
  const dice = createDice(5);
  const meant = someWords(database, 'name_key', forgiven);
  return {
    what: 'search with slips, top 50',
    per: `${words} words`,
    atMost: 3,
    ...againstPrefixSearch(
      engine,
      database,
      meant.map((word) => withSlip(word, dice)),
      meant,
    ),
  };
}

/** Ours: these queries. The floor: the raw search for the beginnings of these words, the strongest ties first. */
function againstPrefixSearch(
  engine: Engine,
  database: string,
  queries: readonly string[],
  meant: readonly string[],
): Pick<Measurement, 'ours' | 'floor'> {
  const client = createRouterClient(router, { context: engine.context });
  const connection = plainConnection(database);
  const isFound = 'id IN (SELECT rowid FROM people_search WHERE people_search MATCH @match)';
  const order = 'ORDER BY strength DESC, name_key, id';
  const ways = [isFound, `+${isFound}`].map(
    (condition) =>
      `SELECT ${rowColumns} FROM people
       WHERE id IN (SELECT id FROM people WHERE ${condition} AND archived_on IS NULL ${order} LIMIT 50) ${order}`,
  );
  const matches = meant.map((word) => ftsQuery(word) ?? '""');
  const statements = matches.map((match) => fastest(connection, ways, { match }));
  return {
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

/** Picks words of that many letters and more from an expression on people. */
function someWords(database: string, expression: string, least: number): string[] {
  const connection = plainConnection(database);
  const dice = createDice(3);
  const texts = connection.prepare<[number], string>(`SELECT ${expression} FROM people WHERE id = ?`).pluck();
  const people = connection.prepare<[], number>('SELECT count(*) FROM people').pluck().get() ?? 1;
  const picked: string[] = [];
  while (picked.length < words) {
    const text = texts.get(dice.between(1, people)) ?? '';
    const fitting = text.split(/[\s&,.-]+/u).filter((part) => part !== '' && fold(part).length >= least);
    if (fitting.length > 0) picked.push(dice.pick(fitting));
  }
  connection.close();
  return picked;
}

/** The word with one letter that is wrong, missing, too much, or in the place of its neighbour. */
function withSlip(word: string, dice: Dice): string {
  const at = dice.between(0, word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  return dice.pick([
    `${before}${next}${letter}${after}`,
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}x${next}${after}`,
  ]);
}
