import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { GoalId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { useToday } from '../../app/use-today.ts';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { ButtonLink } from '../../kit/button-link.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useCurrentItem } from '../plan/use-current-item.ts';
import { ClosedGoals } from './closed-goals.tsx';
import { GoalForm } from './goal-form.tsx';
import { goalItemKey, personItemKey, shownOfDoor } from './goal-items.ts';
import { GoalSection } from './goal-section.tsx';
import { OpenIntroductions } from './open-introductions.tsx';
import { OpenNeeds } from './open-needs.tsx';

/** The doors that the user hopes for, with who stands at them; and those that the user opens for others. */
export function DoorsScreen() {
  const { client, queries } = useClient();
  const doors = useQuery(queries.goals.doors.queryOptions());
  const people = useQuery(queries.app.overview.queryOptions()).data?.people;
  const today = useToday();
  const add = useWrite(client.goals.add);
  const [draft, setDraft, clearDraft] = useDraft('new-goal');
  const [opened, setOpened] = useState<ReadonlySet<GoalId>>(new Set());
  const field = useRef<HTMLInputElement>(null);

  // The newest first, so that a door that was just named is in sight.
  const goals = (doors.data ?? []).toReversed().map((goal) => ({
    goal,
    shown: shownOfDoor(goal.matches.people, opened.has(goal.id)),
  }));
  const { move, item } = useCurrentItem(
    goals.flatMap(({ goal, shown }) => [goalItemKey(goal.id), ...shown.map(({ id }) => personItemKey(goal.id, id))]),
  );
  const any = goals.length > 0;
  useKeys('Doors', [
    { meaning: 'next', does: 'Next door or person', run: () => move(1), when: any },
    { meaning: 'previous', does: 'Door or person before', run: () => move(-1), when: any },
    { meaning: 'new', does: 'Name a door you hope for', run: () => field.current?.focus() },
  ]);

  if (doors.isError) {
    return (
      <Page>
        <PageHeader title="Doors" />
        <ErrorNotice error={doors.error} onRetry={() => void doors.refetch()} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title="Doors" facts="Those you hope for, and who stands at them; those you open for others." />
      {doors.data === undefined || today === undefined || people === undefined ? (
        <Skeleton rows={3} />
      ) : people === 0 ? (
        <NobodyYet />
      ) : (
        <>
          <div className="mb-12">
            <GoalForm
              label={any ? 'Another door you hope for' : 'A door you hope for'}
              saves="Add"
              field={field}
              value={draft}
              onChange={setDraft}
              busy={add.busy}
              onSave={(text) => {
                void add.run({ text }).then((added) => {
                  if (added) clearDraft();
                });
              }}
            />
          </div>
          {!any && draft.trim() === '' && (
            <WhatDoorsAre
              onTry={(text) => {
                setDraft(text);
                field.current?.focus();
              }}
            />
          )}
          {goals.map(({ goal, shown }) => (
            <GoalSection
              key={goal.id}
              goal={goal}
              today={today}
              shown={shown}
              onShowAll={() => setOpened(new Set([...opened, goal.id]))}
              item={item}
            />
          ))}
          <div className="flex flex-col gap-12">
            <OpenIntroductions />
            <OpenNeeds />
            <ClosedGoals />
          </div>
        </>
      )}
    </Page>
  );
}

const examples = ['someone at Globex', 'CFO in fintech', 'procurement at hospitals in Bavaria'];

/** Says what a door is while none is named, with some to try. */
function WhatDoorsAre({ onTry }: { readonly onTry: (text: string) => void }) {
  return (
    <EmptyState
      title="Which doors do you hope for?"
      action={examples.map((text) => (
        <Button key={text} onClick={() => onTry(text)}>
          {text}
        </Button>
      ))}
    >
      <p>
        A company, a role, a field, a place, in your own words. Kith finds who stands at the door, who stands next to
        it, and what it would take to ask; and the day’s plan brings those closer whom you hardly know.
      </p>
      <p>Help goes first: what you offer stands before what you ask. Try one of these, or type your own.</p>
    </EmptyState>
  );
}

/** Says what will be here, before anybody is in Kith. */
function NobodyYet() {
  return (
    <EmptyState
      title="No one is here yet"
      action={
        <ButtonLink look="primary" href="/import">
          Bring your connections
        </ButtonLink>
      }
    >
      <p>Once your people are here, you can say which doors you hope for, and see who stands at them.</p>
    </EmptyState>
  );
}
