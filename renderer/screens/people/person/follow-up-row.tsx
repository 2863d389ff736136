import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { Day } from '../../../../core/calendar/day.ts';
import { formatDay, formatDueDay } from '../../../../core/calendar/format-day.ts';
import { userLocale } from '../../../app/user-locale.ts';
import type { FollowUp } from '../../../../api/contract/plan/follow-ups.ts';
import { Button } from '../../../kit/button.tsx';
import { DayMenu } from '../../../parts/day-menu.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { InteractionForm } from '../../../parts/interaction-form.tsx';
import { useOthers } from '../../../parts/others-field.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { FollowUpForm } from './follow-up-form.tsx';

/** An open promise, to be marked as done, moved, changed or deleted. */
export function OpenFollowUp({ followUp, today }: { readonly followUp: FollowUp; readonly today: Day }) {
  const { id, person, text, dueOn } = followUp;
  const others = useOthers(person.id);
  const { client } = useClient();
  const done = useWrite(client.followUps.done);
  const change = useWrite(client.followUps.change);
  const remove = useWrite(client.followUps.delete);
  const [doing, setDoing] = useState<'logging' | 'changing' | null>(null);
  const close = (): void => setDoing(null);

  if (doing === 'changing') {
    return (
      <li className="py-3">
        <FollowUpForm
          label="Change the follow-up"
          draftKey={`follow-up-words-${id}`}
          today={today}
          initial={{ text, dueOn }}
          onSave={async (promised) => (await change.run({ id, ...promised })) !== undefined}
          onClose={close}
        />
      </li>
    );
  }
  return (
    <li className="group -mx-2 flex flex-col gap-3 px-2 py-1.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 grow basis-60 [overflow-wrap:anywhere]">
          {text}
          <span className="block text-fine text-soft">by {formatDueDay(dueOn, today, userLocale)}</span>
        </p>
        {doing === null && (
          <span className="flex items-center max-wide:-ml-2">
            <Button look="bare" aria-label={`Done: ${text}`} onClick={() => setDoing('logging')}>
              Done
            </Button>
            <DayMenu
              trigger={
                <Button look="bare" aria-label={`Another day: ${text}`}>
                  Another day
                </Button>
              }
              purpose="move"
              today={today}
              onChoose={(day) => void change.run({ id, dueOn: day })}
            />
            <IconButton icon={Pencil} label={`Change: ${text}`} onClick={() => setDoing('changing')} />
            <IconButton
              icon={Trash2}
              label={`Delete: ${text}`}
              disabled={remove.busy}
              onClick={() => void remove.run({ id })}
            />
          </span>
        )}
      </div>
      {doing === 'logging' && (
        <div className="mb-4">
          <InteractionForm
            label="What you did"
            draftKey={`follow-up-${id}`}
            today={today}
            saves="Done"
            alternative={{ label: 'Nothing to log', run: () => void done.run({ id }) }}
            others={others.field}
            onSave={async (facts) =>
              (await done.run({ id, interaction: { ...facts, with: others.ids } })) !== undefined
            }
            onClose={close}
          />
        </div>
      )}
    </li>
  );
}

/** A promise that is done. */
export function DoneFollowUp({ followUp: { id, text, doneOn } }: { readonly followUp: FollowUp }) {
  const { client } = useClient();
  const remove = useWrite(client.followUps.delete);
  return (
    <li className="group flex items-center justify-between gap-3 text-small">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {text} {doneOn !== null && <span className="text-soft">on {formatDay(doneOn, userLocale)}</span>}
      </span>
      <span className="opacity-0 transition-opacity group-hover:opacity-100 focus-within:opacity-100 [@media(hover:none)]:opacity-100">
        <IconButton icon={Trash2} label={`Delete: ${text}`} onClick={() => void remove.run({ id })} />
      </span>
    </li>
  );
}
