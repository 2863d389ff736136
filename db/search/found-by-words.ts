import type { PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';
import { matchesOfFactWords, matchesOfTextWords } from './search-tiers.ts';
import type { SearchedWords } from './search-tiers.ts';

// By hand, since drizzle has no words for full text.
const match = { match: computed<string>() };
const found = { id: computed<PersonId>() };
const foundInFacts = handWrittenRead(
  match,
  found,
  'SELECT rowid AS id FROM people_search WHERE people_search MATCH @match',
);
const foundInTexts = handWrittenRead(
  match,
  found,
  'SELECT rowid AS id FROM people_search_texts WHERE people_search_texts MATCH @match',
);
const foundInMessages = handWrittenRead(
  match,
  found,
  'SELECT rowid AS id FROM people_search_messages WHERE people_search_messages MATCH @match',
);

/**
 * Returns everyone who is found by every word, archived or not, each word by what is known of them or by what was written. The
 * lists of the words are compared here, since SQLite takes eight times as long for words that thousands of people have.
 */
export function idsFoundByEveryWord(db: Database, search: SearchedWords): PersonId[] {
  const inTexts = matchesOfTextWords(search);
  let byAll: ReadonlySet<PersonId> | undefined;
  for (const [index, inFacts] of matchesOfFactWords(search).entries()) {
    const inWritten = { match: inTexts[index] ?? '' };
    const lists = [
      foundInFacts.values(db, { match: inFacts }),
      foundInTexts.values(db, inWritten),
      foundInMessages.values(db, inWritten),
    ];
    const before = byAll;
    byAll = new Set(lists.flatMap((ids) => (before === undefined ? ids : ids.filter((id) => before.has(id)))));
    if (byAll.size === 0) break;
  }
  return [...(byAll ?? [])];
}
