import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useLocation } from 'wouter';

import type { PlanEntry } from '../../../api/contract/plan/plan.ts';
import type { Day } from '../../../core/calendar/day.ts';
import type { IntroductionId, PlanEntryId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { IntroductionAnswers } from '../../parts/introductions/introduction-answers.tsx';
import { introductionPath, nextInWords } from '../../parts/introductions/introduction-words.ts';
import { nameStyle, PlanItem, PositionAndCompany } from './plan-section.tsx';
import type { HandleItem, ListItem } from './use-current-item.ts';

type IntroductionItemProps = {
  readonly id: IntroductionId;
  /** Whose turn it is. */
  readonly person: Pick<PlanEntry['person'], 'id' | 'name' | 'company' | 'position'>;
  /** What is to be done next: "Ask Ana again whether to meet Bo". */
  readonly text: string;
  /** Why it comes up today. */
  readonly why: string;
  /** Its place on the plan; null beside the plan. */
  readonly entryId: PlanEntryId | null;
  readonly today: Day;
  readonly item: ListItem;
  readonly handle: HandleItem;
};

/** The next step of an introduction in the list of the day: what they said is noted here, and writing opens its page. */
export const IntroductionItem = memo(function IntroductionItem(props: IntroductionItemProps) {
  const { id, person, text, why, entryId, today, item, handle } = props;
  const { isCurrent, ref } = item;
  const { client, queries } = useClient();
  const [, navigate] = useLocation();
  const snooze = useWrite(client.plan.snooze);
  const skip = useWrite(client.plan.skip);
  const answer = useQuery(queries.introductions.get.queryOptions({ input: { id } }));
  // Promises beside the plan are one line each.
  const isBesidePlan = entryId === null;
  const open = (): void => navigate(introductionPath(id));
  const writes = answer.data !== undefined && answer.data.writesTo !== null;
  const skipIt = (): void => {
    if (entryId !== null) handle(item.key, () => skip.run({ id: entryId }));
  };

  useKeys('For today', [
    { meaning: 'main-action', does: 'Open the introduction', run: open, when: isCurrent },
    { meaning: 'write', run: open, when: isCurrent && writes },
    { meaning: 'skip', does: 'Skip for today', run: skipIt, when: isCurrent && entryId !== null },
  ]);

  return (
    <PlanItem isCurrent={isCurrent} tight={isBesidePlan}>
      <h3 className={isBesidePlan ? 'min-w-0 text-body' : 'min-w-0 text-name'}>
        <button type="button" ref={ref} onClick={open} className={`${nameStyle} after:absolute after:inset-0`}>
          {person.name}
        </button>
      </h3>
      {isBesidePlan ? (
        <p className="text-small [overflow-wrap:anywhere]">{text}</p>
      ) : (
        <>
          <PositionAndCompany position={person.position} company={person.company} />
          <p className="mt-2 [overflow-wrap:anywhere]">{text}</p>
        </>
      )}
      <p className={isBesidePlan ? 'text-fine text-soft' : 'mt-1 text-small text-soft'}>
        {answer.data?.sentence ?? why}
      </p>
      {isCurrent && (
        // Above the area of the item that opens it.
        <div className="relative z-1 mt-3 -ml-2 flex flex-wrap items-center gap-x-1 gap-y-1">
          {answer.data ? (
            <>
              {writes && (
                <Button look="bare" meaning="write" onClick={open}>
                  {nextInWords(answer.data)}
                </Button>
              )}
              <IntroductionAnswers
                introduction={answer.data}
                today={today}
                on={today}
                isCurrent={isCurrent}
                isQuiet
                handle={(write) => handle(item.key, write)}
                {...(entryId === null ? {} : { putOff: (until) => snooze.run({ id: entryId, until }) })}
              />
              {entryId !== null && (
                <Button look="bare" meaning="skip" onClick={skipIt}>
                  Skip
                </Button>
              )}
            </>
          ) : (
            answer.isError && <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
          )}
        </div>
      )}
    </PlanItem>
  );
});
