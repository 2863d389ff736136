import { useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { Button } from '../../../renderer/kit/button.tsx';
import { Dialog } from '../../../renderer/kit/dialog.tsx';
import { Menu } from '../../../renderer/kit/menu.tsx';

test('a menu that a key opened gives its first item to Enter', async () => {
  const chosen = vi.fn<(item: string) => void>();
  const screen = await render(
    <Menu
      trigger={<Button>Snooze</Button>}
      open
      onOpenChange={() => {}}
      groups={[
        [
          { label: 'A week', run: () => chosen('week') },
          { label: 'A month', run: () => chosen('month') },
        ],
      ]}
    />,
  );
  await expect.element(screen.getByRole('menuitem', { name: 'A week' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(chosen.mock.calls).toEqual([['week']]);
});

test('a menu has the keys as soon as a key opened it, and the page has them as soon as it is closed', async () => {
  const chosen = vi.fn<(item: string) => void>();
  function PageWithMenu() {
    const [open, setOpen] = useState(false);
    useEffect(() => {
      const openByKey = ({ key, target }: KeyboardEvent): void => {
        if (key === 'z' && target instanceof Element && target.closest('[role=menu]') === null) setOpen(true);
      };
      window.addEventListener('keydown', openByKey);
      return () => window.removeEventListener('keydown', openByKey);
    }, []);
    return (
      <main tabIndex={-1}>
        <a href="#elsewhere">Elsewhere</a>
        <Menu
          trigger={<Button>Later</Button>}
          open={open}
          onOpenChange={setOpen}
          groups={[
            [
              { label: 'Tomorrow', run: () => chosen('tomorrow') },
              { label: 'In a week', run: () => chosen('week') },
            ],
          ]}
        />
      </main>
    );
  }
  const screen = await render(<PageWithMenu />);
  const page = screen.getByRole('main');
  // The page has it after the way to it was taken.
  document.querySelector('main')?.focus();
  await userEvent.keyboard('z{Enter}');
  await userEvent.keyboard('z{ArrowDown}{Enter}');
  expect(chosen.mock.calls).toEqual([['tomorrow'], ['week']]);
  await userEvent.keyboard('z{Escape}z');
  await expect.element(screen.getByRole('menuitem', { name: 'Tomorrow' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  // Not to its first link either.
  expect(page.element()).toBe(document.activeElement);
});

test('a menu that Enter opened on its button has the next key', async () => {
  const chosen = vi.fn<(item: string) => void>();
  await render(
    <Menu trigger={<Button>Later</Button>} groups={[[{ label: 'Tomorrow', run: () => chosen('tomorrow') }]]} />,
  );
  await userEvent.keyboard('{Tab}{Enter}{Enter}');
  expect(chosen.mock.calls).toEqual([['tomorrow']]);
});

test('a menu leaves the focus to the dialog that its item opened', async () => {
  function PageWithMenu() {
    const [open, setOpen] = useState(false);
    const [asking, setAsking] = useState(false);
    return (
      <main>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        <Menu
          trigger={<Button>Filter</Button>}
          open={open}
          onOpenChange={setOpen}
          groups={[[{ label: 'Last contact', run: () => setAsking(true) }]]}
        />
        <Dialog open={asking} onClose={() => setAsking(false)} title="When?">
          <button type="button">Since</button>
        </Dialog>
      </main>
    );
  }
  const screen = await render(<PageWithMenu />);
  document.querySelector('button')?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('menuitem', { name: 'Last contact' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('menuitem', { name: 'Last contact' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Since' })).toHaveFocus();
});

test('a menu that was clicked leaves the focus to the dialog that its item opened, which gives it to the button', async () => {
  function PageWithMenu() {
    const [asking, setAsking] = useState(false);
    return (
      <main>
        <Menu trigger={<Button>Later</Button>} groups={[[{ label: 'Another day', run: () => setAsking(true) }]]} />
        <Dialog open={asking} onClose={() => setAsking(false)} title="When?">
          <button type="button">Since</button>
        </Dialog>
      </main>
    );
  }
  const screen = await render(<PageWithMenu />);
  await screen.getByRole('button', { name: 'Later' }).click();
  await screen.getByRole('menuitem', { name: 'Another day' }).click();
  await expect.element(screen.getByRole('button', { name: 'Since' })).toHaveFocus();
  // It fades out meanwhile.
  await expect.poll(() => document.querySelector('[role=menu]')).toBeNull();
  await expect.element(screen.getByRole('button', { name: 'Since' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'Later' })).toHaveFocus();
});
