import type BetterSqlite3 from 'better-sqlite3';

import { createSlipFinder } from '../../core/text/slips.ts';
import type { SlipFinder } from '../../core/text/slips.ts';
import type { Database } from '../connection/database.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';

// The words for which a typed word with a slip may stand: those of names, nicknames, companies and positions. They are read
// from the index when a slip is first looked for, and kept in memory for the connection.

/** A number that changes when another connection, such as that of an import, wrote to the file. */
const fileVersion = handWrittenRead(
  {},
  { version: computed<number>() },
  'SELECT data_version AS version FROM pragma_data_version',
);

type KnownWords = {
  readonly finder: SlipFinder;
  readonly version: number | undefined;
  /** The last word that was read; undefined once all are. */
  readTo: string | undefined;
};

const knownByConnection = new WeakMap<BetterSqlite3.Database, KnownWords>();

/** A few thousandths of a second. */
const wordsAtOnce = 300;

const indexedWords = handWrittenRead(
  { after: computed<string>(), limit: computed<number>() },
  { word: computed<string>() },
  `SELECT term AS word FROM people_search_words
   WHERE term > @after AND length(term) >= 4 AND col IN ('name', 'nickname', 'company', 'position') LIMIT @limit`,
);

/** Reads some of the words, unless all are known: a few thousandths of a second of work. Returns whether there may be more. */
export function readSomeSlipWords(db: Database): boolean {
  const known = knownWords(db);
  if (known.readTo === undefined) return false;
  const words = indexedWords.values(db, { after: known.readTo, limit: wordsAtOnce });
  for (const word of words) known.finder.add(word);
  // A word that stands in several columns comes once for each, one after the other, and may be cut off among them.
  known.readTo = words.length < wordsAtOnce ? undefined : words.at(-1);
  return known.readTo !== undefined;
}

/** Returns the finder of the words that people of this file are found by with a slip. */
export function slipFinderOf(db: Database): SlipFinder {
  while (readSomeSlipWords(db));
  return knownWords(db).finder;
}

/** Returns what is known of the words of this connection, as long as no other one wrote to the file. */
function knownWords(db: Database): KnownWords {
  const version = fileVersion.value(db, {});
  let known = knownByConnection.get(db.$client);
  if (known === undefined || known.version !== version) {
    known = { finder: createSlipFinder(), version, readTo: '' };
    knownByConnection.set(db.$client, known);
  }
  return known;
}

/** Adds folded words that this connection indexes. A word that nobody has any more stays, and finds nobody. */
export function learnWords(db: Database, texts: Readonly<Record<string, string>>): void {
  const finder = knownByConnection.get(db.$client)?.finder;
  if (finder === undefined) return;
  for (const text of Object.values(texts)) for (const word of text.split(' ')) finder.add(word);
}
