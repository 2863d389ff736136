import * as z from 'zod/mini';

import { queryNearDoor, queryOfDoor } from '../../core/doors/goal-candidates.ts';
import type { WordQuery } from '../../core/doors/goal-candidates.ts';
import { mayBeCompanies } from '../../core/doors/company-phrase.ts';
import { matchOwn } from '../../core/doors/goal-match.ts';
import type { KnownOfPerson, OwnMatch } from '../../core/doors/goal-match.ts';
import { readGoal } from '../../core/doors/goal.ts';
import type { ReadGoal } from '../../core/doors/goal.ts';
import type { GoalId, PersonId } from '../../core/ids.ts';
import type { Database } from '../connection/database.ts';
import { computed, handWrittenRead } from '../connection/statement.ts';
import { parseStoredJson } from '../connection/stored-json.ts';
import { people } from '../schema/schema.ts';
import { findGoal } from './goals.ts';

/** Somebody who may stand at a door or next to it, with what a goal is compared with. */
type GoalCandidate = Omit<KnownOfPerson, 'tags'> & {
  readonly id: PersonId;
  readonly name: string;
  /** Folded. */
  readonly nameKey: string;
  /** Folded. */
  readonly companyKey: string;
  readonly strength: number;
};

/** Somebody with what makes them fit a goal. */
export type Fitting = { readonly person: GoalCandidate; readonly match: OwnMatch };

/** SQL condition on `people`: neither muted, archived nor with a farewell, so that Kith may name them at a door. */
export const mayBeProposed = 'archived_on IS NULL AND farewell IS NULL AND muted_on IS NULL';

// Names and addresses of people say nothing of doors.
const candidates = handWrittenRead(
  { match: computed<string>() },
  {
    id: people.id,
    name: people.name,
    nameKey: people.nameKey,
    company: people.company,
    companyKey: people.companyKey,
    position: people.position,
    city: people.city,
    notes: people.notes,
    strength: people.strength,
    tags: computed<string | null>(),
  },
  `SELECT people.id, people.name, name_key AS nameKey, people.company, company_key AS companyKey, people.position, city,
     people.notes, strength,
     (SELECT json_group_array(tags.name) FROM person_tags JOIN tags ON tags.id = person_tags.tag_id
       WHERE person_tags.person_id = people.id) AS tags
   FROM people_search CROSS JOIN people ON people.id = people_search.rowid
   WHERE people_search MATCH @match AND ${mayBeProposed}`,
);

const tagNames = z.array(z.string());

// After a name only a space, the least that may follow, begins another word.
const companyBeginningWith = handWrittenRead(
  { name: computed<string>() },
  { found: computed<1>() },
  `SELECT 1 AS found FROM people WHERE (company_key = '') = 0 AND archived_on IS NULL
     AND company_key >= @name AND company_key < @name || '!'
   LIMIT 1`,
);

/** Reads a goal, with a name after an "at" as one company where it is the company of somebody. */
export function readGoalOf(db: Database, text: string): ReadGoal {
  const companies = mayBeCompanies(text).filter((name) => companyBeginningWith.get(db, { name }) !== undefined);
  return readGoal(text, companies);
}

/** Returns those who stand next to a door by what is known of themselves, in no order. */
export function peopleNextToDoor(db: Database, goal: ReadGoal): Fitting[] {
  return fittingPeople(db, goal, queryNearDoor(goal)).filter(({ match }) => match.isNextTo);
}

/** Returns the ids of those who stand at the door of a goal; none if it is not there. */
export function peopleAtGoal(db: Database, id: GoalId): PersonId[] {
  const goal = findGoal(db, id);
  return goal === undefined ? [] : peopleAtDoor(db, readGoalOf(db, goal.text)).map(({ person }) => person.id);
}

/** Returns those who stand at a door, in no order. */
export function peopleAtDoor(db: Database, goal: ReadGoal): Fitting[] {
  return fittingPeople(db, goal, queryOfDoor(goal)).filter(({ match }) => match.isAt);
}

function fittingPeople(db: Database, goal: ReadGoal, query: WordQuery | undefined): Fitting[] {
  if (query === undefined) return [];
  const fitting: Fitting[] = [];
  for (const { tags, ...person } of candidates.all(db, { match: matchOfQuery(query) })) {
    const names = tags === null || tags === '[]' ? [] : parseStoredJson(tagNames, tags, 'tags');
    const match = matchOwn(goal, { ...person, tags: names });
    if (match !== undefined) fitting.push({ person, match });
  }
  return fitting;
}

/** Writes the full-text query of what is known of people besides their names and addresses. */
export function matchOfQuery(query: WordQuery): string {
  return `{company position tags notes imported} : (${inWords(query)})`;
}

/** Nothing of a goal acts as an operator of the query language, since the query has only folded words in quotes. */
function inWords(query: WordQuery): string {
  switch (query.kind) {
    case 'is':
      return `"${query.word}"`;
    case 'begins':
      return `"${query.word}"*`;
    case 'all':
      return `(${query.of.map(inWords).join(' AND ')})`;
    case 'any':
      return `(${query.of.map(inWords).join(' OR ')})`;
  }
}
