import { useState } from 'react';
import { useLocation } from 'wouter';

import type { Person } from '../../../api/contract/people/people.ts';
import type { PersonId } from '../../../core/ids.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { PersonFinder } from '../person-finder.tsx';
import { introductionPath } from './introduction-words.ts';

type StartIntroductionProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Who is introduced to somebody. */
  readonly person: Pick<Person, 'id' | 'name'>;
};

/** A dialog that asks to whom a person is introduced, and what it is about; it then opens the introduction. */
export function StartIntroduction({ open, onClose, person }: StartIntroductionProps) {
  const [other, setOther] = useState<Pick<Person, 'id' | 'name'> | null>(null);
  const [wasOpen, setWasOpen] = useState(open);
  // Every opening begins with the question who the other is.
  if (wasOpen !== open) {
    setWasOpen(open);
    if (open) setOther(null);
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={other ? `Introduce ${person.name} and ${other.name}` : `Introduce ${person.name} to`}
      titleHidden={!other}
    >
      {other ? (
        <AboutForm firstId={person.id} secondId={other.id} onClose={onClose} />
      ) : (
        <>
          <p aria-hidden="true" className="px-6 pt-5 font-serif text-name [overflow-wrap:anywhere]">
            Introduce {person.name} to
          </p>
          <PersonFinder label={`Introduce ${person.name} to`} without={person.id} onChoose={setOther} />
        </>
      )}
    </Dialog>
  );
}

type AboutFormProps = {
  readonly firstId: PersonId;
  readonly secondId: PersonId;
  readonly onClose: () => void;
};

function AboutForm({ firstId, secondId, onClose }: AboutFormProps) {
  const { client } = useClient();
  const [, navigate] = useLocation();
  const create = useWrite(client.introductions.create);
  const [about, setAbout] = useState('');
  const said = about.trim();

  async function start(): Promise<void> {
    if (said === '' || create.busy) return;
    const created = await create.run({ firstId, secondId, needId: null, about: said });
    if (!created) return;
    onClose();
    navigate(introductionPath(created.id));
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <TextField
        // The next thing to say once the other person is chosen.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label="What is it about?"
        placeholder="What the two have for each other"
        hint="Both are asked before they are introduced, one after the other."
        maxLength={300}
        dir="auto"
        value={about}
        onChange={setAbout}
      />
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" submits meaning="main-action" disabled={said === '' || create.busy}>
          Begin
        </Button>
      </div>
    </form>
  );
}
