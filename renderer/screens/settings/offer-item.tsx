import type { KeyboardEvent } from 'react';
import { useState } from 'react';

import type { Offer } from '../../../api/contract/outreach/offers.ts';
import { helpKindNames } from '../../../core/outreach/help.ts';
import type { HelpKind } from '../../../core/outreach/help.ts';
import { offerWords } from '../../../core/outreach/offer-words.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { isComposing } from '../../kit/keys/read-key.ts';
import { optionsOf } from '../../kit/options.ts';
import { Select } from '../../kit/select.tsx';
import { TextArea } from '../../kit/text-area.tsx';
import { TextField } from '../../kit/text-field.tsx';

const kindOptions = optionsOf<HelpKind>(helpKindNames);

/** An offer of the user's, to be changed in place or removed. */
export function OfferItem({ offer }: { readonly offer: Offer }) {
  const { id, text, kind, sample, suits } = offer;
  const { client } = useClient();
  const remove = useWrite(client.offers.remove);
  const [changing, setChanging] = useState(false);

  if (changing) return <OfferForm offer={offer} onClose={() => setChanging(false)} />;
  return (
    <li className="flex items-baseline justify-between gap-4 py-1.5">
      <div className="flex min-w-0 flex-col gap-0.5 [overflow-wrap:anywhere]">
        <p className="font-serif text-body">{text}</p>
        <p className="text-fine text-soft">
          {helpKindNames[kind]}
          {suits !== '' && `, for ${suits}`}
        </p>
        {sample !== '' && <p className="text-small text-soft">In a message: “{sample}”</p>}
      </div>
      <span className="flex shrink-0 gap-4">
        <Button look="text" aria-label={`Change “${text}”`} onClick={() => setChanging(true)}>
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

function OfferForm({ offer, onClose }: { readonly offer: Offer; readonly onClose: () => void }) {
  const { client } = useClient();
  const edit = useWrite(client.offers.edit);
  const [text, setText] = useState(offer.text);
  const [kind, setKind] = useState(offer.kind);
  const [words, setWords] = useState(offer.words);
  const [suits, setSuits] = useState(offer.suits);

  async function keep(): Promise<void> {
    const changed = { text: text.trim(), kind, words: words.trim(), suits: suits.trim() };
    if (changed.text === '' || edit.busy) return;
    if ((await edit.run({ id: offer.id, ...changed })) !== undefined) onClose();
  }
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isComposing(event.nativeEvent)) onClose();
  };

  return (
    <li className="py-3">
      <form
        aria-label={`Change “${offer.text}”`}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
        className="flex flex-col gap-4 border-s border-line ps-4"
      >
        <TextField
          // The user asked to change it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label="Offer"
          value={text}
          onChange={setText}
          maxLength={300}
          onKeyDown={closeOnEscape}
        />
        <span className="self-start">
          <Select<HelpKind> label="Kind" options={kindOptions} value={kind} onChange={setKind} />
        </span>
        <TextArea
          label="In a message"
          hint="The words that are put into what you write. Without any, they are made from the offer."
          value={words}
          onChange={setWords}
          maxLength={1000}
          rows={2}
          onKeyDown={closeOnEscape}
        />
        {text.trim() !== '' && words.trim() === '' && (
          <p className="text-small text-soft">In a message: “{offerWords({ text, kind, words })}”</p>
        )}
        <TextField
          label="Whom it suits"
          placeholder="founders, people who hire"
          value={suits}
          onChange={setSuits}
          maxLength={500}
          onKeyDown={closeOnEscape}
        />
        <span className="flex items-center gap-4">
          <Button look="primary" submits disabled={edit.busy || text.trim() === ''}>
            Keep
          </Button>
          <Button look="text" onClick={onClose}>
            Cancel
          </Button>
        </span>
      </form>
    </li>
  );
}
