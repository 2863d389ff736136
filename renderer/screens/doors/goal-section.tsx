import { useState } from 'react';

import type { Goal, GoalMatch, GoalMatches } from '../../../api/contract/doors/goals.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { formatNumber } from '../../../core/numbers-in-words.ts';
import { useClient } from '../../app/client-provider.tsx';
import { userLocale } from '../../app/user-locale.ts';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { useKeys } from '../../kit/keys/use-keys.ts';
import type { CurrentItem } from '../plan/use-current-item.ts';
import { GoalForm, Understood } from './goal-form.tsx';
import { GoalPerson } from './goal-person.tsx';
import { goalItemKey, personItemKey } from './goal-items.ts';

export type OpenGoal = Goal & { readonly matches: GoalMatches };

type GoalSectionProps = {
  readonly goal: OpenGoal;
  readonly today: Day;
  /** Those of its people who are shown. */
  readonly shown: readonly GoalMatch[];
  readonly onShowAll: () => void;
  readonly item: CurrentItem['item'];
};

/** A door that the user hopes for, with those who stand at it and next to it. */
export function GoalSection({ goal, today, shown, onShowAll, item }: GoalSectionProps) {
  const { client } = useClient();
  const edit = useWrite(client.goals.edit);
  const setClosed = useWrite(client.goals.setClosed);
  const remove = useWrite(client.goals.delete);
  const [changing, setChanging] = useState(false);
  const [draft, setDraft] = useState(goal.text);
  const { id, text, matches } = goal;
  const { isCurrent, ref } = item(goalItemKey(id));
  const change = (): void => {
    setDraft(text);
    setChanging(true);
  };
  const close = (): void => void setClosed.run({ id, closed: true });
  const drop = (): void => void remove.run({ id });

  useKeys('Doors', [
    { meaning: 'main-action', does: 'Change the door', run: change, when: isCurrent && !changing },
    { meaning: 'done', does: 'Reached, or not hoped for any more', run: close, when: isCurrent && !changing },
    { meaning: 'delete', does: 'Delete the door', run: drop, when: isCurrent && !changing },
  ]);

  const at = shown.filter(({ stands }) => stands === 'at');
  const nextTo = shown.filter(({ stands }) => stands === 'next-to');
  const total = matches.at + matches.nextTo;
  const hidden = matches.people.length - shown.length;
  const further = total - matches.people.length;
  return (
    <section aria-label={text} className="mb-14">
      <ul className="-mx-4 flex flex-col">
        <li className="group relative px-4 pb-2">
          <span
            aria-hidden="true"
            className={classNames(
              'absolute inset-y-1 left-0 w-0.5 rounded-round bg-accent transition-opacity group-has-focus-visible:w-1',
              isCurrent ? 'opacity-100' : 'opacity-0',
            )}
          />
          {changing ? (
            <GoalForm
              label="A door you hope for"
              saves="Keep"
              takesFocus
              value={draft}
              onChange={setDraft}
              busy={edit.busy}
              onSave={(changed) => {
                void edit.run({ id, text: changed }).then((kept) => {
                  if (kept) setChanging(false);
                });
              }}
              onCancel={() => setChanging(false)}
            />
          ) : (
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <h2 className="min-w-0 text-heading [overflow-wrap:anywhere]">
                <button
                  type="button"
                  ref={ref}
                  onClick={change}
                  title="Change it"
                  dir="auto"
                  className="scroll-my-24 rounded-small text-left decoration-accent decoration-2 underline-offset-4 outline-none focus-visible:underline"
                >
                  {text}
                </button>
              </h2>
              <span className="flex flex-wrap items-baseline gap-4">
                <Button look="text" meaning={isCurrent ? 'done' : undefined} disabled={setClosed.busy} onClick={close}>
                  Reached
                </Button>
                <Button look="text" meaning={isCurrent ? 'delete' : undefined} disabled={remove.busy} onClick={drop}>
                  Delete
                </Button>
              </span>
            </div>
          )}
          {!changing && (
            <div className="mt-1 flex flex-col gap-0.5 text-small">
              <p>{matches.reach}</p>
              <Understood parts={matches.understood} />
            </div>
          )}
        </li>
        {at.map((match) => (
          <GoalPerson key={match.id} match={match} today={today} item={item(personItemKey(id, match.id))} />
        ))}
      </ul>
      {nextTo.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 font-sans text-small text-soft">
            {matches.nextTo === 1 ? 'Next to it' : `Next to it, ${formatNumber(matches.nextTo, userLocale)} people`}
          </h3>
          <ul className="-mx-4 flex flex-col">
            {nextTo.map((match) => (
              <GoalPerson key={match.id} match={match} today={today} item={item(personItemKey(id, match.id))} />
            ))}
          </ul>
        </>
      )}
      {hidden > 0 && (
        <p className="mt-2">
          <Button look="text" onClick={onShowAll}>
            Show {formatNumber(hidden, userLocale)} more
          </Button>
        </p>
      )}
      {hidden <= 0 && further > 0 && (
        <p className="mt-2 text-small text-soft">
          {`And ${formatNumber(further, userLocale)} more; the search on People finds them by their words.`}
        </p>
      )}
    </section>
  );
}
