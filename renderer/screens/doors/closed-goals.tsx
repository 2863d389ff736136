import { useQuery } from '@tanstack/react-query';

import { formatDay } from '../../../core/calendar/format-day.ts';
import { formatNumber } from '../../../core/numbers-in-words.ts';
import { useClient } from '../../app/client-provider.tsx';
import { userLocale } from '../../app/user-locale.ts';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';

/** The doors that are reached or not hoped for any more; nothing while there are none. */
export function ClosedGoals() {
  const { client, queries } = useClient();
  const goals = useQuery(queries.goals.list.queryOptions());
  const setClosed = useWrite(client.goals.setClosed);
  const remove = useWrite(client.goals.delete);
  const closed = (goals.data ?? []).filter(({ closedOn }) => closedOn !== null);
  if (closed.length === 0) return null;
  return (
    <Disclosure summary={`Reached, or not hoped for any more: ${formatNumber(closed.length, userLocale)}`}>
      <ul className="flex flex-col gap-1">
        {closed.map(({ id, text, closedOn }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 text-small">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span dir="auto">{text}</span>
              {closedOn !== null && <span className="text-soft">, since {formatDay(closedOn, userLocale)}</span>}
            </span>
            <span className="flex gap-4">
              <Button
                look="text"
                aria-label={`Hope for “${text}” again`}
                disabled={setClosed.busy}
                onClick={() => void setClosed.run({ id, closed: false })}
              >
                Hope for it again
              </Button>
              <Button
                look="text"
                aria-label={`Delete “${text}”`}
                disabled={remove.busy}
                onClick={() => void remove.run({ id })}
              >
                Delete
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
