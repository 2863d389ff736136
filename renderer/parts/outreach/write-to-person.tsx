import { useQuery } from '@tanstack/react-query';

import type { Person } from '../../../api/contract/people/people.ts';
import type { Day } from '../../../core/calendar/day.ts';
import { useClient } from '../../app/client-provider.tsx';
import { Button } from '../../kit/button.tsx';
import { scrollIntoView } from '../../kit/scroll-into-view.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { WriteInPlace } from './write-in-place.tsx';

type WriteToPersonProps = {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly today: Day;
  readonly onClose: () => void;
};

/** The page to write on, in the person's own page. */
export function WriteToPerson({ person, today, onClose }: WriteToPersonProps) {
  const { queries } = useClient();
  const answer = useQuery(queries.outreach.correspondent.queryOptions({ input: { personId: person.id } }));

  async function finish(send: (minutesSpent: number | undefined) => Promise<true | undefined>): Promise<void> {
    if (await send(undefined)) onClose();
  }

  return (
    <section
      ref={scrollIntoView}
      aria-label={`Write to ${person.name}`}
      className="mb-12 scroll-my-12 border-s-2 border-accent ps-5"
    >
      <h2 className="sr-only">Write to {person.name}</h2>
      {answer.data ? (
        <WriteInPlace
          correspondent={answer.data}
          today={today}
          isCurrent
          takesFocus
          onSend={(send) => void finish(send)}
          others={
            <Button look="bare" onClick={onClose}>
              Close
            </Button>
          }
        />
      ) : answer.isError ? (
        <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <Skeleton rows={1} />
      )}
    </section>
  );
}
