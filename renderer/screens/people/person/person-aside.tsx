import type { ReactNode } from 'react';

import type { Day } from '../../../../core/calendar/day.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { Button } from '../../../kit/button.tsx';
import { Kbd } from '../../../kit/keys/kbd.tsx';
import type { KeyMeaning } from '../../../kit/keys/key-table.ts';
import { SegmentedControl } from '../../../kit/segmented-control.tsx';
import { circleNames, circlesInOrder } from '../../../parts/circle-words.ts';
import { TagLabel } from '../../../parts/tag-label.tsx';
import type { TieQuestion } from '../../../parts/tie-questions.tsx';
import { HowMet } from './how-met.tsx';
import { MergedPeople } from './merged-people.tsx';
import { OtherFacts } from './other-facts.tsx';
import { PersonEmails } from './person-emails.tsx';
import { PersonFacts } from './person-facts.tsx';
import { RhythmPart } from './rhythm-part.tsx';
import { RatingControl } from './rating-control.tsx';
import type { PersonActions } from './use-person-actions.ts';

export type PersonAsideProps = {
  readonly person: Person;
  readonly today: Day;
  readonly actions: PersonActions;
  readonly onAsk: (question: TieQuestion) => void;
  /** Whether the dialog for their own rhythm is open. */
  readonly askingRhythm: boolean;
  readonly onAskingRhythm: (asking: boolean) => void;
};

const noCircle = 'none';

/** Circle, rating, tags, e-mail addresses and facts, beside the page. */
export function PersonAside({ person, today, actions, onAsk, askingRhythm, onAskingRhythm }: PersonAsideProps) {
  return (
    <aside aria-label="About them" className="flex flex-col gap-7 wide:col-start-2 wide:row-span-5 wide:row-start-1">
      <AsidePart title="Circle" meaning="set-circle">
        <SegmentedControl
          label="Circle"
          labelHidden
          value={person.circle ?? noCircle}
          options={[
            ...circlesInOrder.map((circle) => ({ value: circle, label: circleNames[circle] })),
            { value: noCircle, label: 'None' },
          ]}
          onChange={(circle) => actions.setCircle(circle === noCircle ? null : circle)}
        />
        {person.farewell === null && (
          <RhythmPart person={person} asking={askingRhythm} onAsking={onAskingRhythm} onRhythm={actions.setRhythm} />
        )}
      </AsidePart>
      <AsidePart title="How well you know them" meaning="rate">
        <RatingControl rating={person.rating} onChange={actions.setRating} />
      </AsidePart>
      <AsidePart title="Tags" meaning="tag">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {person.tags.map((tag) => (
            <TagLabel key={tag.id} name={tag.name} onRemove={() => actions.removeTag(tag.id)} />
          ))}
          <Button look="text" onClick={() => onAsk('tag')}>
            Add a tag
          </Button>
        </div>
      </AsidePart>
      <AsidePart title="How you met">
        <HowMet person={person} today={today} />
      </AsidePart>
      <AsidePart title="Email">
        <PersonEmails person={person} />
      </AsidePart>
      <AsidePart title="Facts">
        <PersonFacts person={person} today={today} />
        <OtherFacts person={person} />
        <MergedPeople merged={person.merged} />
      </AsidePart>
    </aside>
  );
}

type AsidePartProps = {
  readonly title: string;
  /**
   * The meaning of the key that edits this part. The key is shown beside the title where there is a keyboard; the part
   * does not bind it.
   */
  readonly meaning?: KeyMeaning;
  readonly children: ReactNode;
};

function AsidePart({ title, meaning, children }: AsidePartProps) {
  return (
    <section aria-label={title} className="flex flex-col items-start gap-2">
      <h2 className="flex w-full items-baseline justify-between font-sans text-small font-medium">
        {title}
        {meaning !== undefined && (
          <span className="hidden font-normal wide:inline">
            <Kbd meaning={meaning} />
          </span>
        )}
      </h2>
      {children}
    </section>
  );
}
