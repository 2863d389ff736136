import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { PersonId } from '../../../../core/ids.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { ErrorNotice } from '../../../parts/error-notice.tsx';
import { useClient } from '../../../app/client-provider.tsx';
import { PersonFinder } from '../../../parts/person-finder.tsx';
import { Skeleton } from '../../../kit/skeleton.tsx';
import { useToday } from '../../../app/use-today.ts';
import { useWrite } from '../../../app/use-write.ts';
import { MergeTable } from './merge-table.tsx';

export type MergeDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly one: PersonId;
  /** The user is asked for the other when it is absent. */
  readonly other?: PersonId | undefined;
  /** Called once the two are merged, with the id of the merged person. */
  readonly onMerged: (into: PersonId) => void;
};

/** A dialog that merges two people: asks who the other is, shows both side by side, and merges them. */
export function MergeDialog({ open, onClose, one, other, onMerged }: MergeDialogProps) {
  // The people as of the opening, so that nothing changes while the dialog closes.
  const [asked, setAsked] = useState({ open: false, one, other });
  if (asked.open !== open) setAsked(open ? { open, one, other } : { ...asked, open });
  const merging = { one: asked.one, onClose, onMerged };
  const finding = asked.other === undefined;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={finding ? 'Merge with somebody' : 'Make one person of these two'}
      titleHidden={finding}
      wide={!finding}
    >
      {asked.other === undefined ? (
        <FindOther one={asked.one} onChoose={(chosen) => setAsked({ ...asked, other: chosen })} />
      ) : (
        <ComparePeople {...merging} other={asked.other} />
      )}
    </Dialog>
  );
}

function FindOther({ one, onChoose }: { readonly one: PersonId; readonly onChoose: (other: PersonId) => void }) {
  const { queries } = useClient();
  const name = useQuery(queries.people.get.queryOptions({ input: { id: one } })).data?.name ?? 'this person';
  return (
    <>
      <p aria-hidden="true" className="px-6 pt-5 font-serif text-name [overflow-wrap:anywhere]">
        Merge {name} with
      </p>
      <PersonFinder label={`Merge ${name} with`} without={one} onChoose={({ id }) => onChoose(id)} />
    </>
  );
}

type ComparePeopleProps = Pick<MergeDialogProps, 'one' | 'onClose' | 'onMerged'> & { readonly other: PersonId };

function ComparePeople({ one, other, onClose, onMerged }: ComparePeopleProps) {
  const { client, queries } = useClient();
  const today = useToday();
  const merge = useWrite(client.people.merge);
  const [into, setInto] = useState(one);
  const [confirmed, setConfirmed] = useState(false);
  // After the merge the other person no longer exists.
  const enabled = !confirmed;
  const left = useQuery(queries.people.get.queryOptions({ input: { id: one }, enabled }));
  const right = useQuery(queries.people.get.queryOptions({ input: { id: other }, enabled }));
  const error = left.error ?? right.error;
  const isReady = left.data !== undefined && right.data !== undefined && today !== undefined;

  async function confirm(): Promise<void> {
    setConfirmed(true);
    if (!(await merge.run({ into, from: into === one ? other : one }))) {
      setConfirmed(false);
      return;
    }
    onClose();
    onMerged(into);
  }

  return (
    <div className="flex flex-col gap-5">
      {error && <ErrorNotice error={error} />}
      {isReady ? (
        <MergeTable people={[left.data, right.data]} into={into} onStay={setInto} today={today} />
      ) : (
        !error && <Skeleton rows={3} />
      )}
      <div className="sticky -bottom-6 -mx-6 -mb-6 flex justify-end gap-3 bg-sheet px-6 pt-3 pb-6">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="primary"
          // The next step after the other person was found.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          disabled={confirmed || error !== null}
          onClick={() => {
            if (isReady) void confirm();
          }}
        >
          Merge
        </Button>
      </div>
    </div>
  );
}
