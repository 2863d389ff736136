import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { Dialog } from '../../../renderer/kit/dialog.tsx';
import { useKeys } from '../../../renderer/kit/keys/use-keys.ts';
import { TextField } from '../../../renderer/kit/text-field.tsx';
import { ImportProvider } from '../../../renderer/screens/import/import-provider.tsx';
import { Shell } from '../../../renderer/shell/shell.tsx';
import { overview } from '../overview.ts';
import { clientThatAnswers, PageWithClient } from '../page-with-client.tsx';

/** A screen on which `n` opens a dialog with a field. */
function Screen() {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  useKeys('Here', [{ meaning: 'new', run: () => setOpen(true) }]);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="A name">
      <TextField label="Name" value={name} onChange={setName} />
    </Dialog>
  );
}

test('the palette gives the focus back to the dialog that it was opened over', async () => {
  const client = clientThatAnswers({
    app: { overview: () => Promise.resolve(overview) },
    lists: { all: () => Promise.resolve([]) },
    logLines: { keep: () => Promise.reject(new Error('Nothing is logged here.')) },
    palette: { answer: () => Promise.resolve({ people: [], tellsOfContact: false }) },
  });
  const screen = await render(
    <PageWithClient client={client}>
      <ImportProvider>
        <Shell>
          <Screen />
        </Shell>
      </ImportProvider>
    </PageWithClient>,
  );
  await userEvent.keyboard('n');
  await expect.element(screen.getByLabelText('Name')).toHaveFocus();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(screen.getByRole('combobox', { name: 'Find, log or do anything' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByLabelText('Name')).toHaveFocus();
});
