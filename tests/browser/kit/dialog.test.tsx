import type { ReactNode } from 'react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { Button } from '../../../renderer/kit/button.tsx';
import { ChoiceDialog } from '../../../renderer/kit/choice-dialog.tsx';
import { Dialog } from '../../../renderer/kit/dialog.tsx';
import { KeysProvider } from '../../../renderer/kit/keys/keys-provider.tsx';
import { useKeys } from '../../../renderer/kit/keys/use-keys.ts';
import { Menu } from '../../../renderer/kit/menu.tsx';
import { Popover } from '../../../renderer/kit/popover.tsx';
import { TextField } from '../../../renderer/kit/text-field.tsx';
import { AddPersonDialog } from '../../../renderer/screens/people/add-person-dialog.tsx';
import { clientThatAnswers, PageWithClient } from '../page-with-client.tsx';

// A busy computer shows no frame for a while, and whoever types does not wait for one.
beforeEach(() => void vi.stubGlobal('requestAnimationFrame', () => 0));
afterEach(() => void vi.unstubAllGlobals());

type Opened = { readonly open: boolean; readonly onClose: () => void };

/** A page on which `n` opens something and `e` and Enter would archive. */
function PageWithKeys({
  onArchive,
  children,
}: {
  readonly onArchive: () => void;
  readonly children: (opened: Opened) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  useKeys('Here', [
    { meaning: 'new', run: () => setOpen(true) },
    { meaning: 'archive', run: onArchive },
    { meaning: 'main-action', run: onArchive },
  ]);
  return <main tabIndex={-1}>{children({ open, onClose: () => setOpen(false) })}</main>;
}

async function renderPage(children: (opened: Opened) => ReactNode) {
  const archive = vi.fn<() => void>();
  const screen = await render(
    <KeysProvider>
      <PageWithKeys onArchive={archive}>{children}</PageWithKeys>
    </KeysProvider>,
  );
  document.querySelector('main')?.focus();
  return { screen, archive };
}

/** Presses keys one right after the other, each in a task of its own, as the system delivers them. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  }
}

test('a dialog that a key opened takes the very next key', async () => {
  const { screen, archive } = await renderPage((opened) => (
    <Dialog {...opened} title="A name">
      <NameForm />
    </Dialog>
  ));
  await press('n', 'e');
  await userEvent.keyboard('eve');
  expect(archive).not.toHaveBeenCalled();
  await expect.element(screen.getByLabelText('Name')).toHaveValue('eve');
});

test('keys reach no page below a dialog in which what had the focus was removed', async () => {
  const { archive } = await renderPage((opened) => (
    <Dialog {...opened} title="A name">
      <NameForm />
    </Dialog>
  ));
  await press('n');
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  expect(document.activeElement).toBe(document.body);
  await press('e');
  expect(archive).not.toHaveBeenCalled();
});

test('a dialog that closes leaves the very next key to the page', async () => {
  const { archive } = await renderPage((opened) => (
    <Dialog {...opened} title="A name">
      <NameForm />
    </Dialog>
  ));
  await press('n', 'Escape', 'e');
  expect(document.querySelector('main')).toBe(document.activeElement);
  expect(archive).toHaveBeenCalledOnce();
});

test('a dialog that is opened again before it has faded out begins anew', async () => {
  const { screen } = await renderPage((opened) => (
    <Dialog {...opened} title="A name">
      <NameForm />
    </Dialog>
  ));
  await press('n');
  await userEvent.keyboard('eve');
  await press('Escape', 'n');
  await userEvent.keyboard('bo');
  await expect.element(screen.getByLabelText('Name')).toHaveValue('bo');
});

test('choices that a key opened take the very next key, and Enter the first of them', async () => {
  const { archive } = await renderPage((opened) => (
    <ChoiceDialog {...opened} title="Which?" choices={[{ key: '1', label: 'This', run: () => {} }]} />
  ));
  await press('n', 'e', 'Enter');
  expect(archive).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toContain('This');
});

test('a menu that a key opened takes the very next key, and leaves the one after its choice to the page', async () => {
  const chosen = vi.fn<() => void>();
  const { archive } = await renderPage(({ open, onClose }) => (
    <Menu
      trigger={<Button>Later</Button>}
      open={open}
      onOpenChange={onClose}
      groups={[
        [
          { label: 'Tomorrow', run: () => {} },
          { label: 'In a week', run: chosen },
        ],
      ]}
    />
  ));
  await press('n', 'ArrowDown', 'Enter');
  expect(chosen).toHaveBeenCalledOnce();
  expect(archive).not.toHaveBeenCalled();
  await press('e');
  expect(archive).toHaveBeenCalledOnce();
});

test('a small sheet that closes leaves the very next key to the page', async () => {
  const { archive } = await renderPage(({ open, onClose }) => (
    <Popover title="When?" trigger={<button type="button">Another day</button>} open={open} onOpenChange={onClose}>
      <Button onClick={onClose}>Answered</Button>
    </Popover>
  ));
  await press('n', 'e');
  expect(archive).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Answered');
  await press('Escape', 'e');
  expect(document.activeElement?.textContent).toBe('Another day');
  expect(archive).toHaveBeenCalledOnce();
});

test('whoever is added by hand has the name that was typed right after the key', async () => {
  const { screen, archive } = await renderPage((opened) => (
    <PageWithClient client={clientThatAnswers({ people: {} })}>
      <AddPersonDialog {...opened} onAdded={() => {}} />
    </PageWithClient>
  ));
  await press('n', 'e');
  await userEvent.keyboard('Eve');
  expect(archive).not.toHaveBeenCalled();
  await expect.element(screen.getByLabelText('First name')).toHaveValue('Eve');
});

function NameForm() {
  const [name, setName] = useState('');
  return <TextField label="Name" value={name} onChange={setName} />;
}
