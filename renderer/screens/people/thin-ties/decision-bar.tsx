import { useState } from 'react';

import type { ReviewDecision } from '../../../../api/contract/people/thin-ties.ts';
import { Button } from '../../../kit/button.tsx';
import { circleNames, circlesInOrder } from '../../../parts/circle-words.ts';
import { useCircleRhythms } from '../../../parts/use-circle-rhythms.ts';
import { choiceMeaning } from '../../../kit/keys/key-table.ts';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { decisionInWords } from './decision-words.ts';

export type DecisionBarProps = {
  /** The decision, once it is made. */
  readonly decision?: ReviewDecision | undefined;
  /** Whom the decision is about, in words: "this tie", "these 12 ties". */
  readonly about: string;
  /** The label of the button that goes on without a decision. */
  readonly nextWord: string;
  readonly onDecide: (decision: ReviewDecision) => void;
  readonly onUndo?: () => void;
  readonly onOpen?: () => void;
};

/** The circles, nearest first, each chosen by its number. */
const circleChoices = circlesInOrder.flatMap((circle, index) => {
  const meaning = choiceMeaning(index + 1);
  return meaning === undefined ? [] : [{ circle, meaning }];
});

/** The decisions about a thin tie, each with a key. */
export function DecisionBar({ decision, about, nextWord, onDecide, onUndo, onOpen }: DecisionBarProps) {
  const circleRhythms = useCircleRhythms();
  const [choosing, setChoosing] = useState(false);
  const open = decision === undefined;
  const idle = open && !choosing;

  const leaveBe = (): void => onDecide({ kind: 'leave-be' });
  const knowWell = (rating: 4 | 5) => (): void => onDecide({ kind: 'know-well', rating });
  const next = (): void => onDecide({ kind: 'next' });
  useKeys('Decide', [
    {
      meaning: 'set-circle',
      does: 'Bring closer, then 1 inner, 2 close, 3 wider',
      run: () => setChoosing(true),
      when: idle,
    },
    ...circleChoices.map(({ circle, meaning }) => ({
      meaning,
      does: circleNames[circle],
      run: () => onDecide({ kind: 'bring-closer', circle }),
      when: open && choosing,
    })),
    { meaning: 'close', does: 'Back to the decisions', run: () => setChoosing(false), when: open && choosing },
    { meaning: 'mute', does: 'Leave be: never on a plan', run: leaveBe, when: idle },
    { meaning: 'rate', does: 'Know them well: no longer thin', run: knowWell(4), when: idle },
    { meaning: 'rate-highest', does: 'Know them very well', run: knowWell(5), when: idle },
    { meaning: 'pass', does: 'Next, with nothing decided', run: next, when: idle },
  ]);

  if (!open) {
    return (
      <p className="flex flex-wrap items-center gap-4 text-body text-soft">
        {decisionSentence(decision)}
        {onUndo && (
          <Button look="text" meaning="take-back" onClick={onUndo}>
            Take it back
          </Button>
        )}
      </p>
    );
  }
  if (choosing) {
    return (
      <fieldset>
        <legend className="mb-3 low:mb-1 text-small text-soft">How near?</legend>
        <div className="flex flex-wrap items-center gap-2">
          {circleChoices.map(({ circle, meaning }) => (
            <Button
              key={circle}
              meaning={meaning}
              title={circleRhythms[circle]}
              onClick={() => onDecide({ kind: 'bring-closer', circle })}
            >
              {circleNames[circle]} <span className="hidden text-soft wide:inline">{circleRhythms[circle]}</span>
            </Button>
          ))}
          <Button look="text" meaning="close" onClick={() => setChoosing(false)}>
            Back
          </Button>
        </div>
      </fieldset>
    );
  }
  return (
    <fieldset>
      <legend className="mb-3 low:mb-1 text-small text-soft">What should become of {about}?</legend>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" meaning="set-circle" onClick={() => setChoosing(true)}>
          Bring closer
        </Button>
        <Button meaning="mute" onClick={leaveBe}>
          Leave be
        </Button>
        <Button meaning="rate" onClick={knowWell(4)}>
          I know them well
        </Button>
        {onOpen && (
          <Button meaning="open-linkedin" onClick={onOpen}>
            LinkedIn
          </Button>
        )}
        <Button meaning="pass" onClick={next}>
          {nextWord}
        </Button>
      </div>
    </fieldset>
  );
}

function decisionSentence(decision: ReviewDecision): string {
  switch (decision.kind) {
    case 'bring-closer':
      return `You brought them closer: ${decisionInWords(decision)}.`;
    case 'leave-be':
      return 'You left them be.';
    case 'know-well':
      return `You know them ${decision.rating === 5 ? 'very well' : 'well'}.`;
    case 'next':
      return 'You looked at them and decided nothing.';
  }
}
