import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import type { Person } from '../../../api/contract/people/people.ts';
import { NotesField } from '../../../renderer/parts/notes-field.tsx';
import { overview } from '../overview.ts';
import { clientThatAnswers, PageWithClient } from '../page-with-client.tsx';

// A brand exists in types only.
const person = { id: 1 as Person['id'], notes: 'Met in Porto.' };

/** An engine that keeps notes, unless it is gone. */
function engine({ gone = false } = {}) {
  const kept: string[] = [];
  const client = clientThatAnswers({
    outreach: { correspondent: () => Promise.reject(new Error('Nobody is written to here.')) },
    app: { overview: () => Promise.resolve(overview) },
    people: {
      get: () => Promise.reject(new Error('Nobody asks.')),
      setNotes: ({ writeId, notes }) => {
        if (gone) return Promise.reject(new Error('Kith has stopped.'));
        kept.push(notes);
        return Promise.resolve({ undo: { writeId, label: 'Notes changed' } });
      },
    },
  });
  return { client, kept };
}

beforeEach(() => window.sessionStorage.clear());

test('notes are kept when the field is left', async () => {
  const { client, kept } = engine();
  const screen = await render(
    <PageWithClient client={client}>
      <NotesField person={person} />
      <button type="button">Elsewhere</button>
    </PageWithClient>,
  );
  await userEvent.fill(screen.getByLabelText('Notes'), 'Met in Porto. Sails');
  await screen.getByRole('button', { name: 'Elsewhere' }).click();
  await expect.poll(() => kept.at(-1)).toBe('Met in Porto. Sails');
  await expect.element(screen.getByText('Kept as you type.')).toBeVisible();
});

test('notes are kept when the page is left, and when the typing pauses', async () => {
  const { client, kept } = engine();
  const screen = await render(
    <PageWithClient client={client}>
      <NotesField person={person} />
    </PageWithClient>,
  );
  await userEvent.fill(screen.getByLabelText('Notes'), 'Met in Porto. Sails');
  await expect.poll(() => kept.at(-1)).toBe('Met in Porto. Sails');
  await userEvent.fill(screen.getByLabelText('Notes'), 'Met in Porto. Sails far');
  await screen.unmount();
  await expect.poll(() => kept.at(-1)).toBe('Met in Porto. Sails far');
});

test('what an engine that is gone did not take is there again, and kept by the next', async () => {
  const before = await render(
    <PageWithClient client={engine({ gone: true }).client}>
      <NotesField person={person} />
    </PageWithClient>,
  );
  await userEvent.fill(before.getByLabelText('Notes'), 'Met in Porto. Sails');
  await before.unmount();

  const { client, kept } = engine();
  const after = await render(
    <PageWithClient client={client}>
      <NotesField person={person} />
    </PageWithClient>,
  );
  await expect.element(after.getByLabelText('Notes')).toHaveValue('Met in Porto. Sails');
  await expect.poll(() => kept).toEqual(['Met in Porto. Sails']);
});
