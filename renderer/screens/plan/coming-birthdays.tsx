import { useQuery } from '@tanstack/react-query';
import { Fragment, memo, useState } from 'react';
import { Link } from 'wouter';

import { numberInWords } from '../../../core/numbers-in-words.ts';
import { useClient } from '../../app/client-provider.tsx';
import { userLocale } from '../../app/user-locale.ts';
import { Button } from '../../kit/button.tsx';

/** How many birthdays are named before the user asks for all. */
const mostNamed = 5;

/** The birthdays of the weeks to come, as one quiet sentence. */
export const ComingBirthdays = memo(function ComingBirthdays() {
  const { queries } = useClient();
  const [showsAll, setShowsAll] = useState(false);
  const birthdays = useQuery(queries.plan.birthdays.queryOptions()).data ?? [];
  if (birthdays.length === 0) return null;
  const named = showsAll ? birthdays : birthdays.slice(0, mostNamed);
  const others = birthdays.length - named.length;
  // Chosen by how near they are to the user, and told in the order of their days.
  const inOrder = named.toSorted((a, b) => a.day.localeCompare(b.day));
  return (
    <section aria-label="Birthdays" className="mt-10 text-small text-soft">
      Birthdays:{' '}
      {inOrder.map(({ id, name, when }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Link
            href={`/people/${id}`}
            className="rounded-small text-ink underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {name}
          </Link>{' '}
          {when}
        </Fragment>
      ))}
      {others > 0 ? (
        <>
          {' '}
          <Button look="text" onClick={() => setShowsAll(true)}>
            and {numberInWords(others, userLocale)} more
          </Button>
        </>
      ) : (
        '.'
      )}
    </section>
  );
});
