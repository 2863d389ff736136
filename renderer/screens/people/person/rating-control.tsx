import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';

import type { Rating } from '../../../../core/strength/tie.ts';
import { Button } from '../../../kit/button.tsx';
import { classNames } from '../../../kit/class-names.ts';
import { ratingsInOrder, ratingWords } from '../../../parts/rating-words.ts';

export type RatingControlProps = {
  readonly rating: Rating | null;
  readonly onChange: (rating: Rating | null) => void;
};

/** The user's rating of how well they know somebody: five dots, and their meaning in words. */
export function RatingControl({ rating, onChange }: RatingControlProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <RadioGroup<Rating | null>
        aria-label="How well you know them"
        value={rating}
        onValueChange={onChange}
        className="-ml-1 flex"
      >
        {ratingsInOrder.map((value) => (
          <Radio.Root<Rating>
            key={value}
            value={value}
            aria-label={ratingWords[value]}
            title={ratingWords[value]}
            className="group flex size-6 cursor-pointer items-center justify-center rounded-round"
          >
            <span
              className={classNames(
                'size-3.5 rounded-round ring-1 transition-colors ring-inset',
                rating !== null && value <= rating ? 'bg-accent ring-accent' : 'ring-mark group-hover:bg-well-deep',
              )}
            />
          </Radio.Root>
        ))}
      </RadioGroup>
      <span className="text-small">
        {rating === null ? <span className="text-soft">not said</span> : ratingWords[rating]}
      </span>
      {rating !== null && (
        <Button look="text" onClick={() => onChange(null)} aria-label="Take your rating back">
          Clear
        </Button>
      )}
    </div>
  );
}
