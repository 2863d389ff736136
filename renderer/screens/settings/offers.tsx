import { useQuery } from '@tanstack/react-query';

import { Button } from '../../kit/button.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { useWrite } from '../../app/use-write.ts';
import { OfferItem } from './offer-item.tsx';

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
