import type { ReactNode } from 'react';
import { useState } from 'react';

import type { Introduction } from '../../../api/contract/doors/introductions.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { IntroductionStep } from '../../../core/doors/introduction.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { choiceMeaning } from '../../kit/keys/key-table.ts';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { DayMenu } from '../day-menu.tsx';
import { namesInWords, stepInWords } from './introduction-words.ts';

export type IntroductionAnswersProps = {
  readonly introduction: Introduction;
  readonly today: Day;
  /** The day of the step; null while none is chosen. */
  readonly on: Day | null;
  /** Whether the keys of the page act here. */
  readonly isCurrent: boolean;
  /** Whether the buttons stand back behind another main action. */
  readonly isQuiet?: boolean;
  /** Runs a write, for lists that hide what is handled before it is written; when absent, the write runs by itself. */
  readonly handle?: (write: () => Promise<unknown>) => void;
  /** Puts it off until a day; when absent, the follow-up that is due for it is moved. */
  readonly putOff?: (until: Day) => Promise<unknown>;
};

/** The steps of an introduction that the user may note now, each with a number, and asking about it later. */
export function IntroductionAnswers(props: IntroductionAnswersProps) {
  const { introduction, today, on, isCurrent, isQuiet = false, handle = runNow, putOff } = props;
  const { id, steps, followUpId, status } = introduction;
  const { client } = useClient();
  const step = useWrite(client.introductions.step);
  const change = useWrite(client.followUps.change);
  const [puttingOff, setPuttingOff] = useState(false);
  const isAsked = status === 'asked-first' || status === 'asked-second' || status === 'introduced';
  const later = isAsked ? 'Ask again later' : 'Later';
  const mayWait = followUpId !== null;

  function take(next: IntroductionStep): void {
    if (on !== null && !step.busy) handle(() => step.run({ id, step: next, on }));
  }

  useKeys(namesInWords(introduction), [
    ...steps.flatMap((next, index) => {
      const meaning = choiceMeaning(index + 1);
      return meaning === undefined
        ? []
        : [{ meaning, does: stepInWords(next, introduction), run: () => take(next), when: isCurrent }];
    }),
    { meaning: 'later', does: later, run: () => setPuttingOff(true), when: isCurrent && mayWait },
  ]);

  const stepButton = (next: IntroductionStep): ReactNode => {
    const meaning = choiceMeaning(steps.indexOf(next) + 1);
    return (
      <Button
        key={next}
        look={isQuiet || next === 'withdraw' ? 'bare' : 'quiet'}
        meaning={meaning}
        resting={!isCurrent}
        disabled={on === null}
        onClick={() => take(next)}
      >
        {stepInWords(next, introduction)}
      </Button>
    );
  };

  return (
    <div className="flex flex-wrap items-center gap-2">
      {steps.filter((next) => next !== 'withdraw').map(stepButton)}
      {mayWait && (
        <DayMenu
          trigger={
            <Button look="bare" meaning="later" resting={!isCurrent}>
              {later}
            </Button>
          }
          purpose="move"
          today={today}
          open={puttingOff}
          onOpenChange={setPuttingOff}
          onChoose={(dueOn) => handle(() => (putOff ? putOff(dueOn) : change.run({ id: followUpId, dueOn })))}
        />
      )}
      {steps.filter((next) => next === 'withdraw').map(stepButton)}
    </div>
  );
}

function runNow(write: () => Promise<unknown>): void {
  void write();
}
