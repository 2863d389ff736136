import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';

import type { Person } from '../../../../api/contract/people/people.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { formatDay } from '../../../../core/calendar/format-day.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { userLocale } from '../../../app/user-locale.ts';
import { Button } from '../../../kit/button.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { HowMetForm } from './how-met-form.tsx';

type HowMetProps = { readonly person: Pick<Person, 'id' | 'name'>; readonly today: Day };

const linkLook = 'rounded-small underline decoration-line underline-offset-4 hover:decoration-current';

/** How the user met a person, who introduced them, and whom that person introduced to the user. */
export function HowMet({ person, today }: HowMetProps) {
  const { queries } = useClient();
  const answer = useQuery(queries.howMet.ofPerson.queryOptions({ input: { personId: person.id } }));
  const [editing, setEditing] = useState(false);
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return null;
  const { text, introducedBy, metOn, introduced } = answer.data;
  const isKnown = text !== '' || introducedBy !== null || metOn !== null;
  if (editing) {
    return (
      <HowMetForm
        person={person}
        today={today}
        initial={{ text, introducedBy, metOn }}
        onClose={() => setEditing(false)}
      />
    );
  }
  return (
    <div className="flex flex-col items-start gap-2">
      {isKnown && (
        <div className="flex flex-col gap-0.5 text-small [overflow-wrap:anywhere]">
          {text !== '' && <p dir="auto">{text}</p>}
          {introducedBy && (
            <p>
              Introduced by{' '}
              <Link href={`/people/${introducedBy.id}`} dir="auto" className={linkLook}>
                {introducedBy.name}
              </Link>
            </p>
          )}
          {metOn !== null && <p className="text-soft">{formatDay(metOn, userLocale)}</p>}
        </div>
      )}
      <Button look="text" onClick={() => setEditing(true)}>
        {isKnown ? 'Change how you met' : 'Say how you met'}
      </Button>
      {introduced.length > 0 && (
        <div className="text-small [overflow-wrap:anywhere]">
          <p className="text-soft">Introduced you to</p>
          <ul>
            {introduced.map(({ id, name, metOn: on }) => (
              <li key={id}>
                <Link href={`/people/${id}`} dir="auto" className={linkLook}>
                  {name}
                </Link>
                {on !== null && <span className="text-soft"> on {formatDay(on, userLocale)}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
