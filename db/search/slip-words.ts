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

type KnownWords = { readonly finder: SlipFinder; readonly version: number | undefined };

const knownByConnection = new WeakMap<BetterSqlite3.Database, KnownWords>();

const indexedWords = handWrittenRead(
  {},
  { word: computed<string>() },
  `SELECT term AS word FROM people_search_words
   WHERE length(term) >= 4 AND col IN ('name', 'nickname', 'company', 'position')`,
);

/** Returns the finder of the words that people of this file are found by with a slip. */
export function slipFinderOf(db: Database): SlipFinder {
  const version = fileVersion.value(db, {});
  const known = knownByConnection.get(db.$client);
  if (known !== undefined && known.version === version) return known.finder;
  const finder = createSlipFinder();
  for (const word of indexedWords.values(db, {})) finder.add(word);
  knownByConnection.set(db.$client, { finder, version });
  return finder;
}

/** Adds folded words that this connection indexes. A word that nobody has any more stays, and finds nobody. */
export function learnWords(db: Database, texts: Readonly<Record<string, string>>): void {
  const finder = knownByConnection.get(db.$client)?.finder;
  if (finder === undefined) return;
  for (const text of Object.values(texts)) for (const word of text.split(' ')) finder.add(word);
}
