import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { Need } from '../../../../api/contract/doors/needs.ts';
import type { Day } from '../../../../core/calendar/day.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { NeedForm } from './need-form.tsx';
import { NeedProposals } from './need-proposals.tsx';

type OpenNeedProps = {
  readonly need: Need;
  readonly today: Day;
  /** Whether the key that shows proposals is shown here. */
  readonly hasKey: boolean;
  readonly showsProposals: boolean;
  readonly onShowProposals: (shows: boolean) => void;
};

/** Something that a person looks for, to be changed, closed or deleted, and who might open the door. */
export function OpenNeed({ need, today, hasKey, showsProposals, onShowProposals }: OpenNeedProps) {
  const { id, text, saidOn, holdsUntil, sentence } = need;
  const { client } = useClient();
  const edit = useWrite(client.needs.edit);
  const setClosed = useWrite(client.needs.setClosed);
  const remove = useWrite(client.needs.delete);
  const [changing, setChanging] = useState(false);

  if (changing) {
    return (
      <li className="py-3">
        <NeedForm
          label="Change what they look for"
          draftKey={`need-${id}`}
          today={today}
          initial={{ text, saidOn, holdsUntil }}
          onSave={async (facts) => (await edit.run({ id, ...facts })) !== undefined}
          onClose={() => setChanging(false)}
        />
      </li>
    );
  }
  return (
    <li className="group -mx-2 flex flex-col gap-1 px-2 py-1.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 grow basis-60 [overflow-wrap:anywhere]">
          <span dir="auto">{text}</span>
          <span className="block text-fine text-soft">{sentence}</span>
        </p>
        <span className="flex items-center max-wide:-ml-2">
          <Button
            look="bare"
            aria-label={`No longer looked for: ${text}`}
            onClick={() => void setClosed.run({ id, closed: true })}
          >
            No longer
          </Button>
          <IconButton icon={Pencil} label={`Change: ${text}`} onClick={() => setChanging(true)} />
          <IconButton
            icon={Trash2}
            label={`Delete: ${text}`}
            disabled={remove.busy}
            onClick={() => void remove.run({ id })}
          />
        </span>
      </div>
      <span>
        <Button
          look="text"
          {...(hasKey ? { meaning: 'view' } : {})}
          aria-expanded={showsProposals}
          onClick={() => onShowProposals(!showsProposals)}
        >
          Who might open this door?
        </Button>
      </span>
      {showsProposals && <NeedProposals need={need} />}
    </li>
  );
}

/** Something that a person looks for no more. */
export function ClosedNeed({ need: { id, text, sentence } }: { readonly need: Need }) {
  const { client } = useClient();
  const setClosed = useWrite(client.needs.setClosed);
  const remove = useWrite(client.needs.delete);
  return (
    <li className="group flex items-center justify-between gap-3 text-small">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span dir="auto">{text}</span> <span className="text-soft">{sentence}</span>
      </span>
      <span className="flex shrink-0 items-center gap-1">
        <Button
          look="text"
          aria-label={`Still looked for: ${text}`}
          onClick={() => void setClosed.run({ id, closed: false })}
        >
          Still looked for
        </Button>
        <IconButton icon={Trash2} label={`Delete: ${text}`} onClick={() => void remove.run({ id })} />
      </span>
    </li>
  );
}
