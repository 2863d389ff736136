import { useState } from 'react';

import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/text-field.tsx';

export type ListNameDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** The name so far; empty for a new list. */
  readonly name: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
};

/** A dialog that asks for the name of a list. */
export function ListNameDialog({ open, title, onClose, ...form }: ListNameDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <ListNameForm {...form} />
    </Dialog>
  );
}

function ListNameForm({ name, busy, onName }: Pick<ListNameDialogProps, 'name' | 'busy' | 'onName'>) {
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '' && !busy) onName(typed.trim());
      }}
    >
      <TextField
        label="Name of the list"
        labelHidden
        maxLength={60}
        placeholder="Bakers in Berlin"
        hint="Whoever comes to fit it later is in it too."
        value={typed}
        onChange={setTyped}
      />
      <div className="flex justify-end">
        <Button look="primary" submits disabled={typed.trim() === '' || busy}>
          Save the list
        </Button>
      </div>
    </form>
  );
}
