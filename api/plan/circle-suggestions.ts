import type { Locale } from '../../core/locale.ts';
import {
  circleSuggestionInWords,
  peopleSuggestedAtOnce,
  suggestedCircle,
  suggestedPersonInWords,
} from '../../core/plan/circle-suggestions.ts';
import { circles } from '../../core/people/circle.ts';
import type { Circle } from '../../core/people/circle.ts';
import type { Day } from '../../core/calendar/day.ts';
import { lastContact } from '../../core/strength/tie-facts.ts';
import { declineCircle, declinedCirclesByPerson, yearsOfContact } from '../../db/plan/circle-suggestions.ts';
import type { YearOfPerson } from '../../db/plan/circle-suggestions.ts';
import type { Database } from '../../db/connection/database.ts';
import { existingPeople, findPerson, setUserColumn } from '../../db/people/people.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import { renewTiesOf } from '../../db/people/ties.ts';
import type { CircleSuggestion } from '../contract/plan/circle-suggestions.ts';
import { labelledPeople } from '../people/require-people.ts';
import { procedures } from '../procedures.ts';
import { goneError } from '../refusal.ts';
import { undoableWrite } from '../writes.ts';

export const circleSuggestions = {
  list: procedures.circleSuggestions.list.handler(({ context: { db, clock, locale } }) =>
    suggestionsOn(db, clock.today(), locale),
  ),
  answer: procedures.circleSuggestions.answer.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const today = context.clock.today();
      const { circle } = input;
      const declined = existingPeople(tx, input.decline);
      const suggested = existingPeople(tx, input.put);
      if (declined.length + suggested.length === 0) throw goneError('The people of this suggestion');

      // Whoever has a circle by now got it from the user.
      const put = suggested.filter((id) => findPerson(tx, id)?.circle === null);
      setUserColumn(tx, put, 'circle', circle);
      renewTiesOf(tx, put, today);
      declineCircle(tx, declined, circle, today);
      if (put.length === 0) return { label: { kind: 'circle-declined' }, answer: {} };
      return { label: { kind: 'circle-set', people: labelledPeople(tx, put), circle }, answer: {} };
    }),
  ),
};

function suggestionsOn(db: Database, today: Day, locale: Locale): CircleSuggestion[] {
  const declined = declinedCirclesByPerson(db);
  const rhythms = rhythmsOfCircles(db);
  const suggested = new Map<Circle, YearOfPerson[]>(circles.map((circle) => [circle, []]));
  for (const person of yearsOfContact(db, today)) {
    const circle = suggestedCircle(person.year, rhythms);
    if (circle !== null && declined.get(person.id)?.has(circle) !== true) suggested.get(circle)?.push(person);
  }
  return [...suggested].flatMap(([circle, all]): CircleSuggestion[] => {
    const people = all
      .toSorted(byContact)
      .slice(0, peopleSuggestedAtOnce)
      .flatMap(({ id, year }) => {
        const person = findPerson(db, id);
        const last = person && lastContact(person);
        if (!person || !last) return [];
        const { name, company, position } = person;
        return { id, name, company, position, lastContact: last, reason: suggestedPersonInWords(circle, year, locale) };
      });
    if (people.length === 0) return [];
    return [
      {
        circle,
        people,
        sentence: circleSuggestionInWords(
          circle,
          people.map(({ name }) => name),
          locale,
        ),
      },
    ];
  });
}

/** Orders people by how often they are in touch with the user, most often first. */
function byContact(a: YearOfPerson, b: YearOfPerson): number {
  return b.year.months - a.year.months || b.year.days - a.year.days || a.year.silence - b.year.silence || a.id - b.id;
}
