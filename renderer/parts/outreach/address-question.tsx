import { useState } from 'react';

import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/text-field.tsx';

type AddressQuestionProps = {
  readonly person: Pick<Correspondent['person'], 'id' | 'name'>;
  /** Whether it says whose address it asks for. */
  readonly isNamed: boolean;
};

/** Takes an e-mail address of somebody of whom none is known, so that they can be written a mail. */
export function AddressQuestion({ person, isNamed }: AddressQuestionProps) {
  const { client } = useClient();
  const setEmails = useWrite(client.people.setEmails);
  const [asks, setAsks] = useState(false);
  const [address, setAddress] = useState('');
  const typed = address.trim();

  if (!asks) {
    return (
      <button
        type="button"
        onClick={() => setAsks(true)}
        className="self-start rounded-small text-fine text-soft underline decoration-line underline-offset-4 hover:text-ink low:max-wide:hidden"
      >
        {isNamed ? `Add an e-mail address of ${person.name}` : 'Add an e-mail address'}
      </button>
    );
  }
  return (
    <form
      className="flex max-w-writing flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '' && !setEmails.busy) void setEmails.run({ id: person.id, emails: [typed] });
      }}
    >
      <TextField
        label="E-mail address"
        type="email"
        value={address}
        onChange={setAddress}
        maxLength={320}
        // The user asked for the field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <Button submits disabled={typed === '' || setEmails.busy}>
        Add
      </Button>
    </form>
  );
}
