import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';

import { intlTag } from '../../../core/locale.ts';
import type { PastStep } from '../../../api/contract/undo/undo.ts';
import { useClient } from '../../app/client-provider.tsx';
import { userLocale } from '../../app/user-locale.ts';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { classNames } from '../../kit/class-names.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useKeys } from '../../kit/keys/use-keys.ts';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { nameStyle, PlanItem } from '../plan/plan-section.tsx';
import { useCurrentItem } from '../plan/use-current-item.ts';
import type { ListItem } from '../plan/use-current-item.ts';

/** How many steps are shown at first, and how many more each time. */
const stepsAtOnce = 50;
/** The most that are asked for. */
const mostSteps = 200;

const moment = new Intl.DateTimeFormat(intlTag(userLocale), {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
});

/** The steps of the last thirty days that can be undone, with what each did. */
export function PastStepsScreen() {
  const { client, queries } = useClient();
  const [limit, setLimit] = useState(stepsAtOnce);
  const list = useQuery(
    queries.undo.list.queryOptions({ input: { offset: 0, limit }, placeholderData: keepPreviousData }),
  );
  const { run, busy } = useWrite(client.undo.apply);
  const steps = list.data?.steps ?? [];
  const current = useCurrentItem(steps.map(({ writeId }) => writeId));
  const at = steps.find(({ writeId }) => writeId === current.current);
  const turn = ({ writeId }: PastStep): void => void run({ undoes: writeId });

  useKeys('Past steps', [
    { meaning: 'next', run: () => current.move(1) },
    { meaning: 'previous', run: () => current.move(-1) },
    {
      meaning: 'take-back',
      does: at?.isUndone === true ? 'Redo this step' : 'Undo this step',
      run: () => at && turn(at),
      when: at?.obstacle === '' && !busy,
    },
  ]);

  return (
    <Page>
      <PageHeader
        title="Past steps"
        facts="What you did in the last thirty days, the newest first. Each can be undone by itself."
      />
      {list.data ? (
        steps.length === 0 ? (
          <EmptyState title="No steps yet">
            <p>Whatever you change in Kith stands here from then on.</p>
          </EmptyState>
        ) : (
          <ul className="-mx-4 flex flex-col">
            {steps.map((step) => (
              <StepItem
                key={step.writeId}
                step={step}
                item={current.item(step.writeId)}
                busy={busy}
                onTurn={() => turn(step)}
              />
            ))}
          </ul>
        )
      ) : list.isError ? (
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Skeleton />
      )}
      {list.data !== undefined && list.data.total > steps.length && limit < mostSteps && (
        <div className="mt-4">
          <Button look="text" onClick={() => setLimit(Math.min(limit + stepsAtOnce, mostSteps))}>
            Show earlier steps
          </Button>
        </div>
      )}
    </Page>
  );
}

type StepItemProps = {
  readonly step: PastStep;
  readonly item: ListItem;
  readonly busy: boolean;
  readonly onTurn: () => void;
};

function StepItem({ step, item, busy, onTurn }: StepItemProps) {
  const { isCurrent, ref } = item;
  const { words, at, isUndone, obstacle, people } = step;
  // A name that stands in the words is not said again.
  const others = people.filter(({ name }) => !words.includes(name));
  return (
    <PlanItem isCurrent={isCurrent}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div className="min-w-0 flex-1 basis-64">
          <p
            ref={ref}
            tabIndex={-1}
            className={classNames(nameStyle, 'font-serif text-name', isUndone && 'text-soft line-through')}
          >
            {words}
          </p>
          <p className="text-small text-soft">
            {moment.format(new Date(at))}
            {isUndone && ' · undone since'}
            {others.map(({ id, name }) => (
              <span key={id}>
                {' · '}
                <Link href={`/people/${id}`} className="rounded-small text-ink hover:underline">
                  {name}
                </Link>
              </span>
            ))}
          </p>
          {obstacle !== '' && <p className="text-fine text-soft">{obstacle}</p>}
        </div>
        {obstacle === '' && (
          <Button look="text" meaning="take-back" resting={!isCurrent} disabled={busy} onClick={onTurn}>
            {isUndone ? 'Redo' : 'Undo'}
          </Button>
        )}
      </div>
    </PlanItem>
  );
}
