import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { peopleCount } from '../../core/numbers-in-words.ts';
import { userLocale } from '../app/user-locale.ts';
import { Button } from '../kit/button.tsx';
import { classNames } from '../kit/class-names.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useClient } from '../app/client-provider.tsx';
import { TextField } from '../kit/text-field.tsx';
import { isComposing } from '../kit/keys/read-key.ts';

export type TagDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly onTag: (name: string) => void;
};

/** A dialog that asks for a tag, an existing or a new one. */
export function TagDialog({ open, onClose, title, onTag }: TagDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <TagForm
        onTag={(name) => {
          onClose();
          onTag(name);
        }}
      />
    </Dialog>
  );
}

const mostShown = 8;

function TagForm({ onTag }: { readonly onTag: (name: string) => void }) {
  const { queries } = useClient();
  const [name, setName] = useState('');
  const [marked, setMarked] = useState(-1);
  const tags = useQuery(queries.people.tags.queryOptions()).data ?? [];
  const typed = name.trim().toLowerCase();
  const fitting = tags.filter((tag) => tag.name.toLowerCase().includes(typed)).slice(0, mostShown);
  const chosen = fitting[marked]?.name ?? name.trim();

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') onTag(chosen);
      }}
    >
      <TextField
        label="Tag"
        labelHidden
        maxLength={60}
        placeholder="Type a tag, new or old"
        value={name}
        onChange={(text) => {
          setName(text);
          setMarked(-1);
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          const next = marked + (event.key === 'ArrowDown' ? 1 : -1);
          setMarked(Math.max(-1, Math.min(fitting.length - 1, next)));
        }}
      />
      {fitting.length > 0 && (
        <ul className="-mx-3 flex flex-col">
          {fitting.map((tag, index) => (
            <li key={tag.id}>
              <button
                type="button"
                tabIndex={-1}
                onClick={() => onTag(tag.name)}
                className={classNames(
                  'flex w-full items-baseline justify-between gap-3 rounded-field px-3 py-1.5 text-left text-small hover:bg-well',
                  index === marked && 'bg-well',
                )}
              >
                {tag.name}
                <span className="text-fine text-soft">{peopleCount(tag.people, userLocale)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex justify-end">
        <Button look="primary" submits disabled={chosen === ''}>
          Add the tag
        </Button>
      </div>
    </form>
  );
}
