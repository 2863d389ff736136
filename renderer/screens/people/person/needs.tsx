import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Person } from '../../../../api/contract/people/people.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { NeedId } from '../../../../core/ids.ts';
import { numberInWords } from '../../../../core/numbers-in-words.ts';
import { capitalise } from '../../../../core/text/sentence-parts.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { userLocale } from '../../../app/user-locale.ts';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { Disclosure } from '../../../kit/disclosure.tsx';
import { useKeys } from '../../../kit/keys/use-keys.ts';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { NeedForm } from './need-form.tsx';
import { ClosedNeed, OpenNeed } from './need-row.tsx';

type NeedsProps = {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly today: Day;
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
  readonly onIntroduce: () => void;
};

/** What a person looks for, with who might open each door, and a form for more. */
export function Needs({ person, today, adding, onAdding, onIntroduce }: NeedsProps) {
  const { client, queries } = useClient();
  const add = useWrite(client.needs.add);
  const answer = useQuery(queries.needs.ofPerson.queryOptions({ input: { personId: person.id } }));
  const [proposedFor, setProposedFor] = useState<NeedId | null>(null);
  const all = answer.data ?? [];
  const open = all.filter(({ closedOn }) => closedOn === null);
  const closed = all.filter(({ closedOn }) => closedOn !== null);

  /** Shows the proposals of the next need, after the last one those of none. */
  function showNext(): void {
    const at = open.findIndex(({ id }) => id === proposedFor);
    setProposedFor(open[at + 1]?.id ?? null);
  }
  useKeys('Looking for', [
    { meaning: 'view', does: 'Show who might open the door', run: showNext, when: open.length > 0 },
  ]);
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />;

  return (
    <>
      {open.length > 0 && (
        <ul className="flex flex-col gap-2">
          {open.map((need, index) => (
            <OpenNeed
              key={need.id}
              need={need}
              today={today}
              hasKey={index === 0}
              showsProposals={proposedFor === need.id}
              onShowProposals={(shows) => setProposedFor(shows ? need.id : null)}
            />
          ))}
        </ul>
      )}
      {adding ? (
        <NeedForm
          label="Note what they look for"
          draftKey={`need-of-${person.id}`}
          today={today}
          onSave={async (facts) => (await add.run({ personId: person.id, ...facts })) !== undefined}
          onClose={() => onAdding(false)}
        />
      ) : (
        <span className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button look="text" meaning="add-need" onClick={() => onAdding(true)}>
            Note what they look for
          </Button>
          <Button look="text" meaning="introduce" onClick={onIntroduce}>
            Introduce them to somebody
          </Button>
        </span>
      )}
      {closed.length > 0 && (
        <Disclosure
          summary={
            closed.length === 1
              ? 'One thing they look for no more'
              : `${capitalise(numberInWords(closed.length, userLocale))} things they look for no more`
          }
        >
          <ul className="flex flex-col">
            {closed.map((need) => (
              <ClosedNeed key={need.id} need={need} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
