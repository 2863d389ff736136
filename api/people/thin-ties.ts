import { fold } from '../../core/text/fold.ts';
import { rhythmOf } from '../../core/people/rhythm.ts';
import type { LabelledPeople, UndoLabel } from '../../core/undo/undo-label.ts';
import { profileUrlOrNull } from './profile-url.ts';
import { contactInWords } from '../../core/strength/tie-words.ts';
import { slugOf } from '../../db/people/current-slug.ts';
import { findPerson, setUserColumn } from '../../db/people/people.ts';
import { rhythmsOfCircles } from '../../db/people/rhythms.ts';
import { renewTiesOf } from '../../db/people/ties.ts';
import { companiesOfThinTies, thinTiesToReview } from '../../db/people/thin-ties.ts';
import type { ReviewDecision, ThinTie } from '../contract/people/thin-ties.ts';
import { procedures } from '../procedures.ts';
import { requirePeople } from './require-people.ts';
import { undoableWrite } from '../writes.ts';

export const thinTies = {
  nextToReview: procedures.thinTies.nextToReview.handler(({ context: { db, clock, locale }, input }) => {
    const companyKey = input.company === undefined ? undefined : fold(input.company);
    const { left, ids } = thinTiesToReview(db, companyKey, input.limit);
    const today = clock.today();
    const rhythms = rhythmsOfCircles(db);
    return {
      left,
      people: ids.flatMap((id): ThinTie[] => {
        const person = findPerson(db, id);
        if (!person) return [];
        const { name, company, position, connectedOn, lastContact, rating } = person;
        const url = profileUrlOrNull(slugOf(db, id));
        const why = contactInWords(
          { facts: person, connectedOn, rhythm: rhythmOf(person, rhythms), rating },
          today,
          locale,
        );
        return [{ id, name, company, position, connectedOn, lastContact, why, profileUrl: url }];
      }),
    };
  }),
  companies: procedures.thinTies.companies.handler(({ context, input }) =>
    companiesOfThinTies(context.db, input.limit),
  ),
  review: procedures.thinTies.review.handler(({ context, input }) =>
    undoableWrite(context, input.writeId, (tx) => {
      const { ids, people } = requirePeople(tx, input.ids);
      const { decision } = input;
      const today = context.clock.today();
      setUserColumn(tx, ids, 'reviewedOn', today);
      if (decision.kind === 'bring-closer') {
        setUserColumn(tx, ids, 'circle', decision.circle);
        setUserColumn(tx, ids, 'broughtCloserOn', today);
      }
      if (decision.kind === 'leave-be') setUserColumn(tx, ids, 'mutedOn', today);
      if (decision.kind === 'know-well') setUserColumn(tx, ids, 'rating', decision.rating);
      if (decision.kind === 'bring-closer' || decision.kind === 'know-well') renewTiesOf(tx, ids, today);
      return { label: reviewLabel(people, decision), answer: {} };
    }),
  ),
};

function reviewLabel(people: LabelledPeople, decision: ReviewDecision): UndoLabel {
  switch (decision.kind) {
    case 'bring-closer':
      return { kind: 'bring-closer', people, circle: decision.circle };
    case 'leave-be':
      return { kind: 'left-be', people };
    case 'know-well':
      return { kind: 'known-well', people };
    case 'next':
      return { kind: 'looked-at', people };
  }
}
