import type { Day } from '../../core/calendar/day.ts';
import type { WordQuery } from '../../core/doors/goal-candidates.ts';
import type { NeedWords } from '../../core/doors/rank-proposals.ts';
import type { PersonId } from '../../core/ids.ts';
import { fold } from '../../core/text/fold.ts';
import type { Database } from '../connection/database.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';
import { people } from '../schema/schema.ts';
import { renewTextIndex } from '../search/search-index.ts';
import { matchOfQuery } from './people-of-goal.ts';

/** A person who might open the door of a need, by the words that the search index has of them. */
export type FoundCandidate = {
  readonly id: PersonId;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly notes: string;
  readonly tags: readonly string[];
  /** As shown, 0 to 1. */
  readonly strength: number;
  readonly tieState: (typeof people)['tieState']['_']['data'];
};

/** Whom a need's proposals leave out. */
export type LeftOut = {
  readonly seekerId: PersonId;
  readonly today: Day;
  /** Whoever the user reached out to after this day rests. */
  readonly reachedOutBefore: Day;
  /** Whoever was asked about an introduction on this day or later rests. */
  readonly askedBefore: Day;
};

const parameters = {
  match: computed<string>(),
  seekerId: computed<PersonId>(),
  today: computed<Day>(),
  reachedOutBefore: computed<Day>(),
  askedBefore: computed<Day>(),
};
const foundFields = {
  id: people.id,
  name: people.name,
  company: people.company,
  position: people.position,
  notes: people.notes,
  strength: people.strength,
  tieState: people.tieState,
  tags: computed<string | null>(),
};

/** By hand, since drizzle has no words for full text. */
function candidatesIn(index: string) {
  return handWrittenRead(
    parameters,
    foundFields,
    `SELECT id, name, company, position, notes, strength, tie_state AS tieState,
       (SELECT group_concat(tags.name, char(10)) FROM person_tags JOIN tags ON tags.id = tag_id
        WHERE person_id = people.id) AS tags
     FROM people
     WHERE id IN (SELECT rowid FROM ${index} WHERE ${index} MATCH @match)
       AND people.id <> @seekerId AND muted_on IS NULL AND archived_on IS NULL AND farewell IS NULL
       AND connection IS NOT 'ended'
       AND (snoozed_until IS NULL OR snoozed_until <= @today)
       AND (last_outbound IS NULL OR last_outbound <= @reachedOutBefore)
       AND NOT EXISTS (SELECT 1 FROM introductions WHERE first_id = people.id
         AND (asked_first_on >= @askedBefore OR second_id = @seekerId AND status <> 'withdrawn'))
       AND NOT EXISTS (SELECT 1 FROM introductions WHERE second_id = people.id
         AND (asked_second_on >= @askedBefore OR first_id = @seekerId AND status <> 'withdrawn'))`,
  );
}

const inFacts = candidatesIn('people_search');
const inTexts = candidatesIn('people_search_texts');
const inMessages = candidatesIn('people_search_messages');

/** Finds those whose company, title, tags or notes have a word of a need or of its fields, in no order. */
export function candidatesByFacts(db: Database, words: NeedWords, leftOut: LeftOut): FoundCandidate[] {
  const { own, related, within } = words;
  const of: WordQuery[] = [
    ...own.map((word): WordQuery => ({ kind: 'begins', word: fold(word) })),
    ...related,
    ...wordsHaving(db, within).map((word): WordQuery => ({ kind: 'is', word })),
  ];
  if (of.length === 0) return [];
  return inFacts.all(db, { ...leftOut, match: matchOfQuery({ kind: 'any', of }) }).map(candidateOf);
}

const indexedWordsHaving = handWrittenRead(
  { parts: computed<string>() },
  { word: computed<string>() },
  `SELECT DISTINCT term AS word FROM people_search_words
   WHERE col IN ('company', 'position', 'tags', 'notes')
     AND EXISTS (SELECT 1 FROM json_each(@parts) WHERE instr(term, value) > 0)`,
);

/** Returns the words of the search index that have one of these within them, which a full-text query cannot ask for. */
function wordsHaving(db: Database, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : indexedWordsHaving.values(db, { parts: JSON.stringify(parts) });
}

/** Finds those with whom a word of a need came up, in what was logged and in kept messages, in no order; somebody may come twice. */
export function candidatesByTexts(db: Database, { own }: NeedWords, leftOut: LeftOut): FoundCandidate[] {
  const words = anyBeginning(own);
  if (words === undefined) return [];
  renewTextIndex(db);
  return [
    ...inTexts.all(db, { ...leftOut, match: `log : (${words})` }),
    ...inMessages.all(db, { ...leftOut, match: words }),
  ].map(candidateOf);
}

/** Builds the full-text query of any of these beginnings of words. Undefined without a word. */
function anyBeginning(words: readonly string[]): string | undefined {
  const folded = words.map((word) => fold(word)).filter((word) => word !== '');
  return folded.length === 0 ? undefined : folded.map((word) => `"${word}"*`).join(' OR ');
}

function candidateOf({
  tags,
  ...row
}: Omit<FoundCandidate, 'tags'> & { readonly tags: string | null }): FoundCandidate {
  return { ...row, tags: tags === null ? [] : tags.split('\n') };
}
