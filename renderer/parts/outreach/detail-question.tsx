import { useState } from 'react';

import type { Correspondent } from '../../../api/contract/outreach/outreach.ts';
import { useClient } from '../../app/client-provider.tsx';
import { useWrite } from '../../app/use-write.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/text-field.tsx';

/** Asks the user for something of this person alone, where nothing is known, and keeps it as a note. */
export function DetailQuestion({ person }: Pick<Correspondent, 'person'>) {
  const { client } = useClient();
  const setNotes = useWrite(client.people.setNotes, { silent: true });
  const [detail, setDetail] = useState('');
  const said = detail.trim();

  async function keep(): Promise<void> {
    if (said === '' || setNotes.busy) return;
    const notes = person.notes.trim() === '' ? said : `${person.notes.trimEnd()}\n${said}`;
    if (await setNotes.run({ id: person.id, notes })) setDetail('');
  }

  return (
    <form
      className="flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label="What do you know of them that nobody else would write?"
        value={detail}
        onChange={setDetail}
        maxLength={500}
        dir="auto"
        hint="Kept as a note, and suggested here from then on."
      />
      {said !== '' && (
        <Button submits disabled={setNotes.busy}>
          Keep it
        </Button>
      )}
    </form>
  );
}
