import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { Help } from '../../../../api/contract/outreach/help.ts';
import type { Person } from '../../../../api/contract/people/people.ts';
import { addDays } from '../../../../core/calendar/day.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import type { HelpStatus } from '../../../../core/outreach/help.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { GrowingList } from '../../../parts/growing-list.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { HelpForm } from './help-form.tsx';

type HelpLedgerProps = { readonly person: Pick<Person, 'id' | 'name' | 'firstName'>; readonly today: Day };

/** How many days the user has to give what was accepted, unless they say otherwise. */
const usualDays = 7;
/** How many lines are shown at once. */
const linesAtOnce = 20;

/** What the user and a person did for each other, and what was offered: in words, with what may become of it. */
export function HelpLedger({ person, today }: HelpLedgerProps) {
  const { queries } = useClient();
  const ledger = useQuery(queries.help.ofPerson.queryOptions({ input: { personId: person.id } }));
  const [adding, setAdding] = useState(false);
  if (ledger.isError) return <ErrorNotice error={ledger.error} onRetry={() => void ledger.refetch()} />;
  // What still waits stands first, so that it is never among those that are not shown.
  const all = (ledger.data ?? []).toSorted((one, other) => Number(waits(other)) - Number(waits(one)));
  return (
    <>
      <GrowingList rows={all} atOnce={linesAtOnce} more="Show earlier help">
        {(help) => <HelpLine key={help.id} help={help} name={person.firstName || person.name} today={today} />}
      </GrowingList>
      {adding ? (
        <HelpForm person={person} today={today} onClose={() => setAdding(false)} />
      ) : (
        <span>
          <Button look="text" onClick={() => setAdding(true)}>
            Note help that was given
          </Button>
        </span>
      )}
    </>
  );
}

/** Whether it is not known yet what became of help. */
function waits({ status }: Help): boolean {
  return status === 'offered' || status === 'accepted';
}

function HelpLine({ help, name, today }: { readonly help: Help; readonly name: string; readonly today: Day }) {
  const { id, sentence, text, status } = help;
  const { client } = useClient();
  const setStatus = useWrite(client.help.setStatus);
  const remove = useWrite(client.help.delete);
  const [promising, setPromising] = useState(false);
  const become = (next: HelpStatus): void => void setStatus.run({ id, status: next });
  const isOpen = waits(help);

  return (
    <li className="group -mx-2 flex flex-col gap-3 px-2 py-1.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 grow basis-60 [overflow-wrap:anywhere]">{sentence}</p>
        {!promising && (
          <span className="flex items-center max-wide:-ml-2">
            {status === 'offered' && (
              <Button look="bare" aria-label={`They said yes: ${text}`} onClick={() => setPromising(true)}>
                {help.direction === 'to-them' ? 'They said yes' : 'You said yes'}
              </Button>
            )}
            {isOpen && (
              <>
                <Button look="bare" aria-label={`Given: ${text}`} onClick={() => become('given')}>
                  Given
                </Button>
                <Button look="bare" aria-label={`Not needed: ${text}`} onClick={() => become('passed')}>
                  Not needed
                </Button>
              </>
            )}
            <span
              className={
                isOpen
                  ? ''
                  : 'opacity-0 transition-opacity group-hover:opacity-100 focus-within:opacity-100 [@media(hover:none)]:opacity-100'
              }
            >
              <IconButton
                icon={Trash2}
                label={`Delete: ${text}`}
                disabled={remove.busy}
                onClick={() => void remove.run({ id })}
              />
            </span>
          </span>
        )}
      </div>
      {promising && (
        <FollowUpForm
          label={`By when ${name} gets it`}
          draftKey={`help-${id}`}
          today={today}
          initial={{ text, dueOn: addDays(today, usualDays) }}
          onSave={async (promise) => (await setStatus.run({ id, status: 'accepted', promise })) !== undefined}
          onClose={() => setPromising(false)}
        />
      )}
    </li>
  );
}
