import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Offer } from '../../../api/contract/outreach/offers.ts';
import { Button } from '../../kit/button.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { useWrite } from '../../app/use-write.ts';
import { isComposing } from '../../kit/keys/read-key.ts';

/** The offers of the user, to be added, changed and removed. */
export function Offers() {
  const { client, queries } = useClient();
  const offers = useQuery(queries.offers.list.queryOptions());
  const add = useWrite(client.offers.add);
  const [draft, setDraft, clearDraft] = useDraft('new-offer');
  const text = draft.trim();

  if (offers.isError) return <ErrorNotice error={offers.error} onRetry={() => void offers.refetch()} />;
  return (
    <div className="flex flex-col gap-4">
      {offers.data?.length === 0 && (
        <p className="text-soft">None yet. Until there are some, the plan suggests asking people what they work on.</p>
      )}
      <ul className="flex flex-col gap-1">
        {offers.data?.map((offer) => (
          <OfferItem key={offer.id} offer={offer} />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text === '' || add.busy) return;
          void add.run({ offers: [{ text }] }).then((added) => {
            if (added) clearDraft();
          });
        }}
        className="flex items-center gap-3"
      >
        <TextField
          label="Another offer"
          labelHidden
          placeholder="Another thing you could do for someone"
          value={draft}
          onChange={setDraft}
          maxLength={300}
        />
        <Button submits disabled={text === ''}>
          Add
        </Button>
      </form>
    </div>
  );
}

function OfferItem({ offer: { id, text } }: { readonly offer: Offer }) {
  const { client } = useClient();
  const edit = useWrite(client.offers.edit);
  const remove = useWrite(client.offers.remove);
  const [typed, setTyped] = useState<string | null>(null);

  const keep = (): void => {
    const next = typed?.trim() ?? '';
    if (next === '' || next === text) setTyped(null);
    else {
      void edit.run({ id, text: next }).then((kept) => {
        if (kept) setTyped(null);
      });
    }
  };

  if (typed === null) {
    return (
      <li className="flex items-baseline justify-between gap-4 py-1">
        <p className="min-w-0 font-serif text-body [overflow-wrap:anywhere]">{text}</p>
        <span className="flex shrink-0 gap-4">
          <Button look="text" aria-label={`Change “${text}”`} onClick={() => setTyped(text)}>
            Change
          </Button>
          <Button
            look="text"
            aria-label={`Remove “${text}”`}
            disabled={remove.busy}
            onClick={() => void remove.run({ id })}
          >
            Remove
          </Button>
        </span>
      </li>
    );
  }
  return (
    <li className="py-1">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
        className="flex items-center gap-3"
      >
        <TextField
          // The user asked to change it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label="Offer"
          labelHidden
          value={typed}
          onChange={setTyped}
          maxLength={300}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !isComposing(event.nativeEvent)) setTyped(null);
          }}
        />
        <Button submits disabled={edit.busy}>
          Keep
        </Button>
      </form>
    </li>
  );
}
