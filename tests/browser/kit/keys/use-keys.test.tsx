import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { Button } from '../../../../renderer/kit/button.tsx';
import { Dialog } from '../../../../renderer/kit/dialog.tsx';
import { KeysProvider } from '../../../../renderer/kit/keys/keys-provider.tsx';
import type { KeyBinding, KeyLayer } from '../../../../renderer/kit/keys/keys-provider.tsx';
import { TextField } from '../../../../renderer/kit/text-field.tsx';
import { useKeys } from '../../../../renderer/kit/keys/use-keys.ts';

function Bound({ bindings, layer = 'screen' }: { bindings: readonly KeyBinding[]; layer?: KeyLayer }) {
  useKeys('Here', bindings, layer);
  return null;
}

function Note() {
  const [text, setText] = useState('');
  return <TextField label="Note" value={text} onChange={setText} />;
}

test('a key does what it is bound to, but not while something is typed', async () => {
  const done = vi.fn<() => void>();
  const screen = await render(
    <KeysProvider>
      <Bound bindings={[{ meaning: 'done', run: done }]} />
      <Note />
    </KeysProvider>,
  );
  await userEvent.keyboard('d');
  expect(done).toHaveBeenCalledTimes(1);

  await userEvent.type(screen.getByLabelText('Note'), 'added');
  expect(done).toHaveBeenCalledTimes(1);
  await expect.element(screen.getByLabelText('Note')).toHaveValue('added');
});

test('two keys in turn mean something else than each of them', async () => {
  const goes = vi.fn<(to: string) => void>();
  await render(
    <KeysProvider>
      <Bound
        bindings={[
          { meaning: 'go-to-today', run: () => goes('today') },
          { meaning: 'tag', run: () => goes('tag') },
        ]}
      />
    </KeysProvider>,
  );
  await userEvent.keyboard('gt');
  await userEvent.keyboard('t');
  await userEvent.keyboard('gxt');
  expect(goes.mock.calls).toEqual([['today'], ['tag'], ['tag']]);
});

test('what the screen binds goes before the shell, and only while it holds', async () => {
  const does = vi.fn<(who: string) => void>();
  const both = (when: boolean) => (
    <KeysProvider>
      <Bound layer="shell" bindings={[{ meaning: 'find', run: () => does('shell') }]} />
      <Bound bindings={[{ meaning: 'find', run: () => does('screen'), when }]} />
    </KeysProvider>
  );
  const screen = await render(both(true));
  await userEvent.keyboard('/');
  await screen.rerender(both(false));
  await userEvent.keyboard('/');
  expect(does.mock.calls).toEqual([['screen'], ['shell']]);
});

test('keys rest under a dialog, and with Ctrl, ⌘ or Alt', async () => {
  const done = vi.fn<() => void>();
  const page = (open: boolean) => (
    <KeysProvider>
      <Bound bindings={[{ meaning: 'done', run: done }]} />
      <Dialog open={open} onClose={() => {}} title="Add a tag">
        <Button>Add</Button>
      </Dialog>
    </KeysProvider>
  );
  const screen = await render(page(false));
  await userEvent.keyboard('{Control>}d{/Control}{Alt>}d{/Alt}');
  await screen.rerender(page(true));
  const dialog = screen.getByRole('dialog', { name: 'Add a tag' });
  await expect.element(dialog).toBeVisible();
  // The focus comes a frame after the dialog.
  await expect.poll(() => dialog.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('d');
  expect(done).not.toHaveBeenCalled();
});

test('Enter on a button presses the button only', async () => {
  const opened = vi.fn<() => void>();
  const pressed = vi.fn<() => void>();
  const screen = await render(
    <KeysProvider>
      <Bound bindings={[{ meaning: 'main-action', run: opened }]} />
      <Button onClick={pressed}>Skip</Button>
    </KeysProvider>,
  );
  await userEvent.keyboard('{Enter}');
  screen.getByRole('button', { name: 'Skip' }).element().focus();
  await userEvent.keyboard('{Enter}');
  expect([opened.mock.calls.length, pressed.mock.calls.length]).toEqual([1, 1]);
});

test('Space on a link is a key of the page', async () => {
  const next = vi.fn<() => void>();
  const screen = await render(
    <KeysProvider>
      <Bound bindings={[{ meaning: 'pass', run: next }]} />
      <a href="#elsewhere">Elsewhere</a>
      <Button>Skip</Button>
    </KeysProvider>,
  );
  screen.getByRole('link', { name: 'Elsewhere' }).element().focus();
  await userEvent.keyboard(' ');
  screen.getByRole('button', { name: 'Skip' }).element().focus();
  await userEvent.keyboard(' ');
  expect(next).toHaveBeenCalledTimes(1);
});
