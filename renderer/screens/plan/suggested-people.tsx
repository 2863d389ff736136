import { useState } from 'react';

import type { PersonId } from '../../../core/ids.ts';
import { peopleInSentence } from '../../../core/numbers-in-words.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { CircleSuggestion } from '../../../api/contract/plan/circle-suggestions.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { circleNames } from '../../parts/circle-words.ts';
import { useCircleRhythms } from '../../parts/use-circle-rhythms.ts';
import { jobInWords } from '../../parts/job-words.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { moveFocus } from '../../kit/move-focus.ts';

type SuggestedPeopleProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly suggestion: CircleSuggestion;
  /** Called with the people who go into the circle; the others stay out. */
  readonly onAnswer: (put: PersonId[]) => void;
};

/** A dialog of the people who are suggested for a circle, with why. The user can take some out. */
export function SuggestedPeople({ open, onClose, suggestion, onAnswer }: SuggestedPeopleProps) {
  const { circle, people } = suggestion;
  const circleRhythms = useCircleRhythms();
  const [without, setWithout] = useState<ReadonlySet<PersonId>>(new Set());
  const put = people.map(({ id }) => id).filter((id) => !without.has(id));

  function turn(id: PersonId, goesIn: boolean): void {
    setWithout((before) => new Set(goesIn ? [...before].filter((other) => other !== id) : [...before, id]));
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Who goes into ${circle}?`}
      wide
      actions={
        <>
          <Button onClick={() => onAnswer([])}>{people.length === 1 ? 'Not them' : 'None of these'}</Button>
          <Button look="primary" meaning="main-action" disabled={put.length === 0} onClick={() => onAnswer(put)}>
            Put {peopleInSentence(put.length, userLocale)} in {circle}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-small text-soft">
        {circleNames[circle]}: {circleRhythms[circle]}. Whoever is unticked is not suggested for it again.
      </p>
      <ul
        className="-mx-3 flex flex-col"
        // The list only handles keys that its boxes pass up.
        role="presentation"
        onKeyDown={(event) => {
          const places = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (places !== 0) moveFocus(event.currentTarget, '[role=checkbox]', places);
          else if (event.key === 'Enter' && put.length > 0) onAnswer(put);
          else return;
          event.preventDefault();
        }}
      >
        {people.map(({ id, name, position, company, reason }) => (
          <li key={id} className="rounded-field px-3 py-2 hover:bg-well">
            <Checkbox
              checked={!without.has(id)}
              onChange={(goesIn) => turn(id, goesIn)}
              label={
                <span className="flex flex-col [overflow-wrap:anywhere]">
                  <span className="font-serif text-body">{name} </span>
                  <span className="text-fine text-soft">{jobInWords({ position, company })} </span>
                  <span className="text-small">{reason}</span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
