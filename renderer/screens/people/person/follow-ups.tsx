import { useQuery } from '@tanstack/react-query';

import type { PersonId } from '../../../../core/ids.ts';
import { capitalise } from '../../../../core/text/sentence-parts.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { numberInWords } from '../../../../core/numbers-in-words.ts';
import { userLocale } from '../../../app/user-locale.ts';
import { Button } from '../../../kit/button.tsx';
import { Disclosure } from '../../../kit/disclosure.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { GrowingList } from '../../../parts/growing-list.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { DoneFollowUp, OpenFollowUp } from './follow-up-row.tsx';
import { FollowUpForm } from './follow-up-form.tsx';

type FollowUpsProps = {
  readonly personId: PersonId;
  /** Whether there is no contact with them any more: nothing is promised to them, and what was promised comes up nowhere. */
  readonly silent: boolean;
  readonly today: Day;
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
};

/** How many promises are shown at once. */
const rowsAtOnce = 20;

/** The part of a person's page for promises to them: the open ones, a form for more, and those that are done. */
export function FollowUps({ personId, silent, today, adding, onAdding }: FollowUpsProps) {
  const { client, queries } = useClient();
  const add = useWrite(client.followUps.add);
  const answer = useQuery(queries.followUps.ofPerson.queryOptions({ input: { personId } }));
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  const all = answer.data ?? [];
  const open = all.filter(({ doneOn }) => doneOn === null);
  const done = all.filter(({ doneOn }) => doneOn !== null);
  if (silent && all.length === 0) return null;
  return (
    <section aria-label="Promised" className="flex flex-col gap-3">
      <h2 className="text-name">Promised</h2>
      <GrowingList rows={open} atOnce={rowsAtOnce} more="Show later ones">
        {(followUp) => <OpenFollowUp key={followUp.id} followUp={followUp} today={today} />}
      </GrowingList>
      {silent ? (
        open.length > 0 && <p className="text-small text-soft">Kith does not remind you of it any more.</p>
      ) : adding ? (
        <FollowUpForm
          label="Add a follow-up"
          draftKey={`follow-up-of-${personId}`}
          today={today}
          onSave={async (promised) => (await add.run({ personId, ...promised })) !== undefined}
          onClose={() => onAdding(false)}
        />
      ) : (
        <span>
          <Button look="text" meaning="add-follow-up" onClick={() => onAdding(true)}>
            Promise something
          </Button>
        </span>
      )}
      {done.length > 0 && (
        <Disclosure
          summary={
            done.length === 1
              ? 'One promise kept'
              : `${capitalise(numberInWords(done.length, userLocale))} promises kept`
          }
        >
          <GrowingList rows={done} atOnce={rowsAtOnce} more="Show earlier ones">
            {(followUp) => <DoneFollowUp key={followUp.id} followUp={followUp} />}
          </GrowingList>
        </Disclosure>
      )}
    </section>
  );
}
