import type { Rating } from '../../core/strength/tie.ts';
import type { Circle } from '../../core/people/circle.ts';
import { ChoiceDialog } from '../kit/choice-dialog.tsx';
import { circleNames, circlesInOrder } from './circle-words.ts';
import { ratingsInOrder, ratingWords } from './rating-words.ts';
import { useCircleRhythms } from './use-circle-rhythms.ts';
import { TagDialog } from './tag-dialog.tsx';

export type TieQuestion = 'circle' | 'rating' | 'tag';

export type TieQuestionsProps = {
  /** The question that is open; null when none is. */
  readonly asking: TieQuestion | null;
  readonly onClose: () => void;
  /** Whom the question is about, in words: a name, "this person", "12 people". */
  readonly whom: string;
  readonly onCircle: (circle: Circle | null) => void;
  readonly onRating: (rating: Rating | null) => void;
  readonly onTag: (name: string) => void;
};

/** Dialogs for what only the user can say about a tie: circle, rating and tags. */
export function TieQuestions({ asking, onClose, whom, onCircle, onRating, onTag }: TieQuestionsProps) {
  const circleRhythms = useCircleRhythms();
  return (
    <>
      <ChoiceDialog
        open={asking === 'circle'}
        onClose={onClose}
        title={`A circle for ${whom}`}
        choices={[
          ...circlesInOrder.map((circle, index) => ({
            key: String(index + 1),
            label: circleNames[circle],
            hint: circleRhythms[circle],
            run: () => onCircle(circle),
          })),
          { key: '0', label: 'None', hint: 'no rhythm is asked for', run: () => onCircle(null) },
        ]}
      />
      <ChoiceDialog
        open={asking === 'rating'}
        onClose={onClose}
        title={`How well do you know ${whom}?`}
        choices={[
          ...ratingsInOrder.map((rating) => ({
            key: String(rating),
            label: ratingWords[rating],
            run: () => onRating(rating),
          })),
          { key: '0', label: 'not said', run: () => onRating(null) },
        ]}
      />
      <TagDialog open={asking === 'tag'} onClose={onClose} title={`A tag for ${whom}`} onTag={onTag} />
    </>
  );
}
