import { useState } from 'react';
import { useLocation } from 'wouter';

import type { GoalMatch } from '../../../api/contract/doors/goals.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { Kbd } from '../../kit/keys/kbd.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { DayMenu } from '../../parts/day-menu.tsx';
import { jobInWords } from '../../parts/job-words.ts';
import { WriteToPerson } from '../../parts/outreach/write-to-person.tsx';
import { StrengthMark } from '../../parts/strength-mark.tsx';
import type { ListItem } from '../plan/use-current-item.ts';

type GoalPersonProps = {
  readonly match: GoalMatch;
  readonly today: Day;
  readonly item: ListItem;
};

/** Somebody at a door or next to it: how well the user knows them, why they stand there, and what it would take. */
export function GoalPerson({ match, today, item }: GoalPersonProps) {
  const { isCurrent, ref } = item;
  const { client, host } = useClient();
  const [, navigate] = useLocation();
  const [writing, setWriting] = useState(false);
  const [snoozing, setSnoozing] = useState(false);
  const snooze = useWrite(client.people.snooze);
  const { id, name, state, because, takes, profileUrl } = match;
  const write = (): void => setWriting(true);
  const visit = (): void => navigate(`/people/${id}`);

  useKeys('Doors', [
    { meaning: 'main-action', does: 'Go to their page', run: visit, when: isCurrent },
    { meaning: 'write', run: write, when: isCurrent && !writing },
    { meaning: 'later', does: 'Leave them off plans for a while', run: () => setSnoozing(true), when: isCurrent },
    {
      meaning: 'open-linkedin',
      run: () => profileUrl !== null && host.openOutside(profileUrl),
      when: isCurrent && profileUrl !== null,
    },
    { meaning: 'close', does: 'Close the draft', run: () => setWriting(false), when: isCurrent && writing },
  ]);

  const job = jobInWords(match);
  return (
    <li className="group relative px-4 py-3">
      <span
        aria-hidden="true"
        className={classNames(
          'absolute inset-y-4 left-0 w-0.5 rounded-round bg-accent transition-opacity group-has-focus-visible:w-1',
          isCurrent ? 'opacity-100' : 'opacity-0',
        )}
      />
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="min-w-0 text-name">
          <button
            type="button"
            ref={ref}
            onClick={visit}
            className="scroll-my-40 rounded-small text-left decoration-accent decoration-2 underline-offset-4 outline-none [overflow-wrap:anywhere] hover:underline focus-visible:underline"
          >
            {name}
          </button>
        </h3>
        <StrengthMark state={state} />
      </div>
      {job !== '' && <p className="text-small text-soft [overflow-wrap:anywhere]">{job}</p>}
      <p className="mt-1 text-small text-soft [overflow-wrap:anywhere]">{because}</p>
      <p className="mt-1 [overflow-wrap:anywhere]">{takes}</p>
      {isCurrent && !writing && (
        <div className="mt-2 -mb-1 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-fine text-soft">
          <Button look="text" onClick={write} meaning="write">
            Write
          </Button>
          <DayMenu
            trigger={
              <Button look="text" meaning="later">
                Later
              </Button>
            }
            purpose="snooze"
            today={today}
            open={snoozing}
            onOpenChange={setSnoozing}
            onChoose={(until) => void snooze.run({ ids: [id], until })}
          />
          <span aria-hidden="true" className="hidden items-baseline gap-1.5 wide:inline-flex">
            Their page <Kbd meaning="main-action" />
          </span>
        </div>
      )}
      {writing && (
        <div className="mt-4">
          <WriteToPerson person={match} today={today} onClose={() => setWriting(false)} />
        </div>
      )}
    </li>
  );
}
