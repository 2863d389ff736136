import { memo, useState } from 'react';
import { useLocation } from 'wouter';

import type { Day } from '../../../core/calendar/day.ts';
import type { AnswerDue } from '../../../api/contract/plan/plan.ts';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { Popover } from '../../kit/popover.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useWrite } from '../../app/use-write.ts';
import { nameStyle, PlanItem, PositionAndCompany } from './plan-section.tsx';
import type { HandleItem, ListItem } from './use-current-item.ts';

type AnswerItemProps = {
  readonly answer: AnswerDue;
  readonly today: Day;
  readonly item: ListItem;
  readonly handle: HandleItem;
};

/** Asks whether somebody answered whom the user wrote to a while ago. */
export const AnswerItem = memo(function AnswerItem({
  answer: { personId, wroteOn, ...facts },
  today,
  item,
  handle,
}: AnswerItemProps) {
  const { isCurrent, ref } = item;
  const { client } = useClient();
  const [, navigate] = useLocation();
  const answer = useWrite(client.plan.answer);
  const [choosingDay, setChoosingDay] = useState(false);
  const [day, setDay] = useState<Day | null>(today);

  const answered = (on: Day): void =>
    handle(item.key, () => answer.run({ personId, wroteOn, answer: { kind: 'answered', on } }));
  const notYet = (): void => handle(item.key, () => answer.run({ personId, wroteOn, answer: { kind: 'not-yet' } }));
  const leaveIt = (): void => handle(item.key, () => answer.run({ personId, wroteOn, answer: { kind: 'leave-it' } }));
  const visit = (): void => navigate(`/people/${personId}`);
  const chooseDay = (open: boolean): void => {
    setDay(today);
    setChoosingDay(open);
  };

  useKeys('Did they answer?', [
    { meaning: 'answered', run: () => answered(today), when: isCurrent },
    { meaning: 'answered-on-another-day', run: () => chooseDay(true), when: isCurrent },
    { meaning: 'later', does: 'Not yet; wait another day', run: notYet, when: isCurrent },
    { meaning: 'no-answer-needed', does: 'Leave it', run: leaveIt, when: isCurrent },
    { meaning: 'main-action', does: 'Go to their page', run: visit, when: isCurrent },
  ]);

  return (
    <PlanItem isCurrent={isCurrent}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 grow basis-60">
          <button type="button" ref={ref} onClick={visit} className={`${nameStyle} font-serif text-name`}>
            {facts.name}
          </button>
          <PositionAndCompany position={facts.position} company={facts.company} />
          <p className="mt-1 text-small">{facts.reason}</p>
        </div>
        <div className="flex flex-col items-start gap-2">
          <div className="flex flex-wrap items-center gap-2">
            <Button meaning="answered" resting={!isCurrent} onClick={() => answered(today)}>
              Answered
            </Button>
            <Button meaning="later" resting={!isCurrent} onClick={notYet}>
              Not yet
            </Button>
            <Button meaning="no-answer-needed" resting={!isCurrent} onClick={leaveIt}>
              Leave it
            </Button>
          </div>
          <Popover
            title={`When did ${facts.name} answer?`}
            open={choosingDay}
            onOpenChange={chooseDay}
            trigger={
              <button
                type="button"
                className={classNames(
                  'rounded-small wide:ml-3.5 text-fine text-soft underline decoration-line underline-offset-4',
                  'hover:text-ink hover:decoration-current',
                  !isCurrent && 'wide:opacity-0 wide:group-hover:opacity-100',
                )}
              >
                Answered on another day
              </button>
            }
          >
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (day === null) return;
                setChoosingDay(false);
                answered(day);
              }}
              className="flex flex-col gap-3"
            >
              <DayField
                label="Day"
                labelHidden
                today={today}
                earliest={wroteOn}
                // Before the next key, which would act on the page.
                takesFocus
                value={day ?? today}
                onChange={setDay}
              />
              <Button submits look="primary" disabled={day === null}>
                Answered
              </Button>
            </form>
          </Popover>
        </div>
      </div>
    </PlanItem>
  );
});
