import * as z from 'zod/mini';

import { ratingDecides } from '../../core/strength/tie-state.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import { rhythmDaysOf } from '../../core/people/rhythm.ts';
import type { Rhythms } from '../../core/people/rhythm.ts';
import type { Day } from '../../core/calendar/day.ts';
import { parseStoredJson } from '../../db/connection/stored-json.ts';
import type { ListedPerson } from '../../db/people/people-list.ts';
import type { Database } from '../../db/connection/database.ts';
import { foundTextOf } from '../../db/search/found-text.ts';
import type { SearchedWords } from '../../db/search/search-tiers.ts';
import type { FoundRow, PersonRow } from '../contract/people/people.ts';

const tagNames = z.array(z.string());

/** The day and the rhythms of circles by which rows are shown. */
export type RowContext = { readonly today: Day; readonly rhythms: Rhythms };

/** A person of the list as pages show them. */
function personRow(person: ListedPerson, { today, rhythms }: RowContext): PersonRow {
  return {
    id: person.id,
    name: person.name,
    company: person.company,
    position: person.position,
    circle: person.circle,
    strength: person.strength,
    state: person.tieState,
    byOwnRating:
      person.rating !== null && ratingDecides(tieStrength(person, today), rhythmDaysOf(person, rhythms), person.rating),
    lastContact: person.lastContact,
    connectedOn: person.connectedOn,
    muted: person.mutedOn !== null,
    farewell: person.farewell,
    tags: person.tags === null ? [] : parseStoredJson(tagNames, person.tags, 'tags'),
  };
}

/** The same with what they were found by, when something was searched for. */
export function foundRow(
  db: Database,
  person: ListedPerson,
  search: SearchedWords | undefined,
  row: RowContext,
): FoundRow {
  return { ...personRow(person, row), found: search === undefined ? null : foundTextOf(db, person, search) };
}
