import { memo, useState } from 'react';
import { useLocation } from 'wouter';

import type { Day } from '../../../core/calendar/day.ts';
import { formatDueDay } from '../../../core/calendar/format-day.ts';
import { userLocale } from '../../app/user-locale.ts';
import type { FollowUp } from '../../../api/contract/plan/follow-ups.ts';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { DayMenu } from '../../parts/day-menu.tsx';
import { InteractionForm } from '../../parts/interaction-form.tsx';
import { useOthers } from '../../parts/others-field.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { useWrite } from '../../app/use-write.ts';
import { nameStyle, PlanItem } from './plan-section.tsx';
import type { HandleItem, ListItem } from './use-current-item.ts';

type FollowUpItemProps = {
  readonly followUp: FollowUp;
  readonly today: Day;
  readonly item: ListItem;
  readonly handle: HandleItem;
};

/** A promise that is not an entry of the plan of the day, to be done or moved. */
export const FollowUpItem = memo(function FollowUpItem({
  followUp: { id, person, text, dueOn },
  today,
  item,
  handle,
}: FollowUpItemProps) {
  const { isCurrent, ref } = item;
  const { client, host } = useClient();
  const [, navigate] = useLocation();
  const done = useWrite(client.followUps.done);
  const change = useWrite(client.followUps.change);
  const remove = useWrite(client.followUps.delete);
  const [logging, setLogging] = useState(false);
  const others = useOthers(person.id);
  const [moving, setMoving] = useState(false);

  const { profileUrl } = person;
  const log = (): void => setLogging(true);
  const doneAlone = (): void => handle(item.key, () => done.run({ id }));
  const drop = (): void => handle(item.key, () => remove.run({ id }));
  const visit = (): void => navigate(`/people/${person.id}`);

  useKeys('Promised', [
    { meaning: 'log-contact', run: log, when: isCurrent },
    { meaning: 'done', does: 'Done, with no contact to log', run: doneAlone, when: isCurrent },
    { meaning: 'later', does: 'Later', run: () => setMoving(true), when: isCurrent },
    { meaning: 'delete', does: 'Delete the promise', run: drop, when: isCurrent },
    {
      meaning: 'open-linkedin',
      run: () => {
        if (profileUrl !== null) host.openOutside(profileUrl);
      },
      when: isCurrent && profileUrl !== null,
    },
    { meaning: 'main-action', does: 'Go to their page', run: visit, when: isCurrent },
  ]);

  return (
    <PlanItem isCurrent={isCurrent} tight>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <p className="min-w-0 grow basis-60">
          <button type="button" ref={ref} onClick={visit} className={`${nameStyle} mr-2 font-serif text-body`}>
            {person.name}
          </button>
          <span className="text-small [overflow-wrap:anywhere]">{text}</span>
          <span className="block text-fine text-soft">by {formatDueDay(dueOn, today, userLocale)}</span>
        </p>
        {!logging && (
          <div
            className={classNames(
              'flex flex-wrap items-center gap-1 max-wide:-ml-2',
              // The buttons are shown for the current promise alone, so that the list stays easy to read.
              !isCurrent &&
                'wide:opacity-0 wide:group-hover:opacity-100 wide:focus-within:opacity-100 [@media(hover:none)]:opacity-100',
            )}
          >
            <Button look="bare" meaning="log-contact" resting={!isCurrent} onClick={log}>
              Log contact
            </Button>
            <Button look="bare" meaning="done" resting={!isCurrent} onClick={doneAlone}>
              Done
            </Button>
            <DayMenu
              trigger={
                <Button look="bare" meaning="later" resting={!isCurrent}>
                  Later
                </Button>
              }
              purpose="move"
              today={today}
              open={moving}
              onOpenChange={setMoving}
              onChoose={(day) => handle(item.key, () => change.run({ id, dueOn: day }))}
            />
            <Button look="bare" meaning="delete" resting={!isCurrent} onClick={drop}>
              Delete
            </Button>
          </div>
        )}
      </div>
      {logging && (
        <div className="mt-3 mb-2">
          <InteractionForm
            label="What you did"
            draftKey={`follow-up-${id}`}
            today={today}
            saves="Done"
            alternative={{ label: 'Nothing to log', run: doneAlone }}
            others={others.field}
            onSave={(facts) =>
              new Promise((resolve) => {
                const interaction = { ...facts, with: others.ids };
                handle(item.key, async () => resolve((await done.run({ id, interaction })) !== undefined));
              })
            }
            onClose={() => setLogging(false)}
          />
        </div>
      )}
    </PlanItem>
  );
});
