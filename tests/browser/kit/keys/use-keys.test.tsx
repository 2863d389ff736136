import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { ToastProvider, useToasts } from '../../../../renderer/app/toasts.tsx';
import { Button } from '../../../../renderer/kit/button.tsx';
import { Checkbox } from '../../../../renderer/kit/checkbox.tsx';
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

/** Presses a key as no keyboard of the test has it: with Caps Lock, or on another layout. */
function press(init: KeyboardEventInit, at: Element = document.body): boolean {
  return at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
}

test('a letter means the same under Caps Lock, on other layouts, and not at all while it is composed', async () => {
  const does = vi.fn<(what: string) => void>();
  await render(
    <KeysProvider>
      <Bound
        bindings={[
          { meaning: 'later', run: () => does('later') },
          { meaning: 'all-later', run: () => does('all later') },
          { meaning: 'help', run: () => does('help') },
        ]}
      />
    </KeysProvider>,
  );
  press({ key: 'Z', code: 'KeyZ', modifierCapsLock: true });
  press({ key: 'z', code: 'KeyZ', shiftKey: true, modifierCapsLock: true });
  press({ key: 'я', code: 'KeyZ' });
  press({ key: 'Я', code: 'KeyZ', shiftKey: true });
  press({ key: '?', code: 'Minus', shiftKey: true });
  press({ key: 'z', code: 'KeyZ', isComposing: true });
  press({ key: 'Dead', code: 'KeyZ' });
  expect(does.mock.calls.flat()).toEqual(['later', 'all later', 'later', 'all later', 'help']);
});

test('a digit of a French keyboard chooses, unless what it types has a meaning of its own', async () => {
  const does = vi.fn<(what: string) => void>();
  await render(
    <KeysProvider>
      <Bound bindings={[{ meaning: 'choose-2', run: () => does('second') }]} />
    </KeysProvider>,
  );
  press({ key: 'é', code: 'Digit2' });
  press({ key: '"', code: 'Digit3' });
  expect(does.mock.calls.flat()).toEqual(['second']);
});

test('keys that type nothing may act in a text field, those that type never', async () => {
  const does = vi.fn<(what: string) => void>();
  const screen = await render(
    <KeysProvider>
      <Bound
        bindings={[
          { meaning: 'copy-and-open', run: () => does('copy') },
          { meaning: 'sent', run: () => does('sent') },
          { meaning: 'insert-1', run: () => does('insert') },
          { meaning: 'undo', run: () => does('undo') },
          { meaning: 'select-all', run: () => does('select all') },
          { meaning: 'close', run: () => does('close'), inFields: true },
          { meaning: 'done', run: () => does('done'), inFields: true },
        ]}
      />
      <Note />
    </KeysProvider>,
  );
  await userEvent.keyboard('{Control>}z{/Control}');
  await userEvent.click(screen.getByLabelText('Note'));
  await userEvent.keyboard('d{Control>}{Enter}{Shift>}{Enter}{/Shift}za{/Control}{Alt>}1{/Alt}{Escape}');
  expect(does.mock.calls.flat()).toEqual(['undo', 'copy', 'sent', 'insert', 'close']);
});

test('with ⌘ or Ctrl, a dialog keeps the keys of the screen behind it, not those of the shell', async () => {
  const does = vi.fn<(what: string) => void>();
  const screen = await render(
    <KeysProvider>
      <Bound layer="shell" bindings={[{ meaning: 'undo', run: () => does('undo') }]} />
      <Bound bindings={[{ meaning: 'select-all', run: () => does('select all') }]} />
      <Dialog open onClose={() => {}} title="Add a tag">
        <Button>Add</Button>
      </Dialog>
    </KeysProvider>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Add a tag' });
  await expect.poll(() => dialog.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Control>}az{/Control}');
  expect(does.mock.calls.flat()).toEqual(['undo']);
});

test('a key that is held down moves on, and decides once', async () => {
  const does = vi.fn<(what: string) => void>();
  await render(
    <KeysProvider>
      <Bound
        bindings={[
          { meaning: 'next', run: () => does('next') },
          { meaning: 'skip', run: () => does('skip') },
        ]}
      />
    </KeysProvider>,
  );
  press({ key: 'j' });
  press({ key: 'j', repeat: true });
  press({ key: 's' });
  expect(press({ key: 's', repeat: true })).toBe(false);
  expect(does.mock.calls.flat()).toEqual(['next', 'next', 'skip']);
});

test('Enter on a box is a key of the page, and Space ticks it', async () => {
  const opened = vi.fn<() => void>();
  const ticked = vi.fn<() => void>();
  const screen = await render(
    <KeysProvider>
      <Bound bindings={[{ meaning: 'main-action', run: opened }]} />
      <Checkbox label="Select Ana" checked={false} onChange={ticked} />
    </KeysProvider>,
  );
  screen.getByRole('checkbox').element().focus();
  await userEvent.keyboard('{Enter} ');
  expect([opened.mock.calls.length, ticked.mock.calls.length]).toEqual([1, 1]);
});

test('a button names its key to screen readers, with Shift where it is meant', async () => {
  const screen = await render(
    <>
      <Button meaning="later">Later</Button>
      <Button meaning="all-later">All later</Button>
      <Button meaning="pass">Next</Button>
    </>,
  );
  const named = screen.getByRole('button').all();
  expect(named.map((button) => button.element().getAttribute('aria-keyshortcuts'))).toEqual(['z', 'Shift+Z', 'Space']);
});

function Teller({ onUndo }: { readonly onUndo: () => void }) {
  const { tell } = useToasts();
  return <Button onClick={() => tell('It is done', { label: 'Undo', run: onUndo })}>Tell</Button>;
}

test('the keys of the page act while a button of a toast has the focus, which has Enter and Escape to itself', async () => {
  const done = vi.fn<() => void>();
  const undo = vi.fn<() => void>();
  const main = vi.fn<() => void>();
  const screen = await render(
    <KeysProvider>
      <ToastProvider>
        <Bound
          bindings={[
            { meaning: 'done', run: done },
            { meaning: 'main-action', run: main },
            { meaning: 'close', run: main },
          ]}
        />
        <Teller onUndo={undo} />
      </ToastProvider>
    </KeysProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Tell' }));
  const button = screen.getByRole('button', { name: 'Undo' });
  await expect.element(button).toBeVisible();
  button.element().focus();
  await userEvent.keyboard('d');
  expect(done).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Enter}');
  expect(undo).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Tell' }));
  await expect.element(button).toBeVisible();
  button.element().focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(button).not.toBeInTheDocument();
  expect(main).not.toHaveBeenCalled();
});
