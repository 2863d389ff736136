import { useState } from 'react';

import type { PersonId } from '../../../core/ids.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useClient } from '../../app/client-provider.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useWrite } from '../../app/use-write.ts';

export type AddPersonDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdded: (id: PersonId) => void;
  /** What the fields hold at first; the others are empty. */
  readonly initial?: Partial<NewPerson>;
};

/** What the fields of the dialog hold. */
export type NewPerson = typeof noOne;

/** A dialog that adds a person by hand. */
export function AddPersonDialog({ open, ...form }: AddPersonDialogProps) {
  const { onClose } = form;
  return (
    <Dialog open={open} onClose={onClose} title="Add a person">
      <AddPersonForm {...form} />
    </Dialog>
  );
}

const noOne = { firstName: '', lastName: '', position: '', company: '', email: '', profileUrl: '' };

function AddPersonForm({ onClose, onAdded, initial }: Omit<AddPersonDialogProps, 'open'>) {
  const { client } = useClient();
  const create = useWrite(client.people.create);
  const [typed, setTyped] = useState({ ...noOne, ...initial });
  const nameless = typed.firstName.trim() === '' && typed.lastName.trim() === '';

  async function add(): Promise<void> {
    const { email, profileUrl, ...facts } = typed;
    const added = await create.run({
      facts,
      ...(email.trim() === '' ? {} : { emails: [email.trim()] }),
      ...(profileUrl.trim() === '' ? {} : { profileUrl: profileUrl.trim() }),
    });
    if (!added) return;
    onClose();
    onAdded(added.id);
  }

  const field = (name: keyof typeof noOne, label: string, more: { type?: string; placeholder?: string } = {}) => (
    <TextField
      label={label}
      value={typed[name]}
      maxLength={500}
      onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
      {...more}
    />
  );

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!nameless) void add();
      }}
    >
      <div className="grid gap-4 wide:grid-cols-2">
        {field('firstName', 'First name')}
        {field('lastName', 'Last name')}
        {field('position', 'Position')}
        {field('company', 'Company')}
      </div>
      {field('email', 'Email', { type: 'email' })}
      {field('profileUrl', 'LinkedIn profile', { placeholder: 'linkedin.com/in/…' })}
      <div className="mt-2 flex justify-end gap-3">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" submits disabled={nameless || create.busy}>
          Add
        </Button>
      </div>
    </form>
  );
}
