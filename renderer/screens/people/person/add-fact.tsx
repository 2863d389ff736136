import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { Person } from '../../../../api/contract/people/people.ts';
import { useClient } from '../../../app/client-provider.tsx';
import { useWrite } from '../../../app/use-write.ts';
import { Button } from '../../../kit/button.tsx';
import { isComposing } from '../../../kit/keys/read-key.ts';
import { TextField } from '../../../kit/text-field.tsx';

const mostSuggested = 5;

type AddFactProps = { readonly person: Person; readonly onClose: () => void };

/** A form for a fact under a label of the user's own; labels that were used before are offered. */
export function AddFact({ person, onClose }: AddFactProps) {
  const { client, queries } = useClient();
  const setLabel = useWrite(client.people.setLabel);
  const [label, setLabelText] = useState('');
  const [value, setValue] = useState('');
  const valueField = useRef<HTMLInputElement>(null);
  const used = useQuery(queries.people.labels.queryOptions()).data ?? [];
  const typed = label.trim().toLowerCase();
  const given = new Set(person.ownLabels.map((own) => own.label.toLowerCase()));
  const offered = used
    .filter((each) => each.toLowerCase().includes(typed) && each.toLowerCase() !== typed)
    .filter((each) => !given.has(each.toLowerCase()))
    .slice(0, mostSuggested);

  async function save(): Promise<void> {
    if (label.trim() === '' || value.trim() === '') {
      valueField.current?.focus();
      return;
    }
    const saved = await setLabel.run({ id: person.id, label: label.trim(), value: value.trim() });
    if (saved) onClose();
  }

  return (
    <form
      aria-label="Add a fact"
      className="flex w-full flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div
        // It only handles a key that the fields pass up.
        role="presentation"
        className="flex flex-col gap-2"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          onClose();
        }}
      >
        <TextField
          // The user asked for the field and types here next.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          label="Label"
          labelHidden
          placeholder="Label, such as “Boat”"
          maxLength={60}
          value={label}
          onChange={setLabelText}
        />
        {offered.length > 0 && (
          <ul className="flex flex-wrap gap-x-3 gap-y-1" aria-label="Labels used before">
            {offered.map((each) => (
              <li key={each}>
                <Button
                  look="text"
                  onClick={() => {
                    setLabelText(each);
                    valueField.current?.focus();
                  }}
                >
                  {each}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <TextField
          ref={valueField}
          label="What it is"
          labelHidden
          placeholder="What it is"
          maxLength={500}
          value={value}
          onChange={setValue}
        />
      </div>
      <span className="flex items-center gap-4">
        <Button look="primary" submits>
          Add
        </Button>
        <Button look="text" onClick={onClose}>
          Cancel
        </Button>
      </span>
    </form>
  );
}
