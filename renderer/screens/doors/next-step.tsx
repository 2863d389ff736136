import { useState } from 'react';

import type { Introduction } from '../../../api/contract/doors/introductions.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { ButtonLink } from '../../kit/button-link.tsx';
import { Button } from '../../kit/button.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { IntroductionAnswers } from '../../parts/introductions/introduction-answers.tsx';
import { endInWords, introductionPath, nextInWords } from '../../parts/introductions/introduction-words.ts';
import { WriteAboutIntroduction } from '../../parts/introductions/write-about-introduction.tsx';

type NextStepProps = { readonly introduction: Introduction; readonly today: Day };

/** Where an introduction stands, and what comes next: words to write, or an answer to note. */
export function NextStep({ introduction, today }: NextStepProps) {
  const { id, status, sentence, writesTo, isOver, story, goesOnIn } = introduction;
  const end = goesOnIn === null ? endInWords(introduction) : '';
  return (
    <section aria-label="Where it stands" className="flex flex-col gap-4">
      <div className="flex max-w-reading flex-col gap-1">
        <h2 className="text-name [overflow-wrap:anywhere]">{isOver ? 'Where it stands' : nextInWords(introduction)}</h2>
        {/* Read out by screen readers as it changes. */}
        <output className={isOver ? 'text-body [overflow-wrap:anywhere]' : 'text-soft [overflow-wrap:anywhere]'}>
          {sentence} <span className="text-soft">{end}</span>
        </output>
        {goesOnIn !== null && (
          <p>
            <ButtonLink look="text" href={introductionPath(goesOnIn)}>
              Go on with that one
            </ButtonLink>
          </p>
        )}
      </div>
      {writesTo !== null && (
        <WriteAboutIntroduction key={writesTo} id={id} addressee={writesTo} today={today} isCurrent />
      )}
      {!isOver && (
        <Answers
          // Another step begins with today again.
          key={status}
          introduction={introduction}
          today={today}
          earliest={story.at(-1)?.day}
        />
      )}
    </section>
  );
}

type AnswersProps = NextStepProps & {
  /** The day of the last step, before which the next one cannot be. */
  readonly earliest: Day | undefined;
};

function Answers({ introduction, today, earliest }: AnswersProps) {
  const [on, setOn] = useState<Day | null>(today);
  const [isOtherDay, setIsOtherDay] = useState(false);
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <IntroductionAnswers
        introduction={introduction}
        today={today}
        on={on}
        isCurrent
        isQuiet={introduction.writesTo !== null}
      />
      {isOtherDay ? (
        <div className="w-44">
          <DayField
            takesFocus
            label="On which day"
            labelHidden
            today={today}
            {...(earliest === undefined || introduction.status === 'thought-of' ? {} : { earliest })}
            value={on ?? today}
            onChange={setOn}
          />
        </div>
      ) : (
        <span className="py-2">
          <Button look="text" onClick={() => setIsOtherDay(true)}>
            On another day
          </Button>
        </span>
      )}
    </div>
  );
}
