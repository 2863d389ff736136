import { ratingDecides } from '../../core/strength/tie-state.ts';
import { tieStrength } from '../../core/strength/strength.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { ListedPerson } from '../../db/people/people-list.ts';
import type { PersonRow } from '../contract/people/people.ts';

/** A person of the list, as the pages take it. */
export function personRow(person: ListedPerson, today: Day): PersonRow {
  return {
    id: person.id,
    name: person.name,
    company: person.company,
    position: person.position,
    circle: person.circle,
    strength: person.strength,
    state: person.tieState,
    byOwnRating: person.rating !== null && ratingDecides(tieStrength(person, today), person.circle, person.rating),
    lastContact: person.lastContact,
    connectedOn: person.connectedOn,
    muted: person.mutedOn !== null,
    // Written by json_group_array: a list of texts.
    tags: person.tags === null ? [] : (JSON.parse(person.tags) as string[]),
  };
}
