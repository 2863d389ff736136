import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { Correspondent } from '../../api/contract/outreach/outreach.ts';
import type { Person } from '../../api/contract/people/people.ts';
import { useClient } from '../app/client-provider.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { draftStorageKey } from '../app/use-draft.ts';
import { useWrite } from '../app/use-write.ts';

export type NotesFieldProps = { readonly person: Pick<Person, 'id' | 'notes'> };

/** How long the typing must pause before the notes are saved, in milliseconds. */
const savePause = 800;

/**
 * Notes on a person. They are saved when the typing pauses or the field loses the focus; until the engine has them,
 * they are kept in the storage of this window and restored from there.
 */
export function NotesField({ person }: NotesFieldProps) {
  const { client, queries } = useClient();
  const queryClient = useQueryClient();
  const setNotes = useWrite(client.people.setNotes, { silent: true });
  const storageKey = draftStorageKey(`notes-${person.id}`);
  // Null when everything typed is saved.
  const [draft, setDraft] = useState(() => window.sessionStorage.getItem(storageKey));
  const newest = useRef(draft);
  const saving = useRef(false);

  function type(text: string): void {
    newest.current = text;
    window.sessionStorage.setItem(storageKey, text);
    setDraft(text);
  }

  async function save(): Promise<void> {
    const text = newest.current;
    if (text === null || saving.current) return;
    saving.current = true;
    const kept = text === person.notes || (await setNotes.run({ id: person.id, notes: text })) !== undefined;
    saving.current = false;
    if (!kept) return;
    queryClient.setQueryData(queries.people.get.queryKey({ input: { id: person.id } }), (before) =>
      before === undefined ? before : { ...before, notes: text },
    );
    queryClient.setQueriesData<Correspondent>({ queryKey: queries.outreach.correspondent.key() }, (before) =>
      before?.person.id === person.id ? { ...before, person: { ...before.person, notes: text } } : before,
    );
    // Newer text is saved after its own pause.
    if (newest.current !== text) return;
    newest.current = null;
    window.sessionStorage.removeItem(storageKey);
    setDraft(null);
  }

  const saveNow = useEffectEvent(() => void save());
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => saveNow(), savePause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => saveNow(), []);

  return (
    <TextArea
      label="Notes"
      labelHidden
      placeholder="What you know of each other, what they care about, what you promised"
      maxLength={100_000}
      rows={4}
      value={draft ?? person.notes}
      onChange={type}
      onBlur={() => void save()}
      hint={draft === null ? 'Kept as you type.' : 'Not saved yet…'}
    />
  );
}
